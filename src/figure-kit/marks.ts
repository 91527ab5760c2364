import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { s } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Box } from './box.ts';
import type { Canvas } from './canvas.ts';

/** A part of a drawing that can be chosen. */
export interface Mark {
	/** The parameter that choosing it sets, and the value: `actor`, `platforms`. */
	parameter: string;
	id: string;
	/** What it is, for those who cannot see it: with the words that stand on it. */
	label: string;
	/** Room in which it can be hit; it is widened to the size that a finger needs. */
	hitArea?: Box | undefined;
	className?: string | readonly string[] | undefined;
}

/** The id of the element that tells what a mark rests on: `coevolution-actor-local`. */
export const evidenceId = (figure: string, parameter: string, id: string): string =>
	`${figure}-${parameter}-${id}`;

/** What of a canvas a mark asks for. */
type MarkCanvas = Pick<Canvas, 'context' | 'figure' | 'target' | 'width'>;

/** Room in which a box can be hit: widened around its middle, without leaving the canvas at its sides. */
function reachable({ x, y, width, height }: Box, canvas: MarkCanvas): Box {
	const wide = Math.max(width, canvas.target);
	const high = Math.max(height, canvas.target);
	return {
		x: Math.max(0, Math.min(canvas.width - wide, x - (wide - width) / 2)),
		y: y - (high - height) / 2,
		width: wide,
		height: high,
	};
}

/** Whether one of the shapes is as large as the room in which they can be hit. */
const fills = (children: ElementContent[], box: Box): boolean =>
	children.some(
		(child) =>
			child.type === 'element' &&
			child.tagName === 'rect' &&
			(['x', 'y', 'width', 'height'] as const).every(
				(side) => Math.abs(Number(child.properties[side] ?? 0) - box[side]) < 3,
			),
	);

const hitRect = ({ x, y, width, height }: Box): Element =>
	s('rect', {
		className: ['hit'],
		x: Math.round(x),
		y: Math.round(y),
		width: Math.ceil(width),
		height: Math.ceil(height),
	});

/** What a link is called: its label, and before it the words on it where the label has them not. */
function nameOf(label: string, children: ElementContent[]): string {
	const plain = (text: string) =>
		text
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim();
	const texts: string[] = [];
	for (const child of children)
		visit(child, 'element', (node) => {
			if (node.tagName !== 'text') return;
			texts.push(toString(node).replace(/\s+/g, ' ').trim());
			return SKIP;
		});
	const words = texts.join(' ');
	return plain(label).includes(plain(words)) ? label : `${words}. ${label}`;
}

/** Makes a link of some shapes, with room in which they can be hit where none of them is that room already. */
function linkTo(
	href: string,
	canvas: MarkCanvas,
	{ parameter, id, label, hitArea, className = [] }: Mark,
	children: ElementContent[],
): Element {
	const room = hitArea && reachable(hitArea, canvas);
	return s(
		'a',
		{
			className: ['mark', className].flat(),
			href,
			dataSet: `${parameter}=${id}`,
			ariaLabel: nameOf(label, children),
		},
		[room && !fills(children, room) ? hitRect(room) : undefined, ...children],
	);
}

/**
 * Makes a mark of some shapes: a link to its evidence, which the reader's script opens beside it. Without
 * scripts it leads to what is said of it below the figure.
 */
export function mark(canvas: MarkCanvas, details: Mark, children: ElementContent[]): Element {
	const { figure, context } = canvas;
	const evidence = evidenceId(figure, details.parameter, details.id);
	return linkTo(context.evidence(figure, evidence), canvas, details, children);
}

/** Makes a link to another state of the same figure of some shapes. */
export const toState = (canvas: MarkCanvas, details: Mark, children: ElementContent[]): Element =>
	linkTo(canvas.context.state(canvas.figure, details.id), canvas, details, children);

/** Marks that are one stop of the Tab key, through which the arrows go. */
export const group = (children: ElementContent[]): Element => s('g', { dataMarks: '' }, children);
