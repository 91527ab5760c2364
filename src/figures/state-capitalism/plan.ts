import { balancedLines } from '../../figure-kit/balance.ts';
import type { Box } from '../../figure-kit/box.ts';
import { type Line, letters } from '../../figure-kit/letter.ts';
import { pictogramSize } from '../../figure-kit/pictograms.ts';
import { type Kind, type LayoutName, leadingOf, type Sheet, styleOf } from '../../figure-kit/sheet.ts';
import { measure } from '../../figure-kit/text.ts';
import type { StateCapitalismModel } from './model.ts';
import { besideOneAnother, gridOf } from './storeys.ts';

/** Measures of a layout. */
export interface Measures {
	/** Thickness of the frame and of the lines of policy. */
	frame: number;
	pipe: number;
	/** Middle of the centre's line, of local governments', and of the platforms'. */
	central: number;
	local: number;
	services: number;
	/** Right edge of the governments' boxes. */
	boxes: number;
	/** The upper level, and the lower one. */
	slab: readonly [from: number, to: number];
	field: readonly [from: number, to: number];
	/** Room for the threads. */
	rise: number;
	/** A house, and the way from one to the next. */
	house: number;
	step: { across: number; down: number };
	/** Industries of the older form: how many, how large. */
	industries: number;
	industry: number;
	/** How many people, how large; how far threads are apart where they run together. */
	people: number;
	person: number;
	apart: number;
}

export const measures: Readonly<Record<LayoutName, Measures>> = {
	wide: {
		frame: 14,
		pipe: 13,
		central: 38,
		local: 62,
		services: 1016,
		boxes: 202,
		slab: [306, 972],
		field: [306, 972],
		rise: 116,
		house: 9,
		step: { across: 13.3, down: 11.4 },
		industries: 7,
		industry: 0.76,
		people: 18,
		person: 0.66,
		apart: 4,
	},
	column: {
		frame: 11,
		pipe: 10,
		central: 26,
		local: 44,
		services: 636,
		boxes: 148,
		slab: [216, 606],
		field: [206, 606],
		rise: 116,
		house: 7.6,
		step: { across: 10, down: 10.6 },
		industries: 5,
		industry: 0.7,
		people: 13,
		person: 0.62,
		apart: 3.4,
	},
	phone: {
		frame: 8,
		pipe: 9,
		central: 19,
		local: 33,
		services: 338,
		boxes: 158,
		slab: [48, 318],
		field: [50, 320],
		rise: 108,
		house: 8,
		step: { across: 10.8, down: 11 },
		industries: 4,
		industry: 0.58,
		people: 9,
		person: 0.62,
		apart: 3,
	},
};

/** What is drawn, on which sheet, after which measures. */
export interface Scene {
	model: StateCapitalismModel;
	sheet: Sheet;
	of: Measures;
	/** What the state shows: the flows that rise, the frame, or the older form. */
	rising: boolean;
	framed: boolean;
	older: boolean;
	upright: boolean;
}

export const sceneOf = (model: StateCapitalismModel, sheet: Sheet): Scene => ({
	model,
	sheet,
	of: measures[sheet.name],
	rising: sheet.state === 'extraction' || sheet.state === 'direction',
	framed: sheet.state === 'direction',
	older: sheet.state === 'older',
	upright: sheet.name === 'phone',
});

/** Words broken evenly for a width. */
export const even = ({ sheet }: Scene, kind: Kind, text: string, width: number): string[] =>
	balancedLines(text, { ...styleOf(sheet, kind), width });

/** How high some lines of words stand. */
export const heightOf = ({ sheet }: Scene, column: readonly Line[], width?: number): number =>
	letters(sheet, column, { x: 0, y: 0, width }).box.height;

/** Where everything stands. */
export interface Plan {
	/** The words on the frame, and how high its upper side is; 0 without a frame. */
	band: { lines: string[]; height: number };
	central: Box;
	local: Box;
	slab: Box;
	/** Where the technologies' words stand: their top. Their arrows begin at the slab. */
	outputs: number;
	/** Threads run from here up to the slab. */
	people: number;
	field: Box;
	/** The top of the names of the lower level, where they stand beside it. */
	names: number;
	/** Middles of the lines of policy below the field. */
	pipes: { local: number; central: number };
	/** Words below them, and the key. */
	foot: number;
}

