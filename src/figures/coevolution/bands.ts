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

/** A band where it begins as a point. */
export function pointed(strip: Strip): Strip {
	const middle = middleOf(strip);
	return { ...strip, from: middle - 1, to: middle + 1 };
}

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

/** The turn of one edge of a band, from its beginning. */
const curve = ({ start, turn, before, after }: Segment, edge: 'from' | 'to', place: Place): string =>
	`C${place(start + turn / 2, before[edge])} ${place(start + turn / 2, after[edge])} ${place(start + turn, after[edge])}`;

/** The point of a band, from its first edge to its second. */
const pointOf = ({ end, after, point = 0 }: Segment, place: Place): string =>
	`${place(end, after.from)}L${place(end + point, middleOf(after))}L${place(end, after.to)}`;

/** The notch of a band, from its second edge to its first. */
const notchOf = ({ start, before, point = 0 }: Segment, place: Place): string =>
	`${place(start, before.to)}L${place(start + point, middleOf(before))}L${place(start, before.from)}`;

/** A band in a stretch of time, closed. */
export function ribbon(segment: Segment, place: Place): string {
	const { start, turn, before, after, notched } = segment;
	return [
		`M${place(start, before.from)}${curve(segment, 'from', place)}`,
		`L${pointOf(segment, place)}L${place(start + turn, after.to)}`,
		`C${place(start + turn / 2, after.to)} ${place(start + turn / 2, before.to)} ${place(start, before.to)}`,
		notched ? `L${notchOf(segment, place)}Z` : 'Z',
	].join('');
}

/** Its two edges, and its point and its notch. */
export function edges(segment: Segment, place: Place): string {
	const { start, end, before, after, point, notched } = segment;
	const sides = (['from', 'to'] as const).map(
		(edge) => `M${place(start, before[edge])}${curve(segment, edge, place)}L${place(end, after[edge])}`,
	);
	return [
		...sides,
		point ? `M${pointOf(segment, place)}` : '',
		notched ? `M${notchOf(segment, place)}` : '',
	].join('');
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

/** How far an arm widens at its root, and how far it turns there on its way to its tip. */
function rootOf(breadth: number, root: number, tip: number) {
	const round = Math.min(breadth / 2, Math.abs(tip - root) / 3);
	return { round, turned: root + Math.sign(tip - root) * round };
}

/**
 * An arm from one band to the edge of another, with its root widened.
 *
 * @param at its middle, along
 * @param breadth along
 * @param root across: the edge from which it goes out
 * @param tip across: the edge that it reaches
 */
export function arm(at: number, breadth: number, root: number, tip: number, place: Place): string {
	const [left, right] = [at - breadth / 2, at + breadth / 2];
	const { round, turned } = rootOf(breadth, root, tip);
	const inside = root - Math.sign(tip - root) * 1.5;
	return [
		`M${place(left - round, inside)}L${place(left - round, root)}`,
		`Q${place(left, root)} ${place(left, turned)}L${place(left, tip)}`,
		`L${place(right, tip)}L${place(right, turned)}`,
		`Q${place(right, root)} ${place(right + round, root)}L${place(right + round, inside)}Z`,
	].join('');
}

/** The two sides of an arm, without its root and its tip, which are open. */
export function sidesOf(at: number, breadth: number, root: number, tip: number, place: Place): string {
	const { round, turned } = rootOf(breadth, root, tip);
	const side = (edge: number, out: number) =>
		`M${place(out, root)}Q${place(edge, root)} ${place(edge, turned)}L${place(edge, tip)}`;
	const half = breadth / 2;
	return side(at - half, at - half - round) + side(at + half, at + half + round);
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
