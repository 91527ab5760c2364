/**
 * The outlines of the picture: a white stream that divides into arms, the amber body around it, and what
 * closes on the body from above and from below. All in pixels of the drawing; none measures anything.
 */
import { round } from '../../figure-kit/svg.ts';

/** An arm of the stream: its edges, across. */
export interface Arm {
	top: number;
	bottom: number;
}

/** Where the body lies. */
export interface Body {
	left: number;
	right: number;
	top: number;
	bottom: number;
	/** Radius of the corners on the right. */
	corner: number;
}

const at = (x: number, y: number): string => `${round(x)} ${round(y)}`;

/**
 * The stream: from a tip it widens, runs on, and divides into arms that end round.
 *
 * @param middle of the stream before it divides
 * @param half its breadth there
 * @param along where it has its breadth, where it divides, where the arms begin and end
 * @param arms from the top
 */
export function stream(
	middle: number,
	half: number,
	along: { full: number; split: number; arms: number; end: number },
	arms: readonly Arm[],
): string {
	const { full, split, arms: start, end } = along;
	const bend = (start - split) * 0.55;
	const parts = [
		`M${at(0, middle - 0.8)}`,
		`C${at(full * 0.42, middle - 0.8)} ${at(full * 0.6, middle - half)} ${at(full, middle - half)}`,
		`L${at(split, middle - half)}`,
	];
	arms.forEach(({ top, bottom }, i) => {
		const from = i === 0 ? { x: split, y: middle - half } : crotch(i);
		const radius = Math.min(9, (bottom - top) / 2);
		parts.push(
			`C${at(from.x + bend * (i === 0 ? 1 : 0.5), from.y)} ${at(start - bend, top)} ${at(start, top)}`,
			`L${at(end - radius, top)}Q${at(end, top)} ${at(end, top + radius)}`,
			`L${at(end, bottom - radius)}Q${at(end, bottom)} ${at(end - radius, bottom)}`,
			`L${at(start, bottom)}`,
		);
		const to = i === arms.length - 1 ? { x: split, y: middle + half } : crotch(i + 1);
		const inward = i === arms.length - 1 ? 1 : 0.5;
		parts.push(`C${at(start - bend, bottom)} ${at(to.x + bend * inward, to.y)} ${at(to.x, to.y)}`);
	});
	/** Where two arms part. */
	function crotch(i: number) {
		return { x: split + (start - split) * 0.28, y: middle - half + (2 * half * i) / arms.length };
	}
	parts.push(
		`L${at(full, middle + half)}`,
		`C${at(full * 0.6, middle + half)} ${at(full * 0.42, middle + 0.8)} ${at(0, middle + 0.8)}Z`,
	);
	return parts.join('');
}

/** The line on which a dotted arm leaves the stream for a place above the others. */
export const sidestream = (from: { x: number; y: number }, to: { x: number; y: number }): string =>
	`M${at(from.x, from.y)}C${at(from.x + (to.x - from.x) * 0.6, from.y)} ${at(from.x + (to.x - from.x) * 0.35, to.y)} ${at(to.x, to.y)}`;

/** The body: round like a shell where the stream enters it, cut square on the right. */
export function body({ left, right, top, bottom, corner }: Body): string {
	const bulge = Math.min(54, (right - left) / 9);
	const deep = Math.min(110, (bottom - top) / 3);
	return [
		`M${at(left + bulge, top)}L${at(right - corner, top)}Q${at(right, top)} ${at(right, top + corner)}`,
		`L${at(right, bottom - corner)}Q${at(right, bottom)} ${at(right - corner, bottom)}L${at(left + bulge, bottom)}`,
		`C${at(left + bulge * 0.25, bottom)} ${at(left, bottom - deep * 0.35)} ${at(left, bottom - deep)}`,
		`L${at(left, top + deep)}C${at(left, top + deep * 0.35)} ${at(left + bulge * 0.25, top)} ${at(left + bulge, top)}Z`,
	].join('');
}

/**
 * The rim that is dyed: it begins as a point on each edge of the body where something closes on it, and
 * runs around the right.
 *
 * @param body that it lies around
 * @param rim its breadth
 * @param above where it begins on the upper edge; left out, nothing closes from there
 * @param below where it begins on the lower edge
 */
export function rimOf(
	{ right, top, bottom, corner }: Body,
	rim: number,
	above: number | undefined,
	below: number,
): string {
	const swell = (from: number) => Math.min(70, Math.max(0, right - corner - from));
	const side = top + corner + 60;
	const upper =
		above === undefined
			? [
					`M${at(right, top + corner)}C${at(right, top + corner + 30)} ${at(right + rim, top + corner + 30)} ${at(right + rim, side)}`,
					`L${at(right + rim, side)}Q${at(right + rim, side)} ${at(right + rim, side)}`,
				]
			: [
					`M${at(above, top)}C${at(above + swell(above) * 0.5, top)} ${at(above + swell(above) * 0.5, top - rim)} ${at(above + swell(above), top - rim)}`,
					`L${at(right - corner, top - rim)}Q${at(right + rim, top - rim)} ${at(right + rim, top + corner)}`,
				];
	const root = above === undefined ? { x: right, y: top + corner } : { x: right - corner, y: top };
	return [
		...upper,
		`L${at(right + rim, bottom - corner)}Q${at(right + rim, bottom + rim)} ${at(right - corner, bottom + rim)}`,
		`L${at(below + swell(below), bottom + rim)}C${at(below + swell(below) * 0.5, bottom + rim)} ${at(below + swell(below) * 0.5, bottom)} ${at(below, bottom)}`,
		`L${at(right - corner, bottom)}L${at(root.x, root.y)}Z`,
	].join('');
}

/** The wall in which the jaws meet; in its upper part it may begin further right. */
export const wall = (
	upper: { left: number; right: number },
	lower: number,
	across: { top: number; middle: number; bottom: number },
): string =>
	[
		`M${at(upper.right, across.top)}L${at(upper.left, across.top)}L${at(upper.left, across.middle)}`,
		`L${at(lower, across.middle)}L${at(lower, across.bottom)}L${at(upper.right, across.bottom)}Z`,
	].join('');

/**
 * A jaw: from the edge of the drawing it comes in a long curve and lies along the body.
 *
 * @param edge where it comes from, across: 0 from above, the height of the drawing from below
 * @param along where it leaves the edge, and where it has arrived
 * @param line where it lies along the body, across
 * @param width of the drawing
 */
export function jaw(edge: number, along: { from: number; to: number }, line: number, width: number): string {
	const { from, to } = along;
	const reach = (to - from) * 0.62;
	return [
		`M${at(from, edge)}C${at(from + reach, edge)} ${at(to - reach, line)} ${at(to, line)}`,
		`L${at(width, line)}L${at(width, edge)}Z`,
	].join('');
}

/** An arrow that leaves the body for the world outside, its head included. */
export function wayOut(from: number, to: number, y: number, breadth: number): string {
	const half = breadth / 2;
	const head = breadth * 1.3;
	return [
		`M${at(from, y - half)}L${at(to - head, y - half)}L${at(to - head, y - breadth)}L${at(to, y)}`,
		`L${at(to - head, y + breadth)}L${at(to - head, y + half)}L${at(from, y + half)}Z`,
	].join('');
}