/** The words of the upper level, without those before the technologies. */
export function slabWords(scene: Scene): Line[] {
	const { model, upright, rising, older, of } = scene;
	const { words, names, parts } = model;
	const beside = rising && outputsOf(scene).length > 0;
	const width = (beside ? outputRoom(scene)[0] : of.slab[1]) - of.slab[0] - 24;
	const line = (kind: Kind, text: string, className: string): Line => ({
		kind,
		text: even(scene, kind, text, width),
		className,
	});
	if (older)
		return [
			line('note', words.upper, 'soft'),
			line('head', model.older.upper.label, ''),
			line('body', model.older.upper.words, ''),
		];
	const { turn, words: still } = parts.platforms;
	const listed = `${turn} ${parts.technologies.items.join(', ')}`;
	return [
		line('note', words.upper, 'on-fill'),
		line(upright ? 'head' : 'display', names.platforms, 'on-fill'),
		...(beside ? [] : [line('body', rising ? listed : still, 'on-fill')]),
	];
}

/** The part of the slab under the technologies. */
export const outputRoom = ({ of }: Scene): readonly [number, number] => {
	const [from, to] = of.slab;
	return [from + (to - from) * 0.34, to - 2];
};

/** The technologies above the upper level, each in its lines; none where they do not fit beside one another. */
export function outputsOf(scene: Scene): { x: number; lines: string[] }[] {
	const { items } = scene.model.parts.technologies;
	const style = styleOf(scene.sheet, 'body');
	const lines = items.map((item) => even(scene, 'body', item, scene.sheet.name === 'wide' ? 100 : 60));
	const widths = lines.map((each) => Math.max(...each.map((line) => measure(line, style))));
	const middles = scene.upright ? undefined : besideOneAnother(widths, outputRoom(scene), 6);
	return (middles ?? []).map((x, i) => ({ x, lines: lines[i]! }));
}

/** Room between the frame and the upper level. */
function roomAbove(scene: Scene, band: number): { slab: number; outputs: number } {
	const { sheet, of, older, rising, framed, upright } = scene;
	const top = band + (band > 0 ? 10 : 2);
	if (upright) return { slab: top, outputs: top };
	const outputs = older ? [] : outputsOf(scene);
	const said = (text: string, width: number) =>
		even(scene, 'note', text, width).length * leadingOf(sheet.sizes.note);
	const [from, to] = outputRoom(scene);
	const support = said(scene.model.parts.support.label, of.slab[0] - of.boxes - 6);
	const redirects = framed ? heightOf(scene, redirectsWords(scene)) + 26 : 0;
	const words = older
		? said(scene.model.older.untold.label, to - from) + 32
		: rising && outputs.length > 0
			? Math.max(...outputs.map(({ lines }) => lines.length)) * leadingOf(sheet.sizes.body) + 32
			: 0;
	return { slab: top + Math.max(words, redirects, older ? 0 : support + 4), outputs: top };
}

/** Where the outer layer's arrow meets the upper level, and the words beside it. */
export const redirectsAt = ({ of, upright }: Scene): number => (upright ? of.slab[1] - 18 : of.slab[0] + 34);

export function redirectsWords(scene: Scene): Line[] {
	const { of, model, upright } = scene;
	const x = redirectsAt(scene);
	const end = outputsOf(scene).length > 0 ? outputRoom(scene)[0] : of.slab[1];
	const width = upright ? x - 18 - of.boxes - 12 : end - x - 34;
	return [{ kind: 'strong', text: even(scene, 'strong', model.parts.redirects.label, width) }];
}

/** The words beside the state's backing on a phone, where it runs around a corner. */
export const backingWords = (scene: Scene): Line[] => {
	const width = (scene.framed ? redirectsAt(scene) - 20 : scene.of.slab[1]) - scene.of.boxes - 46;
	return [{ kind: 'note', text: even(scene, 'note', scene.model.parts.support.label, width) }];
};

