import type { Element } from 'hast';
import { type Properties, s } from 'hastscript';
import { round } from './svg.ts';

interface Point {
	x: number;
	y: number;
}

/** At which end of a line its head is: at the start, where the line is drawn against its direction. */
type End = 'start' | 'end';

const idOf = (drawing: string, kind: string, end: End): string =>
	`${drawing}-head-${kind}${end === 'start' ? '-back' : ''}`;

/** How far the tip and the gap before what it points at lie beyond the end of the line, in pixels. */
const beyond = 2;

/**
 * An arrowhead, to stand in the `<defs>` of its drawing. Its size follows the width of the line, its colour
 * is that of `.head-<kind>` in drawings.css. Not `auto-start-reverse`, which rasterisers do not know.
 *
 * @param drawing the drawing's name, which no other drawing of a page has
 * @param kind the kind of arrow
 */
export function arrowHead(drawing: string, kind: string, end: End = 'end'): Element {
	const back = end === 'start';
	return s(
		'marker',
		{
			id: idOf(drawing, kind, end),
			viewBox: '0 0 10 10',
			refX: back ? 1 : 9,
			refY: 5,
			markerWidth: 7,
			markerHeight: 7,
			orient: 'auto',
		},
		[
			s('path', {
				className: [`head-${kind}`],
				d: back ? 'M 10 0 L 0 5 L 10 10 z' : 'M 0 0 L 10 5 L 0 10 z',
			}),
		],
	);
}

/** Gives a line or a path of the drawing its head. */
export const headed = (drawing: string, kind: string, end: End = 'end') => ({
	[end === 'start' ? 'markerStart' : 'markerEnd']: `url(#${idOf(drawing, kind, end)})`,
});

/** A line. */
export const line = (from: Point, to: Point, properties: Properties = {}): Element =>
	s('line', { ...properties, x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y) });

/** A straight arrow whose tip just does not touch what it points at. */
export function arrow(drawing: string, kind: string, from: Point, to: Point): Element {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	const part = Math.max(0, length - beyond) / length;
	const end = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
	return line(from, end, headed(drawing, kind));
}
