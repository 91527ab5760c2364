import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { arrowHead, headed } from '../../figure-kit/arrow.ts';
import { balance } from '../../figure-kit/balance.ts';
import { bottomOf } from '../../figure-kit/box.ts';
import { drawingOn, leadingOf, type Canvas, styleOf } from '../../figure-kit/canvas.ts';
import type { Point } from '../../figure-kit/connectors.ts';
import { keyIn } from '../../figure-kit/key-in.ts';
import { group } from '../../figure-kit/marks.ts';
import { d, path } from '../../figure-kit/path.ts';
import { drawnAs } from '../../figure-kit/plot.ts';
import { textBlock } from '../../figure-kit/text-block.ts';
import { measure, wrapText } from '../../figure-kit/text.ts';
import { compact, formatNumber } from '../../text/words.ts';
import { breadthOf, dotsPath, gridFor, lengthOf } from './dots.ts';
import { type Count, factorWords, formatFactor, type Step, type Model } from './model.ts';
import {
	drawAxis,
	drawBands,
	drawIn,
	drawPhases,
	drawYear,
	markOf,
	numberSize,
	pointOf,
	wordsAt,
	yearsOf,
} from './scene.ts';

/** Measures in pixels: the length of the column of the largest count, and of the bar of the largest factor. */
const measures = {
	wide: { column: 282, speed: 64, gap: 12 },
	column: { column: 330, speed: 62, gap: 8 },
	phone: { column: 212, speed: 0, gap: 8 },
} as const;

/** What a year takes upright, in pixels. */
const row = 58;

type NumberScene = ReturnType<typeof sceneOf>;

/** A dot a village, year by year, and how fast their number grew. */
export function drawNumber(model: Model, canvas: Canvas): Element {
	const scene = sceneOf(model, canvas);
	const { vertical, edges, foot, counts } = scene;
	const phases = drawPhases(scene);
	const speed = vertical
		? { elements: [], bottom: edges[1] }
		: drawSpeed(scene, foot + leadingOf(canvas.sizes.strong) + 14);
	return drawingOn(canvas, speed.bottom + (vertical ? 2 : 0), [
		...(vertical ? keyOf(scene, 0, 0).elements : [s('defs', [arrowHead(canvas.id, 'ink')])]),
		...drawBands(scene, speed.bottom),
		...phases.elements,
		...(vertical ? [] : keyOf(scene, 12, phases.bottom + 10).elements),
		drawAxis(scene),
		group(counts.map((count) => drawCount(scene, count))),
		...drawNone(scene),
		...speed.elements,
	]);
}

function sceneOf(model: Model, canvas: Canvas) {
	const layout = measures[canvas.name];
	const level = yearsOf(model, canvas, row);
	const { vertical, perYear } = level;
	// The grid is the same in all states, so that their columns are as long.
	const largest = Math.max(...model.all.map(({ villages }) => villages));
	const grid = gridFor(largest, perYear - layout.gap, layout.column);
	// Upright, what is counted is said above.
	const top = vertical ? keyOf({ ...level, grid }, 0, 0).height + 8 : 0;
	const scene = yearsOf(model, canvas, row, top);
	const size = numberSize(scene, model.all);
	const note = styleOf(canvas, 'note');
	const longest = Math.max(...model.all.map(({ villages }) => measure(formatNumber(villages), note)));
	const above = (size === undefined ? longest : leadingOf(size)) + 8;
	const foot = vertical ? scene.foot : drawPhases(scene).bottom + above + layout.column;
	return { ...scene, foot, grid, size };
}

/** The key: what a dot is, and a lighter one. */
function keyOf(
	{ canvas, grid, counts, model }: Pick<NumberScene, 'canvas' | 'grid' | 'counts' | 'model'>,
	x: number,
	y: number,
) {
	const pitch = Math.max(4, grid.pitch);
	const dots = `h${4 * pitch}`;
	const next = `m${-4 * pitch} ${pitch}`;
	const entry = (className: string, words: string) => ({
		sign: s('path', {
			className: ['count-dots', className],
			'stroke-width': 2.6,
			'stroke-dasharray': `2.6 ${pitch - 2.6}`,
			d: `M${-2 * pitch} ${-pitch}${[dots, dots, dots].join(next)}`,
		}),
		width: 18,
		words,
	});
	const { dot, outside } = model.words;
	return keyIn(
		canvas,
		compact([
			entry('count-printed', dot),
			counts.some(({ pages }) => !pages) && entry('count-outside', outside),
		]),
		{ x, y, width: canvas.name === 'phone' ? canvas.width : canvas.width * 0.5 },
	);
}

