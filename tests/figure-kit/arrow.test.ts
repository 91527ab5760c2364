import { Resvg } from '@resvg/resvg-js';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { expect, test } from 'vitest';
import { arrowHead, headed } from '../../src/figure-kit/arrow.ts';

test('a line names the head of its own drawing: those of two drawings of a page have different ids', () => {
	expect(headed('roles-wide', 'data')).toEqual({ markerEnd: 'url(#roles-wide-head-data)' });
	const ids = ['roles-wide', 'roles-narrow'].map((drawing) => arrowHead(drawing, 'tie').properties['id']);
	expect(ids).toEqual(['roles-wide-head-tie', 'roles-narrow-head-tie']);
});

test('a head points where its line leads, for rasterisers too', () => {
	const svg = s('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 40, height: 40 }, [
		s('defs', [arrowHead('x', 'tie')]),
		s('path', { d: 'M20 5V35', stroke: '#000', strokeWidth: 1.5, ...headed('x', 'tie') }),
	]);
	const { pixels, width } = new Resvg(toHtml(svg, { space: 'svg' })).render();
	/** How many pixels of a row are inked. */
	const inked = (y: number) =>
		Array.from({ length: width }, (_, x) => pixels[(y * width + x) * 4 + 3]!).filter((a) => a > 0).length;
	// Wide where the head begins, narrow at its tip, and the line's width at the other end.
	expect(inked(28)).toBeGreaterThan(inked(33));
	expect(inked(28)).toBeGreaterThan(inked(7) + 3);
});
