import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { leadingOf, layouts } from '../../src/figure-kit/canvas.ts';
import { textBlock, textStack } from '../../src/figure-kit/text-block.ts';
import { measure } from '../../src/figure-kit/text.ts';

const { column } = layouts;
const size = column.sizes.note;

describe('words on a canvas', () => {
	test('take the room that their face needs', () => {
		const { box } = textBlock(column, 'note', 'Taobao', { x: 10, y: 20 });
		expect(box).toEqual({
			x: 10,
			y: 20,
			width: measure('Taobao', { size, weight: 400 }),
			height: leadingOf(size),
		});
	});

	test('stand at their left edge, middle or right edge, and from their top, middle or bottom', () => {
		const at = (anchor: 'start' | 'middle' | 'end', from: 'top' | 'middle' | 'bottom') => {
			const { x, y, width, height } = textBlock(column, 'note', 'Taobao', {
				x: 100,
				y: 50,
				anchor,
				from,
			}).box;
			return [x, x + width / 2, x + width, y, y + height / 2, y + height].map(Math.round);
		};
		expect([at('start', 'top')[0], at('start', 'top')[3]]).toEqual([100, 50]);
		expect([at('middle', 'middle')[1], at('middle', 'middle')[4]]).toEqual([100, 50]);
		expect([at('end', 'bottom')[2], at('end', 'bottom')[5]]).toEqual([100, 50]);
	});

	test('are broken to a width, and keep a space between lines when they are read', () => {
		const { element, lines } = textBlock(column, 'note', 'one two three four', { x: 0, y: 0, width: 60 });
		expect(lines.length).toBeGreaterThan(1);
		expect(toString(element)).toBe('one two three four');
	});

	test('of a heading are measured in the serif', () => {
		const serif = textBlock(column, 'head', 'Initiation', { x: 0, y: 0 }).box.width;
		expect(serif).toBe(measure('Initiation', { size: column.sizes.head, weight: 600, serif: true }));
		expect(serif).not.toBe(measure('Initiation', { size: column.sizes.head, weight: 600 }));
	});

	test('can be turned around their point', () => {
		expect(toHtml(textBlock(column, 'note', 'up', { x: 5, y: 6, turn: -90 }).element)).toContain(
			'transform="rotate(-90 5 6)"',
		);
	});
});

test('a column of words is as high as its lines and the room between them', () => {
	const { elements, box } = textStack(
		column,
		[
			{ kind: 'strong', text: 'Name' },
			{ kind: 'note', text: 'words', gap: 5 },
		],
		{ x: 0, y: 100, from: 'middle' },
	);
	expect(elements).toHaveLength(2);
	expect(box.height).toBe(leadingOf(column.sizes.strong) + 5 + leadingOf(size));
	expect(box.y + box.height / 2).toBe(100);
});
