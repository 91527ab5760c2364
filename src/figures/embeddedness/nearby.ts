/** Finds room for words beside a point of a picture. */
import type { Box } from '../../figure-kit/box.ts';
import { type Point, towards } from './spheres.ts';

const meets = (a: Box, b: Box): boolean =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const within = ({ x, y, width, height }: Box, frame: Box): boolean =>
	x >= frame.x && y >= frame.y && x + width <= frame.x + frame.width && y + height <= frame.y + frame.height;

/** Whether a straight line passes through a box. */
function crosses({ x, y, width, height }: Box, [from, to]: readonly [Point, Point]): boolean {
	const steps = 40;
	return Array.from({ length: steps + 1 }, (_, i) => i / steps).some((t) => {
		const at = { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
		return at.x > x && at.x < x + width && at.y > y && at.y < y + height;
	});
}

/** What words must not meet, and what they had better not. */
export interface Surroundings {
	frame: Box;
	boxes: readonly Box[];
	lines: readonly (readonly [Point, Point])[];
}

/** Turns away from where words would like to stand best, the better first. */
const turns = [0, 30, -30, 60, -60, 90, -90, 120, -120, 150, -150, 180];

/**
 * The best room for words beside a point: one that leaves no frame and meets no box, and through which as
 * few lines pass as may be.
 *
 * @param size of the words
 * @param at the point
 * @param clear distance to keep from it
 * @param best direction in which they would like to stand, in degrees clockwise from the right
 * @returns nothing where there is none
 */
export function roomBeside(
	{ width, height }: Pick<Box, 'width' | 'height'>,
	at: Point,
	clear: number,
	best: number,
	{ frame, boxes, lines }: Surroundings,
): Box | undefined {
	const rooms = turns.flatMap((turn, i) => {
		const way = towards(best + turn, 1);
		const middle = { x: at.x + way.x * (clear + width / 2), y: at.y + way.y * (clear + height / 2) };
		const box = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
		if (!within(box, frame) || boxes.some((other) => meets(other, box))) return [];
		return [{ box, cost: i + 5 * lines.filter((each) => crosses(box, each)).length }];
	});
	return rooms.sort((a, b) => a.cost - b.cost)[0]?.box;
}
