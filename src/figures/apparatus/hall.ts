/** Where the parts of the hall stand, and how its words are set so that they have room. */
import { balancedLines, widestPart } from '../../figure-kit/balance.ts';
import { type Kind, type Layout, leadingOf, styleOf } from '../../figure-kit/sheet.ts';
import { measure, type TextStyle, wrapText } from '../../figure-kit/text.ts';
import { firstOf } from '../../text/items.ts';
import { byKey } from '../../text/lookup.ts';
import type { ApparatusModel, Cell, Village } from './model.ts';

/** Measures of the three layouts, in pixels. */
const measures = {
	wide: { side: 92, inset: 16, between: 52, shaft: 176, pad: 6, capital: 36, foot: 12, slab: 38, step: 38 },
	column: { side: 44, inset: 8, between: 22, shaft: 150, pad: 5, capital: 32, foot: 10, slab: 34, step: 34 },
	phone: { side: 0, inset: 3, between: 7, shaft: 128, pad: 4, capital: 27, foot: 9, slab: 32, step: 32 },
} as const;

type Sized = Pick<Layout, 'name' | 'width' | 'sizes'>;

/** A kind of words, and its size where it is not that of the sheet. */
export interface Setting {
	kind: Kind;
	size: number;
}

/** Edges and middles, in pixels from the left. */
interface Frame {
	/** Edges of the roof and of the step. */
	left: number;
	right: number;
	/** Middles of the columns, and their distance. */
	middles: number[];
	pitch: number;
	/** Breadths of a shaft, of the words on it, and of a capital. */
	breadth: number;
	inner: number;
	head: number;
}

/** The words on the beam and on the columns, in lines. */
export interface Inscriptions {
	/** Of the components. */
	names: string[][];
	/** How the words are set on a column, and where one is missing. */
	standing: Setting;
	lacking: Setting;
	/** By the ids of the cells; no details on a phone, or where one has no room. */
	on: Map<string, { words: string[]; details: string[] }>;
}

/** Parts of the hall, in pixels from the top. */
interface Storeys {
	/** The point of the gable, and the top of the beam that carries the names. */
	gable: number;
	beam: number;
	capital: number;
	shaft: number;
	/** Words and details on a shaft, and words where one is missing. */
	words: number;
	details: number;
	lacking: number;
	foot: number;
	slab: number;
	step: number;
	ground: number;
}

export interface Hall extends Frame, Storeys {
	/** Left out where the columns have no room for words, and numbers stand for them. */
	inscriptions: Inscriptions | undefined;
}

/** How words are set, as text is measured. */
const textStyle = (sheet: Pick<Layout, 'sizes'>, { kind, size }: Setting): TextStyle => ({
	...styleOf(sheet, kind),
	size,
});

/** The names of the components are small on a phone. */
export const nameKind = ({ name }: Pick<Layout, 'name'>): Kind => (name === 'phone' ? 'note' : 'strong');

/** Room between the words where a column is missing and what is told of it. */
export const below = 6;

/** The settings in which words may be, the largest first. */
function settingsOf({ sizes }: Pick<Layout, 'sizes'>): Setting[] {
	const serif: Setting[] = [];
	for (let size = sizes.head; size >= sizes.strong + 2; size--) serif.push({ kind: 'head', size });
	return [...serif, { kind: 'strong', size: sizes.strong }, { kind: 'strong', size: sizes.note }];
}

/** The largest setting in which all texts have room, where there is one. */
const fitting = (settings: readonly Setting[], sheet: Sized, texts: readonly string[], width: number) =>
	settings.find((setting) => texts.every((text) => widestPart(text, textStyle(sheet, setting)) <= width));

function frameOf(columns: number, { name, width }: Sized): Frame {
	const { side, inset, between, pad } = measures[name];
	const [left, right] = [side + 1, width - side - 1];
	const pitch = (right - left - 2 * inset) / columns;
	const gap = Math.min(between, pitch * 0.26);
	return {
		left,
		right,
		middles: Array.from({ length: columns }, (_, i) => left + inset + pitch * (i + 0.5)),
		pitch,
		breadth: pitch - gap,
		inner: pitch - gap - 2 * pad,
		head: pitch - gap * 0.35,
	};
}

/** The names of the components on the beam, each shortened where it has no room. */
function namesOf({ rows }: ApparatusModel, style: TextStyle, width: number): string[][] | undefined {
	const names = rows.map(({ cells }) => {
		const { name, brief } = firstOf(cells);
		return [name, brief].find((each) => each !== undefined && widestPart(each, style) <= width);
	});
	if (!names.every((name) => name !== undefined)) return undefined;
	return names.map((name) => balancedLines(name, { ...style, width }));
}

/** Everything that stands on a column that is there. */
const carved = ({ words, capital }: Cell): string[] => [words, ...(capital ? [capital.words] : [])];

/** Sets all words of the hall, if the columns have room for them. */
function inscribe(model: ApparatusModel, sheet: Sized, { pitch, inner }: Frame): Inscriptions | undefined {
	const cells = model.villages.flatMap((village) => village.cells);
	const there = cells.filter(({ actor }) => actor !== undefined);
	const missing = cells.filter(({ actor }) => actor === undefined);
	const settings = settingsOf(sheet);
	const large: Setting = { kind: 'display', size: sheet.sizes.display };
	const names = namesOf(model, styleOf(sheet, nameKind(sheet)), pitch - 4);
	const standing = fitting(settings, sheet, there.flatMap(carved), inner);
	const instead = missing.map(({ words }) => words);
	const lacking = fitting([large, ...settings], sheet, instead, inner);
	if (!names || !standing || !lacking) return undefined;
	const note = styleOf(sheet, 'note');
	const detailed =
		sheet.name !== 'phone' && cells.every(({ details = '' }) => widestPart(details, note) <= inner);
	const on = cells.map(({ id, actor, words, details }) => {
		const style = textStyle(sheet, actor === undefined ? lacking : standing);
		return [
			id,
			{
				words: balancedLines(words, { ...style, width: inner }),
				details: detailed && details ? balancedLines(details, { ...note, width: inner }) : [],
			},
		] as const;
	});
	return { names, standing, lacking, on: new Map(on) };
}

