/** Rows of the trade, and of the party’s units in it. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { headed } from '../../figure-kit/arrow.ts';
import type { Box } from '../../figure-kit/box.ts';
import { letters, type Line } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { fill } from '../../text/words.ts';
import { columnsOf, discAt, onPlane, planeIn, type Spot } from './geometry.ts';
import { type PartyArrangementsModel, type Scene, type Unit, unitName } from './model.ts';
import { flag, picture, sizeOf, standing } from './pictures.ts';
import { chainRoom, heightOf, longest, rowGap, type Room, type Row, widthOf } from './rows.ts';

/** How far the rail is below the bar’s row. */
const rail = 8;

/** How the trade is drawn. */
export interface Trade {
	/** Whether the party’s units are drawn in it. */
	party: boolean;
	/** Room for the lines from which flags hang. */
	lines: number;
	/** Height of the tallest picture. */
	tall: number;
	/** Height of a plane. */
	plane: number;
}

const onGround = (unit: Unit) => unit.ground !== 'plane';

/** Words below or beside a picture: the strategy’s word, where the party is drawn, and the name. */
const wordsOf = ({ word, label }: Unit, { party }: Trade): Line[] => [
	...(party && word !== undefined ? [{ kind: 'head' as const, text: word }] : []),
	{ kind: 'body', text: label },
];

const heightOfWords = (sheet: Sheet, unit: Unit, trade: Trade, width: number): number =>
	wordsOf(unit, trade).reduce((sum, { kind, text }) => sum + heightOf(sheet, kind, text as string, width), 0);

/** Units that stand on the ground, in as many lines as their words need. */
function linesOfUnits(sheet: Sheet, units: readonly Unit[], width: number): Unit[][] {
	const widest = Math.max(
		...units.map(({ label, word }) =>
			Math.max(longest(sheet, 'body', label), word === undefined ? 0 : longest(sheet, 'head', word)),
		),
	);
	const fit = Math.max(1, Math.floor(width / (widest + 8)));
	const rows = Math.ceil(units.length / fit);
	const each = Math.ceil(units.length / rows);
	return Array.from({ length: rows }, (_, i) => units.slice(i * each, (i + 1) * each));
}

/** A mark of a unit, or only what it is in where the party is not drawn. */
const asMark = (
	model: PartyArrangementsModel,
	sheet: Sheet,
	unit: Unit,
	{ party }: Trade,
	hit: Box,
	children: Element[],
): Element =>
	party
		? mark(
				sheet,
				{ parameter: 'part', id: unit.id, label: fill(model.words.unit, { what: unitName(unit) }), hit },
				children,
			)
		: s('g', children);

/** What the party lays under a picture. */
function groundOf({ ground }: Unit, x: number, y: number, half: number): Element[] {
	if (ground === 'dot')
		return [s('path', { className: ['party-ground'], d: discAt({ x, y }, half + 14, 8) })];
	if (ground !== 'line') return [];
	const width = 2 * half + 12;
	return [
		s('rect', {
			className: ['party-ground'],
			x: round(x - width / 2),
			y: round(y - 4),
			width: round(width),
			height: 9,
			rx: 4.5,
		}),
	];
}

/** Firms, associations and the like, side by side on the ground, with their names below. */
export function unitsRow(
	model: PartyArrangementsModel,
	sheet: Sheet,
	scene: Scene,
	room: Room,
	trade: Trade,
): Row {
	const units = scene.units.filter(onGround);
	if (units.length === 0) return { height: 0, draw: () => [] };
	const lines = linesOfUnits(sheet, units, room.width);
	const tallest = Math.max(...units.map(({ picture: name }) => sizeOf[name].height));
	const fixed = lines.map((line) => {
		const column = room.width / line.length;
		return Math.max(...line.map((unit) => heightOfWords(sheet, unit, trade, column - 8))) + 12;
	});
	const words = fixed.reduce((sum, each) => sum + each, 0);
	return {
		height: lines.length * (trade.lines + trade.tall) + words,
		draw: (y, height) => {
			const share = (height - words) / lines.length;
			let top = y;
			return [
				...(trade.party && scene.copy ? [drawRail(scene, room, y, lines[0]!.length)] : []),
				...lines.flatMap((line, i) => {
					const from = top;
					top += share + fixed[i]!;
					return drawLine(model, sheet, scene, line, room, trade, {
						hang: i === 0 && scene.copy ? y + rail : y - rowGap,
						ground: from + share,
						tall: Math.min(share - trade.lines, 2 * trade.tall),
						bottom: top,
						tallest,
					});
				}),
			];
		},
	};
}

interface Heights {
	/** From where the lines hang. */
	hang: number;
	ground: number;
	/** Height of the tallest picture. */
	tall: number;
	bottom: number;
	/** The same, before scaling. */
	tallest: number;
}

/** The rail below a bar that is narrower than the units that hang from it. */
function drawRail(scene: Scene, room: Room, y: number, count: number): Element {
	const chain = chainRoom(scene, room);
	const [first = 0, last = 0] = [columnsOf(count, room.x, room.width)].flatMap((xs) => [xs[0], xs.at(-1)]);
	const middle = round(chain.x + chain.width / 2);
	return s('path', {
		className: ['party-line'],
		d: `M${middle} ${round(y - rowGap)}V${round(y + rail)}M${round(first - 1)} ${round(y + rail)}H${round(last + 1)}`,
	});
}

