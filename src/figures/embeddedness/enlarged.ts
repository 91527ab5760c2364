/** One mode at full size, with every tie named in its place. */
import type { Element } from 'hast';
import { arrowHead, line } from '../../figure-kit/arrow.ts';
import { type Box, bottomOf } from '../../figure-kit/box.ts';
import { s } from 'hastscript';
import { letter, type Line } from '../../figure-kit/letter.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { drawingOn, leadingOf, type Sheet, styleOf } from '../../figure-kit/sheet.ts';
import { measure } from '../../figure-kit/text.ts';
import { fill } from '../../text/words.ts';
import { type SetCallout, setCallouts } from './callouts.ts';
import { drawKey } from './keys.ts';
import type { EmbeddednessModel, Mode, Sphere, Tie } from './model.ts';
import { roomBeside, type Surroundings } from './nearby.ts';
import { type At, drawEntrepreneur, drawSpheres, drawTie, on, signSize } from './picture.ts';
import { egoRadius, extentOf, type Extent, type Point, towards } from './spheres.ts';

/** Pixels of a unit, and the distance between a picture and the words at its sides. */
const measures = { wide: { unit: 206, gap: 36 }, column: { unit: 142, gap: 22 } } as const;

const squareAround = ({ x, y }: Point, half: number): Box => ({
	x: x - half,
	y: y - half,
	width: 2 * half,
	height: 2 * half,
});

/** How far a mode reaches, its ties included. */
const extentOfMode = ({ spheres, ties }: Mode): Extent =>
	extentOf(
		spheres,
		ties.flatMap(({ ends }) => ends),
	);

/** The name of a sphere, with its level where it is one. */
const namesOf = ({ words }: EmbeddednessModel, { id, name, level }: Sphere): string =>
	level === id ? fill(words.level, { name, level }) : name;

/** What stands at a sphere: its name, on a phone without its level. */
const wordsAt = (model: EmbeddednessModel, sheet: Sheet, sphere: Sphere): string =>
	sheet.name === 'phone' ? sphere.name : namesOf(model, sphere);

/** How names beyond circles are broken: not, unless two beside each other would meet. */
function linesOfNames(
	model: EmbeddednessModel,
	sheet: Sheet,
	{ spheres, shape }: Mode,
	unit: number,
): Map<string, string[]> {
	const beside = (a: Sphere) =>
		shape === 'separate' ? spheres.find((b) => b !== a && Math.abs(b.y - a.y) < 0.01) : undefined;
	const wide = (sphere: Sphere) => measure(wordsAt(model, sheet, sphere), styleOf(sheet, 'strong'));
	return new Map(
		spheres.map((sphere) => {
			const other = beside(sphere);
			const room = other ? Math.abs(other.x - sphere.x) * unit - 10 : Number.POSITIVE_INFINITY;
			const words = wordsAt(model, sheet, sphere);
			const width = other && (wide(sphere) + wide(other)) / 2 > room ? room : undefined;
			return [sphere.id, letter(sheet, 'strong', words, { x: 0, y: 0, width }).lines];
		}),
	);
}

/** How high the names beyond the circles of a mode are, the room around them included. */
const heightOfNames = (sheet: Sheet, { shape }: Mode, lines: ReadonlyMap<string, string[]>): number =>
	shape === 'concentric'
		? 4
		: leadingOf(sheet.sizes.strong) * Math.max(...[...lines.values()].map(({ length }) => length)) + 6;

