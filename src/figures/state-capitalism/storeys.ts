/** Lines and fields of the two storeys, in pixels. */
import type { Box } from '../../figure-kit/box.ts';
import { round } from '../../figure-kit/svg.ts';

export interface Point {
	x: number;
	y: number;
}

/**
 * Places in rows and columns, from the left top: as many as asked for, the last row perhaps shorter.
 *
 * @param count how many
 * @param box its left, its top and its width; it is as high as it must be
 * @param step from place to place and from row to row
 */
export function gridOf(
	count: number,
	{ x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
	step: { across: number; down: number },
): { places: Point[]; rows: number } {
	const columns = Math.max(1, Math.floor(width / step.across));
	return {
		places: Array.from({ length: count }, (_, i) => ({
			x: x + (i % columns) * step.across,
			y: y + Math.floor(i / columns) * step.down,
		})),
		rows: Math.ceil(count / columns),
	};
}

/** Points that divide a stretch evenly, half a part from its ends. */
export const spread = (count: number, from: number, to: number): number[] =>
	Array.from({ length: count }, (_, i) => from + ((i + 0.5) * (to - from)) / count);

/**
 * Where threads from some places end if they run together around a point: side by side, in their order.
 *
 * @param from the places, from left to right
 * @param middle where they end
 * @param apart from thread to thread
 */
export const gather = (from: readonly number[], middle: number, apart: number): number[] =>
	from.map((_, i) => middle + (i - (from.length - 1) / 2) * apart);

/**
 * A thread that leaves upwards and arrives upwards.
 *
 * @param from where it begins
 * @param turn the height from which it bends
 * @param to where it ends
 */
export function threadOf(from: Point, turn: number, to: Point): string {
	const rise = turn - to.y;
	const straight = from.y > turn ? `V${round(turn)}` : '';
	return `M${round(from.x)} ${round(from.y)}${straight}C${round(from.x)} ${round(turn - rise * 0.55)} ${round(to.x)} ${round(to.y + rise * 0.6)} ${round(to.x)} ${round(to.y)}`;
}

/**
 * Middles of things of some widths beside one another, with equal room between them.
 *
 * @returns none if they do not fit
 */
export function besideOneAnother(
	widths: readonly number[],
	[from, to]: readonly [number, number],
	least: number,
): number[] | undefined {
	const sum = widths.reduce((all, width) => all + width, 0);
	const between = (to - from - sum) / widths.length;
	if (between < least) return undefined;
	let at = from + between / 2;
	return widths.map((width) => {
		const middle = at + width / 2;
		at += width + between;
		return middle;
	});
}

/** A line through points, with its corners rounded. */
export function pipeOf(points: readonly Point[], radius: number): string {
	const towards = (from: Point, to: Point, length: number): Point => {
		const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
		const part = Math.min(0.5, length / far);
		return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
	};
	const inner = points.slice(1, -1).map((corner, i) => {
		const before = towards(corner, points[i]!, radius);
		const after = towards(corner, points[i + 2]!, radius);
		return `L${round(before.x)} ${round(before.y)}Q${round(corner.x)} ${round(corner.y)} ${round(after.x)} ${round(after.y)}`;
	});
	const [first, last] = [points[0]!, points.at(-1)!];
	return `M${round(first.x)} ${round(first.y)}${inner.join('')}L${round(last.x)} ${round(last.y)}`;
}

const roundedBox = ({ x, y, width, height }: Box, r: number): string =>
	`M${round(x + r)} ${round(y)}H${round(x + width - r)}a${r} ${r} 0 0 1 ${r} ${r}V${round(y + height - r)}a${r} ${r} 0 0 1 ${-r} ${r}H${round(x + r)}a${r} ${r} 0 0 1 ${-r} ${-r}V${round(y + r)}a${r} ${r} 0 0 1 ${r} ${-r}Z`;

/**
 * A frame: a box with a box cut out of it, to be filled by the even-odd rule.
 *
 * @param outer the whole
 * @param inner what is cut out
 */
export const frameOf = (outer: Box, inner: Box): string => roundedBox(outer, 12) + roundedBox(inner, 7);

/** A broad arrow from point to point, along one axis. */
export function broadArrow(from: Point, to: Point, breadth: number): string {
	const [half, head] = [breadth / 2, breadth * 1.05];
	if (from.y === to.y) {
		const neck = to.x - Math.sign(to.x - from.x) * head;
		return `M${round(from.x)} ${round(from.y - half)}H${round(neck)}V${round(from.y - head)}L${round(to.x)} ${round(to.y)}L${round(neck)} ${round(from.y + head)}V${round(from.y + half)}H${round(from.x)}Z`;
	}
	const neck = to.y - Math.sign(to.y - from.y) * head;
	return `M${round(from.x - half)} ${round(from.y)}V${round(neck)}H${round(from.x - head)}L${round(to.x)} ${round(to.y)}L${round(from.x + head)} ${round(neck)}H${round(from.x + half)}V${round(from.y)}Z`;
}

/** Small points that come up from a line, as one path. */
export const shootsAt = (xs: readonly number[], y: number, size: number): string =>
	xs
		.map((x) => `M${round(x - size)} ${round(y)}l${size} ${round(-size * 1.3)} ${size} ${round(size * 1.3)}z`)
		.join('');
