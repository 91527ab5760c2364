/** What the layouts of the figure have in common: boxes, pictures, links and the key. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { type Box, middleOf } from '../../figure-kit/box.ts';
import type { KeyEntry } from '../../figure-kit/key-in.ts';
import { letter, letters, type Line } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import { type Sheet, styleOf } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { measure as widthOf } from '../../figure-kit/text.ts';
import { fill } from '../../text/words.ts';
import { drawAfter, pictureHalf } from './pictures.ts';
import type { Cell, Contradiction, Measure, Readjustment, ReadjustmentModel } from './model.ts';

const rectOf = (box: Box, className: string, more: object = {}): Element =>
	s('rect', {
		className: [className],
		x: round(box.x),
		y: round(box.y),
		width: round(box.width),
		height: round(box.height),
		...more,
	});

/** The words of a measure in its slice of the block. */
export const measureLines = ({ label, gist }: Measure, gists: boolean): Line[] => [
	{ kind: 'strong', text: label, className: 'on-central' },
	...(gists ? [{ kind: 'note' as const, text: gist, className: 'on-central' }] : []),
];

/** A measure: a slice of the block that all measures are. */
export function drawMeasure(sheet: Sheet, measure: Measure, at: Box, gists: boolean): Element {
	const words = letters(sheet, measureLines(measure, gists), {
		x: at.x + 12,
		y: middleOf(at).y,
		from: 'middle',
		width: at.width - 20,
	});
	return mark(
		sheet,
		{ parameter: 'measure', id: measure.id, label: `${measure.label}: ${measure.gist}`, hit: at },
		[rectOf(at, 'together-fill', { dataFlip: `measure-${measure.id}` }), ...words.elements],
	);
}

/** Room of a readjustment's number before its words. */
const numberRoom = 26;

/** Height that a readjustment needs for its words. */
export const boxHeight = (sheet: Sheet, { label }: Readjustment, width: number): number =>
	letter(sheet, 'strong', label, { x: 0, y: 0, width: width - numberRoom - 12 }).box.height;

/** A readjustment: a box, white; mahogany where it is named as the way to a contradiction by itself. */
export function drawReadjustment(
	sheet: Sheet,
	{ id, number, label, what }: Readjustment,
	at: Box,
	central: boolean,
): Element {
	const className = central ? 'on-central' : [];
	const y = middleOf(at).y;
	return mark(sheet, { parameter: 'cell', id, label: `${number}. ${label}. ${what}`, hit: at }, [
		rectOf(at, central ? 'is-central' : 'box', { rx: 5, dataFlip: `readjustment-${id}` }),
		letter(sheet, 'strong', String(number), {
			x: at.x + 15,
			y,
			anchor: 'middle',
			from: 'middle',
			className: central ? 'on-central' : 'soft',
		}).element,
		letter(sheet, 'strong', label, {
			x: at.x + numberRoom,
			y,
			from: 'middle',
			width: at.width - numberRoom - 10,
			className,
		}).element,
	]);
}

/** What a measure does for a readjustment, in words that can be chosen. */
export function drawCellWords(
	sheet: Sheet,
	{ words }: ReadjustmentModel,
	cell: Cell,
	at: { x: number; y: number; width: number },
): { element: Element; bottom: number } {
	const text = fill(words.cellWords, { measure: cell.measure.label, words: cell.words });
	const set = letter(sheet, 'body', text, at);
	const bottom = set.box.y + set.box.height;
	return {
		element: mark(sheet, { parameter: 'cell', id: cell.id, label: cell.label, hit: set.box }, [set.element]),
		bottom,
	};
}

/** A contradiction: its picture, and words beside it or below it. */
export function drawContradiction(
	sheet: Sheet,
	{ id, label, picture, after }: Contradiction,
	at: Box,
	{ gist, size = 1, below = false }: { gist: boolean; size?: number; below?: boolean },
): Element {
	const half = pictureHalf * size;
	const lines: Line[] = [
		{ kind: 'strong', text: label },
		...(gist ? [{ kind: 'note' as const, text: after, gap: 1 }] : []),
	];
	const words = below
		? letters(sheet, lines, {
				x: at.x + at.width / 2,
				y: at.y + 2 * half + 4,
				width: at.width,
				anchor: 'middle',
			})
		: letters(sheet, lines, {
				x: at.x + 2 * half + 10,
				y: middleOf(at).y,
				from: 'middle',
				width: at.width - 2 * half - 10,
			});
	const x = below ? at.x + at.width / 2 : at.x + half;
	const y = below ? at.y + half : middleOf(at).y;
	return mark(sheet, { parameter: 'contradiction', id, label: `${label}. ${after}`, hit: at }, [
		drawAfter(picture, x, y, size),
		...words.elements,
	]);
}

/** Height of a contradiction's words in a width. */
export const contradictionHeight = (
	sheet: Sheet,
	{ label, after }: Contradiction,
	width: number,
	gist: boolean,
): number =>
	letter(sheet, 'strong', label, { x: 0, y: 0, width }).box.height +
	(gist ? letter(sheet, 'note', after, { x: 0, y: 0, width }).box.height + 1 : 0);

/** The sign of a link in a grid, around a point. */
export const dot = (kind: 'stated' | 'matched' | 'open', x: number, y: number, size: number): Element =>
	s('circle', {
		className: [`dot-${kind}`],
		cx: round(x),
		cy: round(y),
		r: kind === 'open' ? size * 0.5 : kind === 'matched' ? size - 1.25 : size,
	});

/** The key of the layouts that join with lines. */
export const keyOfLinks = ({ words }: ReadjustmentModel, alone: boolean): KeyEntry[] => [
	{ sign: s('path', { className: ['link'], d: 'M-15 0H15' }), width: 30, words: words.keyStated },
	{ sign: s('path', { className: ['link', 'broken'], d: 'M-15 0H15' }), width: 30, words: words.keyMatched },
	{ sign: s('path', { className: ['together'], d: 'M-15 0H15' }), width: 30, words: words.keyTogether },
	...(alone ? [boxKey(words.keyAlone)] : []),
];

/** The key of a mahogany box. */
export const boxKey = (words: string): KeyEntry => ({
	sign: s('rect', { className: ['is-central'], x: -12, y: -7, width: 24, height: 14, rx: 3 }),
	width: 24,
	words,
});

/** The key of a grid. */
export const keyOfDots = ({ words }: ReadjustmentModel, open: boolean): KeyEntry[] => [
	{ sign: dot('stated', 0, 0, 7), width: 14, words: words.keyStated },
	{ sign: dot('matched', 0, 0, 7), width: 14, words: words.keyMatched },
	...(open ? [{ sign: dot('open', 0, 0, 7), width: 14, words: words.keyOpen }] : []),
	{
		sign: s('rect', { className: ['together-ground'], x: -15, y: -6, width: 30, height: 12, rx: 6 }),
		width: 30,
		words: words.keyTogether,
	},
];

/** Width of the widest of some words, set strong in a line. */
export const widest = (sheet: Sheet, words: readonly string[]): number =>
	Math.max(0, ...words.map((each) => widthOf(each, styleOf(sheet, 'strong'))));
