import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { letter, letters } from '../../figure-kit/letter.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { drawingOn, type LayoutName, leadingOf, type Sheet, styleOf } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { measure, wrapText } from '../../figure-kit/text.ts';
import { fan, ground, upright } from './geometry.ts';
import { type Act, timeOf, type TimelineModel } from './model.ts';
import { drawKey, labelOf, signsOf } from './signs.ts';

/**
 * Measures of the upright drawings, in pixels from the left: the axis and where lines to it begin, none where
 * acts are not ordered by time; the first lane and the distance between two; where names begin; and where
 * what is said of a group stands, 0 where it stands above its rows, and ends.
 */
interface Measures {
	axis?: { at: number; lines: number };
	lane: number;
	apart: number;
	names: number;
	aside: number;
	end: number;
	row: number;
	gap: number;
	radius: number;
}

const measures: Record<'poverty' | 'joint', Record<LayoutName, Measures>> = {
	poverty: {
		wide: {
			...{ axis: { at: 46, lines: 270 }, lane: 296, apart: 46, names: 470, aside: 690, end: 1060 },
			...{ row: 17.6, gap: 6, radius: 6 },
		},
		column: {
			...{ axis: { at: 38, lines: 120 }, lane: 138, apart: 30, names: 254, aside: 478, end: 672 },
			...{ row: 22, gap: 12, radius: 6 },
		},
		phone: {
			...{ axis: { at: 36, lines: 76 }, lane: 92, apart: 27, names: 196, aside: 0, end: 358 },
			...{ row: 26, gap: 12, radius: 6.4 },
		},
	},
	joint: {
		wide: { lane: 12, apart: 50, names: 192, aside: 516, end: 822, row: 19.6, gap: 10, radius: 6.8 },
		column: { lane: 12, apart: 32, names: 134, aside: 424, end: 672, row: 23, gap: 14, radius: 6.4 },
		phone: { lane: 12, apart: 27, names: 118, aside: 0, end: 358, row: 26, gap: 14, radius: 6.6 },
	},
};

/** Acts in rows below one another, and what is said of them together. */
interface Group {
	acts: readonly Act[];
	name: string;
	/** What is said of it, or else how many acts it has. */
	said?: string;
}

interface Row {
	act: Act;
	y: number;
	height: number;
	lines: string[];
}

/** A group with the edges of its rows, and where its words begin. */
interface Block extends Group {
	head: number;
	from: number;
	to: number;
	rows: Row[];
}

interface Scene {
	model: TimelineModel;
	sheet: Sheet;
	of: Measures;
	blocks: Block[];
	top: number;
	bottom: number;
	/** First and last year of the axis. */
	years: readonly [number, number];
	time(year: number): number;
	lane(actor: string): number;
}

const groupsOf = ({ steps, groups }: TimelineModel, state: string): Group[] =>
	state === 'poverty'
		? steps.map(({ name, words, acts }) => ({ acts, name, said: words }))
		: groups.map(({ name, acts }) => ({ acts, name }));

/** What is said of a group, or the number of its acts before its name, in some room. */
function wordsIn(
	sheet: Sheet,
	{ acts, name, said }: Group,
	{ x, y, width }: { x: number; y: number; width: number },
): ReturnType<typeof letters> {
	const strong = styleOf(sheet, 'strong');
	if (said === undefined) {
		const count = letter(sheet, 'head', String(acts.length), { x, y });
		const left = sheet.sizes.head * 1.5;
		const words = letter(sheet, 'strong', name, {
			x: x + left,
			y: y + (leadingOf(sheet.sizes.head) - leadingOf(strong.size)) / 2 + 1,
			width: width - left,
		});
		const height = Math.max(count.box.height, words.box.y + words.box.height - y);
		return { elements: [count.element, words.element], box: { x, y, width, height } };
	}
	const after = measure(name, strong) + 10;
	if (after + measure(said, styleOf(sheet, 'note')) > width) {
		const lines = [
			{ kind: 'strong' as const, text: name },
			{ kind: 'note' as const, text: said },
		];
		return letters(sheet, lines, { x, y, width });
	}
	const one = letter(sheet, 'strong', name, { x, y });
	const middle = y + one.box.height / 2;
	const other = letter(sheet, 'note', said, { x: x + after, y: middle, from: 'middle' });
	return { elements: [one.element, other.element], box: { ...one.box, width: after + other.box.width } };
}

/** What is said of a group: beside its rows, or above them. Faces may run a little wider than measured. */
const wordsOf = (sheet: Sheet, of: Measures, each: Group, y: number) =>
	of.aside > 0
		? wordsIn(sheet, each, { x: of.aside + 14, y, width: of.end - of.aside - 24 })
		: wordsIn(sheet, each, { x: of.lane - 8, y, width: sheet.width - of.lane - 4 });

