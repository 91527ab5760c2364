/** The ground: its layers on both banks, and the stones between them. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { balancedLines } from '../../figure-kit/balance.ts';
import type { Box } from '../../figure-kit/box.ts';
import { type Line, letters } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import { partsOf } from '../../figure-kit/measure-drawing.ts';
import { leadingOf, styleOf } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { alongEdge, bankOf, dotsIn, edgeOf, gapOf, type Layer, layersOf } from './ground.ts';
import { pointsOf, type Row, stoneOf } from './model.ts';
import { type Look, lookOf, type Scene } from './plan.ts';
import { drawSign, signSize } from './signs.ts';

type Side = 0 | 1;

/** From dot to dot of ground that is not solid; it stands in drawing.css too. */
const dotStep = 9;

const heightOf = (width: number): number => (width * signSize.height) / signSize.width;

/** What stands on a bank in a layer. */
function wordsOn({ sheet }: Scene, row: Row, side: Side, look: Look, width: number): Line[] {
	const { head, words, more } = row.cells[side];
	const kind = look === 'open' ? 'head' : 'strong';
	const lines = balancedLines(head, { ...styleOf(sheet, kind), width });
	if (look === 'closed') return [{ kind, text: lines }];
	// So that both heads stand on one line.
	const gap = side === 1 && sheet.name !== 'phone' ? leadingOf(sheet.sizes.note) : 0;
	const names: Line[] = side === 0 ? [{ kind: 'note', text: row.label }] : [];
	const heads: Line[] = [...names, { kind, text: lines, gap }];
	if (look === 'open')
		return [
			...heads,
			...words.map((text): Line => ({ kind: 'body', text, gap: 3 })),
			...(more ? [{ kind: 'body' as const, text: more.text, gap: 8, className: 'soft' }] : []),
		];
	return sheet.name === 'phone' || words.length === 0
		? heads
		: [...heads, { kind: 'body', text: words.join(', '), className: 'soft' }];
}

/** Where the words and the sign of a cell stand, if its layer begins at height 0. */
interface CellPlan {
	column: Line[];
	words: { x: number; width: number; y: number };
	sign: { x: number; width: number } | undefined;
	height: number;
}

function planCell(scene: Scene, row: Row, side: Side): CellPlan {
	const { sheet, plan } = scene;
	const look = lookOf(scene, row);
	const { pad, stacked } = plan;
	const [outer, inner] = side === 0 ? [pad, plan.left - pad] : [sheet.width - pad / 2, plan.right + pad];
	const sign = look === 'closed' ? 0 : look === 'open' ? plan.sign.close : plan.sign.bank;
	const above = stacked || sign === 0;
	const width = Math.abs(outer - inner) - (above ? 0 : sign + pad);
	const x = side === 0 ? outer : above ? inner : inner + sign + pad;
	const column = wordsOn(scene, row, side, look, width);
	const words = letters(sheet, column, { x, y: 0, width }).box.height;
	const raise = above && sign > 0 ? heightOf(sign) + 6 : 0;
	const signX = side === 0 && !above ? inner - sign : x;
	return {
		column,
		words: { x, width, y: raise },
		sign: sign === 0 ? undefined : { x: side === 0 ? signX : inner, width: sign },
		height: above ? raise + words : Math.max(words, heightOf(sign)),
	};
}

/** The words of a stone, with its sign. */
function planStone(scene: Scene, row: Row): { sign: number; words: Line[]; height: number } {
	const { sheet, plan } = scene;
	const look = lookOf(scene, row);
	const sign = { closed: plan.sign.small, open: plan.sign.close * 0.8, plain: plan.sign.stone }[look];
	const kind = look === 'open' && sheet.name !== 'phone' ? 'head' : 'strong';
	const lines = balancedLines(row.stone, { ...styleOf(sheet, kind), width: plan.stone - 10 });
	const words: Line[] = look === 'closed' ? [] : [{ kind, text: lines, className: 'on-fill' }];
	const set = letters(sheet, words, { x: 0, y: 0 });
	return { sign, words, height: heightOf(sign) + (words.length > 0 ? 4 + set.box.height : 0) };
}

/** Lays the layers below the ground line, each as high as the most that stands in it. */
export function planLayers(scene: Scene, ground: number): Layer[] {
	const { model, plan } = scene;
	const { rows } = model;
	return layersOf(
		ground,
		rows.map((row) => {
			const cells = Math.max(...([0, 1] as const).map((side) => planCell(scene, row, side).height));
			return Math.max(plan.layer, cells + 22, planStone(scene, row).height + 20);
		}),
	);
}

/** Boxes of lines of words, to keep the ground free behind them. */
interface DrawnCell {
	element: Element;
	clear: Box[];
}

