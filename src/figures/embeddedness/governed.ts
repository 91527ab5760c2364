/** Governed embeddedness: the spheres of hyper- and hypo-embeddedness, with local government's arms in them. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { arrowHead, line } from '../../figure-kit/arrow.ts';
import { balance } from '../../figure-kit/balance.ts';
import { bottomOf, type Box } from '../../figure-kit/box.ts';
import { letter, letters } from '../../figure-kit/letter.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { pictogram, pictogramSize } from '../../figure-kit/pictograms.ts';
import { drawingOn, leadingOf, type Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { drawSigns } from './keys.ts';
import { type EmbeddednessModel, type Mode, modeOf, type Sphere, type Tie } from './model.ts';
import { type At, drawEntrepreneur, drawSign, drawSpheres, on, signSize } from './picture.ts';
import { extentOf, type Point, towards } from './spheres.ts';

/** On which side of a picture local government stands. */
type Facing = 'left' | 'right';

/** Where an arm of local government holds a sphere: on the near side of its rim, or at the top or foot of one behind. */
export function holdOf({ x, y, r }: Sphere, facing: Facing): Point {
	const way = facing === 'right' ? 1 : -1;
	const near = x * way > -0.2;
	const turned = y < 0 ? -125 : 125;
	const angle = near ? (way > 0 ? 0 : 180) : way > 0 ? 180 - turned : turned;
	const rim = towards(angle, r);
	return { x: x + rim.x, y: y + rim.y };
}

/** An arm from a point to a sphere, and its hand. */
const drawArm = (from: Point, to: Point, at: At): Element[] => [
	line(from, to, { className: ['arm'], 'stroke-width': Math.max(2, Math.min(4.5, at.unit * 0.035)) }),
	drawSign('local', to, signSize(at)),
];

/** A small picture of it: the two kinds at the sides of a hall. */
export function drawPair(model: EmbeddednessModel, middle: Point, width: number): Element[] {
	const [hyper, hypo] = [modeOf(model, 'hyper'), modeOf(model, 'hypo')];
	const [a, b] = [extentOf(hyper.spheres), extentOf(hypo.spheres)];
	const scale = Math.max(0.55, Math.min(1, width / 330));
	const hall = pictogramSize.hall.half * scale;
	const apart = hall + 10;
	const unit = (width - 2 * apart) / (a.left + a.right + b.left + b.right);
	const left = middle.x - width / 2;
	const ats: [Mode, At, Facing][] = [
		[hyper, { x: left + a.left * unit, y: middle.y, unit }, 'right'],
		[hypo, { x: left + width - b.right * unit, y: middle.y, unit }, 'left'],
	];
	const x = left + (a.left + a.right) * unit + apart;
	return [
		...ats.flatMap(([mode, at]) => drawSpheres(mode, at)),
		...ats.flatMap(([mode, at, facing]) =>
			mode.spheres.flatMap((sphere) =>
				drawArm(
					{ x: x + (facing === 'right' ? -hall : hall) * 0.7, y: middle.y },
					on(at, holdOf(sphere, facing)),
					at,
				),
			),
		),
		...ats.flatMap(([, at]) => drawEntrepreneur(at)),
		pictogram('hall', x, middle.y + 20 * scale, scale),
	];
}

/** How high the small picture is. */
export function pairHeight(model: EmbeddednessModel, width: number): number {
	const reaches = ['hyper', 'hypo'].map((id) => extentOf(modeOf(model, id).spheres));
	const apart = pictogramSize.hall.half * Math.max(0.55, Math.min(1, width / 330)) + 10;
	const unit = (width - 2 * apart) / reaches.reduce((sum, { left, right }) => sum + left + right, 0);
	return 2 * unit * Math.max(...reaches.map(({ top }) => top));
}

const inset = 12;
const indent = 22;
const sign = 6.5;

/** A plate with what local government does in a sphere. */
interface Plate {
	sphere: string;
	box: Box;
	elements: Element[];
}

/** A tie on a plate: its sign, its name, and its note where there is room. */
function drawRow(
	sheet: Sheet,
	tie: Tie,
	{ x, y, width }: Omit<Box, 'height'>,
): { element: Element; height: number } {
	const phone = sheet.name === 'phone';
	const room = width - indent;
	const set = letters(
		sheet,
		[
			{ kind: 'strong', text: balance(sheet, 'strong', phone ? tie.short : tie.name, room) },
			...(phone ? [] : [{ kind: 'note' as const, text: balance(sheet, 'note', tie.note, room) }]),
		],
		{ x: x + indent, y },
	);
	const half = leadingOf(sheet.sizes.strong) / 2;
	const height = Math.max(set.box.height, phone ? 25 : 0);
	return {
		element: mark(
			sheet,
			{
				parameter: 'tie',
				id: tie.id,
				label: `${tie.to}: ${tie.note}`,
				hit: { x, y: y - 2, width, height },
			},
			[drawSign(tie.sign, { x: x + sign + 1, y: y + half }, sign), ...set.elements],
		),
		height,
	};
}

/** The plates below each other; on a phone the ties of one stand in two columns. */
function drawPlates(sheet: Sheet, { order, ties }: Mode, { x, y, width }: Omit<Box, 'height'>): Plate[] {
	const columns = sheet.name === 'phone' ? 2 : 1;
	let top = y;
	return order.map((sphere) => {
		const here = ties.filter((tie) => tie.sphere === sphere);
		const name = letter(sheet, 'note', here[0]?.sphereName ?? sphere, { x: x + inset, y: top + 7 });
		const room = (width - 2 * inset) / columns;
		let below = bottomOf(name.box) + 3;
		const rows: Element[] = [];
		for (let i = 0; i < here.length; i += columns) {
			const set = here
				.slice(i, i + columns)
				.map((tie, n) => drawRow(sheet, tie, { x: x + inset + n * room, y: below, width: room - 6 }));
			rows.push(...set.map(({ element }) => element));
			below += Math.max(...set.map(({ height }) => height)) + 5;
		}
		const box = { x, y: top, width, height: below + 4 - top };
		top = bottomOf(box) + 9;
		return { sphere, box, elements: [name.element, ...rows] };
	});
}

