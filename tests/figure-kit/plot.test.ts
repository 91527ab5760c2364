import * as Plot from '@observablehq/plot';
import { geoEquirectangular } from 'd3-geo';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { drawnAs, drawPlot } from '../../src/figure-kit/plot.ts';

const html = (options: Plot.PlotOptions) => toHtml(drawPlot(options), { space: 'svg' });
const scales = { x: { domain: [0, 10], range: [20, 50] }, y: { domain: [0, 1], range: [100, 0] } } as const;
const bars = [
	{ from: 0, to: 1, high: 1 / 3, name: 'first' },
	{ from: 1, to: 9.99, high: 1, name: 'second' },
];

test('a plot is the shapes of its marks with their classes alone, on the scales that it is given', () => {
	const bar = { x1: 'from', x2: 'to', y1: 0, y2: 'high' };
	expect(
		html({
			...scales,
			marks: [
				Plot.rect(bars, { ...bar, className: 'some', fill: 'red', ariaLabel: 'Bars' }),
				Plot.ruleY([0.5], { x1: 0, x2: 10, className: 'rule' }),
			],
		}),
	).toBe(
		'<rect class="some" height="33.3" width="3" y="66.7" x="20"></rect>' +
			'<rect class="some" height="100" width="27" y="0" x="23"></rect>' +
			'<line class="rule" y2="50" y1="50" x2="50" x1="20"></line>',
	);
});

test('a shape has what its datum gives it, or the first of those that it joins', () => {
	const as = drawnAs(bars, ({ name }) => ({ class: name, 'data-flip': `bar-${name}` }));
	const shapes = drawPlot({ ...scales, marks: [Plot.rect(bars, { x1: 'from', x2: 'to', ...as })] });
	expect(shapes.map(({ properties }) => [properties['className'], properties['dataFlip']])).toEqual([
		[['first'], 'bar-first'],
		[['second'], 'bar-second'],
	]);
	const [line] = drawPlot({ ...scales, marks: [Plot.line(bars, { x: 'from', y: 'high', ...as })] });
	expect(line!.properties['dataFlip']).toBe('bar-first');
});

test('straight lines are told point from point, without drift, and curves are left as they are', () => {
	const points: [number, number][] = [
		[0, 0],
		[1 / 9, 1 / 3],
		[0.2, 1 / 9],
		[3.335, 0.5],
	];
	const line = (curve: Plot.CurveName) => html({ ...scales, marks: [Plot.line(points, { curve })] });
	expect(line('linear')).toBe('<path d="M20,100l0.3,-33.3 0.3,22.2 9.4,-38.9"></path>');
	expect(line('natural')).toMatch(/^<path d="M20,100C/);
});

test('a map is drawn by its projection, and what lies outside it is left out', () => {
	const square = (west: number) => ({
		type: 'Polygon' as const,
		coordinates: [
			[
				[west, 0],
				[west, 1],
				[west + 1, 1],
				[west + 1, 0],
				[west, 0],
			],
		],
	});
	const projection = geoEquirectangular()
		.scale(180 / Math.PI)
		.translate([0, 0])
		.precision(0);
	const clipped = projection.clipExtent([
		[0, -10],
		[10, 10],
	]);
	const drawn = html({
		projection: clipped,
		marks: [Plot.geo([square(2), square(40)], { className: 'land' })],
	});
	expect(drawn).toBe('<path class="land" d="M2,0l0,-1 1,0 0,1Z"></path>');
});
