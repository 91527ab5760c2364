import type { Element } from 'hast';
import { s } from 'hastscript';
import { arrow, arrowHead, line } from '../../figure-kit/arrow.ts';
import { linesOn, rectOf, stack, stackIn } from '../../figure-kit/block.ts';
import { type Box, bottomOf, middleOf, rightOf } from '../../figure-kit/box.ts';
import { round, svg } from '../../figure-kit/svg.ts';
import { fill } from '../../text/words.ts';
import type { PartyArrangementsData } from './data.ts';
import { panelWidth, type PlacedLeaf, type PlacedPanel, type PlacedRow, rowName } from './model.ts';

/** A part of a drawing that can be chosen. */
const choosable = (id: string, className: string[], label: string, children: Element[]): Element =>
	s(
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

/** A party unit: a small lozenge. */
export const unit = (x: number, y: number): Element =>
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
			return [line({ x: x - 26, y: y + 32 }, { x: x + 26, y: y + 32 }, { className: ['mark-association'] })];
		case 'plane':
			return [
				s('path', { className: ['mark-firm'], d: `M${round(x - 30)} ${round(y + 42)}l16 -20h44l-16 20z` }),
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

/** A unit, what it is in, and the words for both below; `width` is its column's. */
function drawLeaf(leaf: PlacedLeaf, width: number, unitWords: string): Element {
	const { id, x, y, mark, label, shape } = leaf;
	const top = y + (shape === 'unit' ? 19 : 53);
	const { name, words, height } = stack({ name: mark, words: [label] }, { x, y: top, width: width - 4 });
	return choosable(id, ['station'], `${mark ? `${mark} ` : ''}${label}: ${unitWords}`, [
		s('rect', {
			className: ['hit'],
			x: round(x - width / 2 + 1),
			y: round(y - 10),
			width: width - 2,
			height: round(top + height - y + 14),
			rx: 4,
		}),
		unit(x, y),
		...shapeOf(leaf),
		...name,
		...words,
	]);
}

/** A box of a tie that stands by itself. */
const drawEnd = (box: Box, words: string, fillName: string): Element =>
	s('g', { className: [`fill-${fillName}`] }, [rectOf(box), ...stackIn(box, { words: [words] }).words]);

function drawRow(drawing: string, row: PlacedRow): Element {
	const { fromBox, toBox } = row;
	const from = { x: rightOf(fromBox), y: middleOf(fromBox).y };
	const to = { x: toBox.x, y: from.y };
	const room = to.x - from.x;
	return choosable(row.id, ['block'], rowName(row), [
		drawEnd(fromBox, row.from, 'central'),
		s('g', { className: ['tie'] }, [
			arrow(drawing, 'tie', from, to),
			linesOn('tie', row.tie, { x: from.x + room / 2 - 2, y: from.y - 2.5, width: room - 8 }),
		]),
		drawEnd(toBox, row.to, row.fill),
	]);
}

/** The lines of the chain, and those from which the units hang. */
function drawChain(drawing: string, { bodies, leaves, bus }: PlacedPanel): Element {
	const x = panelWidth / 2;
	const [first, last] = [leaves[0]!, leaves.at(-1)!];
	return s('g', { className: ['tie'] }, [
		...bodies.flatMap(({ box, tie }, i) => {
			const next = bodies[i + 1]?.box;
			const [from, to] = [
				{ x, y: bottomOf(box) },
				{ x, y: next?.y ?? bus },
			] as const;
			return [
				next ? arrow(drawing, 'tie', from, to) : line(from, to),
				s(
					'text',
					{
						className: ['tie-level'],
						x: round(x + 8),
						y: round((from.y + to.y) / 2 - 1),
						'text-anchor': 'start',
						'dominant-baseline': 'central',
					},
					tie,
				),
			];
		}),
		line({ x: first.x, y: bus }, { x: last.x, y: bus }),
		...leaves.map((leaf) => line({ x: leaf.x, y: bus }, leaf)),
	]);
}

/** A panel's drawing: the chain, its units, and the ties below it. */
export function drawPanel(panel: PlacedPanel, words: PartyArrangementsData['words']): Element {
	const { place, name, bodies, leaves, rows, height } = panel;
	const drawing = `party-arrangements-${place}`;
	return svg(
		panelWidth,
		height,
		fill(words.drawing, { area: name }),
		[
			s('defs', [arrowHead(drawing, 'tie')]),
			s('text', { className: ['block-name'], x: panelWidth / 2, y: 12, 'text-anchor': 'middle' }, name),
			drawChain(drawing, panel),
			s('g', { dataMarks: '' }, [
				...bodies.map(({ id, label, box }) =>
					choosable(id, ['block', 'fill-central'], label, [
						rectOf(box),
						...stackIn(box, { name: label }).name,
					]),
				),
				...leaves.map((leaf) => drawLeaf(leaf, panelWidth / leaves.length, words.unit)),
				...rows.map((row) => drawRow(drawing, row)),
			]),
		],
		{ interactive: true },
	);
}
