import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import type { Drawing, RenderContext } from '../../figure-kit/figure.ts';
import { round, svg, textBlock, wrap } from '../../figure-kit/svg.ts';
import {
	panelWidth,
	type PartyArrangementsModel,
	type PlacedBody,
	type PlacedLeaf,
	type PlacedPanel,
	type PlacedRow,
	rowName,
	partsOf,
} from './model.ts';

/** A part of a drawing that can be chosen. */
function choosable(id: string, className: string[], label: string, children: Element[]): Element {
	return s(
		'a',
		{
			href: `#arrangement-${id}`,
			className,
			dataSet: `part=${id}`,
			dataLit: `part=none|${id}`,
			ariaLabel: label,
		},
		children,
	);
}

const box = (
	{ x, y, width, height }: PlacedBody['box'],
	words: string,
	className: 'block-name' | 'block-words',
): Element[] => [
	s('rect', { x: round(x), y: round(y), width, height, rx: 4 }),
	textBlock(wrap(words, Math.floor(width / 6)), x + width / 2, y + height / 2, 13, className),
];

const line = (x1: number, y1: number, x2: number, y2: number): Element =>
	s('line', { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) });

const tieWords = (x: number, y: number, words: string): Element =>
	s(
		'text',
		{
			className: ['tie-level'],
			x: round(x),
			y: round(y),
			'text-anchor': 'start',
			'dominant-baseline': 'central',
		},
		words,
	);

/** A party unit: a small lozenge. */
const unit = (x: number, y: number): Element =>
	s('path', {
		className: ['mark-unit'],
		d: `M${round(x)} ${round(y - 8)}l8 8l-8 8l-8 -8z`,
	});

/** What a unit is in, drawn as the strategy's word has it. */
function shapeOf({ shape, x, y }: PlacedLeaf): Element[] {
	switch (shape) {
		case 'dot':
			return [s('circle', { className: ['mark-firm'], cx: round(x), cy: round(y + 32), r: 8 })];
		case 'line':
			return [
				s('line', {
					className: ['mark-association'],
					x1: round(x - 26),
					y1: round(y + 32),
					x2: round(x + 26),
					y2: round(y + 32),
				}),
			];
		case 'plane':
			return [
				s('path', {
					className: ['mark-firm'],
					d: `M${round(x - 30)} ${round(y + 42)}l16 -20h44l-16 20z`,
				}),
			];
		case 'platform':
			return [
				s('rect', {
					className: ['mark-merchant'],
					x: round(x - 20),
					y: round(y + 22),
					width: 40,
					height: 20,
					rx: 3,
				}),
			];
		case 'unit':
			return [];
	}
}

function drawLeaf(leaf: PlacedLeaf, width: number): Element {
	const { id, x, y, mark, label, shape } = leaf;
	const shapes = shapeOf(leaf);
	const lines = wrap(label, 13);
	const top = shape === 'unit' ? y + 26 : y + 60;
	const below = top + (mark ? 15 : 0);
	const bottom = below + lines.length * 13 - 2;
	return choosable(id, ['station'], `${mark ? `${mark} ` : ''}${label}: party unit`, [
		s('rect', {
			className: ['hit'],
			x: round(x - width / 2 + 1),
			y: round(y - 10),
			width: width - 2,
			height: round(bottom - y + 12),
			rx: 4,
		}),
		unit(x, y),
		...shapes,
		...(mark ? [textBlock([mark], x, top, 13, 'block-name')] : []),
		textBlock(lines, x, below + ((lines.length - 1) * 13) / 2, 13, 'block-words'),
	]);
}

