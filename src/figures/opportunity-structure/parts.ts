/** What rooms are drawn of: steps, ceilings, migrants, ties. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { line } from '../../figure-kit/arrow.ts';
import { keyIn, type KeyEntry } from '../../figure-kit/key-in.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import type { Market, OpportunityStructureModel } from './model.ts';
import { type Knot, type Place, type Point, type Room, shapeOf, tiesOf } from './rooms.ts';

/** The fading of the open sky. */
export const skyOf = (sheet: Pick<Sheet, 'id'>): Element =>
	s('linearGradient', { id: `${sheet.id}-sky`, x1: 0, y1: 1, x2: 0, y2: 0 }, [
		s('stop', { className: ['sky-low'], offset: 0.25 }),
		s('stop', { className: ['sky-high'], offset: 1 }),
	]);

const pathOf = (points: readonly Point[]): string =>
	points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/** An arrow into the open, broken where that is inferred. */
function drawRise(x: number, from: number, to: number, broken: boolean): Element[] {
	return [
		line({ x, y: from }, { x, y: to + 12 }, { className: ['rise', ...(broken ? ['broken'] : [])] }),
		s('path', {
			className: ['rise-head'],
			d: `M${round(x)} ${round(to)}L${round(x + 8)} ${round(to + 14)}H${round(x - 8)}Z`,
		}),
	];
}

/**
 * The room of a market.
 *
 * @param reasons whether lines are broken where they are inferred
 */
export function drawRoom(
	sheet: Pick<Sheet, 'id'>,
	market: Market,
	{ left, right, floor, top, entry }: Room,
	{ ground }: Place,
	reasons: boolean,
): Element[] {
	const { step, ceiling } = shapeOf(market);
	const brokenIf = (basis: string) => (reasons && basis === 'inferred' ? ['broken'] : []);
	const box = { x: round(left), y: round(top), width: round(right - left), height: round(floor - top) };
	return [
		s('rect', {
			...box,
			...(ceiling ? { className: ['room'] } : { fill: `url(#${sheet.id}-sky)` }),
			dataFlip: `room-${market.id}`,
		}),
		...(step
			? [
					s('path', {
						className: ['plinth'],
						d: `${pathOf([...entry.slice(1), { x: right, y: floor }, { x: right, y: ground }])}Z`,
					}),
				]
			: []),
		s('path', { className: ['floor', ...brokenIf(market.accessibility.basis)], d: pathOf(entry) }),
		s('path', { className: ['floor'], d: pathOf([entry.at(-1)!, { x: right, y: floor }]) }),
		...(ceiling
			? [
					s('path', {
						className: ['wall'],
						d: pathOf([
							{ x: right, y: top },
							{ x: right, y: floor },
						]),
					}),
					line(
						{ x: left, y: top },
						{ x: right + 1, y: top },
						{
							className: ['ceiling', ...brokenIf(market.growth.basis)],
						},
					),
				]
			: drawRise(right - 16, floor - 8, top + 4, reasons && market.growth.basis === 'inferred')),
	];
}

/** A cap: somebody highly skilled. */
export const drawCap = (x: number, y: number, scale: number): Element[] => [
	s('path', {
		className: ['cap'],
		d: `M${round(x - 11 * scale)} ${round(y)}L${round(x)} ${round(y - 5 * scale)}L${round(x + 11 * scale)} ${round(y)}L${round(x)} ${round(y + 5 * scale)}Z`,
	}),
	s('path', { className: ['tassel'], d: `M${round(x + 9.4 * scale)} ${round(y)}v${round(7 * scale)}` }),
];

/** Somebody in broken outline: who stays outside, or has left. */
export const drawAbsent = ({ x, y }: Point, scale: number): Element =>
	s('g', { transform: `translate(${round(x)} ${round(y)}) scale(${scale})` }, [
		s('path', { className: ['absent'], d: 'M-10 0V-7a10 10 0 0 1 20 0V0' }),
		s('circle', { className: ['absent'], cx: 0, cy: -23, r: 6.6 }),
	]);

/** A migrant entrepreneur of the theory, in ink, as are those of the same origin. */
export const drawPerson = ({ x, y }: Point, scale: number, flip?: string): Element =>
	s('g', { transform: `translate(${round(x)} ${round(y)}) scale(${scale})` }, [
		s('g', { dataFlip: flip }, [
			s('path', {
				className: ['migrant-ground'],
				d: 'M-10 -3.5V-7a10 10 0 0 1 20 0V-3.5M0 -29.6a6.6 6.6 0 0 1 0 13.2a6.6 6.6 0 0 1 0 -13.2',
			}),
			s('path', { className: ['migrant'], d: 'M-10 0V-7a10 10 0 0 1 20 0V0Z' }),
			s('circle', { className: ['migrant'], cx: 0, cy: -23, r: 6.6 }),
		]),
	]);

