/**
 * Where the plane, its disc and its eight regions lie. The first digit of a region is inside the disc, the
 * second below, the third to the right.
 */
import type { Box } from '../../figure-kit/box.ts';
import type { LayoutName } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';

interface Point {
	x: number;
	y: number;
}

/** Measures of a layout. */
export interface Measures {
	/** Radius of the disc, and half the height of the plane. */
	radius: number;
	half: number;
	/** The strip beside the plane, by its width, or below it, by its height. */
	beside?: number;
	below?: number;
	/** Breadth of a switch and how far its knob moves. */
	pill: number;
	throw: number;
	/** Scale of the pictograms. */
	scale: number;
}

export const measures: Readonly<Record<LayoutName, Measures>> = {
	wide: { radius: 202, half: 224, beside: 150, pill: 26, throw: 26, scale: 1 },
	column: { radius: 196, half: 240, below: 92, pill: 26, throw: 24, scale: 1 },
	phone: { radius: 150, half: 226, below: 104, pill: 26, throw: 20, scale: 0.78 },
};

/** Room between the plane and the strip. */
const gap = 14;

export interface Plane extends Box {
	/** The middle of the disc. */
	middle: Point;
	radius: number;
	/** The strip for a government that is against it. */
	strip: Box;
}

/**
 * Lays out plane, disc and strip.
 *
 * @param of measures of the layout
 * @param width of the drawing
 * @param head room above the plane for the names of its columns
 * @param below height of the strip below the plane, where it needs more than the measures give
 */
export function planeOf(
	{ radius, half, beside, below = 0 }: Measures,
	width: number,
	head: number,
	needed = 0,
): Plane {
	const x = beside === undefined ? 0 : beside + gap;
	const plane = { x, y: head, width: width - x, height: 2 * half };
	return {
		...plane,
		middle: { x: x + plane.width / 2, y: head + half },
		radius,
		strip:
			beside === undefined
				? { x: 0.75, y: head + 2 * half + gap, width: width - 1.5, height: Math.max(below, needed) }
				: { x: 0.75, y: 0.75, width: beside, height: head + 2 * half - 1.5 },
	};
}

/** Which way a region lies from the middle: -1 or 1 across and down, and whether it is inside the disc. */
export const sideOf = (region: string): { inside: boolean; across: number; down: number } => ({
	inside: region[0] === '1',
	down: region[1] === '1' ? 1 : -1,
	across: region[2] === '1' ? 1 : -1,
});

/** Outline of a region: a quarter of the disc, or what is left of a quarter of the plane. */
export function outline({ middle: { x, y }, radius, ...plane }: Plane, region: string): string {
	const { inside, across, down } = sideOf(region);
	const at = (px: number, py: number) => `${round(px)} ${round(py)}`;
	const [side, pole] = [at(x + across * radius, y), at(x, y + down * radius)];
	const sweep = across * down > 0 ? 1 : 0;
	const arc = (to: string, turn: number) => `A${radius} ${radius} 0 0 ${turn} ${to}`;
	if (inside) return `M${at(x, y)}L${side}${arc(pole, sweep)}Z`;
	const edge = across > 0 ? plane.x + plane.width : plane.x;
	const end = down > 0 ? plane.y + plane.height : plane.y;
	return `M${side}${arc(pole, sweep)}L${at(x, end)}L${at(edge, end)}L${at(edge, y)}Z`;
}

/**
 * Where the tip of the pin stands in a region: near the pole inside the disc, beside the disc outside, so that
 * each switch moves it by as much.
 */
export function pinAt({ middle, radius, x }: Plane, region: string): Point {
	const { inside, across, down } = sideOf(region);
	if (inside) return { x: middle.x + across * 26, y: middle.y + down * radius * (down > 0 ? 0.93 : 0.7) };
	const room = middle.x - x - radius;
	const out = room > 120 ? radius + 34 : radius * 0.93;
	const off = room > 120 ? 0.24 : 0.62;
	return { x: middle.x + across * out, y: middle.y + down * radius * off + (down > 0 ? 34 : 0) };
}

/** Where a switch is, and which way its knob goes when it is turned on. */
export interface SwitchPlace {
	at: Point;
	/** Of length 1. */
	on: Point;
}

/** Where on the edge of the disc its switch is: upper right, in parts of the radius. */
export const edgeSwitch = { across: 0.5, up: Math.sqrt(3) / 2 };

/** The three switches stand on the lines that they carry the pin over: the disc’s edge and the plane’s two axes. */
export function switchesOf({ middle, radius, x }: Plane, head: number, { pill }: Measures): SwitchPlace[] {
	const { across, up } = edgeSwitch;
	return [
		{ at: { x: middle.x + radius * across, y: middle.y - radius * up }, on: { x: -across, y: up } },
		{ at: { x: x + pill / 2 + 1.5, y: middle.y }, on: { x: 0, y: 1 } },
		{ at: { x: middle.x, y: head / 2 }, on: { x: 1, y: 0 } },
	];
}

/** Half the width of the disc at a height above or below its middle. */
export const chord = ({ radius }: Pick<Plane, 'radius'>, away: number): number =>
	Math.sqrt(Math.max(0, radius ** 2 - away ** 2));

/** The ground on which villages stand in a quarter of the disc. */
export const groundOf = ({ middle, radius }: Plane, region: string): number =>
	middle.y + (sideOf(region).down > 0 ? 0.52 : -0.17) * radius;

/**
 * Where villages stand in a quarter of the disc: next to one another from its middle line outwards.
 *
 * @param count how many
 * @param step from one to the next
 */
export function villagesAt(plane: Plane, region: string, count: number, step: number): Point[] {
	const { across } = sideOf(region);
	const y = groundOf(plane, region);
	const widest = chord(plane, Math.abs(y - plane.middle.y) + 30) - 14;
	const spacing = Math.min(step, widest / Math.max(1, count));
	return Array.from({ length: count }, (_, i) => ({
		x: plane.middle.x + across * (10 + spacing * (i + 0.5)),
		y,
	}));
}

/** Room in which a region can be hit: the square in its quarter of the disc, or the corner of the plane outside. */
export function hitOf({ middle, radius, ...plane }: Plane, region: string): Box {
	const { inside, across, down } = sideOf(region);
	const side = radius * Math.SQRT1_2;
	if (inside)
		return {
			x: across > 0 ? middle.x : middle.x - side,
			y: down > 0 ? middle.y : middle.y - side,
			width: side,
			height: side,
		};
	return {
		x: across > 0 ? middle.x + side : plane.x,
		y: down > 0 ? middle.y + side : plane.y,
		width: plane.width / 2 - side,
		height: plane.height / 2 - side,
	};
}
