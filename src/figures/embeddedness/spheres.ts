/**
 * Where spheres and ties of a mode lie. The entrepreneur stands at 0, 0; a unit is about half the height of
 * the picture. Own people are always at the left, the market at the right and above, the state below it.
 */

export interface Point {
	x: number;
	y: number;
}

/** How the spheres of a mode lie: in each other, fallen into one, or side by side. */
export type Shape = 'concentric' | 'collapsed' | 'separate';

export interface Circle extends Point {
	/** Its sphere. */
	id: string;
	r: number;
}

/** Where the ties of a sphere end: between two directions, in degrees clockwise from the right, at a distance. */
export interface Fan {
	from: number;
	to: number;
	at: number;
}

export interface Plan {
	circles: Circle[];
	/** By sphere. */
	fans: Record<string, Fan>;
}

/** Half the breadth of the disc in which the entrepreneur stands. */
export const egoRadius = 0.13;

/** Radii of rings in each other, from the outermost. */
const radii: Readonly<Record<number, readonly number[]>> = { 2: [0.92, 0.56], 3: [1, 0.78, 0.54] };

/** Directions of the ties of rings in each other, from the outermost. */
const directions: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
	2: [
		[-72, 72],
		[228, 132],
	],
	3: [
		[12, 80],
		[-70, -12],
		[238, 122],
	],
};

function concentric(spheres: readonly string[]): Plan {
	const rings = radii[spheres.length]!;
	return {
		circles: spheres.map((id, i) => ({ id, x: 0, y: 0, r: rings[i]! })),
		fans: Object.fromEntries(
			spheres.map((id, i) => {
				const [from, to] = directions[spheres.length]![i]!;
				const inner = rings[i + 1];
				const at = inner === undefined ? rings[i]! * 0.65 : (rings[i]! + inner) / 2;
				return [id, { from, to, at }];
			}),
		),
	};
}

/** People, market and state overlap to a large extent (p. 168); the last sphere is outside all of them. */
function collapsed([people = '', market = '', state = '', outside = '']: readonly string[]): Plan {
	const r = 0.71;
	return {
		circles: [
			{ id: market, x: 0.28, y: -0.3, r },
			{ id: state, x: 0.28, y: 0.3, r },
			{ id: people, x: -0.085, y: 0, r },
		],
		fans: {
			[people]: { from: 225, to: 135, at: 0.62 },
			[market]: { from: -110, to: -14, at: 0.83 },
			[state]: { from: 10, to: 88, at: 0.86 },
			[outside]: { from: 0, to: 0, at: 1.17 },
		},
	};
}

/** How far the middles of circles side by side lie from the entrepreneur, across and down. */
const off = 0.42;

/** Four circles, each of which has the entrepreneur on its rim: at the margin of each (p. 176). */
function separate(spheres: readonly string[]): Plan {
	const corners = [
		{ x: -off, y: -off, turn: -135 },
		{ x: off, y: -off, turn: -45 },
		{ x: -off, y: off, turn: 135 },
		{ x: off, y: off, turn: 45 },
	] as const;
	return {
		circles: spheres.map((id, i) => ({ id, x: corners[i]!.x, y: corners[i]!.y, r: off * Math.SQRT2 })),
		fans: Object.fromEntries(
			spheres.map((id, i) => {
				const { x, turn } = corners[i]!;
				// From the top, on either side.
				const half = x < 0 ? -36 : 36;
				return [id, { from: turn - half, to: turn + half, at: 0.68 }];
			}),
		),
	};
}

/** How many spheres each shape has. */
export const spheresIn: Readonly<Record<Shape, readonly number[]>> = {
	concentric: [2, 3],
	collapsed: [4],
	separate: [4],
};

/**
 * Where the spheres of a mode lie, and where their ties end.
 *
 * @param shape how they lie
 * @param spheres in each other: from the outermost; fallen into one: people, market, state and what is
 *   outside; side by side: top left, top right, bottom left, bottom right
 */
export const planOf = (shape: Shape, spheres: readonly string[]): Plan =>
	({ concentric, collapsed, separate })[shape](spheres);

/** The point in a direction, in degrees clockwise from the right. */
export const towards = (degrees: number, at: number): Point => {
	const angle = (degrees * Math.PI) / 180;
	return { x: Math.cos(angle) * at, y: Math.sin(angle) * at };
};

/**
 * The ends of the ties of a sphere, spread evenly over its fan.
 *
 * @param fan of the sphere
 * @param signs how many signs each of its ties ends at
 * @returns the ends of each tie
 */
export function endsOf({ from, to, at }: Fan, signs: readonly number[]): Point[][] {
	const all = signs.reduce((sum, count) => sum + count, 0);
	let n = 0;
	return signs.map((count) =>
		Array.from({ length: count }, () => towards(from + ((n++ + 0.5) / all) * (to - from), at)),
	);
}

/** Where two circles that touch the entrepreneur meet again. */
export const meetingOf = (a: Circle, b: Circle): Point => ({ x: a.x + b.x, y: a.y + b.y });

/** How far a picture reaches from the entrepreneur. */
export interface Extent {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** How far circles and points reach. */
export function extentOf(circles: readonly Circle[], points: readonly Point[] = []): Extent {
	const all = [...circles, ...points.map((point) => ({ ...point, r: 0 }))];
	return {
		left: Math.max(...all.map(({ x, r }) => r - x)),
		right: Math.max(...all.map(({ x, r }) => r + x)),
		top: Math.max(...all.map(({ y, r }) => r - y)),
		bottom: Math.max(...all.map(({ y, r }) => r + y)),
	};
}
