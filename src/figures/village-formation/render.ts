import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { arrowHead } from '../../figure-kit/arrow.ts';
import { caseItem } from '../../figure-kit/case.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import type { EvidencePart, MarkEvidence } from '../../figure-kit/figure.ts';
import { hatched, hatching } from '../../figure-kit/hatching.ts';
import { type KeyEntry, keyIn } from '../../figure-kit/key-in.ts';
import { letter } from '../../figure-kit/letter.ts';
import { group } from '../../figure-kit/marks.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import { drawingOn, type Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { Board } from './board.ts';
import { against, digitsOf, type Region, type VillageFormationModel } from './model.ts';
import { drawMoves, listMoves, movesOf } from './moves.ts';
import { type Measures, measures, pinAt, type Plane, planeOf, switchesOf } from './plane.ts';
import { drawEdge, drawNames, drawRegion } from './regions.ts';
import { drawStrip, stripHeight } from './strip.ts';
import { drawSwitch, switchSign } from './switches.ts';
import { drawBeginnings, drawVillages, placesOf } from './villages.ts';

/** Room above the plane: for the names of its columns, however many lines they need. */
function headOf({ factors }: VillageFormationModel, sheet: Sheet, of: Measures): number {
	const width = sheet.width - (of.beside ?? 0);
	const clear = (of.pill + of.throw) / 2 + 8;
	const room = width / 2 - clear - (sheet.name === 'phone' ? 4 : 48);
	const heights = [factors[2]!.label, factors[2]!.off].map(
		(text) => letter(sheet, 'strong', text, { x: 0, y: 0, width: room }).box.height,
	);
	return Math.max(46, ...heights.map((height) => height + 12));
}

/** Where plane and strip lie; the strip grows with its words. */
function planeFor(model: VillageFormationModel, sheet: Sheet, of: Measures): Plane {
	const head = headOf(model, sheet, of);
	const plane = planeOf(of, sheet.width, head);
	if (of.beside !== undefined) return plane;
	return planeOf(of, sheet.width, head, stripHeight(model, sheet, leaving(model, plane, of).x));
}

const regionOf = ({ regions }: VillageFormationModel, id: string): Region =>
	regions.find((region) => region.id === id)!;

/** Where the village stands that leaves. */
const leaving = (model: VillageFormationModel, plane: Plane, of: Measures) =>
	placesOf(model, plane, regionOf(model, model.exception.state), of).at(-1)!;

/** The grounds of the active government and of the robust sector, and the lines between. */
function drawGrounds({ x, y, width, height, middle }: Plane): Element[] {
	const line = (x1: number, y1: number, x2: number, y2: number) =>
		s('line', { className: ['rule'], x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) });
	return [
		s('rect', {
			className: ['formation-ground-sector'],
			x,
			y: round(middle.y),
			width,
			height: round(height / 2),
		}),
		s('rect', {
			className: ['formation-ground-government'],
			x: round(middle.x),
			y: 0,
			width: round(width / 2),
			height: round(y + height),
		}),
		line(x, y, x + width, y),
	];
}

const axes = ({ x, y, width, height, middle }: Plane): Element =>
	s('path', {
		className: ['rule'],
		d: `M${round(x)} ${round(middle.y)}H${round(x + width)}M${round(middle.x)} ${round(y)}V${round(y + height)}`,
	});

/** The pin, whose tip is where it stands. */
const pin = ({ x, y }: { x: number; y: number }): Element =>
	s('g', { transform: `translate(${round(x)} ${round(y)})` }, [
		s('g', { dataFlip: 'pin' }, [
			s('path', {
				className: ['formation-pin'],
				d: 'M0 0C-4 -9 -11 -13 -11 -21A11 11 0 0 1 11 -21C11 -13 4 -9 0 0Z',
			}),
			s('circle', { className: ['formation-pin-eye'], cx: 0, cy: -21, r: 4.2 }),
		]),
	]);

function keyOf({ words: { key } }: VillageFormationModel, sheet: Sheet): KeyEntry[] {
	const flat = { at: { x: 0, y: 0 }, on: { x: 1, y: 0 } };
	return [
		{
			sign: switchSign(sheet.state === 'all' ? 'open' : 'on', flat, { pill: 17, throw: 15 }),
			width: 34,
			words: key.switch,
		},
		{
			sign: [
				s('rect', { ...hatched(sheet), x: -12, y: -8, width: 24, height: 16 }),
				s('rect', { className: ['formation-disc-open'], x: -12, y: -8, width: 24, height: 16 }),
			],
			width: 24,
			words: key.silent,
		},
		...(sheet.state === 'advice'
			? []
			: [
					{ sign: [pictogram('stall', 0, 8, 0.44)], width: 20, words: key.merchant },
					{ sign: [pictogram('workshop', 0, 8, 0.44)], width: 20, words: key.producer },
					{ sign: [pictogram('person', 0, 8, 0.56)], width: 12, words: key.alone },
				]),
	];
}

