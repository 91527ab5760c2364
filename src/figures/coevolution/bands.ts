/**
 * Where the bands of the figure run. `along` is the direction of time and `across` that from actor to
 * actor, both in pixels: upright on a phone, lying elsewhere.
 */
import { itemAt } from '../../text/items.ts';

/** What a phase shows of a band: the part that its actor takes, from 1 to 4. */
export interface Part {
	actor: string;
	size: number;
}

/** Breadth of a band by the part that its actor takes, as parts of the room of all bands. */
const breadths = [0.047, 0.11, 0.19, 0.288] as const;

/** A band in a phase, across. */
export interface Strip {
	actor: string;
	from: number;
	to: number;
}

/**
 * Stacks the bands of a phase, with equal room between them.
 *
 * @param parts the actors from the first to the last
 * @param room across, in pixels
 * @returns edges of each band, within the room
 */
export function stripsOf(parts: readonly Part[], room: number): Strip[] {
	const widths = parts.map(({ size }) => itemAt(breadths, size - 1) * room);
	const between = (room - widths.reduce((sum, width) => sum + width, 0)) / Math.max(1, parts.length - 1);
	let at = 0;
	return parts.map(({ actor }, i) => {
		const from = at;
		at += itemAt(widths, i) + between;
		return { actor, from, to: from + itemAt(widths, i) };
	});
}

/**
 * Puts each band of a phase in the middle of a lane of its own, all equally broad.
 *
 * @param parts the actors from the first to the last
 * @param room across, in pixels
 */
export function lanesOf(parts: readonly Part[], room: number): (Strip & { middle: number })[] {
	const lane = room / parts.length;
	return parts.map(({ actor, size }, i) => {
		const middle = (i + 0.5) * lane;
		const half = (itemAt(breadths, size - 1) * room * 0.84) / 2;
		return { actor, middle, from: middle - half, to: middle + half };
	});
}

/** A phase along the time: where it begins and ends, and whether it is looked at closely. */
export interface Stretch {
	phase: string;
	start: number;
	end: number;
	/** Of a phase beside the one that is looked at only the bands are seen. */
	aside: boolean;
}

/**
 * Shares the length among the phases: all equally, or most of it to one, at which one looks closely.
 *
 * @param phases in their order
 * @param length in pixels
 * @param close the phase that is looked at; left out, all are
 */
export function stretchesOf(phases: readonly string[], length: number, close?: string): Stretch[] {
	const share = phases.map((phase) =>
		close === undefined || phases.length === 1
			? 1 / phases.length
			: phase === close
				? 0.7
				: 0.3 / (phases.length - 1),
	);
	let at = 0;
	return phases.map((phase, i) => {
		const start = at;
		at += itemAt(share, i) * length;
		return { phase, start, end: at, aside: close !== undefined && phase !== close };
	});
}

/** Turns a place along and across into one of the drawing. */
export type Place = (along: number, across: number) => string;

const curve = (place: Place, along: number, across: number, width: number, to: number): string =>
	`C${place(along + width / 2, across)} ${place(along + width / 2, to)} ${place(along + width, to)}`;

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

const middleOf = ({ from, to }: Strip): number => (from + to) / 2;

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
		`M${place(start, before.from)}`,
		curve(place, start, before.from, turn, after.from),
		`L${pointOf(segment, place)}L${place(start + turn, after.to)}`,
		`C${place(start + turn / 2, after.to)} ${place(start + turn / 2, before.to)} ${place(start, before.to)}`,
		notched ? `L${notchOf(segment, place)}Z` : 'Z',
	].join('');
}

/** Its two edges, and its point and its notch. */
export function edges(segment: Segment, place: Place): string {
	const { start, end, turn, before, after, point, notched } = segment;
	return [
		`M${place(start, before.from)}${curve(place, start, before.from, turn, after.from)}L${place(end, after.from)}`,
		`M${place(start, before.to)}${curve(place, start, before.to, turn, after.to)}L${place(end, after.to)}`,
		point ? `M${pointOf(segment, place)}` : '',
		notched ? `M${notchOf(segment, place)}` : '',
	].join('');
}

/**
 * What a band becomes that floods the ground: the whole room, into which it widens as an arm does at its root.
 *
 * @param segment of the band, of which `after` is the room that it floods
 */
export function flood({ start, end, before, after }: Segment, place: Place): string {
	const above = Math.min(14, before.from - after.from);
	const below = Math.min(14, after.to - before.to);
	return [
		`M${place(start - above, before.from)}Q${place(start, before.from)} ${place(start, before.from - above)}`,
		`L${place(start, after.from)}L${place(end, after.from)}L${place(end, after.to)}L${place(start, after.to)}`,
		`L${place(start, before.to + below)}Q${place(start, before.to)} ${place(start - below, before.to)}Z`,
	].join('');
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
	const towards = Math.sign(tip - root);
	const round = Math.min(breadth / 2, Math.abs(tip - root) / 3);
	const inside = root - towards * 1.5;
	return [
		`M${place(left - round, inside)}L${place(left - round, root)}`,
		`Q${place(left, root)} ${place(left, root + towards * round)}L${place(left, tip)}`,
		`L${place(right, tip)}L${place(right, root + towards * round)}`,
		`Q${place(right, root)} ${place(right + round, root)}L${place(right + round, inside)}Z`,
	].join('');
}

/** A helix along a band: two strands and the rungs between them. */
export function helix(
	start: number,
	end: number,
	middle: number,
	swing: number,
	place: Place,
): { strands: string[]; rungs: string } {
	const period = swing * 4;
	const turns = Math.max(1, Math.round((end - start) / period));
	const length = (end - start) / turns / 2;
	const strand = (side: number) => {
		const halves = Array.from({ length: turns * 2 }, (_, i) => {
			const from = start + i * length;
			const bow = middle + side * (i % 2 === 0 ? 1 : -1) * swing * 1.33;
			return `C${place(from + length * 0.35, bow)} ${place(from + length * 0.65, bow)} ${place(from + length, middle)}`;
		});
		return `M${place(start, middle)}${halves.join('')}`;
	};
	const rungs = Array.from({ length: turns * 2 }, (_, i) =>
		[0.32, 0.5, 0.68].map((part) => {
			const along = start + (i + part) * length;
			const reach = swing * (part === 0.5 ? 0.92 : 0.8);
			return `M${place(along, middle - reach)}L${place(along, middle + reach)}`;
		}),
	).flat();
	return { strands: [strand(-1), strand(1)], rungs: rungs.join('') };
}
