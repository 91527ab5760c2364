/** Thousands of dots as one path: each row is a broken line, whose dashes are the dots. */

/** How dots are set: the distance from dot to dot, and how many stand abreast in a column. */
export interface DotGrid {
	pitch: number;
	abreast: number;
	/** The side of a dot. */
	dot: number;
}

/** Two decimals: rows of dots would drift from each other with fewer. */
const exact = (value: number): number => Math.round(value * 100) / 100;

/**
 * The coarsest grid in which the largest count fits.
 *
 * @param largest how many dots
 * @param breadth of a column, in pixels
 * @param length how long the column of the largest count may be
 */
export function gridFor(largest: number, breadth: number, length: number): DotGrid {
	const fits = (abreast: number) => Math.ceil(largest / abreast) * (breadth / abreast) <= length;
	let abreast = 1;
	while (!fits(abreast)) abreast++;
	const pitch = exact(breadth / abreast);
	return { pitch, abreast, dot: exact(pitch * 0.8) };
}

/** How long the column of a count is, in pixels. */
export const lengthOf = (count: number, { pitch, abreast }: DotGrid): number =>
	Math.ceil(count / abreast) * pitch;

/** How broad a column is: narrower than the grid where its dots do not fill a row. */
export const breadthOf = (count: number, { pitch, abreast }: DotGrid): number =>
	Math.min(count, abreast) * pitch;

/**
 * The dots of a count, row upon row from the foot on, the last one as far as they go.
 *
 * @param count how many dots
 * @param grid how they are set
 * @param at the middle of the foot of their column
 * @param vertical whether the column grows to the right and not upwards
 * @returns the path of a line that is broken by `dot` and `pitch - dot`
 */
export function dotsPath(
	count: number,
	grid: DotGrid,
	at: { x: number; y: number },
	vertical: boolean,
): string {
	const { pitch, abreast, dot } = grid;
	const breadth = exact(breadthOf(count, grid));
	const rows = Math.floor(count / abreast);
	const rest = count - rows * abreast;
	const first = exact(-breadth / 2 + (pitch - dot) / 2);
	const start = vertical
		? `M${exact(at.x + pitch / 2)} ${exact(at.y + first)}`
		: `M${exact(at.x + first)} ${exact(at.y - pitch / 2)}`;
	const across = vertical ? 'v' : 'h';
	const length = exact(breadth - (pitch - dot) / 2);
	const next = vertical ? `m${pitch} ${-length}` : `m${-length} ${-pitch}`;
	const full = Array.from({ length: rows }, () => `${across}${length}`);
	const last = rest > 0 ? [`${across}${exact(rest * pitch - (pitch - dot) / 2)}`] : [];
	return start + [...full, ...last].join(next);
}