/** Where the name of a sphere stands: within a ring at its top, beyond the top or the foot of a circle. */
function setName(sheet: Sheet, mode: Mode, sphere: Sphere, at: At, words: readonly string[]) {
	const { x, y } = on(at, sphere);
	const r = sphere.r * at.unit;
	const common = { x, anchor: 'middle', className: 'halo' } as const;
	if (mode.shape === 'concentric')
		return letter(sheet, 'strong', words, { ...common, y: y - r + 11, className: 'soft' });
	if (sphere.kind === 'people' && mode.shape === 'collapsed') {
		const place = on(at, { x: -0.23, y: 0.49 });
		return letter(sheet, 'strong', words.join(' ').split(' '), {
			...common,
			...place,
			from: 'middle',
			className: 'soft',
		});
	}
	return sphere.y < 0
		? letter(sheet, 'strong', words, { ...common, y: y - r - 4, from: 'bottom' })
		: letter(sheet, 'strong', words, { ...common, y: y + r + 4 });
}

/** A tie as a mark: its lines and signs, and its words. */
function drawMark(sheet: Sheet, tie: Tie, at: At, words: readonly Element[]): Element {
	const half = signSize(at);
	return mark(
		sheet,
		{
			parameter: 'tie',
			id: tie.id,
			label: `${tie.to}: ${tie.note}`,
			hit: squareAround(on(at, tie.ends[0]!), half),
		},
		[...drawTie(sheet, tie, at), ...words],
	);
}

/** A thick rim as lines, that words may avoid it. */
const chordsOf = (sphere: Sphere, at: At) =>
	Array.from({ length: 36 }, (_, i) => {
		const [from, to] = [i, i + 1].map((n) => towards(n * 10, sphere.r)) as [Point, Point];
		return [
			on(at, { x: sphere.x + from.x, y: sphere.y + from.y }),
			on(at, { x: sphere.x + to.x, y: sphere.y + to.y }),
		] as const;
	});

/** What words in a picture must not meet: its signs, the entrepreneur and the names of its spheres. */
function surroundingsOf({ ties, spheres }: Mode, at: At, frame: Box, names: readonly Box[]): Surroundings {
	const half = signSize(at) * 1.35;
	const points = ties
		.filter(({ sign }) => sign !== 'arrow')
		.flatMap(({ ends, via, apart }) => [...ends, ...[via, apart].filter((third) => third !== undefined)]);
	return {
		frame,
		boxes: [
			...points.map((point) => squareAround(on(at, point), half)),
			squareAround(at, egoRadius * at.unit),
			...names,
		],
		lines: [
			...ties.flatMap(({ ends, apart }) =>
				ends.map((end) => [apart ? on(at, apart) : at, on(at, end)] as const),
			),
			...spheres.filter(({ rim }) => rim === 'strong').flatMap((sphere) => chordsOf(sphere, at)),
		],
	};
}

const headsOf = (sheet: Sheet): Element =>
	s('defs', [arrowHead(sheet.id, 'ink'), arrowHead(sheet.id, 'platforms')]);

/** The picture between two columns of words, as on a page of its own and in a column of text. */
export function drawLying(model: EmbeddednessModel, mode: Mode, sheet: Sheet): Element {
	const { unit, gap } = measures[sheet.name === 'wide' ? 'wide' : 'column'];
	const reach = extentOfMode(mode);
	const width = Math.min(
		sheet.name === 'wide' ? 270 : 190,
		(sheet.width - (reach.left + reach.right) * unit) / 2 - gap,
	);
	const lines = linesOfNames(model, sheet, mode, unit);
	const named = heightOfNames(sheet, mode, lines);
	const x = sheet.width / 2 + ((reach.left - reach.right) / 2) * unit;
	const picture = (reach.top + reach.bottom) * unit + 2 * named;
	const sides = (['left', 'right'] as const).map((side) => ({
		side,
		width,
		edge: side === 'left' ? x - reach.left * unit - gap : x + reach.right * unit + gap,
	}));
	const set = (y: number, bottom: number): SetCallout[] =>
		sides.flatMap((column) =>
			setCallouts(sheet, calloutsOf(mode, { x, y, unit }, column.side), column, { top: 0, bottom }),
		);
	// Words that are higher than the picture make the drawing higher, and the picture stands in its middle.
	const high = Math.max(picture, ...set(picture / 2, picture).map(({ box }) => bottomOf(box)));
	const at: At = { x, y: named + reach.top * unit + (high - picture) / 2, unit };
	const callouts = set(at.y, high);
	const names = mode.spheres.map((sphere) => setName(sheet, mode, sphere, at, lines.get(sphere.id)!));
	const bottom = Math.max(high, ...callouts.map(({ box }) => bottomOf(box)));
	const key = drawKey(sheet, model, mode.ties, bottom + 14);
	return drawingOn(sheet, bottom + 14 + key.height + 2, model.claims[mode.id]!, [
		headsOf(sheet),
		s('g', { dataFlip: `mode-${mode.id}` }, drawSpheres(mode, at, true)),
		...callouts.map(({ from, to }) => line(from, to, { className: ['leader'] })),
		group(mode.ties.map((tie) => drawMark(sheet, tie, at, callouts.find(({ id }) => id === tie.id)!.words))),
		...names.map(({ element }) => element),
		...drawEntrepreneur(at, true),
		...key.elements,
	]);
}

