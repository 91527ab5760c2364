import type { Element } from 'hast';
import { s } from 'hastscript';
import { round } from './svg.ts';

interface Point {
	x: number;
	y: number;
}

const idOf = (drawing: string, kind: string): string => `${drawing}-head-${kind}`;

/** How far the tip and the gap before what it points at lie beyond the end of the line, in pixels. */
const beyond = 2;

/**
 * The arrowheads of a drawing, to stand in it before its arrows. Their size follows the width of the line,
 * their colour is that of `.head-<kind>` in drawings.css.
 *
 * @param drawing the drawing's name, which no other drawing of a page has
 * @param kinds kinds of arrow
 */
export function arrowHeads(drawing: string, kinds: readonly string[]): Element {
	return s(
		'defs',
		kinds.map((kind) =>
			s(
				'marker',
				{
					id: idOf(drawing, kind),
					viewBox: '0 0 10 10',
					refX: 9,
					refY: 5,
					markerWidth: 7,
					markerHeight: 7,
					orient: 'auto-start-reverse',
				},
				[s('path', { className: [`head-${kind}`], d: 'M 0 0 L 10 5 L 0 10 z' })],
			),
		),
	);
}

/** Gives a line or a path of the drawing a head at one of its ends. */
export const headed = (drawing: string, kind: string, end: 'start' | 'end' = 'end') => ({
	[end === 'start' ? 'markerStart' : 'markerEnd']: `url(#${idOf(drawing, kind)})`,
});

/** A line. */
export const line = (from: Point, to: Point, properties: Record<string, string> = {}): Element =>
	s('line', { x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y), ...properties });

/** A straight arrow whose tip just does not touch what it points at. */
export function arrow(drawing: string, kind: string, from: Point, to: Point): Element {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	const part = Math.max(0, length - beyond) / length;
	const end = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
	return line(from, end, headed(drawing, kind));
}
