/** The argument from top to bottom, for a phone; and what each measure does, as a list of changes. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { brace } from '../../figure-kit/brace.ts';
import { keyIn } from '../../figure-kit/key-in.ts';
import { letter } from '../../figure-kit/letter.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { drawingOn, leadingOf, type Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { fill } from '../../text/words.ts';
import { head, type Span, stackSpans } from './links.ts';
import { leadsTo, type Readjustment, type ReadjustmentModel } from './model.ts';
import {
	boxHeight,
	contradictionHeight,
	dot,
	drawCellWords,
	drawContradiction,
	drawReadjustment,
	keyOfDots,
	keyOfLinks,
	widest,
} from './parts.ts';
import { pictureHalf } from './pictures.ts';

/** Room of the readjustments on the left. */
const names = 176;
const gap = 6;
/** Of the pictures of contradictions. */
const size = 0.8;

/** Where the parts stand, from the top. */
interface Scene {
	model: ReadjustmentModel;
	sheet: Sheet;
	/** Middles of the columns of measures, and their breadth. */
	columns: number[];
	step: number;
	block: Span;
	boxes: Span[];
	/** Where the readjustments end, and where the contradictions begin and end. */
	end: number;
	birds: Span;
	/** Room of a contradiction, and how many stand beside one another. */
	room: { width: number; height: number };
	abreast: number;
}

function place(model: ReadjustmentModel, sheet: Sheet): Scene {
	const { measures, readjustments, contradictions } = model;
	const step = (sheet.width - names - 8) / measures.length;
	const labels = measures.map(({ label }) => label);
	const block = { top: 24, bottom: 24 + widest(sheet, labels) + 20 };
	const boxes = stackSpans(
		readjustments.map((each) => Math.max(40, boxHeight(sheet, each, names) + 12)),
		block.bottom + 14,
		gap,
	);
	const end = boxes.at(-1)?.bottom ?? block.bottom;
	const abreast = Math.min(3, contradictions.length);
	const width = sheet.width / abreast;
	const words = contradictions.map((each) => contradictionHeight(sheet, each, width - 10, false));
	const height = 2 * pictureHalf * size + 6 + Math.max(0, ...words);
	const top = end + 62;
	return {
		model,
		sheet,
		columns: measures.map((_, i) => names + 8 + (i + 0.5) * step),
		step,
		block,
		boxes,
		end,
		birds: { top, bottom: top + Math.ceil(contradictions.length / abreast) * (height + 14) - 14 },
		room: { width, height },
		abreast,
	};
}

/** Measures stand in a block, from which lines run down to the readjustments for which they are named. */
export function drawUpright(model: ReadjustmentModel, sheet: Sheet): Element {
	const scene = place(model, sheet);
	const { boxes, birds, room, abreast } = scene;
	const entries = [...keyOfDots(model, false), ...keyOfLinks(model, true).slice(-1)];
	const key = keyIn(sheet, entries, { x: 1, y: birds.bottom + 14, width: sheet.width - 2 });
	const head = `${model.words.measures}: ${model.words.stone}`;
	return drawingOn(sheet, birds.bottom + 18 + key.height, model.claims[sheet.state] ?? '', [
		letter(sheet, 'strong', head, { x: sheet.width - 1, y: 1, anchor: 'end' }).element,
		...drawColumns(scene),
		...drawOnward(scene),
		group([
			...drawBlock(scene),
			...model.readjustments.flatMap((each, i) => drawRow(scene, each, boxes[i]!)),
			...model.contradictions.map((each, i) =>
				drawContradiction(
					sheet,
					each,
					{
						x: (i % abreast) * room.width + 5,
						y: birds.top + Math.floor(i / abreast) * (room.height + 14),
						width: room.width - 10,
						height: room.height,
					},
					{ gist: false, size, below: true },
				),
			),
		]),
		...key.elements,
	]);
}

/** Lines from each measure down to the last readjustment for which it is named; bands across. */
function drawColumns({ model: { readjustments }, columns, block, boxes }: Scene): Element[] {
	const middle = (i: number) => round((boxes[i]!.top + boxes[i]!.bottom) / 2);
	const lines = columns.flatMap((x, column) => {
		const last = readjustments.findLastIndex(({ cells }) => cells.some((cell) => cell.column === column));
		return last < 0
			? []
			: [s('path', { className: ['link'], d: `M${round(x)} ${round(block.bottom)}V${middle(last)}` })];
	});
	const bands = readjustments.flatMap(({ whole }, i) =>
		whole === undefined
			? []
			: [
					s('rect', {
						className: ['together-ground'],
						x: names + 4,
						y: middle(i) - 10,
						width: round(columns.at(-1)! - names + 12),
						height: 20,
						rx: 10,
					}),
				],
	);
	return [...lines, ...bands];
}

