import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { balance } from '../../figure-kit/balance.ts';
import { drawingOn, leadingOf, type Canvas, styleOf } from '../../figure-kit/canvas.ts';
import { keyIn } from '../../figure-kit/key-in.ts';
import { group } from '../../figure-kit/marks.ts';
import { path } from '../../figure-kit/path.ts';
import { drawnAs } from '../../figure-kit/plot.ts';
import { round } from '../../figure-kit/svg.ts';
import type { TextPosition } from '../../figure-kit/text-block.ts';
import { measure } from '../../figure-kit/text.ts';
import { firstOf, itemAt, lastOf } from '../../text/items.ts';
import { compact, formatNumber } from '../../text/words.ts';
import { type Count, factorWords, formatFactor, type Step, type Model } from './model.ts';
import {
	drawAxis,
	drawBands,
	drawIn,
	drawPhases,
	drawYear,
	laid,
	markOf,
	numberSize,
	pointOf,
	wordsAt,
	yearsOf,
} from './scene.ts';

/** How high the scale reaches where years lie, and what a year takes upright, in pixels. */
const [heights, row] = [{ wide: 380, column: 400, phone: 0 }, 50];

type TensScene = ReturnType<typeof sceneOf>;

/** Half of what a line across a year is thick. */
const half = 3;

/** The printed counts on a scale of tens: a line across each year, and a band between two, as wide as a year. */
export function drawTens(model: Model, canvas: Canvas): Element {
	const scene = sceneOf(model, canvas);
	const { vertical, foot, edges, steps } = scene;
	const end = vertical ? edges[1] : foot + leadingOf(canvas.sizes.strong) + 8;
	const line = s('rect', { className: ['is-ink'], x: -11, y: -half, width: 22, height: 2 * half });
	const key = keyIn(
		canvas,
		[
			{ sign: line, width: 22, words: model.words.bar },
			{ sign: path('count-between', 'M-14 7H2L14 -7H-2Z'), width: 28, words: model.words.between },
		],
		{ x: vertical ? 0 : 12, y: end + 6, width: canvas.width - 12 },
	);
	return drawingOn(canvas, end + key.height + 10, [
		...drawBands(scene, end),
		...drawGrid(scene),
		...drawPhases(scene, nearAxis(scene)).elements,
		drawAxis(scene),
		...drawBetween(scene),
		...steps.flatMap((step) => drawFactor(scene, step)),
		group(drawCounts(scene)),
		...key.elements,
	]);
}

function sceneOf(model: Model, canvas: Canvas) {
	const height = heights[canvas.name];
	const scene = yearsOf(model, canvas, row);
	const { vertical, counts } = scene;
	const largest = Math.max(...counts.map(({ villages }) => villages));
	const powers = Math.max(1, Math.floor(Math.log10(largest)));
	const domain: [number, number] = [1, Math.max(10, largest * 1.15)];
	// Upright, the number of the last count stands at the right of its line.
	const number = measure(formatNumber(lastOf(counts).villages), styleOf(canvas, 'head'));
	const reach = vertical ? canvas.width - scene.foot - number - half - 10 : height;
	const foot = vertical ? scene.foot : drawPhases(scene).bottom + 26 + height;
	const scale = (from: number, to: number) => ({ type: 'log', domain, range: [from, to] }) as const;
	return {
		...scene,
		foot,
		/** From counts to pixels from the foot, and their scale for Plot. */
		distance: Plot.scale({ y: scale(0, reach) }).apply as (count: number) => number,
		away: scale(foot, vertical ? foot + reach : foot - reach),
		/** The powers of ten up to the largest count. */
		tens: Array.from({ length: powers + 1 }, (_, i) => 10 ** i),
		size: numberSize(scene, counts),
	};
}

/** Lines at the powers of ten above one, and the numbers of all. */
function drawGrid(scene: TensScene): Element[] {
	const { tens, edges, vertical, canvas, distance, foot } = scene;
	const rule = vertical ? Plot.ruleX : Plot.ruleY;
	const room = measure(formatNumber(lastOf(tens)), styleOf(canvas, 'note')) + 6;
	const every = vertical ? Math.ceil(room / (distance(10) - distance(1))) : 1;
	return [
		...drawIn(scene, rule(tens.slice(1), { className: 'rule' }), scene),
		...tens
			.filter((_, i) => i % every === 0)
			.map((ten) => {
				const at = vertical
					? { x: foot + distance(ten) + 3, y: edges[1] - 2 }
					: { x: 8, y: foot - distance(ten) - 2 };
				return wordsAt(scene, 'note', formatNumber(ten), { ...at, from: 'bottom' });
			}),
	];
}

