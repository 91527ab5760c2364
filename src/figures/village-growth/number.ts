import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { arrowHead, headed } from '../../figure-kit/arrow.ts';
import { balance } from '../../figure-kit/balance.ts';
import { drawingOn, leadingOf, type Canvas, styleOf } from '../../figure-kit/canvas.ts';
import { keyIn } from '../../figure-kit/key-in.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { drawnAs } from '../../figure-kit/plot.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock } from '../../figure-kit/text-block.ts';
import { measure, wrapText } from '../../figure-kit/text.ts';
import { byId } from '../../text/lookup.ts';
import { fill, formatNumber } from '../../text/words.ts';
import { breadthOf, type DotGrid, dotsPath, gridFor, lengthOf } from './dots.ts';
import {
	type Count,
	countsIn,
	factorWords,
	fastest,
	formatFactor,
	type Step,
	stepsOf,
	type VillageGrowthModel,
} from './model.ts';
import {
	boxOf,
	drawAxis,
	drawBands,
	drawIn,
	drawPhases,
	drawYear,
	numberSize,
	pointOf,
	type Scene,
	yearsOf,
} from './scene.ts';

/** Measures in pixels: the length of the column of the largest count, and of the bar of the largest factor. */
const measures = {
	wide: { left: 0, column: 282, speed: 64, gap: 12, row: 0 },
	column: { left: 0, column: 330, speed: 62, gap: 8, row: 0 },
	phone: { left: 44, column: 212, speed: 0, gap: 8, row: 58 },
} as const;

interface NumberScene extends Scene {
	grid: DotGrid;
	counts: Count[];
	steps: Step[];
	fast: Step | undefined;
	size: number | undefined;
}

/** A dot a village, year by year, and how fast their number grew. */
export function drawNumber(model: VillageGrowthModel, canvas: Canvas): Element {
	const claim = byId(model.claims, canvas.state).claim;
	const scene = sceneOf(model, canvas);
	const { vertical } = scene;
	if (vertical) {
		const height = scene.edges[1];
		return drawingOn(canvas, height + 2, claim, [
			...keyOf(scene, 0, 0).elements,
			...drawBands(scene, height),
			...drawPhases(scene).elements,
			drawAxis(scene),
			group(scene.counts.map((count) => drawCount(scene, count))),
			...drawNone(scene),
		]);
	}
	const speed = drawSpeed(scene, scene.foot + leadingOf(canvas.sizes.strong) + 14);
	return drawingOn(canvas, speed.bottom, claim, [
		s('defs', [arrowHead(canvas.id, 'ink')]),
		...drawBands(scene, speed.bottom),
		...drawPhases(scene).elements,
		...keyOf(scene, 12, drawPhases(scene).bottom + 10).elements,
		drawAxis(scene),
		group(scene.counts.map((count) => drawCount(scene, count))),
		...drawNone(scene),
		...speed.elements,
	]);
}

function sceneOf(model: VillageGrowthModel, canvas: Canvas): NumberScene {
	const layout = measures[canvas.name];
	const level = yearsOf(model, canvas, layout);
	const { vertical, perYear } = level;
	const counts = countsIn(model, canvas.state);
	const steps = stepsOf(counts);
	// The grid is the same in all states, so that their columns are as long.
	const largest = Math.max(...model.all.map(({ villages }) => villages));
	const grid = gridFor(largest, perYear - layout.gap, layout.column);
	// Upright, what is counted is said above.
	const top = vertical ? keyOf({ canvas, grid, counts, model }, 0, 0).height + 8 : 0;
	const scene = yearsOf(model, canvas, { ...layout, top });
	const heads = drawPhases(scene).bottom;
	const numbers = model.all.map(({ villages }) => formatNumber(villages));
	const size = numberSize(scene, numbers);
	const longest = Math.max(...numbers.map((number) => measure(number, styleOf(canvas, 'note'))));
	const above = (size === undefined ? longest : leadingOf(size)) + 8;
	const foot = vertical ? layout.left : heads + above + layout.column;
	return { ...scene, foot, grid, counts, steps, fast: fastest(steps), size };
}

/** The key: what a dot is, and a lighter one. */
function keyOf(
	{ canvas, grid, counts, model }: Pick<NumberScene, 'canvas' | 'grid' | 'counts' | 'model'>,
	x: number,
	y: number,
) {
	const pitch = Math.max(4, grid.pitch);
	const dots = (className: string) =>
		s('path', {
			className: ['count-dots', className],
			'stroke-width': 2.6,
			'stroke-dasharray': `2.6 ${pitch - 2.6}`,
			d: `M${-2 * pitch} ${-pitch}h${4 * pitch}m${-4 * pitch} ${pitch}h${4 * pitch}m${-4 * pitch} ${pitch}h${4 * pitch}`,
		});
	const { words } = model;
	return keyIn(
		canvas,
		[
			{ sign: dots('count-printed'), width: 18, words: words.dot },
			...(counts.some(({ pages }) => !pages)
				? [{ sign: dots('count-outside'), width: 18, words: words.outside }]
				: []),
		],
		{ x, y, width: canvas.name === 'phone' ? canvas.width : canvas.width * 0.5 },
	);
}

