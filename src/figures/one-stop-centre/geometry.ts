/** Where windows stand in a house, in pixels. */
import { bottomOf, type Box, middleOf } from '../../figure-kit/box.ts';
import { round } from '../../figure-kit/svg.ts';

/**
 * How many windows stand side by side.
 *
 * @param room the width for all
 * @param least the width that one needs
 * @param gap between two
 * @param most how many there are to be
 */
export const columnsFor = (room: number, least: number, gap: number, most: number): number =>
	Math.max(1, Math.min(most, Math.floor((room + gap) / (least + gap))));

/** Width of each of some columns that fill a room. */
export const columnWidth = (room: number, columns: number, gap: number): number =>
	(room - gap * (columns - 1)) / columns;

/** Puts things into lines of so many. */
export const inLines = <T>(things: readonly T[], columns: number): T[][] =>
	Array.from({ length: Math.ceil(things.length / columns) }, (_, i) =>
		things.slice(i * columns, (i + 1) * columns),
	);

/** A tile’s width for its height, at best. */
const wide = 1.35;

/**
 * Puts equal tiles into a box, line by line, as large as they go.
 *
 * @param count how many
 * @param box their room
 * @param gap between two
 */
export function tilesIn(count: number, box: Box, gap: number): Box[] {
	const tries = Array.from({ length: count }, (_, i) => {
		const columns = i + 1;
		const width = columnWidth(box.width, columns, gap);
		const height = columnWidth(box.height, Math.ceil(count / columns), gap);
		return { columns, width, height, size: Math.min(width / wide, height) };
	});
	const { columns, width, height } = tries.reduce((best, each) => (each.size > best.size ? each : best));
	return Array.from({ length: count }, (_, i) => ({
		x: box.x + (i % columns) * (width + gap),
		y: box.y + Math.floor(i / columns) * (height + gap),
		width,
		height: Math.min(height, width),
	}));
}

/** A door with a round top, so wide, in the middle of a box, as a path. */
export function doorIn(box: Box, width: number): string {
	const r = width / 2;
	const { x } = middleOf(box);
	const [left, right, foot, top] = [x - r, x + r, bottomOf(box), box.y + r].map(round);
	return `M${left} ${foot}V${top}A${round(r)} ${round(r)} 0 0 1 ${right} ${top}V${foot}Z`;
}
