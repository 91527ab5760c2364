import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import { letter, letters } from '../../figure-kit/letter.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { drawingOn, leadingOf, type Sheet, styleOf } from '../../figure-kit/sheet.ts';
import { half, round } from '../../figure-kit/svg.ts';
import { measure, wrapText } from '../../figure-kit/text.ts';
import { fill } from '../../text/words.ts';
import { fan, type Flown, fly, ground, lying, placeRuns } from './geometry.ts';
import { type Act, namedIn, type Phase, timeOf, type TimelineModel } from './model.ts';
import { drawKey, labelOf, signsOf } from './signs.ts';

/** Measures of the two lying layouts, in pixels. */
const measures = {
	wide: { left: 146, right: 1044, gap: 12, lane: 34, radius: 5.6, fan: 52, flag: 178, bar: 20 },
	column: { left: 104, right: 655, gap: 9, lane: 34, radius: 3.9, fan: 66, flag: 172, bar: 20 },
} as const;
type Measures = (typeof measures)['wide' | 'column'];

/** How far the ground of a phase reaches above the first lane, in pixels. */
const groundAbove = 14;

/** An act with the middle of its column. */
type Placed = Act & { x: number };

interface Scene {
	model: TimelineModel;
	sheet: Sheet;
	of: Measures;
	runs: ReturnType<typeof placeRuns>;
	acts: Placed[];
	/** From years to pixels. */
	time(year: number): number;
	/** The line of an actor's lane. */
	lane(actor: string): number;
	/** Lines from the top: the first and the last lane, the ends of the lines to the axis, and the axis. */
	first: number;
	last: number;
	fans: readonly [number, number];
}

function sceneOf(model: TimelineModel, sheet: Sheet, first: number): Scene {
	const of = measures[sheet.name === 'wide' ? 'wide' : 'column'];
	const { sections, actors, years } = model;
	const counts = sections.map(({ acts }) => acts.length);
	const runs = placeRuns(counts, [of.left, of.right], of.gap);
	const last = first + (actors.length - 1) * of.lane;
	const top = last + 14;
	return {
		model,
		sheet,
		of,
		runs,
		acts: sections.flatMap(({ acts }, i) => acts.map((act, n) => ({ ...act, x: runs[i]!.middles[n]! }))),
		time: Plot.scale({ x: { domain: years, range: [of.left, sheet.width - 2], clamp: true } }).apply,
		lane: (actor) => first + actors.findIndex(({ id }) => id === actor) * of.lane,
		first,
		last,
		fans: [top, top + of.fan],
	};
}

/** All acts, in the order of time, with lines from each to its time: from left to right. */
export function drawLying(model: TimelineModel, sheet: Sheet): Element {
	const of = measures[sheet.name === 'wide' ? 'wide' : 'column'];
	const names = ['act', 'together', 'poverty', 'apart', 'reaches'] as const;
	const key = drawKey(model, sheet, names, { x: 0, y: 0, width: sheet.width });
	const flags = flagsOf(model, sheet, sceneOf(model, sheet, 0).acts, of);
	const scene = sceneOf(model, sheet, key.height + flags.height + groundAbove + 8);
	const axis = drawAxis(scene);
	const feet = drawFeet(scene, axis.bottom + 5);
	const claim = model.claims.find(({ id }) => id === sheet.state)!.claim;
	return drawingOn(sheet, feet.bottom, claim, [
		...drawGrounds(scene, feet.bottom),
		...drawLanes(scene),
		...key.elements,
		...flags.draw(key.height + 8, scene),
		group(scene.acts.map((act) => drawAct(scene, act))),
		...axis.elements,
		...feet.elements,
	]);
}

const drawGrounds = ({ model, runs, time, first, fans }: Scene, bottom: number): Element[] =>
	model.sections.flatMap(({ phase }, i) => {
		const found = model.phases.find(({ id }) => id === phase);
		if (!found) return [];
		const { from, to } = runs[i]!;
		const edges = [time(found.start), time(found.end)] as const;
		return s('path', {
			className: [`act-ground-${found.id}`],
			d: ground([from, to], edges, [first - groundAbove, fans[0], fans[1], bottom], lying),
		});
	});

