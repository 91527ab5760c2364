/** Where the body of the platforms, its arms and the blocks that they reach stand. */
import { balancedLines, widestPart } from '../../figure-kit/balance.ts';
import type { Box } from '../../figure-kit/box.ts';
import { type Kind, type Layout, leadingOf, styleOf } from '../../figure-kit/sheet.ts';
import { measure, type TextStyle, wrapText } from '../../figure-kit/text.ts';
import { byKey } from '../../text/lookup.ts';
import { all, type Level, levelIn, type PlatformRolesModel, type Reach, type Role } from './model.ts';

/** Measures of the three layouts, in pixels: `sign` and `text` are counted from the body’s edge. */
const measures = {
	wide: { trunk: 148, block: 262, grip: 30, pad: 12, row: 41, apart: 18, sign: 34, text: 62, stub: 58 },
	column: { trunk: 110, block: 184, grip: 22, pad: 12, row: 46, apart: 16, sign: 28, text: 52, stub: 50 },
	phone: { trunk: 30, block: 106, grip: 10, pad: 9, row: 42, apart: 12, sign: 19, text: 36, stub: 36 },
} as const;

/** Room between arms of a level. */
const between = 5;

/** Room between a name and the words beside it. */
const after = 22;

type Sized = Pick<Layout, 'name' | 'width' | 'sizes'>;

/** The names of the roles are headings; they shrink where there is little room. */
const nameSize = ({ name }: Sized): number => ({ wide: 20, column: 17, phone: 15 })[name];

/** How names are set, as text is measured. */
export const nameStyle = (sheet: Sized): TextStyle & { kind: Kind } => ({
	...styleOf(sheet, 'head'),
	size: nameSize(sheet),
	kind: 'head',
});

/** Small words are set larger where they stand beside the name. */
const wordKind = ({ name }: Pick<Layout, 'name'>): Kind => (name === 'wide' ? 'body' : 'note');

/** The words of a role in a state, in lines. */
export interface Inscription {
	reach: Reach;
	name: string[];
	words: string[];
	/** How the words are set, and their left edge. */
	kind: Kind;
	x: number;
}

export interface Arm {
	role: Role;
	box: Box;
	/** Middle of its sign. */
	sign: { x: number; y: number };
}

export interface PlacedLevel {
	level: Level;
	block: Box;
	/** Where the words of the block end at the latest, in any state. */
	worded: number;
	/** Where the words of the block begin, and their breadth. */
	words: { x: number; width: number };
	arms: Arm[];
}

export interface Body {
	trunk: Box;
	/** How far an arm reaches, and how far one that is drawn back. */
	reach: number;
	stub: number;
	/** Left edge of names, and of the words beside them; without it they stand below. */
	text: number;
	beside: number | undefined;
	/** Right edge of what stands on an arm. */
	end: number;
	levels: PlacedLevel[];
	bottom: number;
}

/** Left edges of the words on the arms, and where they end. */
function columnsOf(model: PlatformRolesModel, sheet: Sized) {
	const of = measures[sheet.name];
	const text = of.trunk + of.text;
	const end = sheet.width - of.block - 6;
	const roles = model.levels.flatMap((level) => level.roles);
	const widest = Math.max(
		...roles.map((role) => measure(byKey(role.faces, all).name ?? '', nameStyle(sheet))),
	);
	const beside = text + widest + after;
	const fits = sheet.name === 'wide' && widest < (end - text) * 0.45;
	return { text, end, beside: fits ? beside : undefined };
}

/**
 * Sets what a state says of a role.
 *
 * @param role the role
 * @param state a passage, or the whole
 * @param sheet the layout
 * @param body edges of the words
 */