/** Rows from a height on: as high as their names need, with what is said of a group above or beside them. */
function blocksOf(groups: readonly Group[], sheet: Sheet, of: Measures, top: number): Block[] {
	const style = styleOf(sheet, 'body');
	const room = (of.aside > 0 ? of.aside - 16 : of.end) - of.names;
	let y = top;
	return groups.map((each) => {
		const head = y;
		const said = wordsOf(sheet, of, each, 0).box.height;
		if (of.aside === 0) y += said + 8;
		const from = y;
		const rows = each.acts.map((act) => {
			const lines = wrapText(act.short, { ...style, width: room });
			const height = Math.max(of.row, lines.length * leadingOf(style.size) - 2);
			y += height;
			return { act, lines, height, y: y - height / 2 };
		});
		const to = y;
		y = Math.max(y, of.aside > 0 ? from + said : 0) + of.gap;
		return { ...each, head, from, to, rows };
	});
}

/** The acts of a state, a row each and named, in the lanes of those that take part. */
export function drawUpright(model: TimelineModel, sheet: Sheet): Element {
	const joint = sheet.state === 'joint';
	const of = measures[joint ? 'joint' : 'poverty'][sheet.name];
	const wide = sheet.name === 'wide';
	const names = joint
		? (['act', 'together', 'poverty', 'reaches'] as const)
		: (['poverty', 'apart', 'together', 'reaches', 'inexact', 'other'] as const);
	const beside = of.names + 110;
	const heads = headsOf(model, sheet, of);
	const key = drawKey(model, sheet, names, {
		...{ x: wide ? beside : 0, y: 0 },
		width: sheet.width - (wide ? beside : 0),
	});
	const top = wide ? Math.max(heads.height, key.height) + 8 : key.height + heads.height + 14;
	const blocks = blocksOf(groupsOf(model, sheet.state), sheet, of, top);
	const bottom = Math.max(
		...blocks.map((block) =>
			Math.max(block.to, of.aside > 0 ? block.from + wordsOf(sheet, of, block, 0).box.height : 0),
		),
	);
	const scene = { model, sheet, of, blocks, top, bottom, ...scaleOf(model, of, top, bottom) };
	const alone = joint ? drawAlone(scene, wide ? { x: 836, y: top } : { x: 4, y: bottom + 22 }) : undefined;
	const claim = model.claims.find(({ id }) => id === sheet.state)!.claim;
	return drawingOn(sheet, Math.max(bottom, alone?.bottom ?? 0) + 6, claim, [
		...drawGrounds(scene),
		...drawLanes(scene),
		...heads.draw(top - 6),
		...key.elements,
		...drawAxis(scene),
		...blocks.flatMap((block) => drawWords(scene, block)),
		group(blocks.flatMap(({ rows }) => rows.map((row) => drawRow(scene, row)))),
		...(alone?.elements ?? []),
	]);
}

/** The axis from the first act in a row to the last, in whole years, and the lanes. */
function scaleOf(
	{ actors, acts, years: all }: TimelineModel,
	{ lane, apart }: Measures,
	top: number,
	bottom: number,
) {
	const times = acts.filter(({ poverty }) => poverty !== 'no').map(timeOf);
	const years =
		times.length > 0 ? ([Math.floor(Math.min(...times)), Math.ceil(Math.max(...times))] as const) : all;
	const time: Scene['time'] = Plot.scale({ y: { domain: years, range: [top, bottom], clamp: true } }).apply;
	return { years, time, lane: (actor: string) => lane + actors.findIndex(({ id }) => id === actor) * apart };
}

/** The lanes' names one above the other, each with a line down to its lane. */
export function headsOf(
	{ actors }: Pick<TimelineModel, 'actors'>,
	sheet: Sheet,
	{ lane, apart }: Pick<Measures, 'lane' | 'apart'>,
) {
	const leading = leadingOf(sheet.sizes.strong) - 1.5;
	const height = actors.length * leading;
	return {
		height,
		draw: (foot: number): Element[] =>
			actors.flatMap(({ short }, i) => {
				const x = lane + i * apart;
				const y = foot - height + i * leading;
				return [
					s('path', { className: ['act-lane'], d: `M${round(x)} ${round(y + 3)}V${round(foot)}` }),
					letter(sheet, 'strong', short, { x: x + 6, y }).element,
				];
			}),
	};
}

const drawLanes = ({ model, blocks, lane }: Scene): Element[] =>
	model.actors.map(({ id }) =>
		s('path', {
			className: ['act-lane'],
			d: blocks.map(({ from, to }) => `M${round(lane(id))} ${round(from)}V${round(to)}`).join(''),
		}),
	);

/** The ground of each phase behind its rows, flowing from its time. */
function drawGrounds({ model, sheet, of, blocks, time }: Scene): Element[] {
	const { axis } = of;
	if (!axis) return [];
	return model.sections.flatMap(({ phase, acts }) => {
		const found = model.phases.find(({ id }) => id === phase);
		const rows = blocks
			.flatMap((block) => block.rows)
			.filter(({ act }) => acts.some(({ id }) => id === act.id));
		if (!found || rows.length === 0) return [];
		const [first, last] = [rows[0]!, rows.at(-1)!];
		const edges = [first.y - first.height / 2, last.y + last.height / 2] as const;
		const right = of.aside > 0 ? of.aside - 8 : sheet.width;
		return s('path', {
			className: [`act-ground-${found.id}`],
			d: ground(edges, [time(found.start), time(found.end)], [right, axis.lines, axis.at, 0], upright),
		});
	});
}

