import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawBands } from '../../figure-kit/band-marks.ts';
import { when } from '../../figure-kit/conditions.ts';
import { hint } from '../../figure-kit/evidence.ts';
import type { Drawing, RenderContext } from '../../figure-kit/figure.ts';
import { drawPlot, linked, type PlotWidth, plotWidths } from '../../figure-kit/plot.ts';
import { measure } from '../../figure-kit/text.ts';
import { yearTicks } from '../../figure-kit/years.ts';
import { compact } from '../../text/words.ts';
import { isExact, placeActs, type PlacedAct, type TimelineModel } from './model.ts';

/** Margins of the plot, in pixels. */
const margin = { left: 14, right: 14, top: 26, bottom: 26 };

/** Radius of a dot and of a bar's ends, and distance between the middles of two dots that just do not touch. */
const marks = { wide: { radius: 5.5, step: 13 }, narrow: { radius: 5, step: 12 } } as const;

/** Rows of actors as marks of the plot: a line below each, its name above. */
const drawRows = (placed: ReturnType<typeof placeActs>, { rows, years }: TimelineModel): Plot.Markish[] => [
	Plot.ruleY(placed.rows, { y: 'line', stroke: 'var(--rule)' }),
	Plot.text(placed.rows, {
		x: years[0],
		y: 'top',
		text: (row: { id: string }) => rows.find(({ id }) => id === row.id)!.name,
		textAnchor: 'start',
		dx: 4,
		dy: 12,
		fontWeight: 600,
		fill: 'var(--ink-2)',
	}),
];

/** What makes an act's mark a link to its text below. */
const linkOf = (act: PlacedAct): Record<string, string> => ({
	href: `#event-${act.id}`,
	class: ['act', `act-${act.actors[0]}`, ...(isExact(act) ? [] : ['act-inexact'])].join(' '),
	'data-set': `event=${act.id}`,
	'data-lit': `actor=${['all', ...act.actors].join('|')}`,
	'aria-label': `${act.short}, ${act.date}`,
});

/** Draws the acts at one of the two widths; each is a link to its text below. */
export function drawPolicyTimeline(model: TimelineModel, width: PlotWidth): Element {
	const { words, bands, years } = model;
	const [first, last] = years;
	const perYear = (plotWidths[width] - margin.left - margin.right) / (last - first);
	const { radius } = marks[width];
	const placed = placeActs(model, (time) => (time - first) * perYear, marks[width]);
	const yearAt = (x: number) => first + x / perYear;
	return drawPlot(
		`policy-timeline-${width}`,
		words.drawing,
		{
			width: plotWidths[width],
			height: placed.height + margin.top + margin.bottom,
			marginLeft: margin.left,
			marginRight: margin.right,
			marginTop: margin.top,
			marginBottom: margin.bottom,
			style: { fontSize: '13px' },
			x: {
				type: 'linear',
				domain: years,
				ticks: yearTicks(years, perYear, measure(String(first), { size: 13, weight: 400 }) + 40),
				tickFormat: String,
				label: null,
			},
			y: { type: 'linear', domain: [placed.height, 0], axis: null },
			marks: [
				...drawBands(bands, { bottom: 0, top: placed.height, perYear, margin: margin.right, dy: -16 }),
				...drawRows(placed, model),
				Plot.rect(placed.acts, {
					x1: ({ x1 }: PlacedAct) => yearAt(x1),
					x2: ({ x2 }: PlacedAct) => yearAt(x2),
					y1: ({ y }: PlacedAct) => y - radius,
					y2: ({ y }: PlacedAct) => y + radius,
					rx: radius,
					strokeWidth: 1.5,
					render: linked(placed.acts, linkOf),
				}),
			],
		},
		{ interactive: true },
	);
}

export function body(model: TimelineModel, context: RenderContext): Element[] {
	return [
		...(Object.keys(plotWidths) as PlotWidth[]).map((width) =>
			h('div', { dataWidth: width }, [drawPolicyTimeline(model, width)]),
		),
		hint({ figure: 'policy-timeline', parameter: 'event' }, model.words.event.hint),
		h(
			'ol',
			{ className: ['acts-list'] },
			model.acts.map((act) =>
				h(
					'li',
					{ id: `event-${act.id}`, className: [`key-${act.actors[0]}`], dataWhen: when({ event: [act.id] }) },
					[
						h('p', { className: ['act-title'] }, [
							h('b', act.title),
							` ${compact([act.date, act.issuer, act.poverty]).join(' · ')}`,
						]),
						h('p', [act.did, ' ', context.pages(act.pages)]),
					],
				),
			),
		),
	];
}

export function drawings(model: TimelineModel): Drawing[] {
	return [{ name: 'all', svg: drawPolicyTimeline(model, 'wide') }];
}
