import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawBands } from '../../figure-kit/band-marks.ts';
import { when } from '../../figure-kit/conditions.ts';
import type { Drawing } from '../../figure-kit/figure.ts';
import { type LabelSide, sides, sidesOf } from '../../figure-kit/labels.ts';
import { drawPlot, type PlotWidth, plotWidths } from '../../figure-kit/plot.ts';
import { capital, fill, formatNumber } from '../../text/words.ts';
import type { Count, VillageGrowthModel } from './model.ts';
import { countAxis, type Scale, scales, yearLabel, yearsShown } from './scales.ts';

const extents = ['source', 'all'] as const;
type Extent = (typeof extents)[number];

/** Size and margins of a plot, in pixels. */
const layouts = {
	wide: { width: plotWidths.wide, height: 360, left: 52, right: 26, top: 34, bottom: 30 },
	narrow: { width: plotWidths.narrow, height: 320, left: 44, right: 20, top: 34, bottom: 30 },
} as const;

/** Of a dot, and half the height of the bar across its year. */
const radius = 4.5;
const half = 2;

/** The phase in whose band the middle of a count's year lies. */
const bandOf = ({ bands }: VillageGrowthModel, { middle }: Count) =>
	bands.find(({ start, end }) => start <= middle && middle < end)?.id ?? bands[0]!.id;

/** The scales of a plot as Plot will make them, to know where the marks will stand. */
function scalesOf(
	{ years, counts }: VillageGrowthModel,
	scale: Scale,
	{ width, height, left, right, top, bottom }: (typeof layouts)[PlotWidth],
) {
	const { domain, ticks } = countAxis(scale, Math.max(...counts.map(({ villages }) => villages)));
	const x = { domain: [years[0], years[1] + 1], range: [left, width - right] };
	const y = { type: scale, domain, range: [height - bottom, top] };
	return { x, y, ticks, perYear: (width - left - right) / (years[1] - years[0] + 1) };
}

/** Groups counts by the side of the mark on which the label has room; one that lies on the axis goes up. */
function labelSides(
	counts: readonly Count[],
	{ x, y }: Pick<ReturnType<typeof scalesOf>, 'x' | 'y'>,
	{ width, height, left, top, bottom }: (typeof layouts)[PlotWidth],
): [LabelSide, Count[]][] {
	const foot = height - bottom;
	const points = counts.map(({ middle, villages }) => {
		const at = { x: Number(Plot.scale({ x }).apply(middle)), y: Number(Plot.scale({ y }).apply(villages)) };
		const low = foot - at.y < 20;
		const prefer: [LabelSide, ...LabelSide[]] = low ? ['above', 'left'] : ['left', 'above', 'below'];
		return { ...at, words: formatNumber(villages), prefer };
	});
	const frame = { x: left, y: top - 10, width: width - left, height: foot - top + 10 };
	const found = sidesOf(points, frame, radius, { size: 13, weight: 600 });
	return (['above', 'left', 'below'] as const)
		.map((side): [LabelSide, Count[]] => [side, counts.filter((_, i) => found[i] === side)])
		.filter(([, some]) => some.length > 0);
}

/** What a drawing is called: its scale, and whether counts from outside are in it. */
const nameOf = ({ words }: VillageGrowthModel, scale: Scale, extent: Extent): string =>
	[words.scale[scale].name, ...(extent === 'all' ? [words.data.all.name] : [])].join(', ');

/** The counts as marks of a plot: a line, a bar across each year with a dot in its middle, and its label. */
const drawCounts = (
	model: VillageGrowthModel,
	counts: readonly Count[],
	sidesOfLabels: readonly [LabelSide, Count[]][],
): Plot.Markish[] => [
	Plot.line(counts, { x: 'middle', y: 'villages', stroke: 'var(--platforms-line)', strokeWidth: 2 }),
	Plot.link(counts, {
		x1: 'start',
		x2: 'end',
		y1: 'villages',
		y2: 'villages',
		stroke: 'var(--platforms-line)',
		strokeWidth: 2 * half,
		strokeOpacity: 0.45,
	}),
	Plot.dot(counts, {
		x: 'middle',
		y: 'villages',
		r: radius,
		fill: (count: Count) => (count.printed ? 'var(--platforms)' : 'var(--raised)'),
		stroke: 'var(--platforms-line)',
		strokeWidth: 1.5,
	}),
	...sidesOfLabels.map(([side, some]) =>
		Plot.text(some, {
			x: 'middle',
			y: 'villages',
			text: (count: Count) => formatNumber(count.villages),
			...sides[side],
			fontWeight: 600,
			fill: 'var(--ink)',
			stroke: (count: Count) => `var(--band-${bandOf(model, count)})`,
			strokeWidth: 3,
		}),
	),
];

/** Draws the counts on one scale, with or without those from outside, at one of the two widths. */
export function drawVillageGrowth(
	model: VillageGrowthModel,
	scale: Scale,
	extent: Extent,
	width: PlotWidth,
): Element {
	const counts = model.counts.filter(({ printed }) => extent === 'all' || printed);
	const layout = layouts[width];
	const { x, y, ticks, perYear } = scalesOf(model, scale, layout);
	const [foot, top] = y.domain;
	const { villages, drawing } = model.words;
	const label = `${fill(drawing, { villages })}, ${nameOf(model, scale, extent)}`;
	return drawPlot(`village-growth-${scale}-${extent}-${width}`, label, {
		width: layout.width,
		height: layout.height,
		marginLeft: layout.left,
		marginRight: layout.right,
		marginTop: layout.top,
		marginBottom: layout.bottom,
		style: { fontSize: '13px' },
		x: {
			...x,
			// A year is named below its middle.
			tickFormat: (middle: number) => yearLabel(Math.floor(middle), width),
			ticks: yearsShown(model.years, perYear, width).map((year) => year + 0.5),
			label: null,
		},
		y: { ...y, ticks, tickFormat: formatNumber, label: null, tickSize: 0 },
		marks: [
			...drawBands(model.bands, { bottom: foot, top, perYear, margin: layout.right, dy: -20 }),
			Plot.gridY({ ticks, stroke: 'var(--ink)', strokeOpacity: 0.12 }),
			...drawCounts(model, counts, labelSides(counts, { x, y }, layout)),
		],
	});
}

export function body(model: VillageGrowthModel): Element[] {
	return scales.flatMap((scale) =>
		extents.map((extent) =>
			h('div', { className: ['panel'], dataWhen: when({ scale: [scale], data: [extent] }) }, [
				h('p', { className: ['panel-name'] }, capital(nameOf(model, scale, extent))),
				...(Object.keys(plotWidths) as PlotWidth[]).map((width) =>
					h('div', { dataWidth: width }, [drawVillageGrowth(model, scale, extent, width)]),
				),
			]),
		),
	);
}

export function drawings(model: VillageGrowthModel): Drawing[] {
	return scales.flatMap((scale) =>
		extents.map((extent) => ({
			name: `${scale}-${extent}`,
			svg: drawVillageGrowth(model, scale, extent, 'wide'),
		})),
	);
}
