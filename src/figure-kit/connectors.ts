/** Connectors between parts that are laid out: curves, arrows and bands. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Box } from './box.ts';
import { round } from './svg.ts';
import { path } from './path.ts';

/** A place in a drawing, in pixels. */
export interface Point {
	x: number;
	y: number;
}

/** Direction of a connector. */
export type Way = 'right' | 'left' | 'down' | 'up';

/** What a connector joins: a point, or a box, of which it takes the middle of the side that faces its way. */
export type End = Point | Box;

/** How a connector runs and looks. */
export interface ConnectorOptions {
	/** Where it leads; between two points it may be left out, and runs straight. */
	way?: Way;
	/** Runs straight, where two boxes face each other, and not from middle to middle. */
	straight?: boolean;
	/** Room between it and what it joins, at its start and at its end. */
	gap?: number | readonly [start: number, end: number];
	className?: string | readonly string[];
	/** By which it is known in another state, to which it moves. */
	flip?: string | undefined;
}

const ways: Readonly<Record<Way, Point>> = {
	right: { x: 1, y: 0 },
	left: { x: -1, y: 0 },
	down: { x: 0, y: 1 },
	up: { x: 0, y: -1 },
};

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const moved = ({ x, y }: Point, along: Point, by: number): Point => ({
	x: x + along.x * by,
	y: y + along.y * by,
});

/** A point on the side of a box that faces a way: its middle, or a share of the side. */
export function sideOf({ x, y, width, height }: Box, way: Way, share = 0.5): Point {
	const { x: right, y: down } = ways[way];
	return {
		x: x + width * (right === 0 ? share : (1 + right) / 2),
		y: y + height * (down === 0 ? share : (1 + down) / 2),
	};
}

export const opposite = { right: 'left', left: 'right', down: 'up', up: 'down' } as const;

const isBox = (end: End): end is Box => 'width' in end;

/** Two boxes cut to what they have in common across a way. */
function facing(a: Box, b: Box, way: Way): [Box, Box] {
	const [from, size] = ways[way].x === 0 ? (['x', 'width'] as const) : (['y', 'height'] as const);
	const start = Math.max(a[from], b[from]);
	const cut = { [from]: start, [size]: Math.min(a[from] + a[size], b[from] + b[size]) - start };
	return [
		{ ...a, ...cut },
		{ ...b, ...cut },
	];
}

/**
 * Where a connector meets what it joins, on the side that faces a way.
 *
 * @throws Error where that is a box and no way is said
 */
function meeting(end: End, way: Way | undefined): Point {
	if (!isBox(end)) return end;
	if (!way) throw new Error('A connector between boxes leads somewhere: say which way.');
	return sideOf(end, way);
}

/** Both ends of a connector, and its direction at each. */
function run(from: End, to: End, { way, gap = 0, straight }: ConnectorOptions) {
	const [before, after] = typeof gap === 'number' ? [gap, gap] : gap;
	const [one, other] = straight && way && isBox(from) && isBox(to) ? facing(from, to, way) : [from, to];
	const a = meeting(one, way);
	const b = meeting(other, way && opposite[way]);
	const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
	const along = way ? ways[way] : { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
	return { start: moved(a, along, before), end: moved(b, along, -after), along };
}

/** A curve between two points, which leaves and arrives in the same direction; a line where that is straight ahead. */
function curveOf(start: Point, end: Point, along: Point): string {
	const bend = ((end.x - start.x) * along.x + (end.y - start.y) * along.y) / 2;
	return `${at(moved(start, along, bend))} ${at(moved(end, along, -bend))} ${at(end)}`;
}

/** A line from one part to another, curved where they do not face each other. */
export function curve(from: End, to: End, options: ConnectorOptions): Element {
	const { start, end, along } = run(from, to, options);
	return path([options.className ?? 'stroke'].flat(), `M${at(start)}C${curveOf(start, end, along)}`, {
		dataFlip: options.flip,
	});
}

/** The corners of a head: two at its foot, and its tip. */
function headOf(tip: Point, along: Point, length: number, half: number): Point[] {
	const foot = moved(tip, along, -length);
	const across = { x: -along.y, y: along.x };
	return [moved(foot, across, -half), tip, moved(foot, across, half)];
}

/** A line with a head, from one part to another. */
export function arrow(
	from: End,
	to: End,
	{ head = 9, headClass = 'head-ink', ...options }: ConnectorOptions & { head?: number; headClass?: string },
): Element {
	const { start, end, along } = run(from, to, options);
	const corners = headOf(end, along, head, head * 0.55);
	return s('g', { dataFlip: options.flip }, [
		path(
			[options.className ?? 'stroke'].flat(),
			`M${at(start)}C${curveOf(start, moved(end, along, -head * 0.8), along)}`,
		),
		path(headClass, `M${corners.map(at).join('L')}Z`),
	]);
}

/** How a band looks, in pixels: its breadth, the length of its head (0 for none), and half the breadth of that. */
export interface BandOptions extends ConnectorOptions {
	breadth?: number;
	head?: number;
	spread?: number;
}

/** A broad band with a head, from one part to another, as one shape: it can change into another of its kind. */
export function band(
	from: End,
	to: End,
	{ breadth = 12, head = breadth * 1.2, spread = breadth * 0.9, ...options }: BandOptions,
): Element {
	const { start, end, along } = run(from, to, options);
	const across = { x: -along.y, y: along.x };
	const half = breadth / 2;
	const foot = moved(end, along, -head);
	const corners = headOf(end, along, head, head > 0 ? spread : half);
	const edge = (side: number) => [moved(start, across, side), moved(foot, across, side)] as const;
	const [[a, b], [c, d]] = [edge(-half), edge(half)];
	return path(
		[options.className ?? 'is-central'].flat(),
		`M${at(a)}C${curveOf(a, b, along)}L${[...corners, d].map(at).join('L')}C${curveOf(d, c, along)}Z`,
		{ dataFlip: options.flip },
	);
}
