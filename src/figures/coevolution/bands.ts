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
}

/** A band in a stretch of time, closed. */
export const ribbon = ({ start, end, turn, before, after }: Segment, place: Place): string =>
	[
		`M${place(start, before.from)}`,
		curve(place, start, before.from, turn, after.from),
		`L${place(end, after.from)}L${place(end, after.to)}L${place(start + turn, after.to)}`,
		`C${place(start + turn / 2, after.to)} ${place(start + turn / 2, before.to)} ${place(start, before.to)}Z`,
	].join('');

/** Its two edges. */
export const edges = ({ start, end, turn, before, after }: Segment, place: Place): string =>
	[
		`M${place(start, before.from)}${curve(place, start, before.from, turn, after.from)}L${place(end, after.from)}`,
		`M${place(start, before.to)}${curve(place, start, before.to, turn, after.to)}L${place(end, after.to)}`,
	].join('');

/** What is left of a band's own colour where another eats into it from its first edge. */
export const remnant = ({ start, turn, before, after }: Segment, place: Place): string =>
	[
		`M${place(start, before.from)}`,
		`C${place(start + turn * 0.5, before.from)} ${place(start + turn * 0.7, after.to)} ${place(start + turn * 1.5, after.to)}`,
		`L${place(start + turn, after.to)}`,
		`C${place(start + turn / 2, after.to)} ${place(start + turn / 2, before.to)} ${place(start, before.to)}Z`,
	].join('');

/**
 * What a band becomes that floods the ground: from its own breadth to the whole room and a little more.
 *
 * @param segment of the band, of which `after` is the room that it floods
 */
export const flood = ({ start, end, turn, before, after }: Segment, place: Place): string =>
	[
		`M${place(start, before.from)}`,
		curve(place, start, before.from, turn, after.from),
		`L${place(end, after.from)}L${place(end, after.to)}L${place(start + 2 * turn, after.to)}`,
		`C${place(start + turn, after.to)} ${place(start + turn, before.to)} ${place(start, before.to)}Z`,
	].join('');

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
