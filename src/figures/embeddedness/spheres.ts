import type { EmbeddednessData } from './data.ts';

type Mode = EmbeddednessData['modes'][number];
export type Shape = Mode['shape'];

/** Width and height of a mode's drawing. */
export const modeSize = 340;

/** Where the entrepreneur stands. */
export const centre = modeSize / 2;

/** A sphere's circle; `at` is the distance from the entrepreneur at which its ties end. */
export interface Circle {
	id: string;
	x: number;
	y: number;
	r: number;
	at: number;
}

/** Rings about the entrepreneur, from the outermost. What lies outside the fallen ones has no circle. */
const rings = {
	concentric: [
		{ r: 158, at: 138 },
		{ r: 114, at: 92 },
		{ r: 66, at: 44 },
	],
	collapsed: [
		{ r: 112, at: 92 },
		{ r: 104, at: 74 },
		{ r: 96, at: 50 },
		{ r: 0, at: 146 },
	],
} as const;

/** How far the circles that stand side by side lie from the entrepreneur, across and down. */
const off = 60;
const corners = [
	{ x: centre - off, y: centre - off },
	{ x: centre + off, y: centre - off },
	{ x: centre - off, y: centre + off },
	{ x: centre + off, y: centre + off },
] as const;

/** Where the spheres of a shape stand. */
export function spheresOf(shape: Shape, shapes: EmbeddednessData['shapes']): Circle[] {
	// Each circle passes through the entrepreneur, who stands at its margin.
	if (shape === 'separate')
		return shapes.separate.map((id, i) => ({ id, ...corners[i]!, r: off * Math.SQRT2, at: 0 }));
	return shapes[shape].map((id, i) => ({ id, x: centre, y: centre, ...rings[shape][i]! }));
}

/** Where the name of a sphere stands: rings carry it at the top, circles at their outer edge; those of fallen rings stand in a row below. */
export function nameAt(shape: Shape, { x, y, r }: Circle, i: number): { x: number; y: number } {
	switch (shape) {
		case 'concentric':
			return { x, y: y - r + 13 };
		case 'collapsed':
			return { x: centre + (1 - i) * 52, y: modeSize - 26 };
		case 'separate':
			return { x, y: y < centre ? y - r + 16 : y + r - 8 };
	}
}

/** Where the n-th of all ties ends: on the ring of its sphere, or among the ties of its own circle. */
export function endOf(
	{ shape, ties }: Mode,
	circles: readonly Circle[],
	n: number,
): { x: number; y: number } {
	const tie = ties[n]!;
	const circle = circles.find(({ id }) => id === tie.sphere)!;
	if (shape === 'separate') {
		const peers = ties.filter(({ sphere }) => sphere === tie.sphere);
		const outward = Math.atan2(circle.y - centre, circle.x - centre);
		const angle = outward + (peers.indexOf(tie) - (peers.length - 1) / 2) * 0.95;
		return { x: circle.x + Math.cos(angle) * circle.r * 0.5, y: circle.y + Math.sin(angle) * circle.r * 0.5 };
	}
	// Half a step from the top, where the rings have their names.
	const angle = ((n + 0.5) / ties.length) * 2 * Math.PI - Math.PI / 2;
	return { x: centre + Math.cos(angle) * circle.at, y: centre + Math.sin(angle) * circle.at };
}
