import type { Box } from './box.ts';
import { measure, type TextStyle } from './text.ts';

interface Point {
	x: number;
	y: number;
}

/** Where the label of a mark may stand, as options of a plot's text. */
export const sides = {
	left: { dx: -9, dy: -9, textAnchor: 'end' },
	above: { dx: 0, dy: -15, textAnchor: 'middle' },
	below: { dx: 0, dy: 15, textAnchor: 'middle' },
} as const;
export type LabelSide = keyof typeof sides;

/** A mark on a line, with the words of its label and the sides on which it may stand, the best first. */
export interface LabelledPoint extends Point {
	words: string;
	prefer: readonly [LabelSide, ...LabelSide[]];
}

const overlap = (a: Box, b: Box): boolean =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const within = ({ x, y, width, height }: Box, frame: Box): boolean =>
	x >= frame.x && y >= frame.y && x + width <= frame.x + frame.width && y + height <= frame.y + frame.height;

/** Whether a straight line between two points passes through a box. */
function crosses({ x, y, width, height }: Box, from: Point, to: Point): boolean {
	const steps = 32;
	return Array.from({ length: steps + 1 }, (_, i) => i / steps).some((t) => {
		const at = { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
		return at.x > x && at.x < x + width && at.y > y && at.y < y + height;
	});
}

function boxOf({ x, y, words }: LabelledPoint, side: LabelSide, style: TextStyle): Box {
	const { dx, dy, textAnchor } = sides[side];
	const width = measure(words, style);
	const left = textAnchor === 'end' ? width : width / 2;
	return { x: x + dx - left, y: y + dy - style.size / 2, width, height: style.size };
}

/**
 * Finds a side for the label of each mark of a line: one on which it meets no other label, no other mark
 * and not the line. Where there is none, it has the side that it likes best.
 *
 * @param points the marks in the order of the line
 * @param frame what no label may leave
 * @param radius of a mark
 * @param style how labels are set
 */
export function sidesOf(
	points: readonly LabelledPoint[],
	frame: Box,
	radius: number,
	style: TextStyle,
): LabelSide[] {
	const placed: Box[] = [];
	return points.map((point) => {
		const free = (side: LabelSide) => {
			const box = boxOf(point, side, style);
			return (
				within(box, frame) &&
				!placed.some((other) => overlap(other, box)) &&
				points.every(
					({ x, y }) =>
						!overlap({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, box),
				) &&
				points.slice(1).every((to, i) => !crosses(box, points[i]!, to))
			);
		};
		const side = point.prefer.find(free) ?? point.prefer[0];
		placed.push(boxOf(point, side, style));
		return side;
	});
}
