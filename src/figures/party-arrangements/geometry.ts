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
 * Puts people into rows, as large as the room allows and as evenly as their number does, the last row in the
 * middle.
 *
 * @param count how many
 * @param box the room
 * @param loose how much wider than a person a step between two may be, where there is room
 * @returns the foot of each, and the width of a person’s cell
 */
export function crowdIn(count: number, box: Box, loose = 1.3): { spots: Spot[]; cell: number } {
	const tries = Array.from({ length: count }, (_, i) => {
		const rows = i + 1;
		const columns = Math.ceil(count / rows);
		return { rows, columns, cell: Math.min(box.width / columns, box.height / (rows * upright)) };
	});
	const { rows, columns, cell } = tries.reduce((best, each) => (each.cell > best.cell ? each : best));
	const step = Math.min(box.width / columns, cell * loose);
	const spots = Array.from({ length: count }, (_, i) => {
		const row = Math.floor(i / columns);
		const missing = row === 0 ? 0 : columns - Math.min(columns, count - row * columns);
		return {
			x: box.x + (missing / 2 + (i % columns) + 0.5) * step,
			y: box.y + ((row + 1) * box.height) / rows,
		};
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
	const count = Math.min(6, Math.max(1, Math.floor((room + width * 0.4) / (width * 1.4))));
	const step = room / count;
	return [0.47, 0.92].flatMap((part) =>
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
