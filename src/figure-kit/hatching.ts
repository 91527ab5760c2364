import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Canvas } from './canvas.ts';

/** How stripes run, at 45 degrees. */
export interface Stripes {
	/** From one to the next, in pixels. */
	gap: number;
	/** Breadth of each, in pixels. */
	breadth: number;
	/** Class of the stripes, which gives them their fill. */
	className: string;
}

/**
 * Stripes that fill shapes, to stand in the `<defs>` of their drawing. No other drawing of a page has the same id.
 */
export const stripes = (id: string, { gap, breadth, className }: Stripes): Element =>
	s(
		'pattern',
		{ id, width: gap, height: gap, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
		[s('rect', { className: [className], x: 0, y: 0, width: breadth, height: gap })],
	);

/** Fills a shape with the stripes of an id. */
export const striped = (id: string): { fill: string } => ({ fill: `url(#${id})` });

const idOf = ({ id }: Pick<Canvas, 'id'>): string => `${id}-hatching`;

/**
 * The hatching of what the dissertation does not discuss, to stand in the `<defs>` of its drawing: `gap` pixels from
 * line to line.
 */
export const hatching = (canvas: Pick<Canvas, 'id'>, gap = 7): Element =>
	stripes(idOf(canvas), { gap, breadth: 1.25, className: 'hatching' });

/** Fills a shape with it. */
export const hatched = (canvas: Pick<Canvas, 'id'>): { fill: string } => striped(idOf(canvas));
