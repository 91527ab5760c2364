/** All modes: the literature's on a seesaw, the dissertation's beyond its ends. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { arrowHead, headed, line } from '../../figure-kit/arrow.ts';
import { balance } from '../../figure-kit/balance.ts';
import { bottomOf } from '../../figure-kit/box.ts';
import { letter } from '../../figure-kit/letter.ts';
import { group, toState } from '../../figure-kit/marks.ts';
import { pictogram, pictogramSize } from '../../figure-kit/pictograms.ts';
import { drawingOn, leadingOf, type Sheet, styleOf } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { measure } from '../../figure-kit/text.ts';
import { drawPair, pairHeight } from './governed.ts';
import { drawStrengths } from './keys.ts';
import { type EmbeddednessModel, type Mode, modeOf } from './model.ts';
import { type At, drawEntrepreneur, drawPlainTie, drawSpheres } from './picture.ts';
import { extentOf } from './spheres.ts';

/** Measures of a layout: middles of the literature's three and of the two beyond them, units, breadths of words. */
const measures = {
	wide: { above: [285, 530, 775], below: [170, 890], pair: 224, units: [68, 60], words: 225, name: 0.9 },
	column: { above: [158, 336, 514], below: [110, 562], pair: 214, units: [72, 72], words: 165, name: 0.8 },
	phone: { above: [58, 179, 300], below: [91, 268], pair: 250, units: [49, 72], words: 118, name: 1 },
} as const;

const ends = ['over', 'under'] as const;

/** A mode's picture as a link to its state, with what stands below or above it. */
function drawMode(sheet: Sheet, mode: Mode, at: At, more: readonly Element[] = []): Element {
	const { left, right, top, bottom } = extentOf(mode.spheres);
	return toState(
		sheet,
		{
			parameter: 'mode',
			id: mode.id,
			label: `${mode.name}: ${mode.line}`,
			hit: {
				x: at.x - left * at.unit,
				y: at.y - top * at.unit,
				width: (left + right) * at.unit,
				height: (top + bottom) * at.unit,
			},
		},
		[
			s('g', { dataFlip: `mode-${mode.id}` }, drawSpheres(mode, at)),
			...mode.ties.flatMap((tie) => drawPlainTie(sheet, tie, at)),
			...drawEntrepreneur(at),
			...more,
		],
	);
}

/** Names of modes: in full, or on a phone as on the choice of states. */
const nameOf = (sheet: Sheet, { name, label }: Mode): string => (sheet.name === 'phone' ? label : name);

interface Part {
	elements: Element[];
	/** The links to states, which are a stop of the Tab key together. */
	marks: Element[];
	bottom: number;
}

/** The discs of the literature's three on a plank below a height, each with its name above it. */
function drawDiscs(model: EmbeddednessModel, sheet: Sheet, top: number): { marks: Element[]; plank: number } {
	const { units, above, name: factor } = measures[sheet.name];
	const [unit] = units;
	const modes = (['over', 'mixed', 'under'] as const).map((id) => modeOf(model, id));
	const size = sheet.sizes.head * factor;
	const width = above[1] - above[0] - 8;
	const names = modes.map((mode) => letter(sheet, 'head', nameOf(sheet, mode), { x: 0, y: 0, width, size }));
	const foot = top + Math.max(...names.map(({ box }) => box.height));
	const reach = Math.max(...modes.map(({ spheres }) => extentOf(spheres).top + extentOf(spheres).bottom));
	const plank = foot + 6 + reach * unit + 4;
	const marks = modes.map((mode, i) => {
		const at = { x: above[i]!, y: plank - 4 - extentOf(mode.spheres).bottom * unit, unit };
		const { lines } = names[i]!;
		const name = letter(sheet, 'head', lines, { x: at.x, y: foot, anchor: 'middle', from: 'bottom', size });
		return drawMode(sheet, mode, at, [name.element]);
	});
	return { marks, plank };
}

/** The literature's three on their plank. */
function drawSeesaw(
	model: EmbeddednessModel,
	sheet: Sheet,
): Part & { plank: number; from: number; to: number } {
	const { above, below } = measures[sheet.name];
	const heading = letter(sheet, 'strong', model.words.literature, {
		x: sheet.width / 2,
		y: 0,
		anchor: 'middle',
	});
	const { marks, plank } = drawDiscs(model, sheet, bottomOf(heading.box) + 4);
	const [from, to] = sheet.name === 'phone' ? [6, sheet.width - 6] : below;
	const middle = above[1];
	const words = ends.map((id) => drawEnd(model, sheet, id, [from, to], plank + 12));
	const height = sheet.name === 'phone' ? 20 : 26;
	const foot = plank + height;
	const balance = letter(sheet, 'strong', model.words.balance, { x: middle, y: foot + 3, anchor: 'middle' });
	const half = height * 0.7;
	return {
		elements: [
			heading.element,
			s('path', {
				className: ['pivot'],
				d: `M${middle} ${round(plank)}L${round(middle + half)} ${round(foot)}H${round(middle - half)}Z`,
			}),
			line({ x: from, y: plank }, { x: to, y: plank }, { className: ['beam'] }),
			balance.element,
			...words.flatMap(({ elements }) => elements),
		],
		marks,
		bottom: Math.max(bottomOf(balance.box), ...words.map(({ bottom }) => bottom)),
		plank,
		from,
		to,
	};
}

