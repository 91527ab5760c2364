/** The outer layer: an arrow around what it encloses. */
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import type { Children, Options, Part } from '../../figure-kit/flexbox.ts';
import { rect, shape } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';

/** An arrow as large as a box: corners of the same number wherever it points, so that one becomes the other. */
function arrowOn({ x, y, width, height }: Box, point: number, over: number): string {
	const barb = y + point + over / 3;
	const [right, bottom, middle] = [x + width, y + height, y + height / 2];
	const corners: [number, number][] = over
		? [
				[x + over, bottom],
				[x + over, y + point],
				[x, barb],
				[x + width / 2, y],
				[right, barb],
				[right - over, y + point],
				[right - over, bottom],
			]
		: [
				[x, y],
				[right - point, y],
				[right - point, y],
				[right, middle],
				[right - point, bottom],
				[right - point, bottom],
				[x, bottom],
			];
	return `M${corners.map(([a, b]) => `${round(a)} ${round(b)}`).join('L')}Z`;
}

/** Opens a place within the frame. */
type Inside = (options: Options, children: Children) => Part;

/**
 * A frame that points somewhere.
 *
 * @param options length of its point, and by how much its barbs stand out from the shaft where it points up, at either side
 * @param content what stands on it, and in the place within it
 */
export const framed = (
	{ point, over = 0, ...options }: Options & { point: number; over?: number },
	content: (inside: Inside) => Children,
): Part =>
	shape(
		{ padding: over ? [point, over + 6, 8, over + 6] : [0, point, 12, 12], ...options },
		(box) => [s('path', { className: ['frame'], d: arrowOn(box, point, over), dataFlip: 'frame' })],
		content((inner, children) => rect('storey-ground', inner, children)),
	);
