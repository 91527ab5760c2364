import type { Element } from 'hast';
import { type Properties, s } from 'hastscript';
import { round } from './svg.ts';
import { path } from './path.ts';

interface Point {
	x: number;
	y: number;
}

/** A straight line, in pixels. */
export const line = (from: Point, to: Point, properties: Properties = {}): Element =>
	s('line', { ...properties, x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y) });

const idOf = (drawing: string, kind: string): string => `${drawing}-head-${kind}`;

/**
 * An arrowhead, to stand in the `<defs>` of its drawing. Its size follows the width of the line, its colour
 * is that of `.head-<kind>` in drawings.css.
 *
 * @param drawing the drawing's name, which no other drawing of a page has
 * @param kind the kind of arrow
 */
export const arrowHead = (drawing: string, kind: string): Element =>
	s(
		'marker',
		{
			id: idOf(drawing, kind),
			viewBox: '0 0 10 10',
			refX: 9,
			refY: 5,
			markerWidth: 7,
			markerHeight: 7,
			orient: 'auto',
		},
		[path(`head-${kind}`, 'M 0 0 L 10 5 L 0 10 z')],
	);

/** Gives a line or a path of the drawing its head. */
export const headed = (drawing: string, kind: string) => ({ markerEnd: `url(#${idOf(drawing, kind)})` });