/** The dots of a year with its number, and on a phone the factor since the count before. */
function drawCount(scene: NumberScene, count: Count): Element {
	const { model, canvas, vertical, time, grid, steps, fast } = scene;
	const { year, villages, pages } = count;
	const middle = time(year + 0.5);
	const length = lengthOf(villages, grid);
	const end = pointOf(scene, middle, length + (vertical ? 10 : 6));
	const step = vertical ? steps.find(({ to }) => to.year === year) : undefined;
	const kind = step === fast ? 'head' : 'note';
	const factor = step
		? balance(canvas, kind, factorWords(model.words, step), Math.max(canvas.width - end.x - 4, 70))
		: [];
	const leading = leadingOf(canvas.sizes.note);
	const lines = (factor.length * leading) / 2;
	// Words of several lines end, upright, where the last year does.
	const level = vertical ? Math.min(end.y, scene.edges[1] - lines - leading / 2 - 2) : end.y;
	const below = { x: end.x, y: level + leading / 2 + (step === fast ? 3 : 1) };
	const dots = s('path', {
		className: ['count-dots', pages ? 'count-printed' : 'count-outside'],
		'stroke-width': grid.dot,
		'stroke-dasharray': `${grid.dot} ${Math.round((grid.pitch - grid.dot) * 100) / 100}`,
		d: dotsPath(villages, grid, pointOf(scene, middle, 2), vertical),
		dataFlip: `count-${year}`,
	});
	return markOf(
		scene,
		count,
		[-20, vertical ? length + 90 : Math.max(length + 34, canvas.target)],
		compact([
			dots,
			drawNumberOf(scene, count, { ...end, y: level - lines }),
			step && wordsAt(scene, kind, factor, { ...below, from: 'middle' }),
			...drawSince(scene, count),
			...drawYear(scene, year),
		]),
	);
}

/** The number of a count, smaller if it is from outside; upwards where no number has room in its year. */
function drawNumberOf(scene: NumberScene, { villages, pages }: Count, at: Point): Element {
	const { canvas, vertical, size } = scene;
	const number = formatNumber(villages);
	if (size === undefined) return wordsAt(scene, 'note', number, { ...at, from: 'middle', turn: -90 });
	return wordsAt(scene, pages ? 'head' : 'body', number, {
		...at,
		anchor: vertical ? 'start' : 'middle',
		from: vertical ? 'middle' : 'bottom',
		size: pages ? size : Math.min(size, canvas.sizes.body),
	});
}

/** An arrow from an earlier count, with what it says; upright the words alone, in the empty year before. */
function drawSince(scene: NumberScene, { year, villages }: Count): Element[] {
	const { model, canvas, vertical, time, foot, grid, counts } = scene;
	const since = model.notes.find((note) => Number(note.year) === year)?.since;
	const earlier = counts.find((count) => count.year === Number(since?.year));
	if (!since || !earlier) return [];
	const style = styleOf(canvas, 'strong');
	if (vertical) {
		const taken = counts.some((count) => count.year === year - 1);
		if (taken || measure(since.words, style) > canvas.width - foot - 10) return [];
		return [wordsAt(scene, 'strong', since.words, { x: foot + 10, y: time(year), from: 'bottom' })];
	}
	const number = measure(formatNumber(villages), styleOf(canvas, 'head'));
	const half = Math.max(breadthOf(villages, grid), number) / 2;
	const [start, end] = [time(earlier.year + 0.5), time(year + 0.5) - half - 6];
	const rise = leadingOf(canvas.sizes.head);
	const topOf = (count: Pick<Count, 'villages'>) => foot - lengthOf(count.villages, grid) - rise;
	const level = topOf({ villages }) + rise / 2 - 6;
	const lines = wrapText(since.words, { ...style, width: end - start - 16 });
	const between = counts.filter((count) => count.year > earlier.year && count.year < year);
	if (level > Math.min(foot, ...between.map((count) => topOf(count) - 10))) return [];
	if (lines.some((line) => measure(line, style) > end - start - 16)) return [];
	const above = { x: (start + end) / 2, y: level - 3, anchor: 'middle', from: 'bottom' } as const;
	return [
		path('count-since', d`M${start} ${topOf(earlier) - 10}V${level}H${end}`, headed(canvas.id, 'ink')),
		wordsAt(scene, 'strong', lines, above),
	];
}

