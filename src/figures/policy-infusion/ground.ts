/** Where the ground lies: two banks cut through, in layers, and what stands on them. All in pixels. */
import type { Box } from '../../figure-kit/box.ts';
import { housesAt } from '../../figure-kit/houses.ts';
import { round } from '../../figure-kit/svg.ts';

/** A layer of the ground. */
export interface Layer {
	top: number;
	bottom: number;
}

/** Lays layers of some heights one below the other. */
export function layersOf(top: number, heights: readonly number[]): Layer[] {
	let at = top;
	return heights.map((height) => {
		const layer = { top: at, bottom: at + height };
		at += height;
		return layer;
	});
}

/** How far the broken edge of a bank stands out at each of its corners. */
const jags = [0, -5, 3, -3, 5, -2, 2];

/**
 * The broken edge of a bank, from the top of the ground to its bottom, with two corners a layer.
 *
 * @param x where the bank ends
 * @param side 1 if the gap is on its right, -1 if on its left
 */
export function edgeOf(x: number, side: 1 | -1, layers: readonly Layer[]): [x: number, y: number][] {
	const heights = layers.flatMap(({ top, bottom }) => [top, (top + bottom) / 2]);
	const bottom = layers.at(-1)?.bottom ?? 0;
	return [...heights, bottom].map((y, i) => [x + side * jags[i % jags.length]!, y]);
}

/** The edge as the data of a path. */
export const alongEdge = (edge: readonly (readonly [number, number])[]): string =>
	edge.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/** The gap between two edges, closed. */
export const gapOf = (
	left: readonly (readonly [number, number])[],
	right: readonly (readonly [number, number])[],
): string => `${alongEdge(left)}${alongEdge(right.toReversed()).replace('M', 'L')}Z`;

/** A bank, closed: its edge, and the side of the sheet. */
export const bankOf = (edge: readonly (readonly [number, number])[], side: number): string =>
	`${alongEdge(edge)}H${round(side)}V${round(edge[0]![1])}Z`;

/**
 * Rows of dots that fill a box, except where something stands.
 *
 * @param box the box to fill
 * @param step from dot to dot and from row to row
 * @param clear what is left free, with some room around it
 * @returns a path of lines, each to be drawn as dots a step apart
 */
export function dotsIn(box: Box, step: number, clear: readonly Box[]): string {
	const room = step * 0.6;
	const rows = Array.from({ length: Math.floor(box.height / step) }, (_, i) => box.y + (i + 0.5) * step);
	return rows
		.flatMap((y) => {
			const gaps = clear
				.filter((each) => y > each.y - room && y < each.y + each.height + room)
				.map((each) => [each.x - room, each.x + each.width + room] as const)
				.sort(([a], [b]) => a - b);
			const ends = [...gaps, [box.x + box.width, Infinity] as const];
			let from = box.x;
			return ends.map(([end, next]) => {
				// On the grid, so that dots of all rows stand below one another.
				const start = box.x + Math.ceil((from - box.x) / step) * step;
				from = Math.max(from, next);
				return start < end ? `M${round(start)} ${round(y)}H${round(Math.max(start + 0.1, end))}` : '';
			});
		})
		.join('');
}

/** A flag on its pole, from the left top of its cloth. */
export interface Pennant extends Box {
	item: number;
}

/**
 * Hangs flags on as few rows as fit beside one another, filling each pole from the top.
 *
 * @param sizes of the flags, in their order
 * @param room across
 * @param ground the height on which the poles stand
 * @param gap between flags and between poles
 * @param least what the lowest flag is above the ground
 * @returns the flags, and the pole of each with its top
 */
export function hangFlags(
	sizes: readonly { width: number; height: number }[],
	{ x, room, ground, gap, least }: { x: number; room: number; ground: number; gap: number; least: number },
): { flags: Pennant[]; poles: { x: number; top: number }[]; top: number } {
	const high = (pole: readonly { height: number }[]) =>
		pole.reduce((sum, { height }) => sum + height + gap / 2, 0);
	const polesFor = (rows: number) =>
		Array.from({ length: Math.ceil(sizes.length / rows) }, (_, pole) =>
			sizes.slice(pole * rows, (pole + 1) * rows),
		);
	const wide = (pole: readonly { width: number }[]) => Math.max(...pole.map(({ width }) => width));
	const widthOf = (poles: ReturnType<typeof polesFor>) =>
		poles.reduce((sum, pole) => sum + wide(pole) + gap, -gap);
	let rows = 1;
	while (rows < sizes.length && widthOf(polesFor(rows)) > room) rows++;
	const top = ground - least - Math.max(...polesFor(rows).map(high));
	let left = x;
	const flags: Pennant[] = [];
	const poles = polesFor(rows).map((pole, p) => {
		const at = left;
		pole.forEach((size, row) =>
			flags.push({ ...size, item: p * rows + row, x: at, y: top + high(pole.slice(0, row)) }),
		);
		left += wide(pole) + gap;
		return { x: at, top };
	});
	return { flags, poles, top };
}

