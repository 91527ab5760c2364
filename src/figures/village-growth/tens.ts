import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { keyIn } from '../../figure-kit/key-in.ts';
import { letter } from '../../figure-kit/letter.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { drawingOn, leadingOf, type Sheet, styleOf } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { measure } from '../../figure-kit/text.ts';
import { fill, formatNumber } from '../../text/words.ts';
import { type Count, factorWords, fastest, type Step, stepsOf, type VillageGrowthModel } from './model.ts';
import { boxOf, drawAxis, drawBands, drawPhases, numberSize, pointOf, rect, type Scene } from './scene.ts';

/** Measures in pixels: how far the scale reaches, and what a year takes on a phone. */
const measures = {
	wide: { left: 0, scale: 380, row: 0 },
	column: { left: 0, scale: 400, row: 0 },
	phone: { left: 44, scale: 0, row: 50 },
} as const;

interface TensScene extends Scene {
	/** From counts to pixels from the foot. */
	distance(count: number): number;
	/** The powers of ten up to the largest count and the next. */
	tens: number[];
	size: number | undefined;
}

/** Half of what a line across a year is thick. */
const half = 3;

/** The printed counts on a scale of tens: a line across each year, and a band between two, as wide as a year. */
export function drawTens(model: VillageGrowthModel, sheet: Sheet): Element {
	const claim = model.claims.find(({ id }) => id === sheet.state)!.claim;
	const scene = sceneOf(model, sheet);
	const { upright, foot } = scene;
	const end = upright ? scene.edges[1] : foot + leadingOf(sheet.sizes.strong) + 8;
	const key = keyIn(
		sheet,
		[
			{
				sign: rect('is-ink', { x: -11, y: -half, width: 22, height: 2 * half }),
				width: 22,
				words: model.words.bar,
			},
			{
				sign: s('path', { className: ['count-between'], d: 'M-14 7H2L14 -7H-2Z' }),
				width: 28,
				words: model.words.between,
			},
		],
		{ x: upright ? 0 : 12, y: end + 6, width: sheet.width - 12 },
	);
	const steps = stepsOf(model.printed);
	return drawingOn(sheet, end + key.height + 10, claim, [
		...drawBands(scene, end),
		...drawGrid(scene),
		...drawPhases(scene, { near: nearAxis(scene) }).elements,
		...drawAxis(scene, model.printed),
		...steps.map((step) => drawBetween(scene, step, step === fastest(steps))),
		...steps.flatMap((step) => drawFactor(scene, step, step === fastest(steps))),
		group(model.printed.map((count) => drawCount(scene, count))),
		...key.elements,
	]);
}

function sceneOf(model: VillageGrowthModel, sheet: Sheet): TensScene {
	const of = measures[sheet.name];
	const upright = sheet.name === 'phone';
	const span = model.years[1] - model.years[0] + 1;
	const perYear = upright ? of.row : (sheet.width - of.left) / span;
	const start = upright ? 0 : of.left;
	const scene: Scene = {
		...{ model, sheet, upright, perYear, foot: of.left },
		time: (year) => start + (year - model.years[0]) * perYear,
		edges: [start, start + span * perYear],
	};
	const largest = Math.max(...model.printed.map(({ villages }) => villages));
	const powers = Math.max(1, Math.floor(Math.log10(largest)));
	const domain: [number, number] = [1, Math.max(10, largest * 1.15)];
	// Upright, the number of the last count stands at the right of its line.
	const number = measure(formatNumber(model.printed.at(-1)!.villages), styleOf(sheet, 'head'));
	const reach = upright ? sheet.width - of.left - number - half - 10 : of.scale;
	const scale = Plot.scale({ y: { type: 'log', domain, range: [0, reach] } });
	return {
		...scene,
		foot: upright ? of.left : drawPhases(scene).bottom + 26 + of.scale,
		distance: (count) => Number(scale.apply(count)),
		tens: Array.from({ length: powers + 1 }, (_, i) => 10 ** i),
		size: numberSize(
			scene,
			model.printed.map(({ villages }) => formatNumber(villages)),
		),
	};
}

