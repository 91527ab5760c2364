/** Where the parts of a room lie: its step, its floor, its ceiling or sky, and those who stand in it. */
import type { Market } from './model.ts';

export interface Point {
	x: number;
	y: number;
}

/** Where a room stands: its left edge, its ground, its breadth, and how high the highest is. */
export interface Place {
	x: number;
	ground: number;
	width: number;
	height: number;
}

export interface Room {
	/** Where it begins, behind the way in. */
	left: number;
	right: number;
	floor: number;
	/** The ceiling, or the end of the sky that is drawn. */
	top: number;
	/** The way in: up the steps, or along the ground. */
	entry: Point[];
	/** Where a migrant stands. */
	stand: Point;
	/** Where the ladder of those who moved up stands, below and above the ceiling. */
	ladder: { x: number; width: number };
}

/** Parts of a room's height and breadth. */
const parts = { step: 0.3, ceiling: 0.56, way: 0.16, steps: 4 };

/** Whether a market has a step before it, and a ceiling. */
export const shapeOf = ({ accessibility, growth }: Pick<Market, 'accessibility' | 'growth'>) => ({
	step: accessibility.value === 'low',
	ceiling: growth.value === 'low',
});

/** The way up, step by step. */
function stairs(from: Point, to: Point, count: number): Point[] {
	const [across, up] = [(to.x - from.x) / count, (to.y - from.y) / count];
	return Array.from({ length: count }, (_, i) => [
		{ x: from.x + across * i, y: from.y + up * (i + 1) },
		{ x: from.x + across * (i + 1), y: from.y + up * (i + 1) },
	]).flat();
}

/**
 * Lays out the room of a market.
 *
 * @param market where it stands on the two axes, and who goes there
 * @param place where the room stands
 */
export function roomOf(
	market: Pick<Market, 'accessibility' | 'growth' | 'migrants'>,
	{ x, ground, width, height }: Place,
): Room {
	const { step, ceiling } = shapeOf(market);
	const left = x + width * (step ? Math.max(0.3, 46 / width) : parts.way);
	const right = x + width - 2;
	const floor = step ? ground - height * parts.step : ground;
	const before = { x, y: ground };
	const foot = { x: x + Math.max(width * parts.way, 27), y: ground };
	const entry = step
		? [before, foot, ...stairs(foot, { x: left, y: floor }, parts.steps)]
		: [before, { x: left, y: ground }];
	const inside = right - left;
	return {
		left,
		right,
		floor,
		top: ceiling ? floor - height * parts.ceiling : ground - height,
		entry,
		stand:
			market.migrants === 'outside'
				? { x: x + Math.max(width * 0.07, 13), y: ground }
				: { x: left + inside * (ceiling ? 0.42 : 0.52), y: floor },
		ladder: { x: right - Math.max(16, inside * 0.09), width: 11 },
	};
}

/** Ends of a migrant's ties: people of the same origin, the mainstream, or customers. */
export interface Knot extends Point {
	kind: 'origin' | 'mainstream' | 'customers';
}

/** Where the ties that a market asks for end, as parts of the room from where the migrant stands. */
const spreads: Readonly<Record<Market['ties'], readonly (readonly [number, number, Knot['kind']])[]>> = {
	none: [],
	closed: [
		[-0.32, -0.36, 'origin'],
		[-0.18, -0.46, 'origin'],
		[-0.26, -0.1, 'origin'],
		[0.16, -0.46, 'origin'],
		[0.33, -0.34, 'origin'],
		[0.24, -0.09, 'origin'],
	],
	both: [
		[-0.3, -0.7, 'origin'],
		[-0.38, -0.36, 'origin'],
		[0.22, -0.7, 'mainstream'],
		[0.3, -0.36, 'mainstream'],
	],
	across: [
		[-0.36, -0.56, 'origin'],
		[-0.42, -0.26, 'origin'],
		[0.2, -0.56, 'customers'],
		[0.29, -0.28, 'customers'],
	],
};

/** The ends of a migrant's ties, and which of them are joined to one another. */
export function tiesOf(
	{ ties }: Pick<Market, 'ties'>,
	{ left, right, stand }: Room,
	height: number,
): { from: Point; knots: Knot[]; among: [Knot, Knot][]; border: number | undefined } {
	const inside = right - left;
	const knots = spreads[ties].map(([across, up, kind]) => ({
		x: stand.x + across * inside,
		y: stand.y + up * height,
		kind,
	}));
	const order = [0, 1, 3, 4, 5, 2];
	return {
		from: { x: stand.x, y: stand.y - height * 0.16 },
		knots,
		// Closed: those on each side know one another, and the two sides too.
		among: ties === 'closed' ? order.map((n, i) => [knots[n]!, knots[order[(i + 1) % order.length]!]!]) : [],
		border: ties === 'across' ? stand.x - 0.17 * inside : undefined,
	};
}
