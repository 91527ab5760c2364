/**
 * The years that have a tick: all of them, or every second, third … one, from the first on.
 *
 * @param years first and last year of the axis
 * @param perYear pixels a year
 * @param room what a label and the gap to the next need, in pixels
 */
export function yearTicks([first, last]: readonly [number, number], perYear: number, room: number): number[] {
	const step = Math.ceil(room / perYear);
	return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
}
