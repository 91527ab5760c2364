import type { Element } from 'hast';
import { s } from 'hastscript';
import { letter } from '../../figure-kit/letter.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { drawingOn, leadingOf, type Sheet, styleOf } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { measure, wrapText } from '../../figure-kit/text.ts';
import { fill } from '../../text/words.ts';
import { packRows, type Packed } from './geometry.ts';
import { type Act, namedIn, type Section, type TimelineModel } from './model.ts';
import { drawKey, labelOf, signsOf } from './signs.ts';

/** Measures in pixels: where the first lane's cell begins, a row's height, marks apart, and a mark. */
const of = { cells: 40, row: 23, apart: 25, radius: 6.4 } as const;

/** A row of acts of one year; one that is named has it alone. */
interface Row {
	year: string;
	/** The year stands before the first of its rows. */
	first: boolean;
	acts: Packed<Act>[];
	name?: { lines: string[]; when: string; x: number };
	y: number;
	height: number;
}

interface Part {
	section: Section;
	top: number;
	bottom: number;
	rows: Row[];
}

/** All acts on a phone: time runs downwards, and acts of a year share rows as far as their lanes are free. */
export function drawPacked(model: TimelineModel, sheet: Sheet): Element {
	const key = drawKey(model, sheet, ['act', 'together', 'poverty', 'apart', 'reaches'], {
		...{ x: 0, y: 0, width: sheet.width },
	});
	const cell = (sheet.width - of.cells - 14) / model.actors.length;
	const lane = (actor: string) => of.cells + (model.actors.findIndex(({ id }) => id === actor) + 0.5) * cell;
	const names = namesOf(model, sheet, cell);
	const top = key.height + names.height + 10;
	const parts = partsOf(model, sheet, lane, top);
	const bottom = parts.at(-1)!.bottom;
	const claim = model.claims.find(({ id }) => id === sheet.state)!.claim;
	return drawingOn(sheet, bottom + 2, claim, [
		...key.elements,
		...names.draw(top - 4, lane),
		...parts.flatMap((part) => drawGround(model, sheet, part)),
		...model.actors.map(({ id }) =>
			s('path', {
				className: ['act-lane'],
				d: parts
					.flatMap(({ rows }) => rows)
					.filter(({ name }) => name === undefined || name.x >= lane(id))
					.map(({ y, height }) => `M${round(lane(id))} ${round(y - height / 2)}v${round(height)}`)
					.join(''),
			}),
		),
		...drawLead(model, sheet, parts),
		...parts.flatMap(({ rows }) => rows.flatMap((row) => drawWords(sheet, row))),
		group(
			parts.flatMap(({ rows }) =>
				rows.flatMap((row) => row.acts.map((packed) => drawAct(sheet, packed, row, lane))),
			),
		),
	]);
}

/** The lanes' names, each above its lane in as many lines as it needs. */
function namesOf({ actors }: TimelineModel, sheet: Sheet, cell: number) {
	const style = styleOf(sheet, 'strong');
	const lines = actors.map(({ short }) => wrapText(short, { ...style, width: cell - 2 }));
	const height = Math.max(...lines.map(({ length }) => length)) * leadingOf(style.size);
	return {
		height,
		draw: (foot: number, lane: (actor: string) => number): Element[] =>
			actors.map(({ id }, i) => {
				const last = i === actors.length - 1;
				return letter(sheet, 'strong', lines[i]!, {
					x: last ? sheet.width : lane(id),
					y: last ? foot - leadingOf(style.size) : foot,
					anchor: last ? 'end' : 'middle',
					from: 'bottom',
				}).element;
			}),
	};
}

/** Acts that follow one another in a year, cut where one of them is named. */
function stretchesOf(acts: readonly Act[], named: ReadonlySet<string>): Act[][] {
	const stretches: Act[][] = [];
	for (const act of acts) {
		const before = stretches.at(-1);
		const alone = named.has(act.id) || (before && named.has(before[0]!.id));
		if (before && !alone && before[0]!.year === act.year) before.push(act);
		else stretches.push([act]);
	}
	return stretches;
}

