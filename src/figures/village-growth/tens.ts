import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { balance } from '../../figure-kit/balance.ts';
import { drawingOn, leadingOf, type Canvas, styleOf } from '../../figure-kit/canvas.ts';
import { keyIn } from '../../figure-kit/key-in.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { drawnAs } from '../../figure-kit/plot.ts';
import { textBlock } from '../../figure-kit/text-block.ts';
import { measure } from '../../figure-kit/text.ts';
import { firstOf, itemAt, lastOf } from '../../text/items.ts';
import { byId } from '../../text/lookup.ts';
import { fill, formatNumber } from '../../text/words.ts';
import {
	type Count,
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
	laid,
	numberSize,
	type Scene,
	yearsOf,
} from './scene.ts';

/** Measures in pixels: how far the scale reaches, and what a year takes on a phone. */
const measures = {
	wide: { left: 0, scale: 380, row: 0 },
	column: { left: 0, scale: 400, row: 0 },
	phone: { left: 44, scale: 0, row: 50 },
} as const;

interface TensScene extends Scene {
	/** From counts to pixels from the foot, and their scale for Plot. */
	distance(count: number): number;
	away: Plot.ScaleOptions;
	/** The powers of ten up to the largest count and the next. */
	tens: number[];
	size: number | undefined;
}

/** Half of what a line across a year is thick. */
const half = 3;

/** The printed counts on a scale of tens: a line across each year, and a band between two, as wide as a year. */
export function drawTens(model: VillageGrowthModel, canvas: Canvas): Element {
	const claim = byId(model.claims, canvas.state).claim;
	const scene = sceneOf(model, canvas);
	const { vertical, foot } = scene;
	const end = vertical ? scene.edges[1] : foot + leadingOf(canvas.sizes.strong) + 8;
	const key = keyIn(
		canvas,
		[
			{
				sign: s('rect', { className: ['is-ink'], x: -11, y: -half, width: 22, height: 2 * half }),
				width: 22,
				words: model.words.bar,
			},
			{
				sign: s('path', { className: ['count-between'], d: 'M-14 7H2L14 -7H-2Z' }),
				width: 28,
				words: model.words.between,
			},
		],
		{ x: vertical ? 0 : 12, y: end + 6, width: canvas.width - 12 },
	);
	const steps = stepsOf(model.printed);
	return drawingOn(canvas, end + key.height + 10, claim, [
		...drawBands(scene, end),
		...drawGrid(scene),
		...drawPhases(scene, nearAxis(scene)).elements,
		drawAxis(scene),
		...drawBetween(scene, steps),
		...steps.flatMap((step) => drawFactor(scene, step, step === fastest(steps))),
		group(drawCounts(scene)),
		...key.elements,
	]);
}

function sceneOf(model: VillageGrowthModel, canvas: Canvas): TensScene {
	const layout = measures[canvas.name];
	const scene = yearsOf(model, canvas, layout);
	const { vertical } = scene;
	const largest = Math.max(...model.printed.map(({ villages }) => villages));
	const powers = Math.max(1, Math.floor(Math.log10(largest)));
	const domain: [number, number] = [1, Math.max(10, largest * 1.15)];
	// Upright, the number of the last count stands at the right of its line.
	const number = measure(formatNumber(lastOf(model.printed).villages), styleOf(canvas, 'head'));
	const reach = vertical ? canvas.width - layout.left - number - half - 10 : layout.scale;
	const foot = vertical ? layout.left : drawPhases(scene).bottom + 26 + layout.scale;
	const { apply } = Plot.scale({ y: { type: 'log', domain, range: [0, reach] } });
	return {
		...scene,
		foot,
		away: { type: 'log', domain, range: [foot, foot + (vertical ? reach : -reach)] },
		distance: apply,
		tens: Array.from({ length: powers + 1 }, (_, i) => 10 ** i),
		size: numberSize(
			scene,
			model.printed.map(({ villages }) => formatNumber(villages)),
		),
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
				return textBlock(canvas, 'note', formatNumber(ten), { ...at, from: 'bottom' }).element;
			}),
	];
}

/** From the line of a year to that of the next count: the growth lies somewhere in between. */
function drawBetween(scene: TensScene, steps: readonly Step[]): Element[] {
	const ends = steps.flatMap((step) => [step.from, step.to].map((count) => ({ ...count, step })));
	const fast = fastest(steps);
	const band = Plot.area(ends, {
		...laid(scene, { x1: 'year', x2: ({ year }: Count) => year + 1, y1: 'villages' }),
		z: ({ step }) => step.to.year,
		...drawnAs(ends, ({ step }) => ({
			class: step === fast ? 'count-between count-between-fast' : 'count-between',
			'data-flip': `step-${step.to.year}`,
		})),
	});
	return drawIn(scene, band, scene);
}

