/**
 * The outlines of the picture: a white stream that divides into arms, the amber body around it, and what closes on
 * the body from both sides. None measures anything. Where they run along the drawing and how far they lie across it is
 * told apart from how it is turned: from left to right, or from top to bottom.
 */
import { round } from '../../figure-kit/svg.ts';

/** A point of a path, by where it lies along the stream and across it. */
export type Turn = (along: number, across: number) => string;

export const horizontally: Turn = (along, across) => `${round(along)} ${round(across)}`;
export const vertically: Turn = (along, across) => `${round(across)} ${round(along)}`;

/** Where something begins and ends, along or across. */
export interface Span {
	from: number;
	to: number;
}

/** Where the stream has its breadth, divides, and its arms begin and end, along. */
export interface Course {
	tip: number;
	full: number;
	split: number;
	arms: Span;
}

/**
 * The stream: from a tip it widens, runs on, and divides into arms that end round.
 *
 * @param middle of the stream before it divides, across
 * @param half its breadth there
 */
export function stream(
	at: Turn,
	{ tip, full, split, arms: { from: start, to: end } }: Course,
	middle: number,
	half: number,
	arms: readonly Span[],
): string {
	const bend = (start - split) * 0.55;
	const [near, far] = [tip + (full - tip) * 0.42, tip + (full - tip) * 0.6];
	/** Where two arms part. */
	const crotch = (i: number) => ({
		x: split + (start - split) * 0.28,
		y: middle - half + (2 * half * i) / arms.length,
	});
	const edge = (i: number) =>
		i === 0
			? { x: split, y: middle - half, inward: 1 }
			: i === arms.length
				? { x: split, y: middle + half, inward: 1 }
				: { ...crotch(i), inward: 0.5 };
	const fingers = arms.map(({ from, to }, i) => {
		const [before, after] = [edge(i), edge(i + 1)];
		const radius = Math.min(9, (to - from) / 2);
		return [
			`C${at(before.x + bend * before.inward, before.y)} ${at(start - bend, from)} ${at(start, from)}`,
			`L${at(end - radius, from)}Q${at(end, from)} ${at(end, from + radius)}`,
			`L${at(end, to - radius)}Q${at(end, to)} ${at(end - radius, to)}L${at(start, to)}`,
			`C${at(start - bend, to)} ${at(after.x + bend * after.inward, after.y)} ${at(after.x, after.y)}`,
		].join('');
	});
	return [
		`M${at(tip, middle - 0.8)}`,
		`C${at(near, middle - 0.8)} ${at(far, middle - half)} ${at(full, middle - half)}L${at(split, middle - half)}`,
		...fingers,
		`L${at(full, middle + half)}`,
		`C${at(far, middle + half)} ${at(near, middle + 0.8)} ${at(tip, middle + 0.8)}Z`,
	].join('');
}

/** The body: round like a shell where the stream enters it, cut square where it ends. */
export function body(at: Turn, along: Span, across: Span, corner = 26): string {
	const { from: left, to: right } = along;
	const { from: top, to: bottom } = across;
	const bulge = Math.min(80, (right - left) / 5);
	const deep = Math.min(110, (bottom - top) / 3);
	return [
		`M${at(left + bulge, top)}L${at(right - corner, top)}Q${at(right, top)} ${at(right, top + corner)}`,
		`L${at(right, bottom - corner)}Q${at(right, bottom)} ${at(right - corner, bottom)}L${at(left + bulge, bottom)}`,
		`C${at(left + bulge * 0.25, bottom)} ${at(left, bottom - deep * 0.35)} ${at(left, bottom - deep)}`,
		`L${at(left, top + deep)}C${at(left, top + deep * 0.35)} ${at(left + bulge * 0.25, top)} ${at(left + bulge, top)}Z`,
	].join('');
}

/**
 * A jaw: from the edge of the drawing it comes in a long curve, lies along the body, and runs on to what it is part of.
 *
 * @param edge where it comes from, across
 * @param along where it leaves the edge, and where it has arrived at the line on which it lies
 * @param line that line, across
 * @param rest the corners from there, along and across; back at the edge it closes
 */
export function jaw(
	at: Turn,
	edge: number,
	{ from, to }: Span,
	line: number,
	rest: readonly (readonly [along: number, across: number])[],
): string {
	const reach = (to - from) * 0.62;
	return [
		`M${at(from, edge)}C${at(from + reach, edge)} ${at(to - reach, line)} ${at(to, line)}`,
		...rest.map(([along, across]) => `L${at(along, across)}`),
		'Z',
	].join('');
}