/** A verdict in a pill: a full one for the dissertation’s own. */
function drawPill(
	sheet: Sheet,
	words: string,
	{ x, y, anchor }: { x: number; y: number; anchor: 'start' | 'middle' | 'end' },
	full: boolean,
): { elements: Element[]; width: number; bottom: number } {
	const height = leadingOf(sheet.sizes.strong) + 4;
	const width = measure(words, styleOf(sheet, 'strong')) + 20;
	const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
	return {
		elements: [
			s('rect', {
				className: ['pill', full ? 'pill-full' : 'pill-line'],
				x: round(left),
				y: round(y),
				width: round(width),
				height,
				rx: height / 2,
			}),
			letter(sheet, 'strong', words, {
				x: left + width / 2,
				y: y + height / 2,
				anchor: 'middle',
				from: 'middle',
				className: full ? 'on-ink' : [],
			}).element,
		],
		width,
		bottom: y + height,
	};
}

/** What is said of an end of the plank, below it. */
function drawEnd(
	model: EmbeddednessModel,
	sheet: Sheet,
	id: (typeof ends)[number],
	[from, to]: readonly [number, number],
	y: number,
): { elements: Element[]; bottom: number } {
	const { words } = measures[sheet.name];
	const { verdict, line: what } = modeOf(model, id);
	const [left, phone] = [id === 'over', sheet.name === 'phone'];
	const anchor = left ? 'start' : 'end';
	const way = left ? 1 : -1;
	const x = (left ? from : to) + way * (phone ? 0 : 20);
	const pole = letter(sheet, 'strong', left ? model.words.close : model.words.loose, { x, y: y + 2, anchor });
	const beside = phone ? x : x + way * (pole.box.width + 10);
	const pill =
		verdict === undefined
			? { elements: [], bottom: bottomOf(pole.box) }
			: drawPill(sheet, verdict, { x: beside, y: phone ? bottomOf(pole.box) + 4 : y, anchor }, false);
	if (phone) return { elements: [pole.element, ...pill.elements], bottom: pill.bottom };
	const note = letter(sheet, 'note', balance(sheet, 'note', what, words), {
		x,
		y: pill.bottom + 2,
		anchor,
	});
	return { elements: [pole.element, ...pill.elements, note.element], bottom: bottomOf(note.box) };
}

/** What is said of a mode below its picture, from a height. */
function drawWords(
	sheet: Sheet,
	mode: Mode,
	x: number,
	y: number,
	width: number,
): { elements: Element[]; bottom: number } {
	const name = letter(sheet, 'head', nameOf(sheet, mode), {
		x,
		y,
		width,
		anchor: 'middle',
		size: sheet.sizes.head * measures[sheet.name].name,
	});
	const full = mode.id !== 'governed';
	const pill =
		mode.verdict === undefined
			? { elements: [], bottom: bottomOf(name.box) }
			: drawPill(sheet, mode.verdict, { x, y: bottomOf(name.box) + 3, anchor: 'middle' }, full);
	const where = letter(sheet, 'note', balance(sheet, 'note', mode.where ?? '', width), {
		x,
		y: pill.bottom + 3,
		anchor: 'middle',
	});
	return { elements: [name.element, ...pill.elements, where.element], bottom: bottomOf(where.box) };
}

/** Hyper- and hypo-embeddedness below a height, beyond the ends of the plank. */
function drawSides(
	model: EmbeddednessModel,
	sheet: Sheet,
	top: number,
	width: number,
): { marks: Element[]; reach: number; bottom: number } {
	const { units, below } = measures[sheet.name];
	const [, unit] = units;
	const modes = (['hyper', 'hypo'] as const).map((id) => modeOf(model, id));
	const reach = Math.max(...modes.map(({ spheres }) => extentOf(spheres).top)) * unit;
	const drawn = modes.map((mode, i) => {
		const { left, right } = extentOf(mode.spheres);
		const words = drawWords(sheet, mode, below[i]!, top + 2 * reach + 6, width);
		const at = { x: below[i]! + ((left - right) / 2) * unit, y: top + reach, unit };
		const more = [...words.elements, ...drawWork(sheet, mode, at)];
		return { mark: drawMode(sheet, mode, at, more), bottom: words.bottom };
	});
	return {
		marks: drawn.map(({ mark }) => mark),
		reach,
		bottom: Math.max(...drawn.map(({ bottom }) => bottom)),
	};
}

