import type { Element } from 'hast';
import { s } from 'hastscript';
import type { RenderContext } from '../../figure-kit/context.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { keyIn } from '../../figure-kit/key-in.ts';
import { letter, letters } from '../../figure-kit/letter.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import { drawingOn, type Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { itemAt } from '../../text/items.ts';
import { byId, byKey } from '../../text/lookup.ts';
import { below, type Hall, type Inscriptions, nameKind, planHall, roofLines, slabSize } from './hall.ts';
import type { ApparatusModel, Cell, Sign, Village } from './model.ts';

/** A rectangle of the hall, by its edges; with a name, it moves between the states. */
const block = (
	className: string | string[],
	[left, top, right, bottom]: readonly [number, number, number, number],
	flip?: string,
): Element =>
	s('rect', {
		className,
		x: round(left),
		y: round(top),
		width: round(right - left),
		height: round(bottom - top),
		dataFlip: flip,
	});

/**
 * The hall of a kind of village: the platforms' slab on the village's step, a column a component, and the
 * roof that they carry; in broken lines what is missing.
 */
export function draw(model: ApparatusModel, sheet: Sheet): Element {
	const village = byId(model.villages, sheet.state);
	const hall = planHall(model, sheet);
	const list = hall.inscriptions ? { elements: [], bottom: hall.ground } : drawList(sheet, village, hall);
	const key = keyIn(sheet, village.key.map(keyEntry), { x: 1, y: list.bottom + 12, width: sheet.width - 2 });
	return drawingOn(sheet, list.bottom + 12 + key.height + 2, village.claim, [
		...drawScene(sheet, village, hall),
		...drawBase(sheet, village, hall),
		...drawRoof(sheet, village, hall),
		group(
			village.cells.map((cell, i) =>
				drawColumn(sheet, village, { cell, i, x: itemAt(hall.middles, i) }, hall),
			),
		),
		...list.elements,
		...key.elements,
	]);
}

/** The ground, and what stands beside the hall: houses, or stall and workshop. */
function drawScene(sheet: Sheet, { stands }: Village, { left, right, ground }: Hall): Element[] {
	const line = s('path', { className: ['stroke'], d: `M0 ${round(ground)}H${sheet.width}` });
	if (left < 30) return [line];
	const scale = left > 60 ? 1.35 : 0.78;
	const [near, far] = [left / 2, sheet.width - (sheet.width - right) / 2];
	const scene = stands
		? [pictogram('workshop', near, ground, scale), pictogram('stall', far, ground, scale)]
		: [near, far].flatMap((x) => [
				pictogram('house', x - 12 * scale, ground, scale * 1.25),
				pictogram('house', x + 12 * scale, ground, scale * 1.25),
			]);
	return [line, ...scene];
}

/** The step, which is the village, and what lies on it and carries the columns. */
function drawBase(sheet: Sheet, { step, slab }: Village, hall: Hall): Element[] {
	const { left, right, middles } = hall;
	const middle = (left + right) / 2;
	const inset = (right - left) * 0.012;
	const on = (text: string, top: number, bottom: number, size = sheet.sizes.strong) =>
		letter(sheet, 'strong', text, {
			x: middle,
			y: (top + bottom) / 2,
			width: right - left - 24,
			anchor: 'middle',
			from: 'middle',
			size,
			className: 'on-fill',
		}).element;
	const carried = slab
		? [
				block(`is-${slab.actor}`, [left + inset, hall.slab, right - inset, hall.step], 'slab'),
				...middles.map((x) =>
					block(`is-${slab.actor}`, [x - hall.head / 2, hall.foot, x + hall.head / 2, hall.slab]),
				),
				on(slab.words, hall.slab, hall.step, slabSize(sheet)),
			]
		: [];
	return [
		block('hall-white', [left, hall.step, right, hall.ground], 'step'),
		on(step, hall.step, hall.ground),
		...carried,
	];
}

/** Gable and beam, with the words in the gable. */
function drawRoof(sheet: Sheet, { roof, stands }: Village, hall: Hall): Element[] {
	const { left, right, gable, beam, capital } = hall;
	const middle = (left + right) / 2;
	const inset = (right - left) * 0.012;
	const className = stands ? 'hall-white' : 'is-none';
	const { name, words } = roofLines(sheet, roof, right - left);
	const colour = stands ? 'on-fill' : 'soft';
	const slopes = `M${round(left)} ${round(beam)}L${round(middle)} ${round(gable)}L${round(right)} ${round(beam)}`;
	return [
		s('path', { className, d: `${slopes}${stands ? 'Z' : ''}` }),
		block(className, [left + inset, beam, right - inset, capital], 'beam'),
		...letters(
			sheet,
			[
				{ kind: 'head', text: name, className: colour },
				{ kind: 'body', text: words, className: colour },
			],
			{ x: middle, y: beam - 8, anchor: 'middle', from: 'bottom' },
		).elements,
	];
}

interface Place {
	cell: Cell;
	i: number;
	/** The middle of the column. */
	x: number;
}

