/**
 * The outlines of the picture: a white stream that divides into arms, the amber body around it, and what closes on
 * the body from above and from below. None measures anything.
 */
import type { Box } from '../../figure-kit/box.ts';
import { round } from '../../figure-kit/svg.ts';

const at = (x: number, y: number): string => `${round(x)} ${round(y)}`;

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
	{ tip, full, split, arms: { from: start, to: end } }: Course,
	middle: number,
	half: number,
	arms: readonly Span[],
): string {
	const bend = (start - split) * 0.55;
	const [near, far] = [tip + (full - tip) * 0.42, tip + (full - tip) * 0.6];
	/** How far two arms part before they run on. */
	const parted = start - (start - split) * 0.2;
	const fingers = arms.map(({ from, to }, i) => {
		const radius = Math.min(9, (to - from) / 2);
		const next = arms[i + 1];
		const turn = next && (next.from - to) / 2;
		return [
			i === 0
				? `C${at(split + bend, middle - half)} ${at(start - bend, from)} ${at(start, from)}`
				: `Q${at(parted, from)} ${at(parted + 5, from)}`,
			`L${at(end - radius, from)}Q${at(end, from)} ${at(end, from + radius)}`,
			`L${at(end, to - radius)}Q${at(end, to)} ${at(end - radius, to)}`,
			turn === undefined
				? `L${at(start, to)}C${at(start - bend, to)} ${at(split + bend, middle + half)} ${at(split, middle + half)}`
				: `L${at(parted + 5, to)}Q${at(parted, to)} ${at(parted, to + turn)}`,
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

/** The stream where it falls from the top: its arms leave it to the right. */
export function falling(
	{ tip, full }: Pick<Course, 'tip' | 'full'>,
	middle: number,
	half: number,
	arms: readonly Box[],
): string {
	const [left, right] = [middle - half, middle + half];
	const [near, far] = [tip + (full - tip) * 0.42, tip + (full - tip) * 0.6];
	const foot = Math.max(...arms.map(({ y, height }) => y + height));
	const fingers = arms.toReversed().map(({ x, y, width, height }, i) => {
		const [end, low] = [x + width, y + height];
		return [
			i === 0 ? '' : `L${at(right, low + 4)}Q${at(right, low)} ${at(right + 4, low)}`,
			`L${at(end - 9, low)}Q${at(end, low)} ${at(end, low - 9)}`,
			`L${at(end, y + 9)}Q${at(end, y)} ${at(end - 9, y)}`,
			`L${at(right + 4, y)}Q${at(right, y)} ${at(right, y - 4)}`,
		].join('');
	});
	return [
		`M${at(middle - 0.8, tip)}C${at(middle - 0.8, near)} ${at(left, far)} ${at(left, full)}`,
		`L${at(left, foot - 9)}Q${at(left, foot)} ${at(left + 9, foot)}`,
		...fingers,
		`L${at(right, full)}C${at(right, far)} ${at(middle + 0.8, near)} ${at(middle + 0.8, tip)}Z`,
	].join('');
}

/** The body where the stream falls from the top: a sheath around it, which widens to a box. */
export function sheathed(sheath: Box, { x, y, width, height }: Box, corner = 26): string {
	const [stem, end, low] = [sheath.x + sheath.width, x + width, y + height];
	return [
		`M${at(x, sheath.y + corner)}Q${at(x, sheath.y)} ${at(x + corner, sheath.y)}L${at(stem - corner, sheath.y)}`,
		`Q${at(stem, sheath.y)} ${at(stem, sheath.y + corner)}L${at(stem, y)}`,
		`L${at(end - corner, y)}Q${at(end, y)} ${at(end, y + corner)}`,
		`L${at(end, low - corner)}Q${at(end, low)} ${at(end - corner, low)}`,
		`L${at(x + corner, low)}Q${at(x, low)} ${at(x, low - corner)}Z`,
	].join('');
}

/** The body: round like a shell where the stream enters it, cut square where it ends. */
export function body(along: Span, across: Span, corner = 26): string {
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