/** What stands in the quarters of the disc. */
function drawContents(model: VillageFormationModel, sheet: Sheet, board: Board, plane: Plane, of: Measures) {
	if (sheet.state === 'advice') return drawMoves(model, sheet, board, plane);
	const inner = model.regions.filter(({ present }) => present[0]);
	return inner.flatMap((region) => {
		const placed = placesOf(model, plane, region, of);
		return [
			...drawVillages(model, sheet, board, placed, of.scale),
			...drawBeginnings(sheet, plane, placed, of),
		];
	});
}

/** The plane with its disc, its strip and its switches, and the pin where these put it. */
export function draw(model: VillageFormationModel, sheet: Sheet): Element {
	const of = measures[sheet.name];
	const plane = planeFor(model, sheet, of);
	const listed = sheet.state === 'advice' && of.beside === undefined;
	const end = plane.y + plane.height;
	const list = listed ? listMoves(model, sheet, { x: 0, y: end + 14, width: sheet.width }) : undefined;
	const bottom = list ? end + 14 + list.height : Math.max(end, plane.strip.y + plane.strip.height);
	const key = keyIn(sheet, keyOf(model, sheet), { x: 2, y: bottom + 10, width: sheet.width - 4 });
	const board = new Board(sheet.width, end);
	const digits = digitsOf(sheet.state);
	const switches = switchesOf(plane, plane.y, of);
	for (const { at } of switches) board.keep({ x: at.x - 24, y: at.y - 24, width: 48, height: 48 });
	if (listed)
		for (const { start } of movesOf(model, plane))
			board.keep({ x: start.x - 12, y: start.y - 12, width: 24, height: 24 });
	const outer = model.regions.filter(({ present }) => !present[0]);
	const inner = model.regions.filter(({ present }) => present[0]);
	const regions = [...outer, ...inner].map((region) => drawRegion(sheet, board, plane, region, of));
	const { claim } = model.claims.find(({ id }) => id === sheet.state)!;
	return drawingOn(sheet, bottom + 10 + key.height, claim, [
		s('defs', [arrowHead(sheet.id, 'ink'), hatching(sheet, 12)]),
		...drawGrounds(plane),
		group([...regions, ...(listed ? [] : [drawStrip(model, sheet, plane, leaving(model, plane, of))])]),
		axes(plane),
		...drawEdge(plane, model.regions),
		...drawNames(model, sheet, board, plane, of),
		...drawContents(model, sheet, board, plane, of),
		...switches.map((place, i) => drawSwitch(model, sheet, i, place, of)),
		...(digits ? [pin(pinAt(plane, digits))] : []),
		...(list?.elements ?? []),
		...key.elements,
	]);
}

/** What is said of a region: what forms, what the rule says, its cases, and the advice to those who stand there. */
function partsOf(model: VillageFormationModel, region: Region, context: RenderContext): EvidencePart[] {
	const { words, advice, rule } = model;
	const { id, outcome, elsewhere, verdict, cases, present } = region;
	const moves = advice.filter(({ from }) => from === id);
	return [
		...(outcome ? [{ name: outcome.words, text: outcome.text, pages: outcome.pages }] : []),
		...(elsewhere ? [{ name: elsewhere.words, text: elsewhere.text, pages: elsewhere.pages }] : []),
		...(outcome || elsewhere ? [] : [{ name: words.undiscussed }]),
		...moves.map(({ who, text, pages }) => ({ name: who, text, pages, states: ['advice'] })),
		{ name: words.rule, text: verdict, pages: rule[0]!.pages },
		...(region.met && !(present[1] && present[2])
			? rule.slice(1).map(({ words: text, pages }) => ({ text, pages }))
			: []),
		...(cases.length > 0
			? [
					{
						name: outcome ? words.cases : words.nearest,
						more: [
							h(
								'ul',
								cases.map((example) => caseItem(example, context)),
							),
						],
					},
				]
			: []),
	];
}

/** What each region rests on, and the strip outside the plane. */
export function evidence(model: VillageFormationModel, context: RenderContext): MarkEvidence[] {
	const { exception } = model;
	const village = {
		name: exception.full,
		place: exception.place,
		text: exception.text,
		pages: exception.pages,
	};
	return [
		...model.regions.map((region) => ({
			mark: `region=${region.id}`,
			title: region.label,
			parts: partsOf(model, region, context),
		})),
		{
			mark: `region=${against}`,
			title: exception.against,
			parts: [
				{ text: exception.need, pages: exception.pages },
				{ more: [h('ul', [caseItem(village, context)])] },
			],
		},
	];
}
