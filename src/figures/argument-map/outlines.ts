/**
 * The outlines of the picture: a white stream that divides into arms, the amber body around it, and what closes on
 * the body from above and from below. None measures anything.
 */
import { bottomOf, type Box, rightOf } from '../../figure-kit/box.ts';
import { round } from '../../figure-kit/svg.ts';

const at = (x: number, y: number): string => `${round(x)} ${round(y)}`;

/**
 * The stream: from a tip it widens, runs on, and divides into arms that end round.
 *
 * @param course where it begins, has its breadth, divides, and where its arms start and end, along
 * @param middle of the stream before it divides, across
 * @param half its breadth there
 * @param arms where each lies, across
 */
export function stream(
	{ tip, full, split, start, end }: Record<'tip' | 'full' | 'split' | 'start' | 'end', number>,
	middle: number,
	half: number,
	arms: readonly Box[],
): string {
	const [top, bottom] = [middle - half, middle + half];
	const bend = (start - split) * 0.55;
	const [near, far] = [tip + (full - tip) * 0.42, tip + (full - tip) * 0.6];
	/** How far two arms part before they run on. */
	const parted = start - (start - split) * 0.2;
	const fingers = arms.map((arm, i) => {
		const [from, to, next] = [arm.y, bottomOf(arm), arms[i + 1]];
		const radius = Math.min(9, arm.height / 2);
		return [
			i === 0
				? `C${at(split + bend, top)} ${at(start - bend, from)} ${at(start, from)}`
				: `Q${at(parted, from)} ${at(parted + 5, from)}`,
			`L${at(end - radius, from)}Q${at(end, from)} ${at(end, from + radius)}`,
			`L${at(end, to - radius)}Q${at(end, to)} ${at(end - radius, to)}`,
			next
				? `L${at(parted + 5, to)}Q${at(parted, to)} ${at(parted, (to + next.y) / 2)}`
				: `L${at(start, to)}C${at(start - bend, to)} ${at(split + bend, bottom)} ${at(split, bottom)}`,
		].join('');
	});
	return [
		`M${at(tip, middle - 0.8)}C${at(near, middle - 0.8)} ${at(far, top)} ${at(full, top)}L${at(split, top)}`,
		...fingers,
		`L${at(full, bottom)}C${at(far, bottom)} ${at(near, middle + 0.8)} ${at(tip, middle + 0.8)}Z`,
	].join('');
}

/** The stream where it falls from the top: its arms leave it to the right. */
export function falling(
	{ tip, full }: Record<'tip' | 'full', number>,
	middle: number,
	half: number,
	arms: readonly Box[],
): string {
	const [left, right] = [middle - half, middle + half];
	const [near, far] = [tip + (full - tip) * 0.42, tip + (full - tip) * 0.6];
	const foot = Math.max(...arms.map(bottomOf));
	const fingers = arms.toReversed().map((arm, i) => {
		const [y, end, low] = [arm.y, rightOf(arm), bottomOf(arm)];
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

/** Radius of the corners of the body. */
const corner = 26;

/** The body where the stream falls from the top: a sheath around it, which widens to a box. */
export function sheathed(sheath: Box, box: Box): string {
	const { x, y } = box;
	const [top, stem, end, low] = [sheath.y, rightOf(sheath), rightOf(box), bottomOf(box)];
	return [
		`M${at(x, top + corner)}Q${at(x, top)} ${at(x + corner, top)}L${at(stem - corner, top)}`,
		`Q${at(stem, top)} ${at(stem, top + corner)}L${at(stem, y)}`,
		`L${at(end - corner, y)}Q${at(end, y)} ${at(end, y + corner)}`,
		`L${at(end, low - corner)}Q${at(end, low)} ${at(end - corner, low)}`,
		`L${at(x + corner, low)}Q${at(x, low)} ${at(x, low - corner)}Z`,
	].join('');
}

/** The body: round like a shell where the stream enters it, cut square where it ends. */
export function body(box: Box): string {
	const { x: left, y: top, width, height } = box;
	const [right, bottom] = [rightOf(box), bottomOf(box)];
	const [bulge, deep] = [Math.min(80, width / 5), Math.min(110, height / 3)];
	return [
		`M${at(left + bulge, top)}L${at(right - corner, top)}Q${at(right, top)} ${at(right, top + corner)}`,
		`L${at(right, bottom - corner)}Q${at(right, bottom)} ${at(right - corner, bottom)}L${at(left + bulge, bottom)}`,
		`C${at(left + bulge * 0.25, bottom)} ${at(left, bottom - deep * 0.35)} ${at(left, bottom - deep)}`,
		`L${at(left, top + deep)}C${at(left, top + deep * 0.35)} ${at(left + bulge * 0.25, top)} ${at(left + bulge, top)}Z`,
	].join('');
}

/**
 * A jaw: from the edge of the drawing it comes in a long curve, lies along the body, and ends at the far edge.
 *
 * @param edge where it comes from, across
 * @param along where it leaves the edge, and where it has arrived at the line on which it lies
 * @param line that line, across
 * @param end where it ends, along
 */
export function jaw(
	edge: number,
	{ from, to }: Record<'from' | 'to', number>,
	line: number,
	end: number,
): string {
	const reach = (to - from) * 0.62;
	return [
		`M${at(from, edge)}C${at(from + reach, edge)} ${at(to - reach, line)} ${at(to, line)}`,
		`L${at(end, line)}L${at(end, edge)}Z`,
	].join('');
}