export function inscribe(
	role: Role,
	state: string,
	sheet: Sized,
	{ text, beside, end }: Pick<Body, 'text' | 'beside' | 'end'>,
): Inscription {
	const { reach, name, words: long, brief } = byKey(role.faces, state);
	const words = (sheet.name === 'phone' ? brief : undefined) ?? long;
	const { trunk, stub } = measures[sheet.name];
	const kind = reach === 'named' ? wordKind(sheet) : 'body';
	const style = nameStyle(sheet);
	const lines = name ? balancedLines(name, { ...style, width: (end - text) * (beside ? 0.6 : 1) }) : [];
	const right = text + Math.max(0, ...lines.map((line) => measure(line, style))) + after;
	const x = reach !== 'named' ? trunk + stub + 10 : beside ? Math.max(beside, right) : text;
	return {
		reach,
		kind,
		x,
		name: lines,
		words: words ? wrapText(words, { ...styleOf(sheet, kind), width: end - x }) : [],
	};
}

/** Room that the words of an arm need. */
function heightOf({ name, words, kind }: Inscription, sheet: Sized, beside: boolean): number {
	const heights = [
		name.length * leadingOf(nameStyle(sheet).size),
		words.length * leadingOf(sheet.sizes[kind]),
	];
	return beside ? Math.max(...heights) : heights.reduce((sum, height) => sum + height, 0);
}

/** Room that the words of a block need in any state. */
function blockHeight(level: Level, states: readonly string[], sheet: Sized, width: number): number {
	const heights = states.map((state) => {
		const called = levelIn(level, state);
		const [note, name] = [styleOf(sheet, 'note'), blockStyle(called, sheet, width)];
		const lines = (text: string, style: TextStyle) =>
			wrapText(text, { ...style, width }).length * leadingOf(style.size);
		return lines(called.label, note) + lines(called.with, name) + 22;
	});
	return Math.max(...heights);
}

/** A block’s name is set like those of the roles, unless it has no room. */
export function blockStyle({ with: whom }: Pick<Level, 'with'>, sheet: Sized, width: number) {
	const large = nameStyle(sheet);
	const fits = sheet.name !== 'phone' && widestPart(whom, large) <= width;
	return fits ? large : { ...styleOf(sheet, 'strong'), kind: 'strong' as const };
}

const statesOf = ({ passages }: PlatformRolesModel): string[] => [all, ...passages.map(({ id }) => id)];

/** One height for all arms, in which the words of each have room in any state. */
function rowHeight(
	model: PlatformRolesModel,
	sheet: Sized,
	columns: Pick<Body, 'text' | 'beside' | 'end'>,
): number {
	const heights = model.levels
		.flatMap((level) => level.roles)
		.flatMap((role) =>
			statesOf(model).map((state) =>
				heightOf(inscribe(role, state, sheet, columns), sheet, columns.beside !== undefined),
			),
		);
	return Math.max(measures[sheet.name].row, Math.max(...heights) + 8);
}

/**
 * Places the body, its arms and the blocks: the same in all states, so that an arm only grows or shrinks.
 *
 * @param model levels, roles and passages
 * @param sheet the layout
 */
export function placeBody(model: PlatformRolesModel, sheet: Sized): Body {
	const of = measures[sheet.name];
	const columns = columnsOf(model, sheet);
	const states = statesOf(model);
	const row = rowHeight(model, sheet, columns);
	const left = sheet.width - of.block;
	const words = { x: left + of.grip + of.pad, width: of.block - of.grip - of.pad * 1.5 };
	let y = 1;
	const levels = model.levels.map((level): PlacedLevel => {
		const top = y;
		const arms = level.roles.map((role, i) => {
			const armTop = top + i * (row + between);
			return {
				role,
				box: { x: of.trunk, y: armTop, width: left + of.grip - of.trunk, height: row },
				sign: { x: of.trunk + of.sign, y: armTop + row / 2 },
			};
		});
		const armed = arms.length * (row + between) - between;
		const worded = blockHeight(level, states, sheet, words.width);
		const height = Math.max(armed, worded);
		y = top + height + of.apart;
		return {
			level,
			worded: top + worded - 12,
			block: { x: left, y: top, width: of.block - 1, height },
			words,
			arms,
		};
	});
	const bottom = y - of.apart;
	return {
		...columns,
		trunk: { x: 1, y: 1, width: of.trunk - 1, height: bottom - 1 },
		reach: left + of.grip,
		stub: of.trunk + of.stub,
		levels,
		bottom,
	};
}
