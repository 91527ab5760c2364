import type { Element } from 'hast';
import { s } from 'hastscript';
import { leadingOf, type Canvas, styleOf } from './canvas.ts';
import { round, decorative } from './svg.ts';
import { textBlock } from './text-block.ts';
import { measure } from './text.ts';

/** A sign of a drawing and what it means. */
export interface KeyEntry {
	/** The sign, drawn around the point 0, 0. */
	sign: Element | Element[];
	/** Width of the sign, in pixels. */
	width: number;
	words: string;
}

const gap = 7;
const between = 20;

/**
 * The key of a drawing, in it, so that a picture taken away keeps it: signs with their words, in as many
 * lines as they need.
 *
 * @param canvas for the sizes
 * @param entries the signs in their order
 * @param at left edge, top, and the room for a line; in so many columns, or one sign after the other
 */
export function keyIn(
	canvas: Pick<Canvas, 'sizes'>,
	entries: readonly KeyEntry[],
	at: { x: number; y: number; width: number; columns?: number | undefined },
): { elements: Element[]; height: number } {
	const style = styleOf(canvas, 'note');
	const leading = leadingOf(style.size) + 4;
	const column = at.columns && at.width / at.columns;
	const signs = column ? Math.max(...entries.map((entry) => entry.width)) : 0;
	let x = at.x;
	let y = at.y;
	const elements = entries.flatMap(({ sign, width: own, words }) => {
		const width = Math.max(own, signs);
		const room = width + gap + measure(words, style);
		if (x > at.x && x + room > at.x + at.width) {
			x = at.x;
			y += leading;
		}
		const middle = y + leading / 2;
		const left = x + width + gap;
		const set = textBlock(canvas, 'note', words, {
			x: left,
			y: middle,
			from: 'middle',
			width: Math.max(40, at.x + at.width - left),
		});
		const placed = decorative(
			s('g', { transform: `translate(${round(x + width / 2)} ${round(middle)})` }, sign),
		);
		x += column ? Math.ceil(room / column) * column : room + between;
		if (set.lines.length > 1) {
			x = at.x;
			y += set.lines.length * leadingOf(style.size) + 4;
			return [
				placed,
				textBlock(canvas, 'note', set.lines, { x: left, y: middle - leadingOf(style.size) / 2 }).element,
			];
		}
		return [placed, set.element];
	});
	return { elements, height: y - at.y + (x > at.x ? leading : 0) };
}
