import { Resvg } from '@resvg/resvg-js';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { expect, test } from 'vitest';
import { arrow, arrowHead, headed } from '../../src/figure-kit/arrow.ts';

test('an arrow ends just before what it points at, and names the head of its own drawing', () => {
	expect(toHtml(arrow('roles-wide', 'tie', { x: 10, y: 5 }, { x: 40, y: 5 }), { space: 'svg' })).toBe(
		'<line marker-end="url(#roles-wide-head-tie)" x1="10" y1="5" x2="38" y2="5"></line>',
	);
	expect(headed('roles-wide', 'data', 'start')).toEqual({ markerStart: 'url(#roles-wide-head-data-back)' });
});

test('heads of two drawings of a page, and of two directions, have different ids', () => {
	const ids = ['roles-wide', 'roles-narrow'].flatMap((drawing) =>
		(['start', 'end'] as const).map((end) => arrowHead(drawing, 'tie', end).properties['id']),
	);
	expect(ids).toEqual([
		'roles-wide-head-tie-back',
		'roles-wide-head-tie',
		'roles-narrow-head-tie-back',
		'roles-narrow-head-tie',
	]);
});

test('a head points where its line leads, for rasterisers too', async () => {
	const drawn = (end: 'start' | 'end') => {
		const svg = s('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 40, height: 40 }, [
			s('defs', [arrowHead('x', 'tie', end)]),
			s('path', { d: 'M20 5V35', stroke: '#000', strokeWidth: 1.5, ...headed('x', 'tie', end) }),
		]);
		const { pixels, width } = new Resvg(toHtml(svg, { space: 'svg' })).render();
		/** How many pixels of a row are inked. */
		const inked = (y: number) =>
			Array.from({ length: width }, (_, x) => pixels[(y * width + x) * 4 + 3]!).filter((a) => a > 0).length;
		return [inked(7), inked(13), inked(28), inked(33)];
	};
	const [end, start] = [drawn('end'), drawn('start')];
	// Wide where the head begins, narrow at its tip, and the line's width at the other end.
	expect(end[2]!).toBeGreaterThan(end[3]!);
	expect(end[2]!).toBeGreaterThan(end[0]! + 3);
	expect(start[1]!).toBeGreaterThan(start[0]!);
	expect(start[1]!).toBeGreaterThan(start[3]! + 3);
});