/** Says in the last broad gap between counts that there is none. */
function drawNone(scene: NumberScene): Element[] {
	const { model, canvas, vertical, time, perYear, foot, steps } = scene;
	const gap = steps.findLast(({ from, to }) => to.year - from.year > 2);
	if (!gap) return [];
	const { none } = model.words;
	const [first, end] = [gap.from.year + 1, gap.to.year];
	const middle = (time(first) + time(end)) / 2;
	if (vertical) return [wordsAt(scene, 'note', none, { x: foot + 10, y: middle, from: 'middle' })];
	if (measure(none, styleOf(canvas, 'note')) > (end - first) * perYear - 12) return [];
	return [wordsAt(scene, 'note', none, { x: middle, y: foot - 6, anchor: 'middle', from: 'bottom' })];
}

/** How fast the number grew: a bar as wide as the years that it took, as high as the factor of a year. */
function drawSpeed(scene: NumberScene, top: number): { elements: Element[]; bottom: number } {
	const { model, canvas, steps, fast, edges } = scene;
	const layout = measures[canvas.name];
	if (steps.length === 0) return { elements: [], bottom: top };
	const head = textBlock(canvas, 'head', model.words.speed, { x: 12, y: top });
	const foot = bottomOf(head.box) + leadingOf(canvas.sizes.head) * 0.4 + layout.speed;
	const away: Plot.ScaleOptions = {
		domain: [0, Math.max(2, ...steps.map(({ yearly }) => yearly))],
		range: [foot, foot - layout.speed],
	};
	const bars = Plot.rect(steps, {
		x1: ({ from }) => from.year + 1,
		x2: ({ to }) => to.year + 1,
		y1: 0,
		y2: 'yearly',
		insetLeft: 2,
		insetRight: 2,
		...drawnAs(steps, (step) => ({ class: barOf(step, fast), 'data-flip': `speed-${step.to.year}` })),
	});
	const { apply } = Plot.scale({ y: away });
	const next = Math.min(foot, ...steps.filter((step) => step !== fast).map(({ yearly }) => apply(yearly)));
	return {
		elements: [
			head.element,
			...drawIn(scene, bars, { away }),
			...steps.flatMap((step) => drawFactor(scene, step, apply(step.yearly), next)),
			path('count-axis', `M${edges[0]} ${foot}H${edges[1]}`),
		],
		bottom: foot + 8,
	};
}

/** How the bar of a factor looks: black if it is the fastest, broken if counts from outside are in it. */
const barOf = (step: Step, fast: Step | undefined): string =>
	!step.from.pages || !step.to.pages ? 'count-speed-outside' : step === fast ? 'is-ink' : 'count-speed';

/**
 * A factor above its bar; that of the fastest step may be wider than this, where it stands above all others.
 *
 * @param top where its bar ends
 * @param next where the highest of the other bars does
 */
function drawFactor(scene: NumberScene, step: Step, top: number, next: number): Element[] {
	const { model, canvas, time, fast, edges } = scene;
	const [from, to] = [time(step.from.year + 1), time(step.to.year + 1)];
	const kind = step === fast ? 'head' : 'strong';
	const middle = (from + to) / 2;
	const above = step === fast && top + leadingOf(canvas.sizes.strong) < next;
	const room = above ? 2 * Math.min(middle - edges[0], edges[1] - middle) : to - from;
	const [long, short] = [factorWords(model.words, step), `×${formatFactor(step.yearly)}`];
	const fitting = [long, short].find((words) => measure(words, styleOf(canvas, kind)) <= room);
	const words = fitting ?? (step === fast ? short : undefined);
	if (words === undefined) return [];
	return [wordsAt(scene, kind, words, { x: middle, y: top - 2, anchor: 'middle', from: 'bottom' })];
}