const drawPlate = ({ box }: Plate): Element =>
	s('rect', {
		className: ['plate'],
		x: round(box.x),
		y: round(box.y),
		width: round(box.width),
		height: round(box.height),
		rx: 4,
	});

/** Measures of the two lying layouts. */
const measures = {
	wide: { unit: 144, plates: 410, hall: 0.75 },
	column: { unit: 80, plates: 272, hall: 0.7 },
} as const;

/** The two kinds, each in the middle of its side with its name above. */
function sidesOf(
	model: EmbeddednessModel,
	sheet: Sheet,
	unit: number,
	{ width, top, bottom }: { width: number; top: number; bottom: number },
) {
	const size = sheet.sizes.head * 0.85;
	return (['hyper', 'hypo'] as const).map((id) => {
		const other = modeOf(model, id);
		const reach = extentOf(other.spheres);
		const facing: Facing = id === 'hyper' ? 'right' : 'left';
		const words = sheet.name === 'wide' ? other.name : other.label;
		const place = { x: id === 'hyper' ? 4 : sheet.width - 4, width, size } as const;
		const anchor = id === 'hyper' ? 'start' : 'end';
		const high = letter(sheet, 'head', words, { ...place, y: 0 }).box.height;
		const y = Math.max((top + bottom) / 2, high + 12 + reach.top * unit);
		const at: At = {
			x: id === 'hyper' ? 4 + reach.left * unit : sheet.width - 4 - reach.right * unit,
			y,
			unit,
		};
		const head = y - reach.top * unit - 12;
		return {
			other,
			at,
			facing,
			name: letter(sheet, 'head', words, { ...place, y: head, from: 'bottom', anchor }).element,
			bottom: y + reach.bottom * unit,
		};
	});
}

/** The two kinds at the sides of the plates. */
export function drawGovernedLying(model: EmbeddednessModel, mode: Mode, sheet: Sheet): Element {
	const of = measures[sheet.name === 'wide' ? 'wide' : 'column'];
	const x = (sheet.width - of.plates) / 2;
	const ground = pictogramSize.hall.height * of.hall + 2;
	const plates = drawPlates(sheet, mode, { x, y: ground, width: of.plates });
	const sides = sidesOf(model, sheet, of.unit, {
		width: x - 12,
		top: ground,
		bottom: bottomOf(plates.at(-1)!.box),
	});
	const bottom = Math.max(bottomOf(plates.at(-1)!.box), ...sides.map(({ bottom: foot }) => foot));
	const key = drawSigns(sheet, model, mode.ties, bottom + 14);
	return drawingOn(sheet, bottom + 14 + key.height + 2, model.claims[mode.id]!, [
		s('defs', [arrowHead(sheet.id, 'ink')]),
		s(
			'g',
			{ dataFlip: `mode-${mode.id}` },
			sides.flatMap(({ other, at }) => drawSpheres(other, at, true)),
		),
		...sides.flatMap(({ other, at, facing }) => armsOf(plates, other, at, facing)),
		...sides.flatMap(({ at }) => drawEntrepreneur(at)),
		...sides.map(({ name }) => name),
		pictogram('hall', x + pictogramSize.hall.half * of.hall + inset, ground, of.hall),
		letter(sheet, 'strong', model.words.governs, {
			x: x + 2 * pictogramSize.hall.half * of.hall + 2 * inset,
			y: ground - 5,
			from: 'bottom',
		}).element,
		...plates.map(drawPlate),
		group(plates.flatMap(({ elements }) => elements)),
		...key.elements,
	]);
}

/** From the edge of each plate to what is of its level. */
const armsOf = (plates: readonly Plate[], { spheres }: Mode, at: At, facing: Facing): Element[] =>
	plates.flatMap(({ sphere, box }) =>
		spheres
			.filter(({ level }) => level === sphere)
			.flatMap((each) => {
				const edge = facing === 'right' ? box.x : box.x + box.width;
				return drawArm({ x: edge, y: box.y + box.height / 2 }, on(at, holdOf(each, facing)), at);
			}),
	);

/** The two kinds and a hall, the plates below them. */
export function drawGovernedUpright(model: EmbeddednessModel, mode: Mode, sheet: Sheet): Element {
	const width = sheet.width - 8;
	const named = leadingOf(sheet.sizes.strong) + 4;
	const pair = pairHeight(model, width);
	const plates = drawPlates(sheet, mode, { x: 2, y: named + pair + 16, width: sheet.width - 4 });
	const bottom = bottomOf(plates.at(-1)!.box);
	const key = drawSigns(sheet, model, mode.ties, bottom + 12);
	return drawingOn(sheet, bottom + 12 + key.height + 2, model.claims[mode.id]!, [
		letter(sheet, 'strong', modeOf(model, 'hyper').label, { x: 4 + pair * 0.43, y: 0, anchor: 'middle' })
			.element,
		letter(sheet, 'strong', modeOf(model, 'hypo').label, {
			x: sheet.width - 4 - pair / 2,
			y: 0,
			anchor: 'middle',
		}).element,
		...drawPair(model, { x: sheet.width / 2, y: named + pair / 2 }, width),
		...plates.map(drawPlate),
		group(plates.flatMap(({ elements }) => elements)),
		...key.elements,
	]);
}
