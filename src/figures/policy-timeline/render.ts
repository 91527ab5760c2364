import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { when } from '../../figure-kit/conditions.ts';
import type { Drawing, RenderContext } from '../../figure-kit/figure.ts';
import { drawPlot, type PlotWidth, plotWidths } from '../../figure-kit/plot.ts';
import { placeActs, type PlacedAct, type TimelineModel } from './model.ts';

/** Draws the acts at one of the two widths; each is a link to its text below. */
export function drawPolicyTimeline(model: TimelineModel, width: PlotWidth): Element {
	const wide = width === 'wide';
	const margin = { left: 14, right: 14, top: 26, bottom: 26 };
	const [first, last] = model.years;
	const room = plotWidths[width] - margin.left - margin.right;
	const x = (time: number) => ((time - first) / (last - first)) * room;
	const placed = placeActs(model, x, wide ? 13 : 12);
	const svg = drawPlot(
		`policy-timeline-${width}`,
		'Policies, agreements, conferences, programmes and speeches by date and actor',
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
				domain: [first, last],
				ticks: Array.from(
					{ length: Math.floor((last - first) / (wide ? 2 : 4)) + 1 },
					(_, i) => first + i * (wide ? 2 : 4),
				),
				tickFormat: String,
				label: null,
			},
			y: { type: 'linear', domain: [placed.height, 0], axis: null },
			marks: [
				Plot.rect(model.bands, {
					x1: (band: { start: number }) => Math.max(first, band.start),
					x2: 'end',
					y1: 0,
					y2: placed.height,
					fill: (band: { id: string }) => `var(--band-${band.id})`,
				}),
				Plot.text(model.bands, {
					x: (band: { start: number; end: number }) => (Math.max(first, band.start) + band.end) / 2,
					frameAnchor: 'top',
					dy: -16,
					text: wide
						? 'name'
						: (band: { name: string }) => (band.name === 'Development' ? 'Dev.' : band.name),
					fill: 'var(--ink-2)',
				}),
				Plot.ruleY(placed.rows, { y: 'line', stroke: 'var(--rule)' }),
				Plot.text(placed.rows, {
					x: first,
					y: 'top',
					text: (row: { id: string }) => model.rows.find(({ id }) => id === row.id)!.name,
					textAnchor: 'start',
					dx: 4,
					dy: 12,
					fontWeight: 600,
					fill: 'var(--ink-2)',
				}),
				Plot.dot(placed.acts, {
					x: 'time',
					y: 'y',
					r: wide ? 5.5 : 5,
					strokeWidth: 1.5,
					href: (act: PlacedAct) => `#event-${act.id}`,
					ariaLabel: (act: PlacedAct) => `${act.short}, ${act.date}`,
				}),
			],
		},
		{ interactive: true },
	);
	// Plot keeps the order of the data, so the n-th link belongs to the n-th act.
	let n = 0;
	visit(svg, 'element', (node, _index, parent) => {
		if (node.tagName !== 'a') return;
		const act = placed.acts[n++]!;
		const dot = node.children[0] as Element;
		node.properties = {
			href: `#event-${act.id}`,
			className: ['act', `act-${act.actors[0]}`, ...(act.exact ? [] : ['act-inexact'])],
			dataSet: `event=${act.id}`,
			dataLit: `actor=${['all', ...act.actors].join('|')}`,
			ariaLabel: `${act.short}, ${act.date}`,
		};
		dot.properties = { cx: dot.properties['cx']!, cy: dot.properties['cy']!, r: dot.properties['r']! };
		if (parent?.type === 'element') parent.properties['dataMarks'] = '';
	});
	if (n !== placed.acts.length) throw new Error(`Plot drew ${n} links for ${placed.acts.length} acts.`);
	return svg;
}

export function body(model: TimelineModel, context: RenderContext): Element[] {
	return [
		...(Object.keys(plotWidths) as PlotWidth[]).map((width) =>
			h('div', { dataWidth: width }, [drawPolicyTimeline(model, width)]),
		),
		h(
			'p',
			{ className: ['figure-hint'], dataWhen: when({ event: ['none'] }) },
			'Choose a mark to read what it was.',
		),
		h(
			'ol',
			{ className: ['acts-list'] },
			model.acts.map((act) =>
				h(
					'li',
					{ id: `event-${act.id}`, className: [`key-${act.actors[0]}`], dataWhen: when({ event: [act.id] }) },
					[
						h('p', { className: ['act-title'] }, [h('b', act.title), ` ${act.date} · ${act.issuer}`]),
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