/** The axis of time, downwards, with ticks for the acts that the state leaves out. */
function drawAxis({ model, sheet, of, years, time, top, bottom }: Scene): Element[] {
	if (!of.axis) return [];
	const x = of.axis.at;
	const list = Array.from({ length: years[1] - years[0] }, (_, i) => years[0] + i);
	const ticks = [...list, years[1]].map((year) => `M${x} ${round(time(year))}h-5`).join('');
	const others = model.acts.filter((act) => act.poverty === 'no' && timeOf(act) > years[0]);
	return [
		s('path', { className: ['act-axis'], d: `M${x} ${round(top)}V${round(bottom)}${ticks}` }),
		s('path', {
			className: ['act-tick'],
			d: others.map((act) => `M${x + 2} ${round(time(timeOf(act)))}h8`).join(''),
		}),
		...list.map(
			(year) =>
				letter(sheet, 'note', String(year), {
					x: x - 8,
					y: time(year + 0.5),
					anchor: 'end',
					from: 'middle',
				}).element,
		),
	];
}

/** What is said of a group, with a brace beside its rows. */
function drawWords({ sheet, of }: Scene, block: Block): Element[] {
	const { head, from, to } = block;
	if (of.aside === 0) return wordsOf(sheet, of, block, head + 2).elements;
	return [
		s('path', {
			className: ['stroke'],
			d: `M${of.aside - 2} ${round(from + 2)}h5V${round(to - 2)}h-5`,
		}),
		...wordsOf(sheet, of, block, from).elements,
	];
}

/** An act: the line to its time, its signs, and its name, with its date where there is no axis. */
function drawRow({ model, sheet, of, lane, time }: Scene, { act, y, height, lines }: Row): Element {
	const left = of.axis?.lines ?? 0;
	const named = of.axis && (act.id === model.lead?.from.id || act.id === model.lead?.to.id);
	return mark(
		sheet,
		{
			parameter: 'event',
			id: act.id,
			label: labelOf(act),
			hit: {
				x: left,
				y: y - height / 2,
				width: (of.aside > 0 ? of.aside - 10 : sheet.width) - left,
				height: Math.max(height, sheet.target),
			},
		},
		[
			...(of.axis
				? [
						s('path', {
							className: ['act-fan', 'act-fan-poverty', ...(act.exact ? [] : ['act-fan-inexact'])],
							d: [
								`M${round(Math.min(...act.actors.map(lane)))} ${round(y)}H${of.axis.lines}`,
								fan(y, time(timeOf(act)), [of.axis.lines, of.axis.at], upright).replace(/^M[^C]*/, ''),
							].join(''),
						}),
					]
				: []),
			...signsOf(act, (actor) => ({ x: lane(actor), y }), of.radius),
			letter(sheet, named ? 'strong' : 'body', lines, { x: of.names, y, from: 'middle' }).element,
			...(of.axis ? [] : drawDate(sheet, of, act, { lines, y })),
		],
	);
}

/** The date after a name, where it has room. */
function drawDate(
	sheet: Sheet,
	of: Measures,
	{ when }: Act,
	{ lines, y }: Pick<Row, 'lines' | 'y'>,
): Element[] {
	const style = styleOf(sheet, 'body');
	const x = of.names + Math.max(...lines.map((line) => measure(line, style))) + 12;
	const end = of.aside > 0 ? of.aside - 10 : of.end;
	if (when === '' || x + measure(when, styleOf(sheet, 'note')) > end) return [];
	return [letter(sheet, 'note', when, { x, y, from: 'middle' }).element];
}

/** How many acts each actor takes alone: a dot an act, row by row. */
function drawAlone({ model, sheet }: Scene, { x, y }: { x: number; y: number }) {
	const acts = model.acts.filter(({ actors }) => actors.length === 1);
	const head = wordsIn(sheet, { acts, name: model.words.alone }, { x, y, width: sheet.width - x });
	const step = 14;
	const across = Math.max(1, Math.floor((sheet.width - x - 8) / step));
	let at = y + head.box.height + 10;
	const rows = model.actors.flatMap(({ id, short }) => {
		const own = acts.filter(({ actors }) => actors[0] === id);
		const name = letter(sheet, 'note', `${short}, ${own.length}`, { x, y: at });
		const top = name.box.y + name.box.height + 9;
		at = own.length > 0 ? top + Math.ceil(own.length / across) * step + 6 : top + 2;
		return [
			name.element,
			...own.map((_, i) =>
				s('circle', {
					className: [`is-${id}`],
					cx: round(x + 6.5 + (i % across) * step),
					cy: round(top + Math.floor(i / across) * step),
					r: 5.2,
				}),
			),
		];
	});
	return { elements: [...head.elements, ...rows], bottom: at };
}
