/** The outer layer: an arrow around what it encloses. */
import type { Box } from '../../figure-kit/box.ts';
import type { Children, Options, Part } from '../../figure-kit/flexbox.ts';
import { rect, shape } from '../../figure-kit/parts.ts';
import { d, path } from '../../figure-kit/path.ts';

/** An arrow as large as a box: corners of the same number wherever it points, so that one becomes the other. */
function arrowOn({ x, y, width, height }: Box, point: number, over: number): string {
	const [right, bottom] = [x + width, y + height];
	if (over) {
		const [barb, neck] = [y + point + over / 3, y + point];
		const shaft = d`M${x + over} ${bottom}L${x + over} ${neck}`;
		const head = d`L${x} ${barb}L${x + width / 2} ${y}L${right} ${barb}`;
		return shaft + head + d`L${right - over} ${neck}L${right - over} ${bottom}Z`;
	}
	const neck = right - point;
	const head = d`L${neck} ${y}L${neck} ${y}L${right} ${y + height / 2}L${neck} ${bottom}L${neck} ${bottom}`;
	return d`M${x} ${y}${head}L${x} ${bottom}Z`;
}

/** A place within the frame. */
export const inside = (options: Options, children: Children): Part =>
	rect('storey-ground', options, children);

/**
 * A frame that points somewhere.
 *
 * @param options length of its point, and by how much its barbs stand out from the shaft where it points up, at either side
 * @param children what stands on it
 */
export const framed = ({ point, over = 0 }: { point: number; over?: number }, children: Children): Part =>
	shape(
		{ padding: over ? [point, over + 6, 8, over + 6] : [0, point, 12, 12] },
		(box) => [path('frame', arrowOn(box, point, over), { dataFlip: 'frame' })],
		children,
	);