/** The cloth of a flag, with its swallow's tail. */
export const clothOf = ({ x, y, width, height }: Box): string =>
	`M${round(x)} ${round(y)}h${round(width)}l${-7} ${round(height / 2)}l7 ${round(height / 2)}H${round(x)}Z`;

/** From row to row of houses, in sizes of a house. */
const rowStep = 1.12;

const rowsIn = (height: number, size: number): number =>
	Math.max(1, Math.floor((height - size) / (size * rowStep)) + 1);

/** The height of the highest roofs of houses that stand in a box. */
export const roofOf = ({ y, height }: Box, size: number): number =>
	y + height - (rowsIn(height, size) - 1) * size * rowStep - size * 0.95;

/**
 * Houses in rows, as one path; each row stands half a step beside the one before.
 *
 * @param box the box to fill, from its foot
 * @param size of a house
 */
export function housesIn(box: Box, size: number): string {
	const step = size * 1.3;
	const rows = rowsIn(box.height, size);
	const columns = Math.max(1, Math.floor((box.width - step * 0.5 + size * 0.3) / step));
	const feet = Array.from({ length: rows }, (_, row) =>
		Array.from({ length: columns }, (_, column) => ({
			x: box.x + column * step + (row % 2 === 0 ? 0 : step / 2),
			y: box.y + box.height - (rows - 1 - row) * size * rowStep,
		})),
	);
	return housesAt(feet.flat(), size);
}

/** A banner of two bands, one above the other, that ends in a point: to the right or downwards. */
export function bannerOf(
	{ x, y, width, height }: Box,
	towards: 'right' | 'down',
	point: number,
): [upper: string, lower: string] {
	const middle = y + height / 2;
	if (towards === 'right') {
		const end = x + width - point;
		return [
			`M${round(x)} ${round(y)}H${round(end)}L${round(end + point)} ${round(middle)}H${round(x)}Z`,
			`M${round(x)} ${round(middle)}H${round(end + point)}L${round(end)} ${round(y + height)}H${round(x)}Z`,
		];
	}
	const foot = y + height - point;
	const half = (y + foot) / 2;
	return [
		`M${round(x)} ${round(y)}H${round(x + width)}V${round(half)}H${round(x)}Z`,
		`M${round(x)} ${round(half)}H${round(x + width)}V${round(foot)}H${round(x + width / 2 + point * 1.3)}L${round(x + width / 2)} ${round(foot + point)}L${round(x + width / 2 - point * 1.3)} ${round(foot)}H${round(x)}Z`,
	];
}

/**
 * A lane that leaves the ground and falls.
 *
 * @param from where it begins
 * @param edge where it leaves the ground
 * @param to where it ends
 */
export const fallOf = (
	from: readonly [number, number],
	edge: number,
	to: readonly [number, number],
): string => {
	const reach = to[0] - edge;
	return `M${round(from[0])} ${round(from[1])}H${round(edge)}C${round(edge + reach * 0.7)} ${round(from[1])} ${round(to[0])} ${round(from[1] + reach * 0.6)} ${round(to[0])} ${round(to[1])}`;
};

/**
 * Threads that rise from roofs, turn to the right and run side by side.
 *
 * @param from the places from which they rise, from left to right
 * @param roof the height at which they begin
 * @param to where they end
 * @param apart from thread to thread, where they run side by side
 */
export function threadsOf(
	from: readonly number[],
	roof: number,
	to: readonly [x: number, y: number],
	apart: number,
): string {
	return from
		.map((x, i) => {
			// What rises first runs on top, so that no two cross.
			const y = to[1] + (i - (from.length - 1) / 2) * apart;
			const turn = Math.min(14, roof - y, Math.max(2, to[0] - x));
			return `M${round(x)} ${round(roof)}V${round(y + turn)}Q${round(x)} ${round(y)} ${round(x + turn)} ${round(y)}H${round(to[0])}`;
		})
		.join('');
}

/** The head of an arrow that points down, from its tip. */
export const headDown = ([x, y]: readonly [number, number], half: number): string =>
	`M${round(x - half)} ${round(y - half * 1.5)}h${round(2 * half)}L${round(x)} ${round(y)}Z`;