function calloutsOf({ ties }: Mode, at: At, side: 'left' | 'right') {
	return ties
		.map((tie) => ({ tie, middle: tie.ends.reduce((sum, { x }) => sum + x, 0) / tie.ends.length }))
		.filter(({ middle }) => middle < 0 === (side === 'left'))
		.map(({ tie }) => {
			const ends = [...tie.ends].sort((a, b) => (side === 'left' ? a.x - b.x : b.x - a.x));
			const words: Line[] = [
				{ kind: 'strong', text: tie.name },
				{ kind: 'note', text: tie.note },
			];
			return { id: tie.id, at: on(at, ends[0]!), clear: tie.sign === 'arrow' ? 2 : signSize(at) + 4, words };
		});
}

/** The picture as broad as a phone, with a name or two at each sign. */
export function drawUpright(model: EmbeddednessModel, mode: Mode, sheet: Sheet): Element {
	const reach = extentOfMode(mode);
	const unit = (sheet.width - 8) / (reach.left + reach.right);
	const lines = linesOfNames(model, sheet, mode, unit);
	const named = heightOfNames(sheet, mode, lines);
	const at: At = { x: 4 + reach.left * unit, y: named + reach.top * unit, unit };
	const bottom = at.y + reach.bottom * unit + named;
	const names = mode.spheres.map((sphere) => setName(sheet, mode, sphere, at, lines.get(sphere.id)!));
	const around = surroundingsOf(
		mode,
		at,
		{ x: 1, y: 1, width: sheet.width - 2, height: bottom - 1 },
		names.map(({ box }) => box),
	);
	const boxes = [...around.boxes];
	const labels = new Map(
		mode.ties.map((tie) => {
			const size = letter(sheet, 'body', tie.short, { x: 0, y: 0 }).box;
			const end = tie.ends[Math.floor(tie.ends.length / 2)]!;
			const best = (Math.atan2(end.y, end.x) * 180) / Math.PI;
			const room = roomBeside(size, on(at, end), signSize(at) + 4, best, { ...around, boxes });
			if (!room) return [tie.id, []];
			boxes.push(room);
			return [
				tie.id,
				[letter(sheet, 'body', tie.short, { x: room.x, y: room.y, className: 'halo' }).element],
			];
		}),
	);
	const key = drawKey(sheet, model, mode.ties, bottom + 12);
	return drawingOn(sheet, bottom + 12 + key.height + 2, model.claims[mode.id]!, [
		headsOf(sheet),
		s('g', { dataFlip: `mode-${mode.id}` }, drawSpheres(mode, at, true)),
		...names.map(({ element }) => element),
		group(mode.ties.map((tie) => drawMark(sheet, tie, at, labels.get(tie.id)!))),
		...drawEntrepreneur(at, true),
		...key.elements,
	]);
}
