/** What the dissertation adds: a lift, and a step before making. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { headed, line } from '../../figure-kit/arrow.ts';
import { balancedLines } from '../../figure-kit/balance.ts';
import { bottomOf } from '../../figure-kit/box.ts';
import { letter, letters } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { type Layout, roomHeight } from './layout.ts';
import type { Addition, OpportunityStructureModel } from './model.ts';
import { drawAbsent, personScale } from './parts.ts';

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
	const room = edge - left - 22;
	const y = up - roomHeight(sheet) * 0.24;
	const cross = { x: left + (edge - left) * (narrow ? 0.5 : 0.36), y };
	const wrong = (d: number) =>
		line(
			{ x: cross.x - 6, y: cross.y - 6 * d },
			{ x: cross.x + 6, y: cross.y + 6 * d },
			{ className: ['barred'] },
		);
	const label = { x: left + 12, width: room };
	const limit = letter(sheet, 'note', balancedLines(sheet, 'note', training.limit ?? '', room), {
		...label,
		y: y - 12,
		from: 'bottom',
		width: undefined,
	});
	const words = letters(
		sheet,
		[
			{ kind: 'note', text: balancedLines(sheet, 'note', model.words.adds, room) },
			{ kind: 'strong', text: balancedLines(sheet, 'strong', training.name, room) },
			{ kind: 'note', text: balancedLines(sheet, 'note', training.note, room) },
		],
		{ x: label.x, y: up + 12 },
	);
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
				line({ x: edge - 3, y }, { x: left + 6, y }, { className: ['barred', 'broken'] }),
				wrong(1),
				wrong(-1),
				...(narrow ? [] : [limit.element, ...words.elements]),
			],
		),
		bottom: narrow ? 0 : bottomOf(words.box),
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

/** A stall on level ground and a workshop behind a step. */
export function drawBarrier(
	model: OpportunityStructureModel,
	sheet: Sheet,
	y: number,
): { element: Element; bottom: number } {
	const barrier = additionOf(model, 'barrier');
	const phone = sheet.name === 'phone';
	const scale = sheet.name === 'wide' ? 1 : 0.85;
	const beside = phone ? 0 : sheet.width * 0.36;
	const room = phone ? sheet.width : beside - 34;
	const words = letters(
		sheet,
		[
			{ kind: 'strong', text: balancedLines(sheet, 'strong', barrier.name, room) },
			{ kind: 'note', text: balancedLines(sheet, 'note', barrier.note, room) },
		],
		{ x: 0, y: y + 10 },
	);
	const step = 20 * scale;
	const ground = (phone ? bottomOf(words.box) : y + 8) + step + 56 * scale;
	const at = (part: number) => beside + (sheet.width - beside) * part;
	const [stall, foot, work] = [at(0.22), at(0.5), at(0.76)];
	const captions = [
		letter(sheet, 'note', model.words.sells, { x: stall, y: ground + 4, anchor: 'middle' }),
		letter(sheet, 'note', model.words.makes, { x: work, y: ground + 4, anchor: 'middle' }),
	];
	const way = `M${round(at(0.04))} ${round(ground)}H${round(foot)}v${round(-step / 2)}h${round(step / 2)}v${round(-step / 2)}H${round(sheet.width - 2)}`;
	return {
		element: mark(
			sheet,
			{
				parameter: 'addition',
				id: barrier.id,
				label: `${barrier.name}: ${barrier.note}`,
				hit: { x: beside, y, width: sheet.width - beside, height: ground - y },
			},
			[
				s('path', { className: ['rule'], d: `M0 ${round(y)}H${sheet.width}` }),
				s('path', { className: ['plinth'], d: `${way}V${round(ground)}Z` }),
				s('path', { className: ['floor'], d: way }),
				pictogram('stall', stall, ground, scale),
				pictogram('workshop', work, ground - step, scale),
				...words.elements,
				...captions.map(({ element }) => element),
			],
		),
		bottom: Math.max(bottomOf(words.box), ...captions.map(({ box }) => bottomOf(box))),
	};
}