const drawLanes = ({ model, sheet, of, lane }: Scene): Element[] =>
	model.actors.flatMap(({ id, short }) => [
		s('path', { className: ['act-lane'], d: `M${of.left - 6} ${lane(id)}H${of.right + 4}` }),
		letter(sheet, 'strong', short, {
			x: 0,
			y: lane(id),
			from: 'middle',
			width: of.left - 12,
		}).element,
	]);

/** The lines that the claim is about are strong, those of acts with a name clear; the others can be asked for. */
function fanOf({ id }: Act, { model: { lead, named }, sheet }: Scene): string[] {
	if (lead && [lead.from.id, lead.to.id].includes(id)) return ['act-fan-lead'];
	return namedIn({ named }, sheet.name).some(({ act }) => act === id) ? [] : ['act-fan-faint'];
}

function drawAct(scene: Scene, act: Placed): Element {
	const { sheet, of, runs, time, lane, first, last, fans } = scene;
	const step = runs[0]!.to - runs[0]!.from;
	const width = step / Math.max(1, runs[0]!.middles.length);
	const line = fan(act.x, time(timeOf(act)), fans, lying);
	const lanes = [...act.actors, ...act.reaches].map(lane);
	return mark(
		sheet,
		{
			parameter: 'event',
			id: act.id,
			label: labelOf(act),
			// The next column lies over what is more than a column.
			hit: {
				x: act.x - width / 2,
				y: first - 16,
				width: Math.max(width, sheet.target),
				height: last - first + 32,
			},
		},
		[
			s('path', {
				className: ['act-fan', ...fanOf(act, scene)],
				d: `M${half(act.x)} ${half(Math.min(...lanes))}V${half(fans[0])}${line.replace(/^M[^C]*/, '')}`,
			}),
			...signsOf(act, (actor) => ({ x: act.x, y: lane(actor) }), of.radius),
		],
	);
}

/** The axis of time, with its years. */
function drawAxis({ model, sheet, of, time, fans }: Scene): { elements: Element[]; bottom: number } {
	const { years, words } = model;
	const y = fans[1];
	const leading = leadingOf(sheet.sizes.note);
	const list = Array.from({ length: years[1] - years[0] }, (_, i) => years[0] + i);
	const room = time(years[0] + 1) - time(years[0]);
	const nameOf = (year: number) =>
		measure(String(year), styleOf(sheet, 'note')) + 6 <= room ? String(year) : `’${String(year).slice(2)}`;
	const ticks = [...list, years[1]].map((year) => `M${round(time(year))} ${round(y)}v5`).join('');
	const elements = [
		s('path', { className: ['act-axis'], d: `M${of.left} ${round(y)}H${round(time(years[1]))}${ticks}` }),
		letter(sheet, 'strong', words.time, { x: 0, y, from: 'middle' }).element,
		...list.map(
			(year) =>
				letter(sheet, 'note', nameOf(year), { x: time(year + 0.5), y: y + 4, anchor: 'middle' }).element,
		),
	];
	return { elements, bottom: y + 4 + leading };
}

/** What stands below the axis: what acts cover, and the phases with their counts. */
function drawFeet(scene: Scene, top: number): { elements: Element[]; bottom: number } {
	const bars = drawBars(scene, top);
	const phases = drawPhaseNames(scene, bars.bottom + 4);
	return {
		elements: [...bars.elements, ...phases.flatMap(({ elements }) => elements)],
		bottom: Math.max(bars.bottom, ...phases.map(({ box }) => box.y + box.height)) + 4,
	};
}

