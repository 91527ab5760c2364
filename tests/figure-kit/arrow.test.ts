import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { arrow, arrowHeads, headed } from '../../src/figure-kit/arrow.ts';

test('an arrow ends just before what it points at, and names the head of its own drawing', () => {
	expect(toHtml(arrow('roles-wide', 'tie', { x: 10, y: 5 }, { x: 40, y: 5 }), { space: 'svg' })).toBe(
		'<line x1="10" y1="5" x2="38" y2="5" marker-end="url(#roles-wide-head-tie)"></line>',
	);
	expect(headed('roles-wide', 'data', 'start')).toEqual({ markerStart: 'url(#roles-wide-head-data)' });
});

test('heads of two drawings of a page have different ids', () => {
	const ids = ['roles-wide', 'roles-narrow'].flatMap((drawing) =>
		arrowHeads(drawing, ['tie', 'data']).children.map((child) =>
			child.type === 'element' ? child.properties['id'] : undefined,
		),
	);
	expect(ids).toEqual([
		'roles-wide-head-tie',
		'roles-wide-head-data',
		'roles-narrow-head-tie',
		'roles-narrow-head-data',
	]);
});