/** The dots of a year with its number, and on a phone the factor since the count before. */
function drawCount(scene: NumberScene, count: Count): Element {
	const { model, canvas, vertical, time, perYear, grid, foot, steps, fast } = scene;
	const { year, villages, pages } = count;
	const number = formatNumber(villages);
	const middle = time(year + 0.5);
	const length = lengthOf(villages, grid);
	const at = vertical ? { x: foot + 2, y: middle } : { x: middle, y: foot - 2 };
	const end = pointOf(scene, middle, length + (vertical ? 10 : 6));
	const step = vertical ? steps.find(({ to }) => to.year === year) : undefined;
	const kind = step === fast ? 'head' : 'note';
	const noteText = step
		? balance(canvas, kind, factorWords(model.words, step), Math.max(canvas.width - end.x - 4, 70))
		: [];
	const lines = (noteText.length * leadingOf(canvas.sizes.note)) / 2;
	// Words of several lines end, upright, where the last year does.
	const level = vertical
		? Math.min(end.y, scene.edges[1] - lines - leadingOf(canvas.sizes.note) / 2 - 2)
		: end.y;
	const around = Math.max(length + 34, canvas.target);
	return mark(
		canvas,
		{
			parameter: 'year',
			id: String(year),
			label: fill(model.words.title, { count: number, year }),
			hitArea: boxOf(scene, [time(year), time(year) + perYear], [-20, vertical ? length + 90 : around]),
		},
		[
			s('path', {
				className: ['count-dots', pages ? 'count-printed' : 'count-outside'],
				'stroke-width': grid.dot,
				'stroke-dasharray': `${grid.dot} ${Math.round((grid.pitch - grid.dot) * 100) / 100}`,
				d: dotsPath(villages, grid, at, vertical),
				dataFlip: `count-${year}`,
			}),
			drawNumberOf(scene, count, { ...end, y: level - lines }),
			...(step
				? [
						textBlock(canvas, kind, noteText, {
							x: end.x,
							y: level + leadingOf(canvas.sizes.note) / 2 + (step === fast ? 3 : 1),
							from: 'middle',
						}).element,
					]
				: []),
			...drawSince(scene, count),
			...drawYear(scene, year),
		],
	);
}

/** The number of a count, smaller if it is from outside; upwards where no number has room in its year. */
function drawNumberOf(
	{ canvas, vertical, size }: NumberScene,
	{ villages, pages }: Count,
	at: { x: number; y: number },
): Element {
	const number = formatNumber(villages);
	if (size === undefined)
		return textBlock(canvas, 'note', number, { ...at, from: 'middle', turn: -90 }).element;
	return textBlock(canvas, pages ? 'head' : 'body', number, {
		...at,
		anchor: vertical ? 'start' : 'middle',
		from: vertical ? 'middle' : 'bottom',
		size: pages ? size : Math.min(size, canvas.sizes.body),
	}).element;
}

/** Years without a count, from and to. */
const gapsOf = (counts: readonly Count[]) =>
	stepsOf(counts).map(({ from, to }) => ({ from: from.year + 1, to: to.year }));

/** An arrow from an earlier count, with what it says; upright the words alone, in the empty year before. */
function drawSince(scene: NumberScene, count: Count): Element[] {
	const { model, canvas, vertical, time, foot, grid, counts } = scene;
	const since = model.notes.find((note) => Number(note.year) === count.year)?.since;
	const earlier = counts.find(({ year }) => year === Number(since?.year));
	if (!since || !earlier) return [];
	const style = styleOf(canvas, 'strong');
	if (vertical)
		return counts.some(({ year }) => year === count.year - 1) ||
			measure(since.words, style) > canvas.width - foot - 10
			? []
			: [
					textBlock(canvas, 'strong', since.words, { x: foot + 10, y: time(count.year), from: 'bottom' })
						.element,
				];
	const half =
		Math.max(
			breadthOf(count.villages, grid),
			measure(formatNumber(count.villages), styleOf(canvas, 'head')),
		) / 2;
	const [start, end] = [time(earlier.year + 0.5), time(count.year + 0.5) - half - 6];
	const rise = leadingOf(canvas.sizes.head);
	const level = foot - lengthOf(count.villages, grid) - rise / 2 - 6;
	const lines = wrapText(since.words, { ...style, width: end - start - 16 });
	const between = counts.filter(({ year }) => year > earlier.year && year < count.year);
	const top = Math.min(foot, ...between.map(({ villages }) => foot - lengthOf(villages, grid) - rise - 10));
	if (level > top) return [];
	if (lines.some((line) => measure(line, style) > end - start - 16)) return [];
	return [
		s('path', {
			className: ['count-since'],
			d: `M${round(start)} ${round(foot - lengthOf(earlier.villages, grid) - rise - 10)}V${round(level)}H${round(end)}`,
			...headed(canvas.id, 'ink'),
		}),
		textBlock(canvas, 'strong', lines, {
			x: (start + end) / 2,
			y: level - 3,
			anchor: 'middle',
			from: 'bottom',
		}).element,
	];
}

