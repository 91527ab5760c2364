/** Where the plane of two crossing bands lies, its cells, and in each its words and its scene. */
import type { Box } from '../../figure-kit/box.ts';
import type { LayoutName } from '../../figure-kit/canvas.ts';
import { firstOf, lastOf } from '../../text/items.ts';

/**
 * Measures of each layout, in pixels: room at the left for the names of the rows, or the height of a strip of
 * their own; room between the edge of a cell and what stands in it; width of the words where the scene stands
 * beside them and not below; least height of a scene; size of the large words.
 */
export const measures = {
	wide: { left: 124, strip: 0, pad: 16, beside: 200, scene: 182, verb: 26 },
	column: { left: 0, strip: 40, pad: 14, beside: 0, scene: 150, verb: 22 },
	phone: { left: 0, strip: 34, pad: 9, beside: 0, scene: 104, verb: 19 },
};
export type Measures = (typeof measures)[LayoutName];

/** Width of the words of a cell. */
export const wordsIn = (width: number, { left, pad, beside }: Measures): number =>
	beside || (width - left) / 2 - 2 * pad;

/** Width of the scene of a cell. */
export const sceneIn = (width: number, { left, pad, beside }: Measures): number =>
	(width - left) / 2 - 2 * pad - (beside && beside + pad);

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
) {
	const { left, strip, pad, beside } = layout;
	const cellWidth = (width - left) / 2;
	const room = sceneIn(width, layout);
	let top = needs.head;
	const strips: number[] = [];
	const cells = needs.cells.map((row, i) => {
		const low = !beside && mirrored && i === needs.cells.length - 1;
		const words = Math.max(...row.map((cell) => cell.words));
		const scene = Math.max(layout.scene, ...row.map((cell) => cell.scene));
		const inside = beside ? Math.max(words, scene) : words + pad + scene;
		const height = inside + 2 * pad;
		const y = low ? top : top + strip;
		strips.push(low ? top + height : top);
		top += height + strip;
		return row.map((_, j) => {
			const box: Box = { x: left + j * cellWidth, y, width: cellWidth, height };
			const inner = { x: box.x + pad, y: y + pad, width: cellWidth - 2 * pad, height: inside };
			// Scenes stand towards the middle of the plane.
			const last = j === row.length - 1;
			return {
				box,
				/** Whether the words stand on the lower edge of their room. */
				low,
				words: beside
					? { ...inner, x: last ? inner.x + room + pad : inner.x, width: beside }
					: { ...inner, y: low ? inner.y + scene + pad : inner.y, height: words },
				/** Where its scene stands, on the lower edge. */
				scene: beside
					? { ...inner, x: last ? inner.x : inner.x + beside + pad, width: room }
					: { ...inner, y: low ? inner.y : inner.y + words + pad, height: scene },
			};
		});
	});
	const last = firstOf(lastOf(cells)).box;
	return {
		height: top,
		head: needs.head,
		/** The band of the second column, from the top, and that of the second row, from the left. */
		column: { x: left + cellWidth, y: 0, width: cellWidth, height: top },
		row: { x: 0, y: Math.min(last.y, lastOf(strips)), width, height: last.height + strip },
		cells,
		/** Top of each row’s strip. */
		strips,
	};
}
export type Plane = ReturnType<typeof planeOf>;
export type CellPlace = Plane['cells'][number][number];
