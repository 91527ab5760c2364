/** Where acts stand along a drawing, and how lines and grounds run from there to the axis of time. */
import { half } from '../../figure-kit/svg.ts';

/** A stretch of acts along the drawing. */
export interface Run {
	/** Its edges, in pixels. */
	from: number;
	to: number;
	/** The middle of each of its acts. */
	middles: number[];
}

/**
 * Sets acts at equal distances, with room between those that stand together and the next.
 *
 * @param counts how many acts stand together, group by group
 * @param room from and to, in pixels
 * @param gap before each group but the first, in pixels
 */
export function placeRuns(
	counts: readonly number[],
	[from, to]: readonly [number, number],
	gap: number,
): Run[] {
	const acts = counts.reduce((sum, count) => sum + count, 0);
	const step = (to - from - gap * Math.max(0, counts.length - 1)) / Math.max(1, acts);
	let at = from;
	return counts.map((count) => {
		const start = at;
		at += count * step + gap;
		return {
			from: start,
			to: start + count * step,
			middles: Array.from({ length: count }, (_, i) => start + (i + 0.5) * step),
		};
	});
}

/** Turns a place along and across into one of the drawing. */
export type Place = (along: number, across: number) => string;

export const lying: Place = (along, across) => `${half(along)} ${half(across)}`;
export const upright: Place = (along, across) => `${half(across)} ${half(along)}`;

/** A line from an act to its time, that leaves and arrives straight. */
export function fan(from: number, to: number, [start, end]: readonly [number, number], place: Place): string {
	const bend = (end - start) * 0.5;
	return `M${place(from, start)}C${place(from, start + bend)} ${place(to, end - bend)} ${place(to, end)}`;
}

/**
 * The ground of a phase: as wide as its acts, then flowing to its time.
 *
 * @param acts edges of its acts
 * @param time edges of its time
 * @param across where it begins, where it leaves its acts, where it reaches its time, and where it ends
 */
export function ground(
	acts: readonly [number, number],
	time: readonly [number, number],
	[top, leaves, reaches, bottom]: readonly [number, number, number, number],
	place: Place,
): string {
	const bend = (reaches - leaves) * 0.5;
	const flow = (from: number, to: number, at: number, end: number, turn: number) =>
		`C${place(from, at + turn)} ${place(to, end - turn)} ${place(to, end)}`;
	return [
		`M${place(acts[0], top)}L${place(acts[0], leaves)}`,
		flow(acts[0], time[0], leaves, reaches, bend),
		`L${place(time[0], bottom)}L${place(time[1], bottom)}L${place(time[1], reaches)}`,
		flow(time[1], acts[1], reaches, leaves, -bend),
		`L${place(acts[1], top)}Z`,
	].join('');
}

/** A name to be set above its act, and the room that it needs. */
export interface Flag {
	/** The middle of its act. */
	at: number;
	width: number;
}

/** Where a name stands: at the right or the left of the line to its act, in the row from the lowest, 0. */
export interface Flown {
	side: 'right' | 'left';
	row: number;
}

const gap = 14;
const besideLine = 6;

const extentOf = ({ at, width }: Flag, side: Flown['side']): [number, number] =>
	side === 'right' ? [at, at + besideLine + width] : [at - besideLine - width, at];

/**
 * The lowest rows in which no name meets another or crosses another's line, for given sides; nothing where
 * there are none, or where a name would leave the room.
 */
function rowsFor(flags: readonly Flag[], sides: readonly Flown['side'][], room: readonly [number, number]) {
	const extents = flags.map((flag, i) => extentOf(flag, sides[i]!));
	if (extents.some(([from, to]) => from < room[0] || to > room[1])) return undefined;
	const covers = (i: number, j: number) =>
		flags[j]!.at > extents[i]![0] - 7 && flags[j]!.at < extents[i]![1] + 7;
	const meets = (i: number, j: number) =>
		extents[i]![0] < extents[j]![1] + gap && extents[j]![0] < extents[i]![1] + gap;
	const rows: number[] = flags.map(() => 0);
	// A name stands above those whose lines it covers; names that only meet go one above the other.
	for (let round = 0; round <= flags.length * flags.length; round++) {
		let moved = false;
		flags.forEach((_, i) =>
			flags.forEach((__, j) => {
				if (i === j || rows[i]! > rows[j]!) return;
				if (covers(i, j) || (meets(i, j) && rows[i] === rows[j] && !covers(j, i))) {
					rows[i] = rows[j]! + 1;
					moved = true;
				}
			}),
		);
		if (!moved) return rows;
		if (Math.max(...rows) >= flags.length) return undefined;
	}
	return undefined;
}

/**
 * Sets names above a line of acts in as few rows as may be.
 *
 * @param flags the names, at most a dozen
 * @param room from where to where they may reach
 * @returns where each stands; nothing where they have no place
 */
export function fly(flags: readonly Flag[], room: readonly [number, number]): Flown[] | undefined {
	let best: { sides: Flown['side'][]; rows: number[]; cost: number } | undefined;
	for (let pattern = 0; pattern < 2 ** flags.length; pattern++) {
		const sides = flags.map((_, i): Flown['side'] => ((pattern >> i) & 1 ? 'left' : 'right'));
		const rows = rowsFor(flags, sides, room);
		if (!rows) continue;
		const cost = Math.max(0, ...rows) * 1000 + rows.reduce((sum, row) => sum + row, 0);
		if (!best || cost < best.cost) best = { sides, rows, cost };
	}
	return best?.rows.map((row, i) => ({ row, side: best.sides[i]! }));
}

/** Something in a row, with its place among those that share its lane there, and how many they are. */
export interface Packed<Item> {
	item: Item;
	place: number;
	of: number;
}

/** How many stand side by side in a lane. */
const sideBySide = 3;

/**
 * Packs acts into rows, in their order: each goes into the first row that has room for it. Acts of one lane
 * stand side by side in it; one that reaches several lanes has these and those between them for itself.
 *
 * @param items the acts
 * @param lanesOf numbers of the lanes that an act reaches
 */
export function packRows<Item>(
	items: readonly Item[],
	lanesOf: (item: Item) => readonly number[],
): Packed<Item>[][] {
	const rows: { item: Item; first: number; last: number }[][] = [];
	for (const item of items) {
		const lanes = lanesOf(item);
		const [first, last] = [Math.min(...lanes), Math.max(...lanes)];
		const hasRoom = (row: (typeof rows)[number]) => {
			const met = row.filter((other) => other.first <= last && first <= other.last);
			const single = first === last && met.every((other) => other.first === other.last);
			return met.length === 0 || (single && met.length < sideBySide);
		};
		const row = rows.find(hasRoom);
		if (row) row.push({ item, first, last });
		else rows.push([{ item, first, last }]);
	}
	return rows.map((row) =>
		row.map(({ item, first }) => {
			const beside = row.filter((other) => other.first === first);
			return { item, place: beside.findIndex((other) => other.item === item), of: beside.length };
		}),
	);
}
