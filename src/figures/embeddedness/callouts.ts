/** Words in columns beside a picture, each with a thin line to what it names. */
import type { Element } from 'hast';
import type { Box } from '../../figure-kit/box.ts';
import { balance } from '../../figure-kit/balance.ts';
import { letters, type Line } from '../../figure-kit/letter.ts';
import { leadingOf, type Sheet } from '../../figure-kit/sheet.ts';
import type { Point } from './spheres.ts';

/** Something that is named beside the picture. */
export interface Callout {
	id: string;
	/** Where it is. */
	at: Point;
	/** How far from there the line to it ends. */
	clear: number;
	words: readonly Line[];
}

export interface SetCallout {
	id: string;
	words: Element[];
	/** The line to what it names. */
	from: Point;
	to: Point;
	box: Box;
}

/** A column: its outer edge is the sheet's, words are set against its inner edge. */
export interface Column {
	/** The inner edge. */
	edge: number;
	width: number;
	side: 'left' | 'right';
}

const gap = 11;

/**
 * Stacks blocks so that each is as near as may be to where it would like to be, and none meets another.
 *
 * @param wanted tops that the blocks would like to have, in order, and their heights
 * @param room from where to where they may reach; they go beyond its end where they do not fit
 * @returns their tops
 */
export function stack(
	wanted: readonly { top: number; height: number }[],
	{ top, bottom }: { top: number; bottom: number },
): number[] {
	const tops: number[] = [];
	let free = top;
	for (const block of wanted) {
		tops.push(Math.max(free, block.top));
		free = tops.at(-1)! + block.height + gap;
	}
	let limit = bottom;
	for (let i = tops.length - 1; i >= 0; i--) {
		tops[i] = Math.min(tops[i]!, limit - wanted[i]!.height);
		limit = tops[i]! - gap;
	}
	// What does not fit goes on below.
	free = top;
	return tops.map((wish, i) => {
		const at = Math.max(free, wish);
		free = at + wanted[i]!.height + gap;
		return at;
	});
}

/** Sets the callouts of one side. */
export function setCallouts(
	sheet: Sheet,
	callouts: readonly Callout[],
	{ edge, width, side }: Column,
	room: { top: number; bottom: number },
): SetCallout[] {
	const anchor = side === 'left' ? 'end' : 'start';
	const sorted = [...callouts].sort((a, b) => a.at.y - b.at.y);
	const place = (words: readonly Line[], y: number) =>
		letters(
			sheet,
			words.map((line) => ({
				...line,
				text: [line.text].flat().flatMap((text) => balance(sheet, line.kind, text, width)),
			})),
			{ x: edge, y, anchor },
		);
	const half = leadingOf(sheet.sizes.strong) / 2;
	const heights = sorted.map(({ words }) => place(words, 0).box.height);
	const tops = stack(
		sorted.map(({ at }, i) => ({ top: at.y - half, height: heights[i]! })),
		room,
	);
	return sorted.map(({ id, at, clear, words }, i) => {
		const set = place(words, tops[i]!);
		const from = { x: edge + (side === 'left' ? 7 : -7), y: tops[i]! + half };
		const length = Math.hypot(at.x - from.x, at.y - from.y);
		const part = Math.max(0, length - clear) / (length || 1);
		const to = { x: from.x + (at.x - from.x) * part, y: from.y + (at.y - from.y) * part };
		return { id, words: set.elements, box: set.box, from, to };
	});
}