/** The block that all measures are, with their names upright. */
const drawBlock = ({ model, sheet, columns, step, block: { top, bottom } }: Scene): Element[] =>
	model.measures.map(({ id, label, gist }, i) => {
		const box = { x: columns[i]! - step / 2 + 1, y: top, width: step - 2, height: bottom - top };
		return mark(sheet, { parameter: 'measure', id, label: `${label}: ${gist}`, hit: box }, [
			s('rect', {
				className: ['together-fill'],
				x: round(box.x),
				y: round(box.y),
				width: round(box.width),
				height: round(box.height),
			}),
			letter(sheet, 'strong', label, {
				x: columns[i]!,
				y: bottom - 10,
				from: 'middle',
				turn: -90,
				className: 'on-central',
			}).element,
		]);
	});

/** A readjustment, and a sign on the line of each measure that is named for it. */
function drawRow({ model, sheet, columns }: Scene, row: Readjustment, { top, bottom }: Span): Element[] {
	const y = (top + bottom) / 2;
	const central = model.contradictions.some((each) => leadsTo(each, row));
	const signs = row.cells.map((cell) => {
		const x = columns[cell.column]!;
		const hit = { x: x - 13, y: y - 13, width: 26, height: 26 };
		return mark(sheet, { parameter: 'cell', id: cell.id, label: `${cell.label}: ${cell.words}`, hit }, [
			dot(cell.basis, x, y, 8),
		]);
	});
	const words =
		row.whole === undefined
			? []
			: [
					letter(sheet, 'note', model.words.together, {
						x: (names + 4 + columns.at(-1)! + 16) / 2,
						y,
						anchor: 'middle',
						from: 'middle',
						className: 'on-fill',
					}).element,
				];
	return [
		drawReadjustment(sheet, row, { x: 1, y: top, width: names - 4, height: bottom - top }, central),
		...words,
		...signs,
	];
}

/** A brace around all readjustments, and arrows down to the contradictions. */
function drawOnward({ sheet, end, birds, room, abreast }: Scene): Element[] {
	const bar = end + 28;
	const to = birds.top;
	const middles = Array.from({ length: abreast }, (_, i) => (i + 0.5) * room.width);
	const [first = 0, last = 0] = [middles[0], middles.at(-1)];
	return [
		s('path', { className: ['brace'], d: brace(2, sheet.width - 2, end + 6, 16, 'down') }),
		s('path', {
			className: ['together-fill'],
			d: `M${round(first - 5)} ${bar}H${round(last + 5)}V${bar + 9}H${round(first - 5)}Z`,
		}),
		...middles.flatMap((x) => [
			s('rect', {
				className: ['together-fill'],
				x: round(x - 5),
				y: bar,
				width: 10,
				height: round(to - bar - 12),
			}),
			s('path', { className: ['together-fill'], d: head(x, to - 4, 13, 'down') }),
		]),
	];
}

/** Each readjustment with what the measures do for it, and the sign of how that is told. */
export function drawList(model: ReadjustmentModel, sheet: Sheet): Element {
	let y = 2;
	const elements = model.readjustments.flatMap((row) => {
		const height = Math.max(32, boxHeight(sheet, row, sheet.width - 2) + 12);
		const box = drawReadjustment(sheet, row, { x: 1, y, width: sheet.width - 2, height }, false);
		const below = listBelow(model, sheet, row, y + height + 5);
		y = below.bottom + 8;
		return [box, ...below.elements];
	});
	const key = keyIn(sheet, keyOfDots(model, false), { x: 1, y: y + 6, width: sheet.width - 2 });
	return drawingOn(sheet, y + 10 + key.height, model.claims[sheet.state] ?? '', [
		group(elements),
		...key.elements,
	]);
}

function listBelow(
	model: ReadjustmentModel,
	sheet: Sheet,
	row: Readjustment,
	top: number,
): { elements: Element[]; bottom: number } {
	const at = { x: 44, width: sheet.width - 46 };
	const middle = leadingOf(sheet.sizes.body) / 2;
	let bottom = top;
	const elements = row.cells.flatMap((cell) => {
		const set = drawCellWords(sheet, model, cell, { ...at, y: bottom });
		const sign = dot(cell.basis, 24, bottom + middle, 7);
		bottom = set.bottom + 8;
		return [sign, set.element];
	});
	if (row.whole === undefined) return { elements, bottom };
	const words = letter(sheet, 'note', fill(model.words.unnamed, { what: row.whole }), { ...at, y: bottom });
	const band = s('rect', {
		className: ['together-ground'],
		x: 10,
		y: round(bottom + middle - 6),
		width: 28,
		height: 12,
		rx: 6,
	});
	return { elements: [band, words.element], bottom: bottom + words.box.height + 4 };
}