function drawRow(row: PlacedRow): Element {
	const { fromBox, toBox } = row;
	const [start, end] = [fromBox.x + fromBox.width, toBox.x];
	const y = fromBox.y + fromBox.height / 2;
	const words = wrap(row.tie, 13);
	return choosable(row.id, ['block'], rowName(row), [
		s('g', { className: ['fill-central'] }, box(fromBox, row.from, 'block-words')),
		s('g', { className: ['tie'] }, [
			line(start, y, end - 7, y),
			s('path', { className: ['tie-head'], d: `M${round(end - 1)} ${round(y)}l-8 -4.5v9z` }),
			textBlock(words, (start + end) / 2 - 2, y - 9 - ((words.length - 1) * 13) / 2, 13, 'tie-level'),
		]),
		s('g', { className: [`fill-${row.fill}`] }, box(toBox, row.to, 'block-words')),
	]);
}

/** A panel's drawing: the chain, its units, and the ties below it. */
export function drawPanel(panel: PlacedPanel): Element {
	const { name, bodies, leaves, rows, bus, height } = panel;
	const middle = panelWidth / 2;
	const column = panelWidth / leaves.length;
	return svg(
		panelWidth,
		height,
		`Party organisation: ${name}`,
		[
			s('text', { className: ['block-name'], x: middle, y: 12, 'text-anchor': 'middle' }, name),
			s('g', { className: ['tie'] }, [
				...bodies.flatMap(({ box: { y, height: tall }, tie }, i) => {
					const [top, bottom] = [y + tall, bodies[i + 1]?.box.y ?? bus];
					const last = i === bodies.length - 1;
					return [
						line(middle, top, middle, last ? bottom : bottom - 7),
						...(last
							? []
							: [s('path', { className: ['tie-head'], d: `M${middle} ${round(bottom - 1)}l-4.5 -8h9z` })]),
						tieWords(middle + 8, (top + bottom) / 2 - 1, tie),
					];
				}),
				line(leaves[0]!.x, bus, leaves.at(-1)!.x, bus),
				...leaves.map(({ x, y }) => line(x, bus, x, y)),
			]),
			s('g', { dataMarks: '' }, [
				...bodies.map((part) =>
					choosable(part.id, ['block', 'fill-central'], part.label, box(part.box, part.label, 'block-name')),
				),
				...leaves.map((leaf) => drawLeaf(leaf, column)),
				...rows.map(drawRow),
			]),
		],
		{ interactive: true },
	);
}

/** A mark of the drawing, small, for the key. */
const keyMark = (mark: Element): Element =>
	s('svg', { className: ['drawing', 'arrangement-mark'], viewBox: '0 0 20 20', ariaHidden: 'true' }, [mark]);

export function body({ panels }: PartyArrangementsModel, context: RenderContext): Element[] {
	return [
		h(
			'div',
			{ className: ['modes'] },
			panels.map((panel) =>
				h('div', { className: ['mode'], dataWhen: when({ area: ['both', panel.place] }) }, [
					drawPanel(panel),
					h('p', { className: ['mode-what'] }, [
						context.entry('places', panel.place, panel.name),
						`. ${panel.what} `,
						context.pages(panel.pages),
					]),
				]),
			),
		),
		h('p', { className: ['figure-key'] }, [
			keyMark(unit(10, 10)),
			' party unit. Dark red box: a body or people of the party. White: firms and those who work in them. Amber: platforms.',
		]),
		h(
			'p',
			{ className: ['figure-hint'], dataWhen: when({ part: ['none'] }) },
			'Choose a box or a mark to read what it rests on.',
		),
		...panels.map((panel) =>
			h(
				'dl',
				{ className: ['evidence'], dataWhen: when({ area: ['both', panel.place] }) },
				partsOf(panel).map(({ id, title, text, pages, place }) =>
					h('div', { id: `arrangement-${id}`, dataWhen: when({ part: [id] }) }, [
						h('dt', title),
						h('dd', [
							text,
							' ',
							context.pages(pages),
							...(place ? [' ', context.entry('places', place, 'On this place'), '.'] : []),
						]),
					]),
				),
			),
		),
	];
}

export function drawings({ panels }: PartyArrangementsModel): Drawing[] {
	return panels.map((panel) => ({ name: panel.place, svg: drawPanel(panel) }));
}