/** A column with the name of its component above it, or the place where it is missing: a mark. */
function drawColumn(sheet: Sheet, village: Village, place: Place, hall: Hall): Element {
	const { cell, i, x } = place;
	const { pitch, beam, slab, shaft, foot, inscriptions } = hall;
	const missing = cell.actor === undefined;
	const number = letter(sheet, 'head', String(i + 1), {
		x,
		y: (shaft + foot) / 2,
		anchor: 'middle',
		from: 'middle',
		className: missing ? 'soft' : 'on-fill',
	});
	return mark(
		sheet,
		{
			parameter: 'cell',
			id: cell.id,
			label: `${cell.label}: ${cell.full}`,
			hit: { x: x - pitch / 2, y: beam, width: pitch, height: slab - beam },
		},
		[
			...(missing ? drawMissing(village, place, hall) : drawStanding(place, hall)),
			...(inscriptions
				? [
						nameOn(sheet, village, place, { ...hall, inscriptions }),
						...(missing ? wordsInstead : wordsOn)(sheet, place, { ...hall, inscriptions }),
					]
				: [number.element]),
		],
	);
}

/** The outline of a column that is missing, and the plinth from which it would rise. */
function drawMissing({ slab }: Village, { i, x }: Place, { breadth, capital, ...hall }: Hall): Element[] {
	const bottom = slab ? hall.slab : hall.step;
	const [left, right] = [x - breadth / 2, x + breadth / 2].map(round) as [number, number];
	const sides = `M${left} ${round(capital)}V${round(bottom)}M${right} ${round(capital)}V${round(bottom)}`;
	return [
		s('path', { className: ['is-none', 'hall-pillar'], d: sides }),
		block('hall-white', [left, bottom - 7, right, bottom], `shaft-${i}`),
	];
}

/** A column: a shaft in the colour of its actor, and a capital in that of the one who made or won it. */
function drawStanding({ cell, i, x }: Place, { breadth, head, capital, shaft, foot }: Hall): Element[] {
	const shaftOf = [`is-${cell.actor}`, 'hall-pillar'];
	const capitalOf = [`is-${cell.capital?.actor ?? cell.actor}`, 'hall-pillar'];
	return [
		block(shaftOf, [x - breadth / 2, shaft, x + breadth / 2, foot], `shaft-${i}`),
		block(capitalOf, [x - head / 2, capital, x + head / 2, shaft]),
	];
}

type Inscribed = Hall & { inscriptions: Inscriptions };

/** The component, on the beam. */
const nameOn = (
	sheet: Sheet,
	{ stands }: Village,
	{ i, x }: Place,
	{ beam, capital, inscriptions }: Inscribed,
): Element =>
	letter(sheet, nameKind(sheet), itemAt(inscriptions.names, i), {
		x,
		y: (beam + capital) / 2,
		anchor: 'middle',
		from: 'middle',
		className: stands ? 'on-fill' : [],
	}).element;

/** The words on a column: on the capital how they begin, then the rest and the details. */
function wordsOn(sheet: Sheet, { cell, x }: Place, { inscriptions, ...hall }: Inscribed): Element[] {
	const { kind, size } = inscriptions.standing;
	const { words, details } = byKey(inscriptions.on, cell.id);
	const at = { x, anchor: 'middle', className: 'on-fill' } as const;
	const middle = (hall.capital + hall.shaft) / 2;
	return [
		...(cell.capital
			? [letter(sheet, kind, cell.capital.words, { ...at, y: middle, from: 'middle', size }).element]
			: []),
		letter(sheet, kind, words, { ...at, y: hall.words, size }).element,
		letter(sheet, 'note', details, { ...at, y: hall.details }).element,
	];
}

/** What stands in the place of a column that is missing. */
function wordsInstead(sheet: Sheet, { cell, x }: Place, { inscriptions, lacking }: Inscribed): Element[] {
	const { words, details } = byKey(inscriptions.on, cell.id);
	return letters(
		sheet,
		[
			{ ...inscriptions.lacking, text: words, className: 'soft' },
			{ kind: 'note', text: details, gap: below },
		],
		{ x, y: lacking, anchor: 'middle' },
	).elements;
}

/** Where the columns are too narrow for words: what stands on each, by its number. */
function drawList(
	sheet: Sheet,
	{ cells }: Village,
	{ ground }: Hall,
): { elements: Element[]; bottom: number } {
	let y = ground + 14;
	const indent = 30;
	const elements = cells.flatMap((cell, i) => {
		const number = letter(sheet, 'strong', String(i + 1), { x: 2, y });
		const words = letters(
			sheet,
			[
				{ kind: 'note', text: cell.name },
				{ kind: 'strong', text: cell.full },
			],
			{ x: indent, y, width: sheet.width - indent - 2 },
		);
		y = words.box.y + words.box.height + 8;
		return [number.element, ...words.elements];
	});
	return { elements, bottom: y };
}

/** A column in small, with its capital. */
const keyEntry = ({ actor, capital, words }: Sign) => ({
	width: 18,
	words,
	sign:
		actor === undefined
			? [block('is-none', [-6, -7, 6, 7])]
			: [block(`is-${actor}`, [-5, -3, 5, 7]), block(`is-${capital ?? actor}`, [-8, -7, 8, -3])],
});

/** What each column rests on. */
export const evidence = ({ rows }: ApparatusModel, _context: RenderContext): MarkEvidence[] =>
	rows.flatMap(({ cells }) =>
		cells.map(({ id, name, full, evidence: text, pages }) => ({
			mark: `cell=${id}`,
			title: `${name}: ${full}`,
			parts: [{ text, pages }],
		})),
	);