/**
 * How high a gable must be for its words to stay inside.
 *
 * @param base its breadth
 * @param lines the words, from the top: breadth and height of each
 * @param pad room below the lowest
 */
export function gableHeight(
	base: number,
	lines: readonly { width: number; height: number }[],
	pad: number,
): number {
	let above = lines.reduce((sum, { height }) => sum + height, pad);
	const needed = lines.map(({ width, height }) => {
		const top = above;
		above -= height;
		return top / Math.max(0.08, 1 - (width + 16) / base);
	});
	return Math.max(base * 0.14, ...needed);
}

/** Words of a gable, in lines: the name, and what stands below. */
export function roofLines(
	sheet: Pick<Layout, 'name' | 'sizes'>,
	{ name, words }: { name: string; words: string },
	base: number,
): { name: string[]; words: string[] } {
	const width = base * (sheet.name === 'phone' ? 0.5 : 0.6);
	return {
		name: balancedLines(name, { ...styleOf(sheet, 'head'), width }),
		words: balancedLines(words, { ...styleOf(sheet, 'body'), width }),
	};
}

/** A gable that has room for the words of each kind of village. */
function gableOf(villages: readonly Village[], sheet: Sized, { left, right }: Frame): number {
	const base = right - left;
	const sized = (kind: Kind, lines: readonly string[]) =>
		lines.map((line) => ({
			width: measure(line, styleOf(sheet, kind)),
			height: leadingOf(sheet.sizes[kind]),
		}));
	const heights = villages.map(({ roof }) => {
		const { name, words } = roofLines(sheet, roof, base);
		return gableHeight(base, [...sized('head', name), ...sized('body', words)], 8);
	});
	return Math.max(...heights);
}

const heightOf = (lines: number, size: number): number => lines * leadingOf(size);

/** The most lines in which any of some texts is set. */
const most = (texts: Iterable<readonly string[]>): number =>
	Math.max(0, ...[...texts].map(({ length }) => length));

/** The words on the slab are a little larger than those on the step. */
export const slabSize = ({ sizes }: Pick<Layout, 'sizes'>): number => sizes.strong + 2;

/** How high step or slab must be for its words. */
function baseHeight(texts: readonly string[], sheet: Sized, size: number, { left, right }: Frame): number {
	const style = { ...styleOf(sheet, 'strong'), size, width: right - left - 24 };
	return heightOf(most(texts.map((text) => wrapText(text, style))), size) + 12;
}

/** Heights of the words of all kinds of village, that each has room for. */
function wordHeights({ villages }: ApparatusModel, { sizes }: Sized, inscriptions: Inscriptions) {
	const lines = (what: 'words' | 'details', there: boolean) =>
		most(
			villages
				.flatMap(({ cells }) => cells)
				.filter(({ actor }) => (actor !== undefined) === there)
				.map(({ id }) => byKey(inscriptions.on, id)[what]),
		);
	return {
		words: heightOf(lines('words', true), inscriptions.standing.size),
		details: heightOf(lines('details', true), sizes.note),
		instead:
			heightOf(lines('words', false), inscriptions.lacking.size) +
			below +
			heightOf(lines('details', false), sizes.note),
	};
}

/** Piles up the parts of the hall, from the top. */
function storeysOf(model: ApparatusModel, sheet: Sized, frame: Frame, inscriptions?: Inscriptions): Storeys {
	const of = measures[sheet.name];
	const { villages } = model;
	const none = { words: 0, details: 0, instead: 0 };
	const heights = inscriptions ? wordHeights(model, sheet, inscriptions) : none;
	const beam = gableOf(villages, sheet, frame) + 2;
	const names = heightOf(most(inscriptions?.names ?? []), sheet.sizes[nameKind(sheet)]);
	const capital = beam + names + (sheet.name === 'phone' ? 10 : 16);
	const shaft = capital + of.capital;
	const told = heights.details > 0 ? heights.details + 8 : 0;
	const foot = Math.max(
		shaft + of.shaft * (inscriptions ? 1 : 0.6),
		shaft + 12 + heights.words + told + 14,
		capital + heights.instead + 24,
	);
	const slab = foot + of.foot;
	const slabs = villages.flatMap((village) => (village.slab ? [village.slab.words] : []));
	const steps = villages.map((village) => village.step);
	const step = slab + Math.max(of.slab, baseHeight(slabs, sheet, slabSize(sheet), frame));
	const ground = step + Math.max(of.step, baseHeight(steps, sheet, sheet.sizes.strong, frame));
	const words = told > 0 ? shaft + 12 : (shaft + foot - heights.words) / 2;
	const details = words + heights.words + 8;
	const lacking = (capital + slab - heights.instead) / 2;
	return { gable: 2, beam, capital, shaft, words, details, lacking, foot, slab, step, ground };
}

/**
 * Plans the hall for a layout: the same for all kinds of village, so that only what differs moves.
 *
 * @param model the words that must have room
 * @param sheet the layout
 */
export function planHall(model: ApparatusModel, sheet: Sized): Hall {
	const frame = frameOf(model.rows.length, sheet);
	const inscriptions = inscribe(model, sheet, frame);
	return { ...frame, ...storeysOf(model, sheet, frame, inscriptions), inscriptions };
}
