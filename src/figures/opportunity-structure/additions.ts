/** What the dissertation adds: a lift, and a step before making. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { headed, line } from '../../figure-kit/arrow.ts';
import { balance } from '../../figure-kit/balance.ts';
import { bottomOf } from '../../figure-kit/box.ts';
import { letter, letters } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { type Layout, roomHeight } from './layout.ts';
import type { Addition, OpportunityStructureModel } from './model.ts';
import { drawAbsent, personScale } from './parts.ts';
import type { Point } from './rooms.ts';

const additionOf = ({ additions }: OpportunityStructureModel, id: Addition['id']): Addition =>
	additions.find((addition) => addition.id === id)!;

const rect = (className: string, x: number, y: number, width: number, height: number): Element =>
	s('rect', { className: [className], x: round(x), y: round(y), width: round(width), height: round(height) });

/** The shaft, its cabin at the level of the upper row, and the way that it does not open. */
function drawShaft(sheet: Sheet, x: number, width: number, [up, down]: readonly [number, number]): Element[] {
	const scale = personScale(roomHeight(sheet));
	const cabin = 30 * scale + 14;
	return [
		rect('shaft', x - width / 2, up - cabin - 10, width, down - up + cabin + 10),
		line({ x, y: up - cabin - 10 }, { x, y: up - cabin }, { className: ['hoist'] }),
		drawAbsent({ x, y: down - 1 }, scale),
		line(
			{ x, y: down - 38 * scale },
			{ x, y: up + 8 },
			{ className: ['hoist'], ...headed(sheet.id, 'local') },
		),
		rect('cabin', x - width / 2 + 5, up - cabin, width - 10, cabin),
		pictogram('person', x, up - 2, scale, 'lifted'),
	];
}

/** The way to high technology, which is barred. */
function drawBarred(from: Point, to: Point, part: number): Element[] {
	const x = to.x + (from.x - to.x) * part;
	const stroke = (way: number) =>
		line({ x: x - 6, y: to.y - 6 * way }, { x: x + 6, y: to.y + 6 * way }, { className: ['barred'] });
	return [line(from, to, { className: ['barred', 'broken'] }), stroke(1), stroke(-1)];
}

/** What the lift does and does not, beside it. */
function setLift(
	sheet: Sheet,
	{ name, note, limit = '' }: Addition,
	adds: string,
	{ x, width, above, below }: { x: number; width: number; above: number; below: number },
): { elements: Element[]; bottom: number } {
	const broken = (kind: 'note' | 'strong', text: string) => ({
		kind,
		text: balance(sheet, kind, text, width),
	});
	const over = letter(sheet, 'note', broken('note', limit).text, { x, y: above, from: 'bottom' });
	const words = letters(sheet, [broken('note', adds), broken('strong', name), broken('note', note)], {
		x,
		y: below,
	});
	return { elements: [over.element, ...words.elements], bottom: bottomOf(words.box) };
}

/** The lift between the columns, with what it does and what it does not. */
export function drawLift(
	model: OpportunityStructureModel,
	sheet: Sheet,
	{ grounds, between: { left, right } }: Layout,
): { element: Element; bottom: number } {
	const training = additionOf(model, 'training');
	// Where the columns are narrow, the words stand below.
	const narrow = sheet.name !== 'wide';
	const [up, down] = [grounds[0]!, grounds[1]!];
	const width = sheet.name === 'phone' ? 44 : 56;
	const x = right - width / 2 - (narrow ? 4 : 14);
	const edge = x - width / 2;
	const y = up - roomHeight(sheet) * 0.24;
	const words = narrow
		? { elements: [], bottom: 0 }
		: setLift(sheet, training, model.words.adds, {
				x: left + 12,
				width: edge - left - 22,
				above: y - 12,
				below: up + 12,
			});
	return {
		element: mark(
			sheet,
			{
				parameter: 'addition',
				id: training.id,
				label: `${training.name}: ${training.note}`,
				hit: { x: edge, y: up - 60, width, height: down - up + 60 },
			},
			[
				...drawShaft(sheet, x, width, [up, down]),
				...drawBarred({ x: edge - 3, y }, { x: left + 6, y }, narrow ? 0.5 : 0.36),
				...words.elements,
			],
		),
		bottom: words.bottom,
	};
}

/** Where the columns are narrow, what the lift does stands below the rooms. */
export function drawLiftWords(
	model: OpportunityStructureModel,
	sheet: Sheet,
	y: number,
): { elements: Element[]; bottom: number } {
	const { name, note, limit } = additionOf(model, 'training');
	const set = letters(
		sheet,
		[
			{ kind: 'note', text: model.words.adds },
			{ kind: 'strong', text: name },
			{ kind: 'note', text: `${note}${limit === undefined ? '' : `; ${limit}`}` },
		],
		{ x: 0, y, width: sheet.width },
	);
	return { elements: set.elements, bottom: bottomOf(set.box) };
}

/** A stall on level ground and a workshop behind a step, between two edges. */
function drawStep(
	model: OpportunityStructureModel,
	sheet: Sheet,
	[left, right]: readonly [number, number],
	ground: number,
	scale: number,
): { elements: Element[]; bottom: number } {
	const step = 20 * scale;
	const at = (part: number) => left + (right - left) * part;
	const [stall, work] = [at(0.22), at(0.76)];
	const captions = [
		letter(sheet, 'note', model.words.sells, { x: stall, y: ground + 4, anchor: 'middle' }),
		letter(sheet, 'note', model.words.makes, { x: work, y: ground + 4, anchor: 'middle' }),
	];
	const half = round(step / 2);
	const way = `M${round(at(0.04))} ${round(ground)}H${round(at(0.5))}v${-half}h${half}v${-half}H${round(right - 2)}`;
	return {
		elements: [
			s('path', { className: ['plinth'], d: `${way}V${round(ground)}Z` }),
			s('path', { className: ['floor'], d: way }),
			pictogram('stall', stall, ground, scale),
			pictogram('workshop', work, ground - step, scale),
			...captions.map(({ element }) => element),
		],
		bottom: Math.max(...captions.map(({ box }) => bottomOf(box))),
	};
}

/** That making has a step before it which selling for others has not, below the rooms. */
export function drawBarrier(
	model: OpportunityStructureModel,
	sheet: Sheet,
	y: number,
): { element: Element; bottom: number } {
	const { id, name, note } = additionOf(model, 'barrier');
	const phone = sheet.name === 'phone';
	const scale = sheet.name === 'wide' ? 1 : 0.85;
	const beside = phone ? 0 : sheet.width * 0.36;
	const room = phone ? sheet.width : beside - 34;
	const words = letters(
		sheet,
		[
			{ kind: 'strong', text: balance(sheet, 'strong', name, room) },
			{ kind: 'note', text: balance(sheet, 'note', note, room) },
		],
		{ x: 0, y: y + 10 },
	);
	const ground = (phone ? bottomOf(words.box) : y + 8) + 76 * scale;
	const step = drawStep(model, sheet, [beside, sheet.width], ground, scale);
	return {
		element: mark(
			sheet,
			{
				parameter: 'addition',
				id,
				label: `${name}: ${note}`,
				hit: { x: beside, y, width: sheet.width - beside, height: ground - y },
			},
			[
				s('path', { className: ['rule'], d: `M0 ${round(y)}H${sheet.width}` }),
				...step.elements,
				...words.elements,
			],
		),
		bottom: Math.max(bottomOf(words.box), step.bottom),
	};
}
