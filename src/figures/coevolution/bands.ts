/**
 * Where the bands of the figure run. `along` is the direction of time and `across` that from actor to
 * actor, both in pixels: upright on a phone, lying elsewhere.
 */
import { itemAt } from '../../text/items.ts';
import type { Block } from './model.ts';

/** What a phase shows of a band. */
type Part = Pick<Block, 'actor' | 'size'>;

/** Breadth of a band by the part that its actor takes, as parts of the room of all bands. */
const breadths = [0.047, 0.11, 0.19, 0.288] as const;

const breadthOf = ({ size }: Part, room: number) => itemAt(breadths, size - 1) * room;

/** A band in a phase, across. */
export interface Strip {
	actor: string;
	from: number;
	to: number;
}

export const middleOf = ({ from, to }: Strip): number => (from + to) / 2;

/**
 * Stacks the bands of a phase, with equal room between them.
 *
 * @param parts the actors from the first to the last
 * @param room across, in pixels
 * @param start where it begins
 * @returns edges of each band, within the room
 */
export function stripsOf(parts: readonly Part[], room: number, start = 0): Strip[] {
	const filled = parts.reduce((sum, part) => sum + breadthOf(part, room), 0);
	const between = (room - filled) / Math.max(1, parts.length - 1);
	let at = start;
	return parts.map((part) => {
		const from = at;
		const to = from + breadthOf(part, room);
		at = to + between;
		return { actor: part.actor, from, to };
	});
}

/**
 * Puts each band of a phase in the middle of a lane of its own, all equally broad.
 *
 * @param parts the actors from the first to the last
 * @param room across, in pixels
 */
export const lanesOf = (parts: readonly Part[], room: number): (Strip & { middle: number })[] =>
	parts.map((part, i) => {
		const middle = (i + 0.5) * (room / parts.length);
		const half = (breadthOf(part, room) * 0.84) / 2;
		return { actor: part.actor, middle, from: middle - half, to: middle + half };
	});

/** A phase along the time. */
export type Stretch = ReturnType<typeof stretchesOf>[number];

/**
 * Shares the length among the phases: all equally, or most of it to one, at which one looks closely.
 *
 * @param phases in their order
 * @param room where the first begins and the last ends, in pixels
 * @param close the phase that is looked at; left out, all are
 */
export function stretchesOf(
	phases: readonly string[],
	[from, to]: readonly [number, number],
	close?: string,
) {
	const shareOf = (phase: string) => {
		if (close === undefined || phases.length === 1) return 1 / phases.length;
		return phase === close ? 0.7 : 0.3 / (phases.length - 1);
	};
	let at = from;
	return phases.map((phase) => {
		const start = at;
		at += shareOf(phase) * (to - from);
		// Of a phase beside the one that is looked at only the bands are seen.
		return { start, end: at, close: phase === close, aside: close !== undefined && phase !== close };
	});
}

/** Turns a place along and across into one of the drawing. */
export type Place = (along: number, across: number) => string;

/** The edges of a band in a stretch of time, that it has before and after its beginning. */
export interface Segment {
	start: number;
	end: number;
	/** How long it takes to change. */
	turn: number;
	before: Strip;
	after: Strip;
	/** How far it is pointed at its end, where it goes on elsewhere; left out, it is not. */
	point?: number;
	/** Whether it is notched at its start as it is pointed at its end, where it comes from elsewhere. */
	notched?: boolean;
}

/** A band in a stretch of time: its outline, and its edges, with its point and its notch. */
export function ribbon(segment: Segment, place: Place): { outline: string; edges: string } {
	const { start, end, turn, before, after, point = 0, notched } = segment;
	const [half, full] = [start + turn / 2, start + turn];
	/** The turn of one edge, from its beginning. */
	const edge = (side: 'from' | 'to') =>
		`${place(start, before[side])}C${place(half, before[side])} ${place(half, after[side])} ${place(full, after[side])}`;
	const tip = `${place(end, after.from)}L${place(end + point, middleOf(after))}L${place(end, after.to)}`;
	const notch = `${place(start, before.to)}L${place(start + point, middleOf(before))}L${place(start, before.from)}`;
	return {
		outline: [
			`M${edge('from')}L${tip}L${place(full, after.to)}`,
			`C${place(half, after.to)} ${place(half, before.to)} ${place(start, before.to)}`,
			notched ? `L${notch}Z` : 'Z',
		].join(''),
		edges: [
			`M${edge('from')}L${place(end, after.from)}M${edge('to')}L${place(end, after.to)}`,
			point ? `M${tip}` : '',
			notched ? `M${notch}` : '',
		].join(''),
	};
}

/**
 * What a band becomes that floods the ground: the whole room, into which it widens as an arm does at its root.
 *
 * @param segment of the band, of which `after` is the room that it floods
 */
export function flood({ start, end, before, after }: Omit<Segment, 'turn'>, place: Place): string {
	const above = Math.min(14, before.from - after.from);
	const below = Math.min(14, after.to - before.to);
	return [
		`M${place(start - above, before.from)}Q${place(start, before.from)} ${place(start, before.from - above)}`,
		`L${place(start, after.from)}L${place(end, after.from)}L${place(end, after.to)}L${place(start, after.to)}`,
		`L${place(start, before.to + below)}Q${place(start, before.to)} ${place(start - below, before.to)}Z`,
	].join('');
}

/**
 * An arm from one band to the edge of another, with its root widened: its outline, and its two sides, without its root
 * and its tip, which are open.
 *
 * @param at its middle, along
 * @param breadth along
 * @param root across: the edge from which it goes out
 * @param tip across: the edge that it reaches
 */
export function arm(at: number, breadth: number, root: number, tip: number, place: Place) {
	const [left, right] = [at - breadth / 2, at + breadth / 2];
	const towards = Math.sign(tip - root);
	const round = Math.min(breadth / 2, Math.abs(tip - root) / 3);
	const [inside, turned] = [root - towards * 1.5, root + towards * round];
	const near = `${place(left - round, root)}Q${place(left, root)} ${place(left, turned)}L${place(left, tip)}`;
	return {
		outline: [
			`M${place(left - round, inside)}L${near}L${place(right, tip)}L${place(right, turned)}`,
			`Q${place(right, root)} ${place(right + round, root)}L${place(right + round, inside)}Z`,
		].join(''),
		sides: `M${near}M${place(right + round, root)}Q${place(right, root)} ${place(right, turned)}L${place(right, tip)}`,
	};
}

/** A helix along a band: two strands and the rungs between them. */
export function helix(start: number, end: number, middle: number, swing: number, place: Place) {
	const turns = Math.max(1, Math.round((end - start) / (swing * 4)));
	const length = (end - start) / turns / 2;
	const halves = Array.from({ length: turns * 2 }, (_, i) => start + i * length);
	const strand = (side: number) => {
		const bows = halves.map((from, i) => {
			const bow = middle + side * (i % 2 === 0 ? 1 : -1) * swing * 1.33;
			return `C${place(from + length * 0.35, bow)} ${place(from + length * 0.65, bow)} ${place(from + length, middle)}`;
		});
		return `M${place(start, middle)}${bows.join('')}`;
	};
	const rungs = halves.flatMap((from) =>
		[0.32, 0.5, 0.68].map((part) => {
			const along = from + part * length;
			const reach = swing * (part === 0.5 ? 0.92 : 0.8);
			return `M${place(along, middle - reach)}L${place(along, middle + reach)}`;
		}),
	);
	return { strands: [strand(-1), strand(1)], rungs: rungs.join('') };
}
