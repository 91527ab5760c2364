/** Where windows stand in a house, in pixels. */
import type { Box } from '../../figure-kit/box.ts';

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
		const rows = Math.ceil(count / columns);
		const width = columnWidth(box.width, columns, gap);
		const height = columnWidth(box.height, rows, gap);
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

/** A door with a round top, as a path: the middle of its foot, its width and height. */
export function doorAt(x: number, y: number, width: number, height: number): string {
	const r = width / 2;
	return `M${at(x - r)} ${at(y)}V${at(y - height + r)}A${at(r)} ${at(r)} 0 0 1 ${at(x + r)} ${at(y - height + r)}V${at(y)}Z`;
}

const at = (value: number): number => Math.round(value * 10) / 10;
