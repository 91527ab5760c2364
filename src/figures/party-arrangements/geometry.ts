/** Where things stand in a scene, in pixels. */
import type { Box } from '../../figure-kit/box.ts';

/** A point on the ground. */
export interface Spot {
	x: number;
	y: number;
}

/** How high a person’s cell is, for its width. */
const upright = 1.62;

/**
 * Puts people into rows as large as the room allows, the last row in the middle.
 *
 * @param count how many
 * @param box the room
 * @param widest the largest width of a cell
 * @returns the foot of each, and the width of a cell
 */
export function crowdIn(count: number, box: Box, widest = Infinity): { spots: Spot[]; cell: number } {
	let columns = 1;
	const cellOf = (n: number) => Math.min(widest, box.width / n);
	while (Math.ceil(count / columns) * cellOf(columns) * upright > box.height && columns < count) columns++;
	const cell = Math.min(cellOf(columns), box.height / (Math.ceil(count / columns) * upright));
	const spots = Array.from({ length: count }, (_, i) => {
		const row = Math.floor(i / columns);
		const inRow = Math.min(columns, count - row * columns);
		const left = row === 0 || inRow === columns ? 0 : ((columns - inRow) * cell) / 2;
		return { x: box.x + left + ((i % columns) + 0.5) * cell, y: box.y + (row + 1) * cell * upright };
	});
	return { spots, cell };
}

/**
 * A slanted plane that fills a box, as a path.
 *
 * @param slant how far its upper edge is moved to the right
 */
export const planeIn = ({ x, y, width, height }: Box, slant: number): string =>
	`M${at(x + slant)} ${at(y)}L${at(x + width)} ${at(y)}L${at(x + width - slant)} ${at(y + height)}L${at(x)} ${at(y + height)}Z`;

/**
 * Where buildings stand on a slanted plane, in two rows: the farther first.
 *
 * @param box the plane
 * @param slant as of {@link planeIn}
 * @param width of a building
 */
export function onPlane(box: Box, slant: number, width: number): Spot[] {
	const room = box.width - 2 * slant;
	const count = Math.max(1, Math.floor((room + width * 0.4) / (width * 1.4)));
	const step = room / count;
	return [0.46, 0.9].flatMap((part) =>
		Array.from({ length: count }, (_, i) => ({
			x: box.x + slant * (1.5 - part) + slant * 0.5 * (1 - part) + (i + 0.5) * step,
			y: box.y + box.height * part,
		})),
	);
}

/** A disc seen from the side, as a path. */
export const discAt = ({ x, y }: Spot, half: number, thin: number): string =>
	`M${at(x - half)} ${at(y)}A${at(half)} ${at(thin)} 0 1 1 ${at(x + half)} ${at(y)}A${at(half)} ${at(thin)} 0 1 1 ${at(x - half)} ${at(y)}Z`;

/** The middles of equal columns. */
export const columnsOf = (count: number, x: number, width: number): number[] =>
	Array.from({ length: count }, (_, i) => x + (width * (i + 0.5)) / count);

const at = (value: number): number => Math.round(value * 10) / 10;
