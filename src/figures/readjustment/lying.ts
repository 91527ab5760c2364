/** The argument from left to right: measures, readjustments, contradictions. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { brace } from '../../figure-kit/brace.ts';
import { keyIn } from '../../figure-kit/key-in.ts';
import { letter, letters } from '../../figure-kit/letter.ts';
import { group } from '../../figure-kit/marks.ts';
import { drawingOn, type Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { fill } from '../../text/words.ts';
import { curve, head, placeLinks, type PlacedLink, type Span, stackSpans } from './links.ts';
import { leadsTo, type Readjustment, type ReadjustmentModel } from './model.ts';
import {
	boxHeight,
	contradictionHeight,
	drawCellWords,
	drawContradiction,
	drawMeasure,
	drawReadjustment,
	keyOfLinks,
	measureLines,
} from './parts.ts';
import { pictureHalf } from './pictures.ts';

/** Where the columns stand, and whether measures and contradictions have a second line. */
const columns = {
	wide: {
		measures: { x: 0, width: 196 },
		boxes: { x: 322, width: 238 },
		birds: { x: 742, width: 318 },
		words: { x: 580, width: 480 },
		gists: true,
		brace: 26,
		gap: 9,
		size: 1.2,
	},
	column: {
		measures: { x: 0, width: 124 },
		boxes: { x: 204, width: 168 },
		birds: { x: 472, width: 200 },
		words: { x: 384, width: 280 },
		gists: false,
		brace: 20,
		gap: 9,
		size: 0.8,
	},
} as const;

interface Scene {
	model: ReadjustmentModel;
	sheet: Sheet;
	of: (typeof columns)['wide' | 'column'];
	top: number;
	bottom: number;
	measures: Span[];
	boxes: Span[];
}

/** The three columns; in the state of measures the third gives way to what each measure does. */
export function drawLying(model: ReadjustmentModel, sheet: Sheet): Element {
	const scene = place(model, sheet);
	const { bottom } = scene;
	const key = keyIn(sheet, keyOfLinks(model, sheet.state !== 'measures'), {
		x: 1,
		y: bottom + 18,
		width: sheet.width - 2,
	});
	const told = sheet.state === 'measures';
	return drawingOn(sheet, bottom + 22 + key.height, model.claims[sheet.state] ?? '', [
		...drawHeads(scene, !told),
		...drawBands(scene),
		drawCollector(scene),
		...drawLinks(scene),
		...(told ? [] : drawOnward(scene)),
		group([...drawColumns(scene), ...(told ? drawWords(scene) : drawBirds(scene))]),
		...key.elements,
	]);
}

function place(model: ReadjustmentModel, sheet: Sheet): Scene {
	const of = columns[sheet.name === 'wide' ? 'wide' : 'column'];
	const { measures, readjustments, contradictions } = model;
	const heads = heightOfHeads(model, sheet, of);
	const top = heads + 10;
	const told = sheet.state === 'measures';
	const slices = measures.map(
		(each) =>
			letters(sheet, measureLines(each, of.gists), { x: 0, y: 0, width: of.measures.width - 20 }).box.height +
			14,
	);
	const rows = readjustments.map((each) =>
		Math.max(
			sheet.name === 'wide' ? 56 : 44,
			boxHeight(sheet, each, of.boxes.width) + 14,
			told ? heightOfWords(model, sheet, each, of.words.width) + 2 : 0,
		),
	);
	const birds = contradictions.map(
		(each) =>
			contradictionHeight(sheet, each, of.birds.width - 2 * pictureHalf * of.size - 10, of.gists) + 16,
	);
	const sum = (heights: readonly number[], gap: number) =>
		heights.reduce((total, height) => total + height, 0) + gap * (heights.length - 1);
	const height = Math.max(sum(slices, 3), sum(rows, of.gap), told ? 0 : sum(birds, 10));
	return {
		model,
		sheet,
		of,
		top,
		bottom: top + height,
		measures: stackSpans(slices, top, 3, height),
		boxes: stackSpans(rows, top, of.gap, height),
	};
}

function headsOf({ words }: ReadjustmentModel, of: Scene['of']) {
	return [
		{ ...of.measures, text: words.measures, note: words.stone },
		{ ...of.boxes, text: words.readjustments, note: '' },
		{ ...of.birds, text: words.contradictions, note: words.birds },
	];
}

const setHead = (sheet: Sheet, { x, width, text, note }: ReturnType<typeof headsOf>[number]) =>
	letters(
		sheet,
		[
			{ kind: 'head', text, size: sheet.name === 'wide' ? 20 : 17 },
			...(note ? [{ kind: 'note' as const, text: note }] : []),
		],
		{ x: x + 1, y: 2, width },
	);

const heightOfHeads = (model: ReadjustmentModel, sheet: Sheet, of: Scene['of']): number =>
	Math.max(...headsOf(model, of).map((each) => setHead(sheet, each).box.height));

const drawHeads = ({ model, sheet, of }: Scene, third: boolean): Element[] =>
	headsOf(model, of)
		.slice(0, third ? 3 : 2)
		.flatMap((each) => setHead(sheet, each).elements);

function heightOfWords(model: ReadjustmentModel, sheet: Sheet, row: Readjustment, width: number): number {
	return wordsOf(model, sheet, row, { x: 0, y: 0, width }).bottom;
}

