/** The outer layer: an arrow around what it encloses. */
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import type { Children, Options, Part } from '../../figure-kit/flexbox.ts';
import { rect, shape } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';

/** An arrow as large as a box: corners of the same number wherever it points, so that one becomes the other. */
function arrowOn({ x, y, width, height }: Box, point: number, down: boolean): string {
	const [right, bottom] = [x + width, y + height];
	const corners = down
		? [
				[x, y],
				[right, y],
				[right, bottom - point],
				[x + width / 2, bottom],
				[x, bottom - point],
			]
		: [
				[x, y],
				[right - point, y],
				[right, y + height / 2],
				[right - point, bottom],
				[x, bottom],
			];
	return `M${corners.map(([a, b]) => `${round(a!)} ${round(b!)}`).join('L')}Z`;
}

/** Opens a place within the frame. */
type Inside = (options: Options, children: Children) => Part;

/**
 * A frame that points somewhere.
 *
 * @param options length of its point, and whether that points down
 * @param content what stands on it, and in the place within it
 */
export const framed = (
	{ point, down, ...options }: Options & { point: number; down: boolean },
	content: (inside: Inside) => Children,
): Part =>
	shape(
		{ padding: down ? [0, 10, point, 10] : [0, point, 12, 12], ...options },
		(box) => [s('path', { className: ['frame'], d: arrowOn(box, point, down), dataFlip: 'frame' })],
		content((inner, children) => rect('storey-ground', inner, children)),
	);