/** Half the width in which the threads of the new form run together. */
export const mouthOf = ({ of }: Scene): number =>
	((2 * of.people + 1 + Math.ceil(of.people / 2)) * of.apart) / 2 + 12;

/** Half that of the older form. */
export const olderMouthOf = ({ of }: Scene): number => (of.industries * 3 * of.apart * 2) / 2 + 10;

/** The platforms' services, beside their line where there is room. */
export const servicesLines = (scene: Scene): string[] =>
	even(scene, 'strong', scene.model.parts.services.label, 92);

/** Words on what rises, left and right of where it runs together, and the room for each. */
export function risingWords(scene: Scene): { data?: Rising; gains: Rising } {
	const { model, sheet, of, upright, older } = scene;
	const [from, to] = of.slab;
	const middle = (from + to) / 2;
	const half = older ? olderMouthOf(scene) : mouthOf(scene);
	const right = middle + half + (upright ? 6 : 22);
	const services = letters(sheet, [{ kind: 'strong', text: servicesLines(scene) }], { x: 0, y: 0 }).box.width;
	const end = sheet.name === 'wide' && !older ? of.services - of.pipe / 2 - 24 - services : to;
	const { data } = model.parts;
	const { gains } = older ? model.older : model.parts;
	const full = sheet.name === 'wide' || (older && !upright);
	const dash = upright ? 18 : 26;
	const set = (label: { label: string; short: string }, x: number, width: number): Rising => ({
		x,
		dash,
		lines: even(scene, 'strong', full ? label.label : label.short, width - dash - 7),
	});
	const left = from + (upright ? 0 : 2);
	return {
		...(older ? {} : { data: set(data, left, middle - half - left - 12) }),
		gains: set(gains, right, end - right),
	};
}

/** Words on what rises, in their lines, and the sample of its line before them. */
export interface Rising {
	x: number;
	dash: number;
	lines: string[];
}

/** The names of the lower level, beside it. */
export function lowerWords(scene: Scene): Line[] {
	const { model, of } = scene;
	const width = of.field[0] - textEdge(scene) - 14;
	return [
		{ kind: 'note', text: even(scene, 'note', model.words.lower, width) },
		{ kind: 'strong', text: even(scene, 'strong', model.parts.lower.label, width) },
	];
}

/** Where the words right of the lines of policy begin. */
export const textEdge = ({ of }: Scene): number => of.local + of.pipe / 2 + 12;

/** What the lines of policy do, beside them. */
export const policiesLines = (scene: Scene): string[] =>
	even(scene, 'strong', scene.model.parts.policies.label, scene.of.field[0] - textEdge(scene) - 14);

/** The boxes of the governments: beside the upper level, or above it on a phone. */
function planBoxes(scene: Scene, top: number, slab: number): { central: Box; local: Box } {
	const { of, model, upright, older } = scene;
	const from = of.frame;
	const inner = (x: number) => of.boxes - x - 24;
	const nameOf = (text: string, x: number) =>
		leadingOf(scene.sheet.sizes.strong) * even(scene, 'strong', text, inner(x)).length + 16;
	const y = upright ? top : slab;
	const central = {
		x: from,
		y,
		width: of.boxes - from,
		height: nameOf(older ? model.older.support.label : model.names.central, from),
	};
	const x = of.local - of.pipe / 2 - 4;
	return {
		central,
		local: {
			x,
			y: central.y + central.height + (upright ? 8 : 20),
			width: of.boxes - x,
			height: older ? 0 : nameOf(model.names.local, x),
		},
	};
}

