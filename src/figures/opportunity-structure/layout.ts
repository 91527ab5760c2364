/** The four rooms on a sheet: two rows by growth, two columns by accessibility. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { balance } from '../../figure-kit/balance.ts';
import { bottomOf, type Box } from '../../figure-kit/box.ts';
import { letter, letters, type Line } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import { leadingOf, type Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import type { Market, OpportunityStructureModel } from './model.ts';
import { drawLadder, drawMigrant, drawRoom } from './parts.ts';
import { type Place, roomOf, shapeOf } from './rooms.ts';

/** Measures of a layout: room for the names of rows, between columns, the same with a lift, and heights of rooms without and with it. */
const measures = {
	wide: { names: 124, gap: 40, shaft: 226, height: 140, low: 116 },
	column: { names: 92, gap: 22, shaft: 108, height: 112, low: 104 },
	phone: { names: 0, gap: 14, shaft: 76, height: 96, low: 92 },
} as const;

/** Where everything stands. */
export interface Layout {
	elements: Element[];
	marks: Element[];
	/** The grounds of the rows, from the top. */
	grounds: number[];
	/** Between the columns. */
	between: { left: number; right: number };
	bottom: number;
}

const named = (value: string, axis: string): string => `${value} ${axis.toLowerCase()}`;

/** What stands below a room. */
function wordsOf(sheet: Sheet, { words }: OpportunityStructureModel, market: Market, width: number): Line[] {
	const broken = (kind: Line['kind'], text: string, more: Partial<Line> = {}): Line => ({
		kind,
		text: balance(sheet, kind, text, width),
		...more,
	});
	const size = sheet.name === 'phone' ? 15 : sheet.sizes.head * 0.87;
	const name: Line = {
		kind: 'head',
		text: letter(sheet, 'head', market.name, { x: 0, y: 0, width, size }).lines,
		size,
	};
	if (sheet.state === 'villages') return [name];
	if (sheet.state === 'rooms') {
		const { accessibility, growth } = market;
		const { step, ceiling } = shapeOf(market);
		const reason = (part: string, { short, basis }: Market['growth']) =>
			broken('note', `${part}: ${short} (${words[basis]})`, { gap: 1 });
		return [
			name,
			reason(words.reasons[step ? 'step' : 'level'], accessibility),
			reason(words.reasons[ceiling ? 'ceiling' : 'sky'], growth),
		];
	}
	return [name, broken('note', market.who), broken('strong', market.asks)];
}

function drawCell(
	model: OpportunityStructureModel,
	sheet: Sheet,
	market: Market,
	place: Place,
): { element: Element; bottom: number } {
	const room = roomOf(market, place);
	const words = letters(sheet, wordsOf(sheet, model, market, place.width), {
		x: place.x,
		y: place.ground + 5,
	});
	const top = place.ground - place.height;
	return {
		element: mark(
			sheet,
			{
				parameter: 'market',
				id: market.id,
				label: `${market.name}: ${market.who}; ${market.asks}`,
				hit: { x: place.x, y: top, width: place.width, height: bottomOf(words.box) - top },
			},
			[
				...drawRoom(sheet, market, room, place, sheet.state === 'rooms'),
				...(market.vacated && sheet.state !== 'villages' ? drawLadder(room, place.height) : []),
				...(sheet.state === 'rooms' ? [] : drawMigrant(market, room, place.height, sheet.state === 'all')),
				...words.elements,
			],
		),
		bottom: bottomOf(words.box),
	};
}

/** The name of a row: beside it, or on a phone above it. */
function nameRow(
	model: OpportunityStructureModel,
	sheet: Sheet,
	row: number,
	top: number,
): { elements: Element[]; box: Box } {
	const { axes, words, rows } = model;
	const phone = sheet.name === 'phone';
	const { names } = measures[sheet.name];
	const height = roomHeight(sheet);
	const sign = row === 0 ? words.sky : words.ceiling;
	const name = named(rows[row]!.label, axes.growth.label);
	if (phone) {
		const set = letter(sheet, 'strong', name, { x: 0, y: top + 5 });
		const note = letter(sheet, 'note', sign, { x: set.box.width + 8, y: top + 5 });
		// The lift needs the room of the second word.
		const beside = sheet.state === 'villages' ? [] : [note.element];
		const rule = s('path', { className: ['rule'], d: `M0 ${round(top)}H${sheet.width}` });
		return {
			elements: [rule, set.element, ...beside],
			box: { ...set.box, y: top, height: set.box.height + 8 },
		};
	}
	const width = names - 14;
	return letters(
		sheet,
		[
			{ kind: 'strong', text: name },
			{ kind: 'note', text: sign },
		],
		{ x: 0, y: top + height / 2, from: 'middle', width },
	);
}

/** The rooms with their rows and columns named, each room a mark. */
export function layOut(model: OpportunityStructureModel, sheet: Sheet): Layout {
	const { axes, words, rows } = model;
	const of = measures[sheet.name];
	const high = roomHeight(sheet);
	const gap = sheet.state === 'villages' ? of.shaft : of.gap;
	const width = (sheet.width - of.names - gap) / 2;
	const xs = [of.names, of.names + width + gap];
	const heads = axes.accessibility.values.map(({ label }, i) =>
		letters(
			sheet,
			[
				{ kind: 'strong', text: named(label, axes.accessibility.label) },
				{ kind: 'note', text: i === 0 ? words.step : words.level },
			],
			{ x: xs[i]!, y: 0, width },
		),
	);
	const theory = letter(sheet, 'note', model.work.name, { x: 0, y: 0, width: of.names - 14 });
	const elements = [...(of.names > 0 ? [theory.element] : []), ...heads.flatMap((head) => head.elements)];
	const marks: Element[] = [];
	const grounds: number[] = [];
	let y = Math.max(...heads.map(({ box }) => bottomOf(box))) + 4;
	rows.forEach(({ markets }, row) => {
		const name = nameRow(model, sheet, row, y);
		elements.push(...name.elements);
		// Below a low ceiling a row needs less height.
		const ground = (sheet.name === 'phone' ? bottomOf(name.box) : y) + high * (row === 0 ? 1 : 1.04);
		const cells = markets.map((market, i) =>
			drawCell(model, sheet, market, { x: xs[i]!, ground, width, height: high }),
		);
		marks.push(...cells.map(({ element }) => element));
		grounds.push(ground);
		y = Math.max(...cells.map(({ bottom }) => bottom)) + leadingOf(sheet.sizes.note) * 0.7;
	});
	return { elements, marks, grounds, between: { left: xs[0]! + width, right: xs[1]! }, bottom: y };
}

/** How high a room may be. */
export const roomHeight = ({ name, state }: Sheet): number =>
	state === 'villages' ? measures[name].low : measures[name].height;
