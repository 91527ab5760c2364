/**
 * Measures a finished drawing without a browser: where its words stand, whether they leave it or meet one
 * another, and how large they and what can be chosen are.
 */
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Box } from './box.ts';
import { layouts, type LayoutName } from './canvas.ts';
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

/** Reads a `transform`: translate, scale and rotate, which is what drawings use. */
function transformOf(text: string): Matrix {
	let matrix: Matrix = [1, 0, 0, 1, 0, 0];
	for (const [, name = '', values = ''] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
		const [x = 0, y, z = 0] = values.split(/[\s,]+/).map(Number);
		if (name === 'translate') matrix = multiply(matrix, [1, 0, 0, 1, x, y ?? 0]);
		else if (name === 'scale') matrix = multiply(matrix, [x, 0, 0, y ?? x, 0, 0]);
		else if (name === 'rotate') {
			const angle = (x * Math.PI) / 180;
			const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
			const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
			matrix = multiply(multiply(multiply(matrix, [1, 0, 0, 1, y ?? 0, z]), turn), [
				1,
				0,
				0,
				1,
				-(y ?? 0),
				-z,
			]);
		} else throw new Error(`A drawing is transformed by "${name}", which is not measured.`);
	}
	return matrix;
}

/** The box around a box that was transformed. */
function around({ x, y, width, height }: Box, [a, b, c, d, e, f]: Matrix): Box {
	const corners = [
		[x, y],
		[x + width, y],
		[x, y + height],
		[x + width, y + height],
	] as const;
	const xs = corners.map(([px, py]) => a * px + c * py + e);
	const ys = corners.map(([px, py]) => b * px + d * py + f);
	const [left, top] = [Math.min(...xs), Math.min(...ys)];
	return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

const number = (node: Element, name: string): number | undefined => {
	const value = node.properties[name];
	return value === undefined || value === null ? undefined : Number.parseFloat(String(value));
};
const classOf = ({ properties: { className } }: Element): string[] =>
	Array.isArray(className) ? className.map(String) : [];

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

/** The anchor under any of the names under which libraries write it. */
const anchorOf = (node: Element): string | undefined =>
	(node.properties['textAnchor'] ?? node.properties['text-anchor']) as string | undefined;

function inherit(node: Element, from: Inherited): Inherited {
	const classes = classOf(node);
	const transform = node.properties['transform'];
	let matrix = typeof transform === 'string' ? multiply(from.matrix, transformOf(transform)) : from.matrix;
	if (node.tagName === 'svg')
		matrix = multiply(matrix, [1, 0, 0, 1, number(node, 'x') ?? 0, number(node, 'y') ?? 0]);
	const serif = from.serif || classes.includes('t-head') || classes.includes('t-display');
	const bold =
		serif ||
		classes.includes('t-strong') ||
		String(node.properties['fontWeight'] ?? node.properties['font-weight'] ?? '') === '600';
	return {
		matrix,
		size: number(node, 'font-size') ?? number(node, 'fontSize') ?? from.size,
		anchor: anchorOf(node) ?? from.anchor,
		weight: bold ? 600 : from.weight,
		serif,
	};
}

function linesIn(text: Element, { matrix, size = 16, anchor, weight, serif }: Inherited): DrawnLine[] {
	const spans = text.children.filter(isElement).filter(({ tagName }) => tagName === 'tspan');
	const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
	// Plot writes its positions as transformations of the text.
	let x = number(text, 'x') ?? 0;
	let y = number(text, 'y') ?? 0;
	const centred = (text.properties['dominantBaseline'] ?? text.properties['dominant-baseline']) === 'central';
	const dyOf = (node: Element) => {
		const dy = String(node.properties['dy'] ?? '0');
		return dy.endsWith('em') ? Number.parseFloat(dy) * size : Number.parseFloat(dy);
	};
	y += dyOf(text);
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

const union = (a: Box | undefined, b: Box): Box => {
	if (!a) return b;
	const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
	return {
		x,
		y,
		width: Math.max(a.x + a.width, b.x + b.width) - x,
		height: Math.max(a.y + a.height, b.y + b.height) - y,
	};
};

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
		if (current && current !== mark)
			current.box = current.areas.reduce<Box | undefined>(union, undefined) ?? current.box;
	};
	const start: Inherited = {
		matrix: [1, 0, 0, 1, 0, 0],
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
		Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
		Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
	);

/** The smallest words in each layout: 12 pixels on a phone, where its drawing may be scaled a little. */
const smallest: Readonly<Record<LayoutName, number>> = { phone: 12.4, column: 12.5, wide: 14.4 };

/**
 * What is wrong with a drawing: words that leave it, that meet others or that are too small, and marks that
 * a finger would miss. A sentence each; none where all is well.
 *
 * @param svg a drawing
 * @param layout the layout that it is drawn for
 */
export function faultsOf(svg: Element, layout: LayoutName): string[] {
	const [, , width = 0, height = 0] = String(svg.properties['viewBox']).split(' ').map(Number);
	const { lines, marks } = partsOf(svg);
	const faults: string[] = [];
	const least = layouts[layout].target === 25 ? 24 : 20;
	for (const { text, box, size } of lines) {
		if (box.x < -0.5 || box.y < -0.5 || box.x + box.width > width + 0.5 || box.y + box.height > height + 0.5)
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

const holds = ({ x, y, width, height }: Box, at: { x: number; y: number }): boolean =>
	at.x > x && at.x < x + width && at.y > y && at.y < y + height;

/**
 * What makes a drawing hard to read, or to use: small type, many marks to learn, page numbers and codes in labels,
 * and labels that swallow what is clicked on them. A sentence each; none where all is well.
 *
 * @param svg a drawing
 * @param layout the layout that it is drawn for
 */
export function obstaclesIn(svg: Element, layout: LayoutName): string[] {
	const { lines, marks, keyed } = partsOf(svg);
	const faults: string[] = [];
	if (keyed > mostKeyed) faults.push(`its key explains ${keyed} kinds of mark, more than ${mostKeyed}`);
	for (const { text, size, box, mark } of lines) {
		if (size < legible[layout] - 0.01) faults.push(`“${text}” is set in ${size.toFixed(1)} pixels`);
		if (pageNumber.test(text)) faults.push(`“${text}” names a page: its evidence does`);
		if (code.test(text)) faults.push(`“${text}” is a code: use a word`);
		const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		const hit = marks.findLast(({ areas }) => areas.some((area) => holds(area, middle)));
		if (hit && hit !== mark)
			faults.push(
				mark
					? `a click on “${text}” chooses ${hit.set}, which lies over ${mark.set}`
					: `“${text}” lies on the mark ${hit.set} and is no part of it`,
			);
	}
	return faults;
}