/** Places everything from the top down, each as high as its words ask. */
export function planOf(scene: Scene): Plan {
	const { model, sheet, of, framed, older, upright, rising } = scene;
	const [from, to] = of.slab;
	const kind = upright || sheet.name === 'column' ? 'strong' : 'head';
	const said = older ? model.older.control.label : model.parts.party.label;
	const lines = framed || older ? even(scene, kind, said, sheet.width - 2 * of.frame - 24) : [];
	const band = lines.length === 0 ? 0 : lines.length * leadingOf(sheet.sizes[kind]) + 18;
	const above = roomAbove(scene, band);
	const boxes = planBoxes(scene, above.outputs, above.slab);
	const boxesEnd = older ? boxes.central.y + boxes.central.height : boxes.local.y + boxes.local.height;
	const slabTop = upright ? Math.max(boxesEnd + 28, phoneRoom(scene, above.outputs)) : above.slab;
	const slabHeight = heightOf(scene, slabWords(scene)) + (upright ? 18 : 20);
	const turned = outputsOf(scene).length > 0 && rising ? turnHeight(scene) + 20 : 0;
	const slab = {
		x: from,
		y: slabTop,
		width: to - from,
		height: Math.max(slabHeight, turned, upright ? 0 : 74),
	};
	const below = belowSlab(scene, slab, boxesEnd);
	return { band: { lines, height: band }, ...boxes, slab, outputs: above.outputs, ...below };
}

/** The least height of the upper level on a phone, below the words on the arrows that lead to it. */
function phoneRoom(scene: Scene, top: number): number {
	const backing = heightOf(scene, backingWords(scene));
	const redirects = scene.framed ? heightOf(scene, redirectsWords(scene)) : 0;
	return top + (scene.older ? 0 : redirects + backing + 14);
}

/** Places what is below the upper level: threads, field, lines of policy. */
function belowSlab(
	scene: Scene,
	slab: Box,
	boxesEnd: number,
): Pick<Plan, 'people' | 'field' | 'names' | 'pipes' | 'foot'> {
	const { sheet, of, older, upright } = scene;
	const bottom = slab.y + slab.height + (older ? of.frame + 10 : 0);
	const { data, gains } = risingWords(scene);
	const said = Math.max(data?.lines.length ?? 0, gains.lines.length) * leadingOf(sheet.sizes.strong) + 24;
	const people = Math.max(bottom + Math.max(of.rise, said), upright ? 0 : boxesEnd + 60);
	const field = fieldOf(scene, people);
	const beside = !upright && !older;
	const policies = beside
		? boxesEnd + 16 + policiesLines(scene).length * leadingOf(sheet.sizes.strong) + 10
		: 0;
	const high = beside ? heightOf(scene, lowerWords(scene)) : 0;
	const names = Math.max(policies, field.y + (field.height - high) / 2);
	const local = Math.max(field.y + field.height + 10, beside ? names + high + 8 : 0) + of.pipe / 2;
	const central = local + of.pipe + 5;
	return { people, field, names, pipes: { local, central }, foot: central + of.pipe / 2 + 8 };
}

/** How high the words before the technologies stand. */
export function turnHeight(scene: Scene): number {
	const [from, to] = outputRoom(scene);
	const text = even(scene, 'body', scene.model.parts.platforms.turn, to - from - 8);
	return heightOf(scene, [{ kind: 'body', text }]);
}

/** How high a row of industries stands. */
export const industryHeight = ({ of }: Scene): number => pictogramSize.factories.height * of.industry;

/** The words of the lower level in the older form. */
export const industryWords = (scene: Scene, width: number): Line[] => {
	const { label, words } = scene.model.older.lower;
	return [
		...(scene.upright
			? [{ kind: 'note' as const, text: even(scene, 'note', scene.model.words.lower, width) }]
			: []),
		{ kind: 'strong', text: even(scene, 'strong', label, width) },
		{ kind: 'body', text: even(scene, 'body', words, width) },
	];
};

/** The field of houses, or of industries. */
function fieldOf(scene: Scene, people: number): Box {
	const { model, of, older } = scene;
	const [from, to] = of.field;
	if (older) {
		const words = heightOf(scene, industryWords(scene, to - from - 24));
		return { x: from, y: people, width: to - from, height: industryHeight(scene) + words + 26 };
	}
	const y = people + 30 * of.person + 8;
	const { rows } = gridOf(model.houses, { x: from, y, width: to - from }, of.step);
	return { x: from, y, width: to - from, height: rows * of.step.down };
}