/** The phases' names, all in one size, as large as their times let them be; none where it has no room. */
function drawPhaseNames({ model, sheet, time }: Scene, y: number): ReturnType<typeof letters>[] {
	const head = styleOf(sheet, 'head');
	const least = sheet.sizes.strong / head.size;
	const roomOf = ({ start, end }: Phase) => time(end) - time(start) - 14;
	const fitOf = (phase: Phase, name: string) => roomOf(phase) / measure(name, head);
	const fits = Math.min(1, ...model.phases.map((phase) => fitOf(phase, phase.name)));
	const size = Math.floor(head.size * Math.max(least, fits) * 2) / 2;
	return model.phases.flatMap((phase) => {
		const { name, short = name, acts, poverty } = phase;
		const fitting = [name, short].find((each) => fitOf(phase, each) >= size / head.size);
		if (fitting === undefined) return [];
		const lines = [
			{ kind: 'head' as const, text: fitting, size },
			{ kind: 'note' as const, text: fill(model.words.counts, { acts, poverty }) },
		];
		return [letters(sheet, lines, { x: time(phase.start) + 8, y, width: roomOf(phase) })];
	});
}

/** Something below the axis: a bar, or the stretch that is pointed out. */
interface Below {
	from: number;
	to: number;
	words: string;
	/** Whose it is; none of the stretch. */
	actor?: string;
	open: boolean;
}

/** The stretch that is pointed out, then what acts cover, the latest first. */
function belowOf({ lead, acts }: TimelineModel): Below[] {
	const covers = acts.flatMap(({ covers, actors }) =>
		covers ? [{ ...covers, actor: actors[0]!, open: covers.reckoned }] : [],
	);
	covers.sort((a, b) => b.from - a.from);
	const stretch = lead && { from: timeOf(lead.from), to: timeOf(lead.to), words: lead.words, open: false };
	return [...(stretch ? [stretch] : []), ...covers];
}

/** Bars in as few rows as may be, with their words in them, or before them where they are too short. */
function drawBars({ model, sheet, of, time }: Scene, top: number): { elements: Element[]; bottom: number } {
	const rows: [number, number][][] = [];
	let barRow = Infinity;
	const elements = belowOf(model).flatMap((below) => {
		const [x, end] = [time(below.from), time(below.to)];
		const width = measure(below.words, styleOf(sheet, below.actor ? 'note' : 'strong'));
		const inside = below.actor !== undefined && width + 14 <= end - x;
		// The stretch has a row for itself.
		const extent: [number, number] = below.actor ? [inside ? x : x - width - 10, end] : [-Infinity, Infinity];
		let row = rows.findIndex((others) => others.every(([a, b]) => b + 4 < extent[0] || extent[1] + 4 < a));
		if (row < 0) row = rows.push([]) - 1;
		rows[row]!.push(extent);
		if (below.actor) barRow = Math.min(barRow, row);
		const y = top + row * (of.bar + 3);
		const box = { x, y, width: end - x, height: of.bar };
		return below.actor ? drawBar(sheet, below, box, inside) : drawStretch(sheet, below, box);
	});
	if (barRow === Infinity) return { elements, bottom: top + rows.length * (of.bar + 3) };
	const y = top + barRow * (of.bar + 3) + of.bar / 2;
	const label = letter(sheet, 'strong', model.words.covers, { x: 0, y, from: 'middle' });
	return { elements: [label.element, ...elements], bottom: top + rows.length * (of.bar + 3) };
}

/** A stretch between two acts. */
function drawStretch(sheet: Sheet, { words }: Below, { x, y, width, height }: Box): Element[] {
	const middle = round(y + height / 2);
	const end = (at: number) => `M${round(at)} ${round(y + 3)}v${height - 6}`;
	return [
		s('path', {
			className: ['act-stretch'],
			d: `${end(x)}${end(x + width)}M${round(x)} ${middle}h${round(width)}`,
		}),
		letter(sheet, 'strong', words, { x: x - 8, y: y + height / 2, anchor: 'end', from: 'middle' }).element,
	];
}

