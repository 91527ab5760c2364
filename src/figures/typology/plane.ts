/** Where the plane of two crossing bands lies, its cells, and in each its words and its scene. */
import type { Box } from '../../figure-kit/box.ts';
import type { LayoutName } from '../../figure-kit/canvas.ts';
import { firstOf, lastOf } from '../../text/items.ts';

export interface Measures {
	/** Room at the left for the names of the rows; where there is none, they stand on strips of their own. */
	left: number;
	/** Height of the strip of a row’s name. */
	strip: number;
	/** Room between the edge of a cell and what stands in it. */
	pad: number;
	/** Width of the words where the scene stands beside them; left out, it stands below them. */
	beside?: number;
	/** Least height of a scene. */
	scene: number;
	/** Size of the large words. */
	verb: number;
}

export const measures: Readonly<Record<LayoutName, Measures>> = {
	wide: { left: 124, strip: 0, pad: 16, beside: 200, scene: 182, verb: 26 },
	column: { left: 0, strip: 40, pad: 14, scene: 150, verb: 22 },
	phone: { left: 0, strip: 34, pad: 9, scene: 104, verb: 19 },
};

export interface CellPlace {
	box: Box;
	/** Where its words stand. */
	words: Box;
	/** Whether the words stand on the lower edge of their room. */
	low: boolean;
	/** Where its scene stands, on the lower edge. */
	scene: Box;
}

export interface Plane {
	width: number;
	height: number;
	head: number;
	/** The band of the second column, from the top, and that of the second row, from the left. */
	column: Box;
	row: Box;
	cells: CellPlace[][];
	/** Top of each row’s strip. */
	strips: number[];
}

/** Width of the words of a cell. */
export const wordsIn = (width: number, { left, pad, beside }: Measures): number =>
	beside ?? (width - left) / 2 - 2 * pad;

/** Width of the scene of a cell. */
export const sceneIn = (width: number, { left, pad, beside }: Measures): number =>
	(width - left) / 2 - 2 * pad - (beside === undefined ? 0 : beside + pad);

/**
 * Lays the plane out.
 *
 * @param layout measures of the layout
 * @param width of the drawing
 * @param needs heights: of the names of the columns, and for each row and column of words and scene
 * @param mirrored whether words and name of the last row stand below its scenes, so that the scenes of both rows
 * meet
 */
export function planeOf(
	layout: Measures,
	width: number,
	needs: { head: number; cells: readonly (readonly { words: number; scene: number }[])[] },
	mirrored = false,
): Plane {
	const { left, strip, pad, beside } = layout;
	const cellWidth = (width - left) / 2;
	let top = needs.head;
	const strips: number[] = [];
	const cells = needs.cells.map((row, i) => {
		const low = beside === undefined && mirrored && i === needs.cells.length - 1;
		const words = Math.max(...row.map((cell) => cell.words));
		const scene = Math.max(layout.scene, ...row.map((cell) => cell.scene));
		const height = 2 * pad + (beside === undefined ? words + pad + scene : Math.max(words, scene));
		strips.push(low ? top + height : top);
		if (!low) top += strip;
		const box = (j: number): Box => ({ x: left + j * cellWidth, y: top, width: cellWidth, height });
		const places = row.map((_, j): CellPlace => {
			const inner = {
				x: box(j).x + pad,
				y: top + pad,
				width: cellWidth - 2 * pad,
				height: height - 2 * pad,
			};
			return { box: box(j), low, ...split(inner, { layout, words, scene, low, last: j === row.length - 1 }) };
		});
		top += height + (low ? strip : 0);
		return places;
	});
	const last = firstOf(lastOf(cells)).box;
	return {
		width,
		height: top,
		head: needs.head,
		column: { x: left + cellWidth, y: 0, width: cellWidth, height: top },
		row: { x: 0, y: Math.min(last.y, lastOf(strips)), width, height: last.height + strip },
		cells,
		strips,
	};
}

interface Split {
	layout: Measures;
	words: number;
	scene: number;
	low: boolean;
	last: boolean;
}

/** Shares the room of a cell between words and scene, the scenes towards the middle of the plane. */
function split(inner: Box, { layout, words, scene, low, last }: Split): Pick<CellPlace, 'words' | 'scene'> {
	if (layout.beside !== undefined) {
		const room = inner.width - layout.beside - layout.pad;
		return {
			words: { ...inner, x: last ? inner.x + room + layout.pad : inner.x, width: layout.beside },
			scene: { ...inner, x: last ? inner.x : inner.x + layout.beside + layout.pad, width: room },
		};
	}
	const rest = words + layout.pad;
	return {
		words: { ...inner, y: low ? inner.y + inner.height - words : inner.y, height: words },
		scene: {
			...inner,
			y: low ? inner.y : inner.y + rest,
			height: low ? inner.height - rest : Math.max(scene, inner.height - rest),
		},
	};
}