function partsOf(model: TimelineModel, sheet: Sheet, lane: (actor: string) => number, top: number): Part[] {
	const lanes = ({ actors, reaches }: Act) =>
		[...actors, ...reaches].map((actor) => model.actors.findIndex(({ id }) => id === actor));
	const named = new Map(namedIn(model, sheet.name).map((each) => [each.act, each] as const));
	let y = top;
	return model.sections.map((section) => {
		const start = y;
		y += section.phase === undefined ? 2 : leadingOf(sheet.sizes.head) + 8;
		let year = '';
		const rows = stretchesOf(section.acts, new Set(named.keys())).flatMap((acts) =>
			packRows(acts, lanes).map((packed): Row => {
				const now = acts[0]!.year ?? '';
				const first = now !== year;
				year = now;
				const found = named.get(acts[0]!.id);
				const name = found && nameOf(sheet, acts[0]!, found, lane);
				const height = Math.max(of.row, (name?.lines.length ?? 0) * leadingOf(sheet.sizes.strong) + 8);
				y += height;
				return { year: now, first, acts: packed, height, y: y - height / 2, ...(name ? { name } : {}) };
			}),
		);
		y += section.phase === undefined ? 2 : 6;
		return { section, top: start, bottom: y, rows };
	});
}

/** A name at the right of the marks of its act. */
function nameOf(
	sheet: Sheet,
	{ actors, reaches }: Act,
	{ words, when }: TimelineModel['named'][number],
	lane: (actor: string) => number,
): Row['name'] {
	const x = Math.max(...[...actors, ...reaches].map(lane)) + 14;
	const style = styleOf(sheet, 'strong');
	const lines = wrapText(words, { ...style, width: sheet.width - x - 24 });
	return { lines, when, x };
}

function drawGround(model: TimelineModel, sheet: Sheet, { section, top, bottom }: Part): Element[] {
	const phase = model.phases.find(({ id }) => id === section.phase);
	if (!phase) return [];
	const { name, acts, poverty } = phase;
	const head = letter(sheet, 'head', name, { x: 6, y: top + 5 });
	return [
		s('rect', {
			className: [`act-ground-${phase.id}`],
			x: 0,
			y: round(top),
			width: sheet.width,
			height: round(bottom - top),
		}),
		head.element,
		letter(sheet, 'note', fill(model.words.counts, { acts, poverty }), {
			x: head.box.x + head.box.width + 12,
			y: head.box.y + head.box.height / 2 + 2,
			from: 'middle',
		}).element,
	];
}

/** The stretch that is pointed out, along the rows from one act to the other. */
function drawLead({ lead }: TimelineModel, sheet: Sheet, parts: readonly Part[]): Element[] {
	if (!lead) return [];
	const rows = parts.flatMap((part) => part.rows);
	const yOf = (act: Act) => rows.find(({ acts }) => acts.some(({ item }) => item.id === act.id))!.y;
	const [from, to] = [yOf(lead.from), yOf(lead.to)];
	const x = sheet.width - 8;
	const half = measure(lead.words, styleOf(sheet, 'strong')) / 2 + 8;
	const middle = (from + to) / 2;
	return [
		s('path', {
			className: ['stroke'],
			d: `M${x - 8} ${round(from)}H${x}V${round(middle - half)}M${x} ${round(middle + half)}V${round(to)}h-8`,
		}),
		letter(sheet, 'strong', lead.words, { x, y: middle, anchor: 'middle', from: 'middle', turn: 90 }).element,
	];
}

/** The year before the first of its rows, and the name of an act that is named. */
function drawWords(sheet: Sheet, { year, first, y, name }: Row): Element[] {
	return [
		...(first && year !== '' ? [letter(sheet, 'note', year, { x: 6, y, from: 'middle' }).element] : []),
		...(name ? [letter(sheet, 'strong', name.lines, { x: name.x, y, from: 'middle' }).element] : []),
	];
}

function drawAct(
	sheet: Sheet,
	{ item: act, place, of: count }: Packed<Act>,
	{ y, height, name }: Row,
	lane: (actor: string) => number,
): Element {
	const shift = (place - (count - 1) / 2) * of.apart;
	const xs = [...act.actors, ...act.reaches].map(lane);
	const [left, right] = [Math.min(...xs) + shift, Math.max(...xs) + shift];
	return mark(
		sheet,
		{
			parameter: 'event',
			id: act.id,
			label: labelOf(act),
			hit: {
				x: left - 12.5,
				y: y - height / 2,
				width: (name ? sheet.width : right + 12.5) - (left - 12.5),
				height,
			},
		},
		signsOf(act, (actor) => ({ x: lane(actor) + shift, y }), of.radius),
	);
}