/** Says in the last broad gap between counts that there is none. */
function drawNone({ model, canvas, vertical, time, perYear, foot, counts }: NumberScene): Element[] {
	const gap = gapsOf(counts).findLast(({ from, to }) => to - from > 1);
	if (!gap) return [];
	const { none } = model.words;
	const middle = (time(gap.from) + time(gap.to)) / 2;
	if (vertical) return [textBlock(canvas, 'note', none, { x: foot + 10, y: middle, from: 'middle' }).element];
	if (measure(none, styleOf(canvas, 'note')) > (gap.to - gap.from) * perYear - 12) return [];
	return [
		textBlock(canvas, 'note', none, { x: middle, y: foot - 6, anchor: 'middle', from: 'bottom' }).element,
	];
}

/** How fast the number grew: a bar as wide as the years that it took, as high as the factor of a year. */
function drawSpeed(scene: NumberScene, top: number): { elements: Element[]; bottom: number } {
	const { model, canvas, steps, fast, edges } = scene;
	const layout = measures[canvas.name];
	if (steps.length === 0) return { elements: [], bottom: top };
	const head = textBlock(canvas, 'head', model.words.speed, { x: 12, y: top });
	const largest = Math.max(2, ...steps.map(({ yearly }) => yearly));
	const foot = top + head.box.height + leadingOf(canvas.sizes.head) * 0.4 + layout.speed;
	const away: Plot.ScaleOptions = {
		type: 'log',
		domain: [1, largest],
		range: [foot, foot - layout.speed],
		clamp: true,
	};
	const bars = Plot.rect(steps, {
		x1: ({ from }) => from.year + 1,
		x2: ({ to }) => to.year + 1,
		y1: 1,
		y2: 'yearly',
		insetLeft: 2,
		insetRight: 2,
		...drawnAs(steps, (step) => ({
			class: barOf(step, fast),
			'data-flip': `speed-${step.to.year}`,
		})),
	});
	const { apply } = Plot.scale({ y: away });
	const next = Math.min(foot, ...steps.filter((step) => step !== fast).map(({ yearly }) => apply(yearly)));
	return {
		elements: [
			head.element,
			...drawIn(scene, bars, { away }),
			...steps.flatMap((step) => drawFactor(scene, step, [apply(step.yearly), next])),
			s('path', { className: ['count-axis'], d: `M${edges[0]} ${foot}H${edges[1]}` }),
		],
		bottom: foot + 8,
	};
}

/** How the bar of a factor looks: black if it is the fastest, broken if counts from outside are in it. */
const barOf = (step: Step, fast: Step | undefined): string =>
	!step.from.pages || !step.to.pages ? 'count-speed-outside' : step === fast ? 'is-ink' : 'count-speed';

/** A factor above its bar; that of the fastest step may be wider than this, where it stands above all others. */
function drawFactor(
	{ model, canvas, time, fast, edges }: NumberScene,
	step: Step,
	[top, next]: readonly [number, number],
): Element[] {
	const [from, to] = [time(step.from.year + 1), time(step.to.year + 1)];
	const kind = step === fast ? 'head' : 'strong';
	const style = styleOf(canvas, kind);
	const middle = (from + to) / 2;
	const above = step === fast && top + leadingOf(canvas.sizes.strong) < next;
	const room = above ? 2 * Math.min(middle - edges[0], edges[1] - middle) : to - from;
	const short = `×${formatFactor(step.yearly)}`;
	const words =
		measure(factorWords(model.words, step), style) <= room ? factorWords(model.words, step) : short;
	if (words === short && step !== fast && measure(short, style) > room) return [];
	return [
		textBlock(canvas, kind, words, { x: middle, y: top - 2, anchor: 'middle', from: 'bottom' }).element,
	];
}