/** Governed embeddedness: a small picture in the middle, and words from a height. */
function drawGoverned(
	model: EmbeddednessModel,
	sheet: Sheet,
	{ y, words: top, width }: { y: number; words: number; width: number },
): { mark: Element; bottom: number } {
	const governed = modeOf(model, 'governed');
	const { pair } = measures[sheet.name];
	const x = sheet.width / 2;
	const height = pairHeight(model, pair);
	const words = drawWords(sheet, governed, x, top, width);
	const mark = toState(
		sheet,
		{
			parameter: 'mode',
			id: governed.id,
			label: `${governed.name}: ${governed.line}`,
			hit: { x: x - pair / 2, y: y - height / 2, width: pair, height },
		},
		[s('g', { dataFlip: `mode-${governed.id}` }, drawPair(model, { x, y }, pair)), ...words.elements],
	);
	return { mark, bottom: words.bottom };
}

/** The dissertation's three, on ground of their own. */
function drawBeyond(model: EmbeddednessModel, sheet: Sheet, top: number): Part & { pictures: number } {
	const phone = sheet.name === 'phone';
	const heading = letter(sheet, 'strong', model.words.dissertation, {
		x: sheet.width / 2,
		y: top + 7,
		anchor: 'middle',
	});
	const first = bottomOf(heading.box) + (phone ? 4 : -12);
	const width = phone ? sheet.width / 2 - 8 : sheet.width / 3 - 14;
	const sides = drawSides(model, sheet, first, width);
	const half = pairHeight(model, measures[sheet.name].pair) / 2;
	// On a phone it stands below the two, else between them.
	const governed = drawGoverned(
		model,
		sheet,
		phone
			? { y: sides.bottom + 14 + half, words: sides.bottom + 20 + 2 * half, width: sheet.width - 40 }
			: { y: first + sides.reach, words: first + 2 * sides.reach + 6, width },
	);
	const bottom = Math.max(sides.bottom, governed.bottom) + 9;
	return {
		elements: [
			s('rect', {
				className: ['ground'],
				x: 0,
				y: round(top),
				width: sheet.width,
				height: round(bottom - top),
				rx: 6,
			}),
			heading.element,
		],
		marks: [...sides.marks, governed.mark],
		bottom,
		pictures: first,
	};
}

/** Whether the villages make or sell, as a pictogram at the foot of a picture. */
function drawWork({ name }: Sheet, { works, id, spheres }: Mode, at: At): Element[] {
	if (works === undefined || name === 'phone') return [];
	const { left, right } = extentOf(spheres);
	const scale = name === 'wide' ? 0.85 : 0.75;
	const half = pictogramSize[works].half * scale;
	const x = id === 'hyper' ? at.x + right * at.unit + half + 8 : at.x - left * at.unit - half - 8;
	return [pictogram(works, x, at.y + at.unit, scale)];
}

/** From the ends of the plank to what lies beyond them. */
function drawArrows(
	model: EmbeddednessModel,
	sheet: Sheet,
	{ from, to, plank, bottom }: { from: number; to: number; plank: number; bottom: number },
	tip: number,
): Element[] {
	const phone = sheet.name === 'phone';
	const { below } = measures[sheet.name];
	return [from, to].flatMap((end, i) => {
		const x = phone ? below[i]! : end;
		const start = phone ? bottom + 5 : plank + 6;
		const y = phone ? (start + tip) / 2 - 3 : plank + (bottom - plank) * 0.6;
		return [
			line({ x, y: start }, { x, y: tip - 2 }, { className: ['beyond'], ...headed(sheet.id, 'ink') }),
			letter(sheet, 'note', model.words.more, {
				x: x + (i === 0 ? -9 : 9),
				y,
				from: 'middle',
				anchor: i === 0 ? 'end' : 'start',
			}).element,
		];
	});
}

/** All six, the literature's above and the dissertation's below. */
export function drawAll(model: EmbeddednessModel, sheet: Sheet): Element {
	const phone = sheet.name === 'phone';
	const seesaw = drawSeesaw(model, sheet);
	const top = seesaw.bottom + (phone ? 42 : 9);
	const beyond = drawBeyond(model, sheet, top);
	const ties = model.modes.filter(({ id }) => id !== 'governed').flatMap((mode) => mode.ties);
	const key = drawStrengths(sheet, model, ties, beyond.bottom + 9);
	return drawingOn(sheet, beyond.bottom + 9 + key.height + 1, model.claims['all']!, [
		s('defs', [arrowHead(sheet.id, 'ink'), arrowHead(sheet.id, 'platforms')]),
		...beyond.elements,
		...seesaw.elements,
		group([...seesaw.marks, ...beyond.marks]),
		...drawArrows(model, sheet, seesaw, phone ? top : beyond.pictures),
		...key.elements,
	]);
}
