/**
 * Measures a finished drawing without a browser: where its words stand, whether they leave it or meet one
 * another, and how large they and what can be chosen are.
 */
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { bottomOf, type Box, middleOf, rightOf } from './box.ts';
import type { LayoutName } from './canvas.ts';
import type { Point } from './connectors.ts';
import { sizeOf } from './svg.ts';
import { measure } from './text.ts';

/** An affine transformation, `x' = a·x + c·y + e` and `y' = b·x + d·y + f`. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const multiply = (m: Matrix, n: Matrix): Matrix => [
	m[0] * n[0] + m[2] * n[1],
	m[1] * n[0] + m[3] * n[1],
	m[0] * n[2] + m[2] * n[3],
	m[1] * n[2] + m[3] * n[3],
	m[0] * n[4] + m[2] * n[5] + m[4],
	m[1] * n[4] + m[3] * n[5] + m[5],
];

const translation = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

/** One function of a `transform`: translate, scale or rotate, which is what drawings use. */
function matrixOf(name: string, [first = 0, second, third = 0]: readonly number[]): Matrix {
	if (name === 'translate') return translation(first, second ?? 0);
	if (name === 'scale') return [first, 0, 0, second ?? first, 0, 0];
	if (name !== 'rotate') throw new Error(`A drawing is transformed by "${name}", which is not measured.`);
	const angle = (first * Math.PI) / 180;
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const x = second ?? 0;
	return multiply(multiply(translation(x, third), [cos, sin, -sin, cos, 0, 0]), translation(-x, -third));
}

/** What a node is transformed by: its `transform`, and its place in the drawing where it is a drawing itself. */
function transformOf({ tagName, properties }: Element): Matrix {
	const functions = String(properties['transform'] ?? '').matchAll(/(\w+)\(([^)]*)\)/g);
	const within =
		tagName === 'svg' ? [translation(Number(properties['x'] ?? 0), Number(properties['y'] ?? 0))] : [];
	return [
		...[...functions].map(([, name = '', values = '']) => matrixOf(name, values.split(/[\s,]+/).map(Number))),
		...within,
	].reduce(multiply, translation(0, 0));
}

