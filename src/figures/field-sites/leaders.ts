/** Where names stand beside a map, and the lines that lead to them from their places. */
import { round } from '../../figure-kit/svg.ts';
import { itemAt } from '../../text/items.ts';

/** A place on the map. */
export interface Anchor {
	id: string;
	x: number;
	y: number;
}

/** What a line should not run over. */
export interface Obstacle extends Anchor {
	radius: number;
}

/** A place with the room that its name needs. */
export interface Named extends Anchor {
	height: number;
}

/** Names under a head, and the height of that. */
export interface Group<N extends Named = Named> {
	head: number;
	rows: readonly N[];
}

/** Where names stand: where their lines end, between which heights, and how far groups are apart. */
export interface Column {
	x: number;
	from: number;
	to: number;
	gap: number;
}

/** A group in its place: its top, and its names with the middle of each. */
export interface Placed<N extends Named = Named> {
	top: number;
	rows: (N & { at: number })[];
}

type Point = Pick<Anchor, 'x' | 'y'>;

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
export function crossings(rows: readonly (Anchor & { at: number })[], x: number): number {
	const side = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number) =>
		Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
	let count = 0;
	rows.forEach((a, i) => {
		for (const b of rows.slice(i + 1))
			if (
				side(a.x, a.y, x, a.at, b.x, b.y) !== side(a.x, a.y, x, a.at, x, b.at) &&
				side(b.x, b.y, x, b.at, a.x, a.y) !== side(b.x, b.y, x, b.at, x, a.at)
			)
				count++;
	});
	return count;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const heightOf = ({ head, rows }: Group): number => head + sum(rows.map(({ height }) => height));

function setAt<N extends Named>({ head, rows }: Group<N>, top: number): Placed<N> {
	let y = top + head;
	return {
		top,
		rows: rows.map((row) => {
			y += row.height;
			return { ...row, at: y - row.height / 2 };
		}),
	};
}

/** How much each line runs over something, remembered since lines are tried again and again. */
function runningOver(x: number, avoid: readonly Obstacle[]) {
	const known = new Map<string, number>();
	return (row: Anchor & { at: number }): number => {
		const key = `${row.id} ${row.at}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		const over = sum(
			avoid
				.filter((other) => other.id !== row.id)
				.map((other) => Math.max(0, 1 - distance(row, x, row.at, other) / other.radius)),
		);
		known.set(key, over);
		return over;
	};
}

/** Every order of some items, or the given one alone where there are too many. */
function ordersOf<T>(items: readonly T[]): T[][] {
	if (items.length > 5) return [[...items]];
	if (items.length < 2) return [[...items]];
	return items.flatMap((item, i) =>
		ordersOf([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
	);
}

/**
 * Places names beside a map: groups one below the other, each near the height of its places, and in an order
 * in which the lines to them cross least and run over as little as possible.
 *
 * @param given the groups from the top
 * @param column where the names stand; where they do not fit, they stand close and leave it below
 * @param avoid what lines should not run over; a line may begin at its own place
 */
export function placeNames<N extends Named>(
	given: readonly Group<N>[],
	{ x, from, to, gap }: Column,
	avoid: readonly Obstacle[],
): Placed<N>[] {
	const over = runningOver(x, avoid);
	const far = ({ rows }: Placed<N>) => Math.abs(sum(rows.map(({ y, at }) => at - y)) / rows.length);
	const costOf = (placed: readonly Placed<N>[]): number => {
		const rows = placed.flatMap((group) => group.rows);
		return 1000 * (sum(rows.map(over)) + crossings(rows, x)) + sum(placed.map(far));
	};
	const heights = given.map(heightOf);
	let top = from;
	const placed = given.map((group, i) => {
		const rows = [...group.rows].sort((a, b) => a.y - b.y);
		const set = setAt({ ...group, rows }, top);
		top += itemAt(heights, i) + gap;
		return set;
	});
	for (let round = 0; round < 2; round++)
		for (let i = given.length - 1; i >= 0; i--) {
			const least = i === 0 ? from : itemAt(placed, i - 1).top + itemAt(heights, i - 1) + gap;
			const most = (i === given.length - 1 ? to : itemAt(placed, i + 1).top - gap) - itemAt(heights, i);
			let best = { set: itemAt(placed, i), cost: costOf(placed) };
			for (const rows of ordersOf(itemAt(placed, i).rows))
				for (let at = least; at <= most; at += 4) {
					const set = setAt({ head: itemAt(given, i).head, rows }, at);
					placed[i] = set;
					const cost = costOf(placed);
					if (cost < best.cost) best = { set, cost };
				}
			placed[i] = best.set;
		}
	return placed;
}
