import type { Element } from 'hast';
import { s } from 'hastscript';
import { arrowHead } from '../../figure-kit/arrow.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { keyIn, type KeyEntry } from '../../figure-kit/key-in.ts';
import { letter } from '../../figure-kit/letter.ts';
import { group } from '../../figure-kit/marks.ts';
import { drawingOn, type Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { type PartyArrangementsModel, partsOf, type Scene } from './model.ts';
import { callRow, crowdRow } from './people.ts';
import { flag, member, standing } from './pictures.ts';
import { chainRow, headRow, heightOf, lowestBar, type Room, rowGap, type Row, stacked } from './rows.ts';
import { signsRow } from './signs.ts';
import { planesRow, type Trade, unitsRow } from './trade.ts';

type Model = PartyArrangementsModel;

/** Heights of what is drawn, in pixels. */
const measures = {
	wide: { lines: 26, tall: 61, plane: 80, foot: 54, people: 88, apart: 44, large: 150, crowd: 200 },
	column: { lines: 26, tall: 60, plane: 74, foot: 50, people: 104, apart: 26, large: 110, crowd: 170 },
	phone: { lines: 22, tall: 46, plane: 56, foot: 44, people: 76, apart: 0, large: 104, crowd: 150 },
} as const;

const nothing: Row = { height: 0, draw: () => [] };

/** A thin line above a row. */
const ruled = (row: Row, { x, width }: Room): Row => ({
	height: row.height + 14,
	draw: (y, height) => [
		s('line', {
			className: ['rule'],
			x1: round(x),
			x2: round(x + width),
			y1: round(y + 4),
			y2: round(y + 4),
		}),
		...row.draw(y + 14, height - 14),
	],
});

/** What is said where there is nothing to be drawn. */
const saidRow = (sheet: Sheet, text: string, { x, width }: Room): Row => ({
	height: heightOf(sheet, 'body', text, width),
	draw: (y) => [letter(sheet, 'body', text, { x, y, width, className: 'soft' }).element],
});

/** How the trade is drawn in a state: larger where it stands alone. */
function tradeOf({ name, state }: Sheet): Trade {
	const { lines, tall, plane } = measures[name];
	return state === 'none'
		? { party: false, lines: 0, tall: tall * 1.35, plane: plane * 1.3 }
		: { party: true, lines, tall, plane };
}

interface Chain {
	lowest: number;
	from?: number | undefined;
}

/** The rows of a scene in a state: of all scenes the same, so that they stand in line. */
function rowsOf(model: Model, sheet: Sheet, scene: Scene, room: Room, at: Chain): Row[] {
	const of = measures[sheet.name];
	const head = headRow(sheet, scene, room);
	const { crowd, call, signs, untold } = scene;
	switch (sheet.state) {
		case 'marks': {
			const near = signsRow(sheet, signs, room, { tall: of.large, near: true });
			return [head, untold !== undefined && signs.length === 0 ? saidRow(sheet, untold, room) : near];
		}
		case 'people': {
			const members = signsRow(sheet, membersIn(signs), room, { tall: of.crowd, near: true });
			const counted = crowd ? crowdRow(sheet, crowd, room, of.crowd, true) : nothing;
			const called = call ? ruled(callRow(sheet, call, room, of.foot * 1.3), room) : nothing;
			return [head, stacked(present([members, counted])), called];
		}
		case 'none':
			return [head, tradeRow(model, sheet, scene, room)];
		case 'units':
			return [head, chainRow(sheet, scene, room, at), tradeRow(model, sheet, scene, room)];
		default:
			return [head, chainRow(sheet, scene, room, at), ...everything(model, sheet, scene, room)];
	}
}

const present = (rows: readonly Row[]): Row[] => rows.filter(({ height }) => height > 0);

/** Below the chain: units, what is broad, and the ties to firms and persons. */
function everything(model: Model, sheet: Sheet, scene: Scene, room: Room): Row[] {
	const of = measures[sheet.name];
	const { crowd, call, signs } = scene;
	const trade = tradeOf(sheet);
	const units = unitsRow(model, sheet, scene, room, trade);
	const planes = planesRow(model, sheet, scene, room, trade, units.height + 2 * rowGap);
	const counted = crowd ? crowdRow(sheet, crowd, room, of.people, false) : nothing;
	const feet = present([
		signsRow(sheet, signs, room, { tall: of.foot, near: false }),
		call ? callRow(sheet, call, room, of.foot) : nothing,
	]);
	return [
		units,
		stacked(present([planes, counted])),
		stacked(
			feet.map((row) => ruled(row, room)),
			rowGap,
		),
	];
}

/** Only the signs by which members who trade are seen. */
const membersIn = (signs: Scene['signs']): Scene['signs'] =>
	signs.flatMap((group) => {
		const here = group.signs.filter(({ picture }) => picture === 'chat');
		return here.length > 0 ? [{ ...group, signs: here }] : [];
	});

/** The trade in one row: in a scene without planes its pictures are the larger. */
function tradeRow(model: Model, sheet: Sheet, scene: Scene, room: Room): Row {
	const trade = tradeOf(sheet);
	const units = unitsRow(model, sheet, scene, room, trade);
	const planes = planesRow(model, sheet, scene, room, trade, units.height + rowGap);
	if (planes.height === 0) return units;
	return {
		height: units.height + planes.height,
		draw: (y, height) => [
			...units.draw(y, units.height),
			...planes.draw(y + units.height, height - units.height),
		],
	};
}

/** Scenes side by side, in widths that suit the state, or one below the other. */
function roomsOf(model: Model, sheet: Sheet): Room[] {
	const { scenes } = model;
	const { apart } = measures[sheet.name];
	if (sheet.name === 'phone') return scenes.map(() => ({ x: 0, width: sheet.width }));
	const weights = scenes.map(({ signs, crowd }) =>
		sheet.state === 'marks' ? (signs.length > 0 ? 3 : 1) : sheet.state === 'people' ? (crowd ? 1.9 : 1) : 1,
	);
	const whole = weights.reduce((sum, each) => sum + each, 0);
	const room = sheet.width - apart * (scenes.length - 1);
	let x = 0;
	return weights.map((weight) => {
		const width = (room * weight) / whole;
		const at = { x, width };
		x += width + apart;
		return at;
	});
}

/** What stands below one another and beside one another, and the height of all. */
function drawScenes(model: Model, sheet: Sheet): { elements: Element[]; height: number } {
	const rooms = roomsOf(model, sheet);
	const beside = sheet.name !== 'phone';
	const lowests = model.scenes.map((scene, i) => lowestBar(sheet, scene, rooms[i]!));
	const all = model.scenes.map((scene, i) => {
		const before = rooms[i - 1];
		return rowsOf(model, sheet, scene, rooms[i]!, {
			lowest: beside ? Math.max(...lowests) : lowests[i]!,
			from: beside && before ? before.x + before.width : undefined,
		});
	});
	let y = 0;
	const elements: Element[] = [];
	const sets = beside ? [all] : all.map((rows) => [rows]);
	sets.forEach((scenes, n) => {
		if (n > 0) y += 22;
		for (let r = 0; r < Math.max(...scenes.map((rows) => rows.length)); r++) {
			const height = Math.max(...scenes.map((rows) => rows[r]?.height ?? 0));
			for (const rows of scenes) elements.push(...(rows[r]?.draw(y, height) ?? []));
			y += height + rowGap;
		}
	});
	return { elements, height: y };
}

/** The signs of the key that the state shows. */
function keyOf({ words: { key } }: Model, { state }: Sheet): KeyEntry[] {
	if (state === 'none') return [];
	const party = s('rect', { className: ['is-central'], x: -7, y: -7, width: 14, height: 14, rx: 2 });
	const hung = [
		s('line', { className: ['party-line'], x1: -5, x2: -5, y1: -9, y2: 9 }),
		standing(flag(), -5, 11, 1.1),
	];
	return [
		{ sign: party, width: 14, words: key.party },
		...(['all', 'units'].includes(state) ? [{ sign: hung, width: 18, words: key.unit }] : []),
		...(state === 'units' ? [] : [{ sign: standing(member(), 0, 9, 0.62), width: 14, words: key.member }]),
	];
}

/** The scenes with what of the party the state shows. */
export function draw(model: Model, sheet: Sheet): Element {
	const { elements, height } = drawScenes(model, sheet);
	const key = keyIn(sheet, keyOf(model, sheet), { x: 0, y: height + 6, width: sheet.width });
	const claim = model.claims.find(({ id }) => id === sheet.state)!.claim;
	return drawingOn(sheet, height + (key.height > 0 ? key.height + 8 : 4), claim, [
		s('defs', [arrowHead(sheet.id, 'ink')]),
		group(elements),
		...key.elements,
	]);
}

/** What each part rests on. */
export const evidence = ({ scenes }: Model, context: RenderContext): MarkEvidence[] =>
	scenes.flatMap(partsOf).map(({ id, title, text, pages, place }) => ({
		mark: `part=${id}`,
		title,
		parts: [
			{
				text,
				pages,
				link: place === undefined ? undefined : context.entry('places', place, context.ui.figure.onPlace),
			},
		],
	}));
