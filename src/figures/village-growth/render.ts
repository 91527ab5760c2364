import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import type { Drawing } from '../../figure-kit/figure.ts';
import { drawPlot, type PlotWidth, plotWidths } from '../../figure-kit/plot.ts';
import type { Count, VillageGrowthModel } from './model.ts';

const scales = ['linear', 'log'] as const;
const extents = ['source', 'all'] as const;
type Scale = (typeof scales)[number];
type Extent = (typeof extents)[number];

/** The phase in whose band the year's tick stands. */
const bandOf = ({ bands }: VillageGrowthModel, year: number) =>
	bands.find(({ start, end }) => start <= year && year < end)?.id ?? bands[0]!.id;

/** Draws the counts on one scale, with or without those from outside, at one of the two widths. */
export function drawVillageGrowth(
	model: VillageGrowthModel,
	scale: Scale,
	extent: Extent,
	width: PlotWidth,
): Element {
	const counts = model.counts.filter(({ printed }) => extent === 'all' || printed);
	const wide = width === 'wide';
	const top = scale === 'log' ? 10_000 : 5_800;
	const bottom = scale === 'log' ? 1 : 0;
	const ticks = scale === 'log' ? [1, 10, 100, 1000, 10_000] : [0, 1000, 2000, 3000, 4000, 5000];
	const label = `Taobao Villages by year, ${scale === 'log' ? 'logarithmic' : 'linear'} scale${extent === 'all' ? ', with counts from outside the dissertation' : ''}`;
	return drawPlot(`village-growth-${scale}-${extent}-${width}`, label, {
		width: plotWidths[width],
		height: wide ? 360 : 320,
		marginLeft: wide ? 52 : 44,
		marginRight: wide ? 26 : 20,
		marginTop: 34,
		style: { fontSize: '13px' },
		x: {
			domain: [model.years[0] - 0.5, model.years[1] + 0.5],
			tickFormat: (year: number) => (wide ? String(year) : `’${String(year).slice(2)}`),
			ticks: wide ? model.years[1] - model.years[0] + 1 : [2009, 2011, 2013, 2015, 2017, 2019],
			label: null,
		},
		y: {
			type: scale,
			domain: [bottom, top],
			ticks,
			tickFormat: (villages: number) => villages.toLocaleString('en'),
			label: null,
			tickSize: 0,
		},
		marks: [
			Plot.rect(model.bands, {
				x1: 'start',
				x2: 'end',
				y1: bottom,
				y2: top,
				fill: (band: { id: string }) => `var(--band-${band.id})`,
			}),
			Plot.text(model.bands, {
				x: (band: { start: number; end: number }) => (band.start + band.end) / 2,
				frameAnchor: 'top',
				dy: -20,
				text: wide ? 'name' : (band: { name: string }) => band.name.replace('Development', 'Developm.'),
				fill: 'var(--ink-2)',
			}),
			Plot.gridY(ticks, { stroke: 'var(--ink)', strokeOpacity: 0.12 }),
			Plot.line(counts, { x: 'year', y: 'villages', stroke: 'var(--platforms-line)', strokeWidth: 2 }),
			Plot.dot(counts, {
				x: 'year',
				y: 'villages',
				r: 4.5,
				fill: (count: Count) => (count.printed ? 'var(--platforms)' : 'var(--raised)'),
				stroke: 'var(--platforms-line)',
				strokeWidth: 1.5,
			}),
			// The first counts lie on the axis: theirs stand above the mark, the later ones to its left.
			...([true, false] as const).map((early) =>
				Plot.text(
					counts.filter(({ year }) => year <= 2014 === early),
					{
						x: 'year',
						y: 'villages',
						text: (count: Count) => count.villages.toLocaleString('en'),
						dy: early ? -15 : -9,
						dx: early ? 0 : -9,
						textAnchor: early ? 'middle' : 'end',
						fontWeight: 600,
						fill: 'var(--ink)',
						stroke: (count: Count) => `var(--band-${bandOf(model, count.year)})`,
						strokeWidth: 3,
					},
				),
			),
		],
	});
}

export function body(model: VillageGrowthModel): Element[] {
	return scales.flatMap((scale) =>
		extents.map((extent) =>
			h('div', { className: ['panel'], dataWhen: when({ scale: [scale], data: [extent] }) }, [
				h('p', { className: ['panel-name'] }, [
					scale === 'log' ? 'Logarithmic scale' : 'Linear scale',
					extent === 'all' ? ', with counts from outside' : '',
				]),
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
