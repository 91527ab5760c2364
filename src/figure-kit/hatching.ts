import type { Element } from 'hast';
import { s } from 'hastscript';

/** How lines of a hatching run. */
export interface Hatching {
	/** From one line to the next, in pixels. */
	gap: number;
	/** Breadth of a line, in pixels. */
	breadth: number;
	/** How they slant, in degrees from the upright; 45 if left out. */
	turn?: number;
	/** Class of the lines, which gives them their fill. */
	className: string;
}

/**
 * A hatching, to stand in the `<defs>` of its drawing.
 *
 * @param id which no other drawing of a page has
 */
export const hatching = (id: string, { gap, breadth, turn = 45, className }: Hatching): Element =>
	s(
		'pattern',
		{ id, width: gap, height: gap, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${turn})` },
		[s('rect', { className: [className], x: 0, y: 0, width: breadth, height: gap })],
	);

/** Gives a shape of the drawing its hatching. */
export const hatched = (id: string) => ({ fill: `url(#${id})` });