/** The smallest box around some points. */
function boxAround(points: readonly Point[]): Box {
	const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const cornersOf = ({ x, y, width, height }: Box): Point[] => [
	{ x, y },
	{ x: x + width, y },
	{ x, y: y + height },
	{ x: x + width, y: y + height },
];

/** The box around a box that was transformed. */
const around = (box: Box, [a, b, c, d, e, f]: Matrix): Box =>
	boxAround(cornersOf(box).map(({ x, y }) => ({ x: a * x + c * y + e, y: b * x + d * y + f })));

const number = (node: Element, name: string): number | undefined => {
	const value = node.properties[name];
	return value === undefined || value === null ? undefined : Number.parseFloat(String(value));
};

/** A line of words in a drawing. */
export interface DrawnLine {
	text: string;
	/** The size at which it is drawn, transformations included. */
	size: number;
	box: Box;
	/** The text that it belongs to; lines of one text may come close. */
	of: Element;
	/** The mark in which it stands. */
	mark?: DrawnMark | undefined;
}

/** What can be chosen in a drawing, and the box around its shapes. */
export interface DrawnMark {
	set: string;
	label: string;
	box: Box;
	/** The boxes of its shapes and words, where it is hit. */
	areas: Box[];
}

/** What a node inherits from those around it. */
interface Inherited {
	matrix: Matrix;
	size: number | undefined;
	anchor: string;
	weight: 400 | 600;
	serif: boolean;
}

const isElement = (node: Element['children'][number]): node is Element => node.type === 'element';

function inherit(node: Element, from: Inherited): Inherited {
	const { className, fontWeight, textAnchor } = node.properties;
	const classes = [className].flat();
	const serif = from.serif || classes.includes('t-head') || classes.includes('t-display');
	const bold = serif || classes.includes('t-strong') || String(fontWeight) === '600';
	return {
		matrix: multiply(from.matrix, transformOf(node)),
		size: number(node, 'fontSize') ?? from.size,
		anchor: textAnchor === undefined ? from.anchor : String(textAnchor),
		weight: bold ? 600 : from.weight,
		serif,
	};
}

function linesIn(text: Element, { matrix, size = 16, anchor, weight, serif }: Inherited): DrawnLine[] {
	const spans = text.children.filter(isElement).filter(({ tagName }) => tagName === 'tspan');
	const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
	const centred = text.properties['dominantBaseline'] === 'central';
	const dyOf = (node: Element) => {
		const dy = String(node.properties['dy'] ?? '0');
		return dy.endsWith('em') ? Number.parseFloat(dy) * size : Number.parseFloat(dy);
	};
	// Plot writes its positions as transformations of the text.
	let x = number(text, 'x') ?? 0;
	let y = (number(text, 'y') ?? 0) + dyOf(text);
	const lines: { x: number; y: number; words: string }[] = [];
	if (spans.length === 0) lines.push({ x, y, words: toString(text).trim() });
	for (const span of spans) {
		x = number(span, 'x') ?? x;
		y = number(span, 'y') ?? y + dyOf(span);
		lines.push({ x, y, words: toString(span).trim() });
	}
	return lines
		.filter(({ words }) => words !== '')
		.map(({ x: at, y: base, words }) => {
			const width = measure(words, { size, weight, serif });
			const left = anchor === 'middle' ? at - width / 2 : anchor === 'end' ? at - width : at;
			// From the tops of capitals to the foot of descenders.
			const top = centred ? base - size * 0.36 : base - size * 0.68;
			return {
				text: words,
				size: size * scale,
				box: around({ x: left, y: top, width, height: size * 0.88 }, matrix),
				of: text,
			};
		});
}

/** The box around what a shape draws, or nothing for what has no place of its own. */
function boxOf(node: Element): Box | undefined {
	const at = (name: string) => number(node, name) ?? 0;
	switch (node.tagName) {
		case 'rect':
			return { x: at('x'), y: at('y'), width: at('width'), height: at('height') };
		case 'circle':
			return { x: at('cx') - at('r'), y: at('cy') - at('r'), width: 2 * at('r'), height: 2 * at('r') };
		case 'ellipse':
			return { x: at('cx') - at('rx'), y: at('cy') - at('ry'), width: 2 * at('rx'), height: 2 * at('ry') };
		default:
			return undefined;
	}
}

/** What can be read off a finished drawing. */
export interface DrawnParts {
	/** Lines of words, in the order in which they are drawn. */
	lines: DrawnLine[];
	/** Marks, the first below the others. */
	marks: DrawnMark[];
	/** How many signs its key explains. */
	keyed: number;
}

/** Words and marks of a drawing, with their boxes in its own pixels. */
export function partsOf(svg: Element): DrawnParts {
	const lines: DrawnLine[] = [];
	const marks: DrawnMark[] = [];
	let keyed = 0;
	const walk = (node: Element, from: Inherited, mark: DrawnMark | undefined) => {
		if (['defs', 'title', 'desc', 'clipPath', 'clippath', 'pattern', 'marker'].includes(node.tagName)) return;
		if (node.data?.decorative) keyed++;
		const now = inherit(node, from);
		let current = mark;
		if (typeof node.properties['dataSet'] === 'string') {
			current = {
				set: node.properties['dataSet'],
				label: String(node.properties['ariaLabel'] ?? ''),
				box: { x: 0, y: 0, width: 0, height: 0 },
				areas: [],
			};
			marks.push(current);
		}
		if (node.tagName === 'text') {
			const set = linesIn(node, now).map((line) => ({ ...line, mark: current }));
			lines.push(...set);
			current?.areas.push(...set.map(({ box }) => box));
		} else {
			const box = boxOf(node);
			if (box) current?.areas.push(around(box, now.matrix));
			for (const child of node.children) if (isElement(child)) walk(child, now, current);
		}
		if (current && current !== mark) current.box = boxAround(current.areas.flatMap(cornersOf));
	};
	const start: Inherited = {
		matrix: translation(0, 0),
		size: undefined,
		anchor: 'start',
		weight: 400,
		serif: false,
	};
	for (const child of svg.children) if (isElement(child)) walk(child, inherit(svg, start), undefined);
	return { lines, marks: marks.filter(({ areas }) => areas.length > 0), keyed };
}

/** How much two boxes overlap, on the side on which they overlap least, in pixels. */
const overlap = (a: Box, b: Box): number =>
	Math.min(
		Math.min(rightOf(a), rightOf(b)) - Math.max(a.x, b.x),
		Math.min(bottomOf(a), bottomOf(b)) - Math.max(a.y, b.y),
	);

/** The smallest words in each layout: 12 pixels on a phone, where its drawing may be scaled a little. */
const smallest: Readonly<Record<LayoutName, number>> = { phone: 12.4, column: 12.5, wide: 14.4 };

/**
 * What is wrong with a drawing of a layout: words that leave it, that meet others or that are too small, and marks
 * that a finger would miss. A sentence each; none where all is well.
 */
export function faultsOf(svg: Element, layout: LayoutName): string[] {
	const { width, height } = sizeOf(svg);
	const { lines, marks } = partsOf(svg);
	const faults: string[] = [];
	const least = layout === 'phone' ? 24 : 20;
	for (const { text, box, size } of lines) {
		if (box.x < -0.5 || box.y < -0.5 || rightOf(box) > width + 0.5 || bottomOf(box) > height + 0.5)
			faults.push(`“${text}” leaves the drawing`);
		if (size < smallest[layout] - 0.01) faults.push(`“${text}” is set in ${size.toFixed(1)} pixels`);
	}
	lines.forEach((line, i) => {
		for (const other of lines.slice(i + 1)) {
			if (line.of === other.of) continue;
			if (overlap(line.box, other.box) > 0.8) faults.push(`“${line.text}” meets “${other.text}”`);
		}
	});
	for (const { set, box } of marks) {
		const side = Math.min(box.width, box.height);
		if (side < least - 0.1) faults.push(`the mark ${set} is ${side.toFixed(1)} pixels small`);
	}
	return faults;
}

/** The smallest words of each layout that are still read with ease. */
const legible: Readonly<Record<LayoutName, number>> = { phone: 12.5, column: 13, wide: 13 };

/** How many kinds of mark a reader learns before reading. */
const mostKeyed = 4;

/** A page of the dissertation. */
const pageNumber = /\bpp?\. ?\d/;

/** A label that names something by letters and numbers: `4a`, `R2`, `DNA` is a word. */
const code = /^\(?(?:\p{L}{1,2}\d+|\d+\p{Ll})\)?$/u;

/** Whether a point lies in a box. */
export const holds = (box: Box, { x, y }: Point): boolean =>
	x > box.x && x < rightOf(box) && y > box.y && y < bottomOf(box);

/**
 * What makes a drawing of a layout hard to read, or to use: small type, many marks to learn, page numbers and codes in
 * labels, and labels that swallow what is clicked on them. A sentence each; none where all is well.
 */
export function obstaclesIn(svg: Element, layout: LayoutName): string[] {
	const { lines, marks, keyed } = partsOf(svg);
	const faults: string[] = [];
	if (keyed > mostKeyed) faults.push(`its key explains ${keyed} kinds of mark, more than ${mostKeyed}`);
	for (const { text, size, box, mark } of lines) {
		if (size < legible[layout] - 0.01) faults.push(`“${text}” is set in ${size.toFixed(1)} pixels`);
		if (pageNumber.test(text)) faults.push(`“${text}” names a page: its evidence does`);
		if (code.test(text)) faults.push(`“${text}” is a code: use a word`);
		const hit = marks.findLast(({ areas }) => areas.some((area) => holds(area, middleOf(box))));
		if (hit && hit !== mark)
			faults.push(
				mark
					? `a click on “${text}” chooses ${hit.set}, which lies over ${mark.set}`
					: `“${text}” lies on the mark ${hit.set} and is no part of it`,
			);
	}
	return faults;
}
