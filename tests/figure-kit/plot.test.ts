import * as Plot from '@observablehq/plot';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { drawPlot } from '../../src/figure-kit/plot.ts';

const draw = () =>
	toHtml(
		drawPlot('name', 'What it shows', {
			width: 100,
			height: 50,
			marks: [
				Plot.line(
					[
						[0, 0],
						[1, 1 / 3],
						[2, 5],
					],
					{ clip: true },
				),
			],
		}),
	);

test('a plot says what it shows, and carries no style of its own', () => {
	expect(draw()).toMatch(/^<svg [^>]*role="img" aria-label="What it shows"/);
	expect(draw()).not.toContain('<style');
});

test('ids within a plot are made from its name, and what refers to them finds them', () => {
	const html = draw();
	const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
	const targets = [...html.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
	expect(ids).toEqual(['name-1']);
	expect(targets).toEqual(['name-1']);
});

test('coordinates are rounded to a tenth, and a plot is drawn the same twice', () => {
	expect(draw()).not.toMatch(/\d\.\d{2,}/);
	expect(draw()).toBe(draw());
});