/** Lines at the powers of ten, with their numbers. */
const drawGrid = (scene: TensScene): Element[] =>
	scene.tens.flatMap((ten, i) => {
		const { edges, upright, sheet, distance } = scene;
		const room = measure(formatNumber(scene.tens.at(-1)!), styleOf(sheet, 'note')) + 6;
		const named = i % Math.ceil(room / (distance(10) - distance(1))) === 0 || !upright;
		const [from, to] = edges.map((along) => pointOf(scene, along, scene.distance(ten))) as [Point, Point];
		return [
			s('path', {
				className: [ten === 1 ? 'none' : 'rule'],
				d: `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`,
			}),
			...(named
				? [
						letter(
							sheet,
							'note',
							formatNumber(ten),
							upright
								? { x: to.x + 3, y: to.y - 2, from: 'bottom' }
								: { x: 8, y: from.y - 2, from: 'bottom' },
						).element,
					]
				: []),
		];
	});

interface Point {
	x: number;
	y: number;
}

/** From the line of a year to that of the next count: the growth lies somewhere in between. */
function drawBetween(scene: TensScene, { from, to }: Step, fast: boolean): Element {
	const { time, distance } = scene;
	const corners = [
		pointOf(scene, time(from.year), distance(from.villages)),
		pointOf(scene, time(from.year + 1), distance(from.villages)),
		pointOf(scene, time(to.year + 1), distance(to.villages)),
		pointOf(scene, time(to.year), distance(to.villages)),
	];
	const d = corners.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L');
	return s('path', {
		className: fast ? ['count-between', 'count-between-fast'] : ['count-between'],
		d: `M${d}Z`,
		dataFlip: `step-${to.year}`,
	});
}

/** The phases whose names stand near the axis of an upright drawing, since their counts stand far from it. */
const nearAxis = ({ model, distance }: TensScene): string[] =>
	model.bands
		.filter(({ start }) => {
			const before = model.printed.findLast(({ year }) => year <= start) ?? model.printed[0]!;
			return distance(before.villages) > distance(model.printed.at(-1)!.villages) / 2;
		})
		.map(({ id }) => id);

/** How fast a step was, above its band or, upright, at the right of it; larger where it is the fastest. */
function drawFactor(scene: TensScene, step: Step, fast: boolean): Element[] {
	const { model, sheet, time, distance, upright, foot } = scene;
	const { from, to } = step;
	const kind = fast ? 'head' : 'note';
	const words = factorWords(model.words, step);
	const style = styleOf(sheet, kind);
	const high = leadingOf(style.size);
	const [near, far] = [distance(from.villages), distance(to.villages)];
	const [start, end] = [time(from.year), time(to.year)];
	const middle = (near + far) / 2;
	if (upright) {
		// Where the edge is at the foot of the words.
		const along = (start + end) / 2;
		const x = foot + middle + ((high / 2) * (far - near)) / (end - start) + 8;
		if (x + measure(words, style) > sheet.width - 2) return [];
		return [letter(sheet, kind, words, { x, y: along, from: 'middle' }).element];
	}
	const lean = far > near ? (((high / 2) * (end - start)) / (far - near)) * 0.9 : 0;
	const x = (start + end) / 2 - lean - 6;
	if (x - measure(words, style) < 0) return [];
	return [letter(sheet, kind, words, { x, y: foot - middle, anchor: 'end', from: 'middle' }).element];
}

/** Where the number of a count stands: free of the bands to its line and from it. */
function numberAt({ model, time, distance, upright, foot }: TensScene, { year, villages }: Count) {
	const away = distance(villages);
	const last = year === model.years[1];
	if (upright)
		return last
			? { x: foot + away + half + 6, y: time(year + 0.5), from: 'middle' as const }
			: { x: foot + away + half, y: time(year + 1), anchor: 'end' as const, from: 'top' as const };
	return last
		? { x: time(year + 0.5), y: foot - away - half - 2, anchor: 'middle' as const, from: 'bottom' as const }
		: { x: time(year + 1) + 4, y: foot - away, from: 'top' as const };
}

function drawCount(scene: TensScene, count: Count): Element {
	const { model, sheet, time, distance, size } = scene;
	const { year, villages } = count;
	const number = formatNumber(villages);
	const away = distance(villages);
	return mark(
		sheet,
		{
			parameter: 'year',
			id: String(year),
			label: fill(model.words.title, { count: number, year }),
			hit: boxOf(scene, [time(year), time(year + 1)], [away - 14, away + 14]),
		},
		[
			rect(
				'is-ink',
				boxOf(scene, [time(year) + 1, time(year + 1) - 1], [away - half, away + half]),
				`line-${year}`,
			),
			...(size === undefined
				? []
				: [letter(sheet, 'head', number, { ...numberAt(scene, count), size }).element]),
		],
	);
}