/** A bar; its end is broken where it is reckoned. */
function drawBar(
	sheet: Sheet,
	{ actor = '', words, open }: Below,
	{ x, y, width, height }: Box,
	inside: boolean,
): Element[] {
	const right = round(x + width);
	return [
		s('rect', { className: [`act-bar-${actor}`], x: round(x), y: round(y), width: round(width), height }),
		s('path', {
			className: ['act-bar-edge', `act-bar-edge-${actor}`],
			d: `M${right} ${round(y)}H${round(x)}v${height}H${right}${open ? '' : 'Z'}`,
		}),
		...(open ? [s('path', { className: ['act-bar-open'], d: `M${right} ${round(y)}v${height}` })] : []),
		letter(sheet, 'note', words, {
			x: inside ? x + 7 : x - 8,
			y: y + height / 2,
			anchor: inside ? 'start' : 'end',
			from: 'middle',
			className: inside ? (actor === 'central' ? 'on-central' : 'on-fill') : [],
		}).element,
	];
}

/** A name of an act, broken into lines, with its date after the last. */
interface Flag {
	act: Placed;
	lines: string[];
	when: string;
	width: number;
	height: number;
}

function flagOf(sheet: Sheet, act: Placed, words: string, when: string, room: number): Flag {
	const [strong, note] = [styleOf(sheet, 'strong'), styleOf(sheet, 'note')];
	const lines = wrapText(words, { ...strong, width: room });
	const dated = measure(lines.at(-1)!, strong) + space + measure(when, note);
	return {
		act,
		lines,
		when,
		width: Math.max(dated, ...lines.map((line) => measure(line, strong))),
		height: lines.length * leadingOf(sheet.sizes.strong),
	};
}

/** Between a name and its date. */
const space = 9;

/** A name beside the line to its act. */
function drawFlag(sheet: Sheet, { act, lines, when }: Flag, side: Flown['side'], y: number, foot: number) {
	const right = side === 'right';
	const x = act.x + (right ? 6 : -6);
	const leading = leadingOf(sheet.sizes.strong);
	const last = lines.at(-1)!;
	const middle = y + (lines.length - 0.5) * leading;
	const date = {
		x: right ? x + measure(last, styleOf(sheet, 'strong')) + space : x,
		end: right ? x : x - measure(when, styleOf(sheet, 'note')) - space,
	};
	const at = { anchor: right ? ('start' as const) : ('end' as const), from: 'middle' as const };
	return [
		s('path', { className: ['act-flag'], d: `M${round(act.x)} ${round(y + 2)}V${round(foot)}` }),
		...lines.map((line, i) => {
			const end = i === lines.length - 1;
			return letter(sheet, 'strong', line, { ...at, x: end ? date.end : x, y: y + (i + 0.5) * leading })
				.element;
		}),
		letter(sheet, 'note', when, { ...at, x: date.x, y: middle }).element,
	];
}

/** The names above the lanes: measured first, drawn when it is known where the lanes are. */
function flagsOf(model: TimelineModel, sheet: Sheet, acts: readonly Placed[], of: Measures) {
	const flags = namedIn(model, sheet.name).map(({ act, words, when }) =>
		flagOf(
			sheet,
			acts.find(({ id }) => id === act)!,
			words,
			when,
			of.flag,
		),
	);
	const flown =
		fly(
			flags.map(({ act, width }) => ({ at: act.x, width })),
			[0, sheet.width],
		) ?? [];
	const count = Math.max(-1, ...flown.map(({ row }) => row)) + 1;
	const rows = Array.from({ length: count }, (_, row) =>
		Math.max(...flags.flatMap(({ height }, i) => (flown[i]!.row === row ? [height + 5] : []))),
	);
	const sum = (some: readonly number[]) => some.reduce((total, each) => total + each, 0);
	return {
		height: sum(rows),
		draw: (top: number, { lane }: Scene): Element[] =>
			flown.flatMap(({ row, side }, i) => {
				const flag = flags[i]!;
				const foot = Math.min(...flag.act.actors.map(lane)) - of.radius * 1.7;
				// Names of a row stand on its foot, near their acts.
				const y = top + sum(rows.slice(row)) - 5 - flag.height;
				return drawFlag(sheet, flag, side, y, foot);
			}),
	};
}