function drawCell(scene: Scene, row: Row, layer: Layer, side: Side): DrawnCell {
	const { model, sheet, plan } = scene;
	const cell = row.cells[side];
	const { column, words, sign, height } = planCell(scene, row, side);
	const top = (layer.top + layer.bottom - height) / 2;
	const set = letters(sheet, column, { ...words, y: top + words.y });
	const signed = sign && {
		...sign,
		y: plan.stacked ? top : (layer.top + layer.bottom - heightOf(sign.width)) / 2,
	};
	const [from, to] = side === 0 ? [0, plan.left - 6] : [plan.right + 6, sheet.width];
	return {
		element: mark(
			sheet,
			{
				parameter: 'part',
				id: cell.id,
				label: `${row.label}, ${model.columns[side]!.stage}: ${pointsOf(cell)}`,
				hit: { x: from, y: layer.top, width: to - from, height: layer.bottom - layer.top },
			},
			[
				...(signed ? [drawSign(row.sign, side === 0 ? 'met' : 'open', signed, `sign-${cell.id}`)] : []),
				...set.elements,
			],
		),
		clear: [
			...partsOf(s('svg', set.elements)).lines.map(({ box }) => box),
			...(signed ? [{ ...signed, height: heightOf(signed.width) }] : []),
		],
	};
}

/** What the platform is better placed to do, as a stone of the pier. */
function drawStone(scene: Scene, row: Row, { top, bottom }: Layer): Element {
	const { model, sheet, plan } = scene;
	const { sign, words, height } = planStone(scene, row);
	const middle = (plan.left + plan.right) / 2;
	const y = (top + bottom - height) / 2;
	const box = { x: middle - plan.stone / 2, y: top + 2, width: plan.stone, height: bottom - top - 4 };
	return mark(sheet, { parameter: 'part', id: stoneOf(row), label: `${model.words.deck} ${row.stone}` }, [
		s('rect', {
			className: ['is-platforms'],
			x: round(box.x),
			y: round(box.y),
			width: round(box.width),
			height: round(box.height),
			rx: 3,
			dataFlip: `stone-${row.id}`,
		}),
		drawSign(row.sign, 'bridged', { x: middle - sign / 2, y, width: sign }, `sign-${stoneOf(row)}`),
		...letters(sheet, words, {
			x: middle,
			y: y + heightOf(sign) + 4,
			anchor: 'middle',
			width: plan.stone - 10,
		}).elements,
	]);
}

/** The ground below its line: first what is seen, then what can be chosen. */
export function drawGround(scene: Scene, layers: readonly Layer[]): { below: Element[]; marks: Element[] } {
	const { model, sheet, plan, bridged } = scene;
	const { rows } = model;
	const left = edgeOf(plan.left, 1, layers);
	const right = edgeOf(plan.right, -1, layers);
	const [top, bottom] = [layers[0]!.top, layers.at(-1)!.bottom];
	const cells = rows.flatMap((row, i) =>
		([0, 1] as const).map((side) => ({ side, ...drawCell(scene, row, layers[i]!, side) })),
	);
	const lines = layers.slice(1).map(({ top: y }) => `M0 ${round(y)}H${round(plan.left)}`);
	const open = layers.slice(1).map(({ top: y }) => `M${round(plan.right)} ${round(y)}H${sheet.width}`);
	return {
		below: [
			s('path', { fill: `url(#${sheet.id}-depth)`, d: gapOf(left, right) }),
			s('path', { className: ['cut-solid'], d: bankOf(left, 0), dataFlip: 'bank-left' }),
			s('path', {
				className: ['cut-dots'],
				d: dotsIn(
					{ x: plan.right + 8, y: top + 2, width: sheet.width - plan.right - 8, height: bottom - top - 2 },
					dotStep,
					cells.filter(({ side }) => side === 1).flatMap(({ clear }) => clear),
				),
			}),
			s('path', { className: ['cut-layer'], d: lines.join('') }),
			s('path', { className: ['cut-layer', 'broken'], d: open.join('') + alongEdge(right) }),
		],
		marks: [
			...cells.map(({ element }) => element),
			...(bridged ? rows.map((row, i) => drawStone(scene, row, layers[i]!)) : []),
		],
	};
}

/** The dark in the gap. */
export const depth = ({ sheet }: Scene): Element =>
	s('linearGradient', { id: `${sheet.id}-depth`, x1: 0, y1: 0, x2: 0, y2: 1 }, [
		s('stop', { className: ['cut-depth-top'], offset: 0 }),
		s('stop', { className: ['cut-depth-bottom'], offset: 1 }),
	]);