/** What the measures do for a readjustment, or from what it is drawn as a whole. */
function wordsOf(
	model: ReadjustmentModel,
	sheet: Sheet,
	{ cells, whole }: Readjustment,
	at: { x: number; y: number; width: number },
): { elements: Element[]; bottom: number } {
	let bottom = at.y;
	const elements = cells.map((cell) => {
		const set = drawCellWords(sheet, model, cell, { ...at, y: bottom });
		bottom = set.bottom + 2;
		return set.element;
	});
	if (whole !== undefined) {
		const set = letter(sheet, 'note', fill(model.words.unnamed, { what: whole }), { ...at, y: bottom });
		return { elements: [...elements, set.element], bottom: bottom + set.box.height };
	}
	return { elements, bottom: bottom - 2 };
}

const drawWords = ({ model, sheet, of, boxes }: Scene): Element[] =>
	model.readjustments.flatMap((row, i) => {
		const { top, bottom } = boxes[i]!;
		const height = heightOfWords(model, sheet, row, of.words.width);
		return wordsOf(model, sheet, row, { ...of.words, y: (top + bottom - height) / 2 }).elements;
	});

/** From the block of measures to what is drawn from all of them together. */
const drawBands = ({ model, of, boxes }: Scene): Element[] =>
	model.readjustments.flatMap(({ whole, id }, i) => {
		if (whole === undefined) return [];
		const y = round((boxes[i]!.top + boxes[i]!.bottom) / 2);
		return [
			s('path', {
				className: ['together'],
				d: `M${collector(of) + 2} ${y}H${of.boxes.x}`,
				dataFlip: `whole-${id}`,
			}),
		];
	});

/** Where the bar stands that takes all measures together. */
const collector = ({ measures }: Scene['of']): number => measures.x + measures.width + 6;

const drawCollector = ({ of, measures }: Scene): Element =>
	s('rect', {
		className: ['together-fill'],
		x: collector(of),
		y: round(measures[0]?.top ?? 0),
		width: 6,
		height: round((measures.at(-1)?.bottom ?? 0) - (measures[0]?.top ?? 0)),
	});

/** From each measure to the readjustments for which it is named. */
function drawLinks({ model, of, measures, boxes }: Scene): Element[] {
	const cells = model.readjustments.flatMap(({ cells: all }, to) =>
		all.map((cell) => ({ from: cell.column, to, cell })),
	);
	const placed = placeLinks(cells, measures, boxes) as (PlacedLink & (typeof cells)[number])[];
	const [x1, x2] = [of.measures.x + of.measures.width, of.boxes.x];
	return [
		...placed.map(({ y1, y2 }) => s('path', { className: ['link-case'], d: curve(x1, y1, x2 - 6, y2) })),
		...placed.flatMap(({ y1, y2, cell }) => [
			s('path', {
				className: ['link', ...(cell.basis === 'matched' ? ['broken'] : [])],
				d: curve(x1, y1, x2 - 3, y2),
				dataFlip: `link-${cell.id}`,
			}),
			s('circle', { className: ['link-end'], cx: x2 - 3, cy: round(y2), r: 3.5 }),
		]),
	];
}

function drawColumns({ model, sheet, of, measures, boxes }: Scene): Element[] {
	const named = (row: Readjustment) =>
		sheet.state === 'all' && model.contradictions.some((each) => leadsTo(each, row));
	return [
		...model.measures.map((each, i) =>
			drawMeasure(
				sheet,
				each,
				{ ...of.measures, y: measures[i]!.top, height: measures[i]!.bottom - measures[i]!.top },
				of.gists,
			),
		),
		...model.readjustments.map((each, i) =>
			drawReadjustment(
				sheet,
				each,
				{ ...of.boxes, y: boxes[i]!.top, height: boxes[i]!.bottom - boxes[i]!.top },
				named(each),
			),
		),
	];
}

/** Where each contradiction stands. */
function birdsOf({ model, top, bottom }: Scene): Span[] {
	const each = (bottom - top) / Math.max(1, model.contradictions.length);
	return model.contradictions.map((_, i) => ({ top: top + i * each, bottom: top + (i + 1) * each }));
}

const drawBirds = (scene: Scene): Element[] => {
	const { model, sheet, of } = scene;
	return birdsOf(scene).map(({ top, bottom }, i) =>
		drawContradiction(
			sheet,
			model.contradictions[i]!,
			{ ...of.birds, y: top, height: bottom - top },
			{ gist: of.gists, size: of.size },
		),
	);
};

/** The brace around all readjustments, the band that leads on from it, and what is named by itself. */
function drawOnward(scene: Scene): Element[] {
	const { model, of, top, bottom, boxes } = scene;
	const x = of.boxes.x + of.boxes.width + 8;
	const tip = x + of.brace;
	const middle = (top + bottom) / 2;
	const end = of.birds.x - 8;
	const birds = birdsOf(scene).map((span) => (span.top + span.bottom) / 2);
	const alone = model.readjustments.flatMap((row, i) =>
		model.contradictions.some((each) => leadsTo(each, row)) ? [(boxes[i]!.top + boxes[i]!.bottom) / 2] : [],
	);
	return [
		s('path', { className: ['brace'], d: brace(top, bottom, x, of.brace, 'right'), dataFlip: 'brace' }),
		...alone.map((y) => s('path', { className: ['together'], d: curve(x - 8, y, tip + 1, middle) })),
		...birds.flatMap((y) => [
			s('path', { className: ['together'], d: curve(tip, middle, end - 12, y) }),
			s('path', { className: ['together-fill'], d: head(end, y, 18, 'right') }),
		]),
	];
}