function drawLine(
	model: PartyArrangementsModel,
	sheet: Sheet,
	scene: Scene,
	units: readonly Unit[],
	room: Room,
	trade: Trade,
	{ hang, ground, tall, bottom, tallest }: Heights,
): Element[] {
	const column = room.width / units.length;
	const xs = columnsOf(units.length, room.x, room.width);
	const halves = units.map(({ picture: name }) => {
		const { half } = sizeOf[name];
		const scale = Math.min(tall / tallest, (column - (scene.path ? 36 : 26)) / (2 * half));
		return { half: half * scale, scale };
	});
	const drawn = units.map((unit, i) => {
		const [x, { half, scale }] = [xs[i]!, halves[i]!];
		const [top, roof] = [sizeOf[unit.picture].height, sizeOf[unit.picture].roof].map(
			(each) => ground - each * scale,
		) as [number, number];
		const hit = { x: x - column / 2 + 2, y: top - 20, width: column - 4, height: bottom - top + 18 };
		return asMark(model, sheet, unit, trade, hit, [
			...(trade.party
				? [
						s('line', {
							className: ['party-line'],
							x1: round(x),
							x2: round(x),
							y1: round(hang),
							y2: round(roof),
						}),
						...groundOf(unit, x, ground, half),
					]
				: []),
			picture(unit.picture, x, ground, scale, `unit-${unit.id}`),
			...(trade.party ? [standing(flag(), x, top, 1, `flag-${unit.id}`)] : []),
			...letters(sheet, wordsOf(unit, trade), {
				x,
				y: ground + 10,
				anchor: 'middle',
				width: column - 8,
			}).elements,
		]);
	});
	return [...drawn, ...(scene.path ? arrowsBetween(sheet, xs, halves, ground) : [])];
}

/** The product’s way from step to step. */
const arrowsBetween = (
	sheet: Sheet,
	xs: readonly number[],
	halves: readonly { half: number }[],
	ground: number,
): Element[] =>
	xs.slice(1).flatMap((x, i) => {
		const [from, to] = [xs[i]! + halves[i]!.half + 5, x - halves[i + 1]!.half - 6];
		if (to - from < 8) return [];
		const level = { y1: round(ground - 3), y2: round(ground - 3) };
		return [
			s('line', {
				className: ['stroke'],
				x1: round(from),
				x2: round(to),
				...level,
				...headed(sheet.id, 'ink'),
			}),
		];
	});

/**
 * Parks, each a plane with firms on it.
 *
 * @param above how far above the row the lines to them begin
 */
export function planesRow(
	model: PartyArrangementsModel,
	sheet: Sheet,
	scene: Scene,
	{ x, width }: Room,
	trade: Trade,
	above: number,
): Row {
	const planes = scene.units.filter((unit) => !onGround(unit));
	const words = planes.flatMap(({ label, word }) => [
		longest(sheet, 'body', label),
		word === undefined ? 0 : widthOf(sheet, 'head', word),
	]);
	const named = Math.max(0, ...words) + 6;
	const high = planes.map((unit) => Math.max(trade.plane, heightOfWords(sheet, unit, trade, named)) + 8);
	const column = width / Math.max(1, scene.units.filter(onGround).length);
	return {
		height: high.reduce((sum, each) => sum + each, 0),
		draw: (y, height) =>
			planes.map((unit, i) => {
				const share = height / planes.length;
				const top = y + i * share + 8;
				const box = { x: x + named - 8, y: top, width: width - named + 8, height: share - 8 };
				const slant = Math.min(box.height * 0.5, box.width * 0.14);
				// The line comes down between two pictures of the row above.
				const middle = box.x + (box.width + slant) / 2;
				const between = x + column * Math.max(1, Math.round((middle - x) / column));
				const hang = { x: Math.min(between, x + width - 12) + i * 6, y: y - above };
				return asMark(model, sheet, unit, trade, { ...box, x, width }, [
					...drawPlane(unit, box, slant, trade, hang),
					...letters(sheet, wordsOf(unit, trade), {
						x,
						y: top + box.height / 2,
						from: 'middle',
						width: named,
					}).elements,
				]);
			}),
	};
}

/** A plane with buildings on it, and where the party is drawn the line from which its flag hangs. */
function drawPlane(unit: Unit, box: Box, slant: number, { party }: Trade, hang: Spot): Element[] {
	const scale = Math.min((box.height * 0.36) / 48, 1.2);
	const line = { x1: round(hang.x), x2: round(hang.x), y1: round(hang.y), y2: round(box.y) };
	const d = planeIn(box, slant);
	return [
		...(party ? [s('line', { className: ['party-line'], ...line })] : []),
		s('path', { className: [party ? 'party-ground' : 'plain-ground'], d }),
		...(party ? [standing(flag(), hang.x, box.y, 1, `flag-${unit.id}`)] : []),
		...onPlane(box, slant, sizeOf[unit.picture].half * 2 * scale).map((spot, n) =>
			picture(unit.picture, spot.x, spot.y, scale, `unit-${unit.id}-${n}`),
		),
	];
}
