/** Where names stand beside a map, and the lines that lead to them from their places. */
import type { Point } from '../../figure-kit/connectors.ts';
import { round } from '../../figure-kit/svg.ts';
import { itemAt } from '../../text/items.ts';

/** What a line should not run over; one may begin at its own place. */
export interface Obstacle extends Point {
	id: string;
	radius: number;
}

/** A place with the room that its name needs. */
interface Named extends Point {
	id: string;
	height: number;
}

/** A place with the height at which its line ends: the middle of its name. */
type Led = Point & { at: number };

/** Names under a head, and the height of that. */
interface Group<Row extends Named> {
	head: number;
	rows: readonly Row[];
}

/** The points that make the line from a place to its name: it leaves straight and ends level. */
const curveOf = ({ x, y }: Point, toX: number, toY: number) => {
	const [dx, dy] = [toX - x, toY - y];
	return [
		[x, y],
		[x + dx * 0.3, y + dy * 0.55],
		[x + dx * 0.55, toY],
		[toX, toY],
	] as const;
};

/** A line from a place to its name. */
export function leader(from: Point, toX: number, toY: number): string {
	const [a, b, c, d] = curveOf(from, toX, toY).map((point) => point.map(round).join(' '));
	return `M${a}C${b} ${c} ${d}`;
}

/** How near a line from a place to its name comes to a point. */
export function distance(from: Point, toX: number, toY: number, to: Point): number {
	const [a, b, c, d] = curveOf(from, toX, toY);
	const steps = 40;
	return Math.min(
		...Array.from({ length: steps + 1 }, (_, i) => {
			const t = i / steps;
			const along = (axis: 0 | 1) =>
				(1 - t) ** 3 * a[axis] +
				3 * (1 - t) ** 2 * t * b[axis] +
				3 * (1 - t) * t ** 2 * c[axis] +
				t ** 3 * d[axis];
			return Math.hypot(along(0) - to.x, along(1) - to.y);
		}),
	);
}

/** How often lines cross, drawn straight, that lead from places to points one below the other. */
export function crossings(rows: readonly Led[], x: number): number {
	/** On which side of a place's line a point lies. */
	const side = (of: Led, { x: px, y: py }: Point) =>
		Math.sign((x - of.x) * (py - of.y) - (of.at - of.y) * (px - of.x));
	const parts = (of: Led, other: Led) => side(of, other) !== side(of, { x, y: other.at });
	return rows.flatMap((a, i) => rows.slice(i + 1).filter((b) => parts(a, b) && parts(b, a))).length;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** A group in its place: its top and bottom, and its names with the middle of each. */
function setAt<Row extends Named>({ head, rows }: Group<Row>, top: number) {
	let bottom = top + head;
	const led = rows.map((row) => {
		bottom += row.height;
		return { ...row, at: bottom - row.height / 2 };
	});
	return { head, rows: led, top, bottom };
}

/** How much each line runs over something, remembered since lines are tried again and again. */
function runningOver(x: number, avoid: readonly Obstacle[]) {
	const known = new Map<string, number>();
	return (row: Named & Led): number => {
		const key = `${row.id} ${row.at}`;
		const over =
			known.get(key) ??
			sum(
				avoid
					.filter(({ id }) => id !== row.id)
					.map((other) => Math.max(0, 1 - distance(row, x, row.at, other) / other.radius)),
			);
		known.set(key, over);
		return over;
	};
}

/** Every order of some items, or the given one alone where there are too many. */
function ordersOf<T>(items: readonly T[]): T[][] {
	if (items.length > 5 || items.length < 2) return [[...items]];
	return items.flatMap((item, i) => ordersOf(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}

/**
 * Places names beside a map: groups one below the other, each near the height of its places, and in an order
 * in which the lines to them cross least and run over as little as possible.
 *
 * @param given the groups from the top
 * @param column where lines end, between which heights names stand, and how far groups are apart; where they do not
 *   fit, they stand close and leave it below
 * @param avoid what lines should not run over; a line may begin at its own place
 */
export function placeNames<Row extends Named>(
	given: readonly Group<Row>[],
	{ x, from, to, gap }: { x: number; from: number; to: number; gap: number },
	avoid: readonly Obstacle[],
) {
	const placed: ReturnType<typeof setAt<Row>>[] = [];
	for (const { head, rows } of given) {
		const top = (placed.at(-1)?.bottom ?? from - gap) + gap;
		placed.push(setAt({ head, rows: rows.toSorted((a, b) => a.y - b.y) }, top));
	}
	const over = runningOver(x, avoid);
	const costNow = (): number => {
		const rows = placed.flatMap((group) => group.rows);
		const far = placed.map((group) =>
			Math.abs(sum(group.rows.map(({ y, at }) => at - y)) / group.rows.length),
		);
		return 1000 * (sum(rows.map(over)) + crossings(rows, x)) + sum(far);
	};
	for (let pass = 0; pass < 2; pass++)
		for (let i = placed.length - 1; i >= 0; i--) {
			const before = itemAt(placed, i);
			const least = i === 0 ? from : itemAt(placed, i - 1).bottom + gap;
			const most = (placed[i + 1]?.top ?? to + gap) - gap - (before.bottom - before.top);
			let best = { set: before, cost: costNow() };
			for (const rows of ordersOf(before.rows))
				for (let top = least; top <= most; top += 4) {
					const set = setAt({ ...before, rows }, top);
					placed[i] = set;
					const cost = costNow();
					if (cost < best.cost) best = { set, cost };
				}
			placed[i] = best.set;
		}
	return placed;
}