/** How large people are in a room of a height. */
export const personScale = (height: number): number => Math.round((height / 30) * 0.36 * 100) / 100;

/** The sign at the end of a tie. */
export function drawKnot({ x, y, kind }: Knot, half: number): Element {
	if (kind === 'customers')
		return s('path', {
			className: ['knot-customers'],
			d: `M${round(x)} ${round(y - half * 1.25)}L${round(x + half * 1.25)} ${round(y)}L${round(x)} ${round(y + half * 1.25)}L${round(x - half * 1.25)} ${round(y)}Z`,
		});
	return s('circle', { className: [`knot-${kind}`], cx: round(x), cy: round(y), r: half });
}

/** The migrant of a room, with ties or without. */
export function drawMigrant(market: Market, room: Room, height: number, withTies: boolean): Element[] {
	const scale = personScale(height);
	if (market.migrants === 'outside') return [drawAbsent(room.stand, scale)];
	const { from, knots, among, border } = tiesOf(market, room, height);
	const thick = market.ties === 'closed' ? 'bond-thick' : 'bond';
	const half = height > 100 ? 6.5 : 5;
	return [
		...(withTies
			? [
					...(border === undefined
						? []
						: [
								line(
									{ x: border, y: room.top + 6 },
									{ x: border, y: room.floor - 2 },
									{ className: ['border'] },
								),
							]),
					...knots.map((knot) => line(from, knot, { className: [thick] })),
					...among.map(([a, b]) => line(a, b, { className: [thick] })),
					...knots.map((knot) => drawKnot(knot, half)),
				]
			: []),
		drawPerson(room.stand, scale, `migrant-${market.id}`),
		...(market.migrants === 'high-skilled'
			? drawCap(room.stand.x, room.stand.y - 29 * scale, scale * 0.8)
			: []),
	];
}

/** The ladder of established locals who moved up, and one of them above the ceiling. */
export function drawLadder({ floor, top, ladder: { x, width } }: Room, height: number): Element[] {
	const scale = personScale(height) * 0.8;
	const rungs: Element[] = [];
	for (let y = floor - 7; y > top - 6; y -= 8)
		rungs.push(line({ x: x - width / 2, y }, { x: x + width / 2, y }, { className: ['ladder'] }));
	return [
		...[-1, 1].map((side) =>
			line(
				{ x: x + (side * width) / 2, y: floor },
				{ x: x + (side * width) / 2, y: top - 9 },
				{
					className: ['ladder'],
				},
			),
		),
		...rungs,
		pictogram('person', x - width - 8 * scale, top - 3, scale),
	];
}

/** The key of what stands in the rooms in a state. */
export function drawKey(
	sheet: Sheet,
	{ words }: OpportunityStructureModel,
	y: number,
): ReturnType<typeof keyIn> {
	const { key } = words;
	const knot = (kind: Knot['kind']) => drawKnot({ x: 0, y: 0, kind }, 6);
	const stroke = (className: string[]) => line({ x: -15, y: 0 }, { x: 15, y: 0 }, { className });
	const local = { sign: pictogram('person', 0, 9, 0.6), width: 14, words: key.local };
	const people: KeyEntry[] = [
		{ sign: drawPerson({ x: 0, y: 9 }, 0.6), width: 14, words: key.migrant },
		{ sign: s('g', drawCap(0, -1, 0.85)), width: 20, words: key.skilled },
	];
	const entries: Record<string, KeyEntry[]> = {
		all: [
			...people,
			{ sign: knot('origin'), width: 14, words: key.origin },
			{ sign: knot('mainstream'), width: 14, words: key.mainstream },
			{ sign: knot('customers'), width: 16, words: key.customers },
			{
				sign: line({ x: 0, y: -9 }, { x: 0, y: 9 }, { className: ['border'] }),
				width: 6,
				words: key.border,
			},
			local,
		],
		rooms: [
			{ sign: stroke(['floor']), width: 30, words: words.stated },
			{ sign: stroke(['floor', 'broken']), width: 30, words: words.inferred },
			local,
		],
		villages: [...people, { ...local, words: key.rural }],
	};
	return keyIn(sheet, entries[sheet.state] ?? [], { x: 2, y, width: sheet.width - 4 });
}