/** The phases whose names stand near the axis of a vertical drawing, since their counts stand far from it. */
const nearAxis = ({ model, distance }: TensScene): string[] =>
	model.bands
		.filter(({ start }) => {
			const before = model.printed.findLast(({ year }) => year <= start) ?? firstOf(model.printed);
			return distance(before.villages) > distance(lastOf(model.printed).villages) / 2;
		})
		.map(({ id }) => id);

/** How fast a step was, above its band or, upright, at the right of it; larger where it is the fastest. */
function drawFactor(scene: TensScene, step: Step, fast: boolean): Element[] {
	const { model, canvas, time, distance, vertical, foot } = scene;
	const { from, to } = step;
	const kind = fast ? 'head' : 'note';
	const style = styleOf(canvas, kind);
	const choices = [factorWords(model.words, step), `×${formatFactor(step.yearly)}`];
	const high = leadingOf(style.size);
	const [near, far] = [distance(from.villages), distance(to.villages)];
	const [start, end] = [time(from.year), time(to.year)];
	const middle = (near + far) / 2;
	if (vertical) {
		const slope = (far - near) / (end - start);
		const along = (start + end) / 2;
		// Where the edge is at the foot of two lines.
		const x = foot + middle + high * slope + 8;
		const room = canvas.width - 2 - x;
		const lines = balance(canvas, kind, firstOf(choices), room);
		const fits = lines.length < 3 && lines.every((line) => measure(line, style) <= room);
		const words = fits ? lines : choices.slice(1).filter((each) => measure(each, style) <= room);
		return words.length > 0 ? [textBlock(canvas, kind, words, { x, y: along, from: 'middle' }).element] : [];
	}
	const lean = far > near ? (((high / 2) * (end - start)) / (far - near)) * 0.9 : 0;
	const x = (start + end) / 2 - lean - 6;
	const words = choices.find((each) => x - measure(each, style) >= 0);
	if (words === undefined) return [];
	return [textBlock(canvas, kind, words, { x, y: foot - middle, anchor: 'end', from: 'middle' }).element];
}

/** Where the number of a count stands: free of the bands to its line and from it. */
function numberAt({ model, time, distance, vertical, foot }: TensScene, { year, villages }: Count) {
	const away = distance(villages);
	const last = year === model.years[1];
	if (vertical)
		return last
			? { x: foot + away + half + 6, y: time(year + 0.5), from: 'middle' as const }
			: { x: foot + away + half, y: time(year + 1), anchor: 'end' as const, from: 'top' as const };
	return last
		? { x: time(year + 0.5), y: foot - away - half - 2, anchor: 'middle' as const, from: 'bottom' as const }
		: { x: time(year + 1) + 4, y: foot - away, from: 'top' as const };
}

/** Each printed count: a line as wide as its year, with its number. */
function drawCounts(scene: TensScene): Element[] {
	const { model, canvas, time, distance, vertical, size } = scene;
	const [insetX, insetY] = vertical ? [-half, 1] : [1, -half];
	const line = Plot.rect(model.printed, {
		...laid(scene, {
			x1: 'year',
			x2: ({ year }: Count) => year + 1,
			y1: 'villages',
			y2: 'villages',
		}),
		insetLeft: insetX,
		insetRight: insetX,
		insetTop: insetY,
		insetBottom: insetY,
		...drawnAs(model.printed, ({ year }) => ({
			class: 'is-ink',
			'data-flip': `line-${year}`,
		})),
	});
	const lines = drawIn(scene, line, scene);
	return model.printed.map((count, i) => {
		const { year, villages } = count;
		const number = formatNumber(villages);
		const away = distance(villages);
		return mark(
			canvas,
			{
				parameter: 'year',
				id: String(year),
				label: fill(model.words.title, { count: number, year }),
				hitArea: boxOf(scene, [time(year), time(year + 1)], [away - 14, away + 14]),
			},
			[
				itemAt(lines, i),
				...drawYear(scene, year),
				...(size === undefined
					? []
					: [textBlock(canvas, 'head', number, { ...numberAt(scene, count), size }).element]),
			],
		);
	});
}