/** From the line of a year to that of the next count: the growth lies somewhere in between. */
function drawBetween(scene: TensScene): Element[] {
	const ends = scene.steps.flatMap((step) => [step.from, step.to].map((count) => ({ ...count, step })));
	const band = Plot.area(ends, {
		...laid(scene, { x1: 'year', x2: ({ year }: Count) => year + 1, y1: 'villages' }),
		z: ({ step }) => step.to.year,
		...drawnAs(ends, ({ step }) => ({
			class: step === scene.fast ? 'count-between count-between-fast' : 'count-between',
			'data-flip': `step-${step.to.year}`,
		})),
	});
	return drawIn(scene, band, scene);
}

/** The phases whose names stand near the axis of a vertical drawing, since their counts stand far from it. */
const nearAxis = ({ model, counts, distance }: TensScene): string[] =>
	model.bands
		.filter(({ start }) => {
			const before = counts.findLast(({ year }) => year <= start) ?? firstOf(counts);
			return distance(before.villages) > distance(lastOf(counts).villages) / 2;
		})
		.map(({ id }) => id);

/**
 * How fast a step was, along its band or, upright, at the right of it; that of the fastest is larger, and beside its band,
 * which is too steep to read along.
 */
function drawFactor(scene: TensScene, step: Step): Element[] {
	const { model, canvas, time, distance, vertical, foot } = scene;
	const { from, to, yearly } = step;
	const kind = step === scene.fast ? 'head' : 'note';
	const style = styleOf(canvas, kind);
	const [long, short] = [factorWords(model.words, step), `×${formatFactor(yearly)}`];
	const high = leadingOf(style.size);
	const [near, far] = [distance(from.villages), distance(to.villages)];
	const [start, end] = [time(from.year), time(to.year)];
	const [along, middle] = [(start + end) / 2, (near + far) / 2];
	if (vertical) {
		const slope = (far - near) / (end - start);
		// Where the edge is at the foot of two lines.
		const x = foot + middle + high * slope + 8;
		const room = canvas.width - 2 - x;
		const fits = (line: string) => measure(line, style) <= room;
		const lines = balance(canvas, kind, long, room);
		const words = lines.length < 3 && lines.every(fits) ? lines : [short].filter(fits);
		return words.length > 0 ? [wordsAt(scene, kind, words, { x, y: along, from: 'middle' })] : [];
	}
	if (step !== scene.fast) {
		const slope = Math.atan2(far - near, end - start);
		// As long as the band, and clear of the numbers of the scale.
		const clear = along - 14 - measure(formatNumber(lastOf(scene.tens)), style);
		const room = Math.min(Math.hypot(far - near, end - start), (2 * clear) / Math.cos(slope));
		const words = [long, short].find((each) => measure(each, style) <= room);
		if (words === undefined) return [];
		const at = { x: along - 3 * Math.sin(slope), y: foot - middle - 3 * Math.cos(slope) };
		const turn = round((-slope * 180) / Math.PI);
		return [wordsAt(scene, kind, words, { ...at, turn, anchor: 'middle', from: 'bottom' })];
	}
	const lean = far > near ? (((high / 2) * (end - start)) / (far - near)) * 0.9 : 0;
	const x = along - lean - 6;
	const words = [long, short].find((each) => x - measure(each, style) >= 0);
	if (words === undefined) return [];
	return [wordsAt(scene, kind, words, { x, y: foot - middle, anchor: 'end', from: 'middle' })];
}

/** Where the number of a count stands: free of the bands to its line and from it. */
function numberAt(scene: TensScene, { year, villages }: Count): TextPosition {
	const { model, time, distance, vertical } = scene;
	const last = year === model.years[1];
	const at = (along: number, gap: number) => pointOf(scene, along, distance(villages) + gap);
	if (vertical)
		return last
			? { ...at(time(year + 0.5), half + 6), from: 'middle' }
			: { ...at(time(year + 1), half), anchor: 'end', from: 'top' };
	if (last) return { ...at(time(year + 0.5), half + 2), anchor: 'middle', from: 'bottom' };
	const { x, y } = at(time(year + 1), 0);
	return { x: x + 4, y, from: 'top' };
}

/** Each printed count: a line as wide as its year, with its number. */
function drawCounts(scene: TensScene): Element[] {
	const { counts, distance, vertical, size } = scene;
	const [insetX, insetY] = vertical ? [-half, 1] : [1, -half];
	const line = Plot.rect(counts, {
		...laid(scene, { x1: 'year', x2: ({ year }: Count) => year + 1, y1: 'villages', y2: 'villages' }),
		insetLeft: insetX,
		insetRight: insetX,
		insetTop: insetY,
		insetBottom: insetY,
		...drawnAs(counts, ({ year }) => ({ class: 'is-ink', 'data-flip': `line-${year}` })),
	});
	const lines = drawIn(scene, line, scene);
	return counts.map((count, i) => {
		const away = distance(count.villages);
		const at = { ...numberAt(scene, count), size };
		return markOf(
			scene,
			count,
			[away - 14, away + 14],
			compact([
				itemAt(lines, i),
				...drawYear(scene, count.year),
				size !== undefined && wordsAt(scene, 'head', formatNumber(count.villages), at),
			]),
		);
	});
}
