import { expect, test } from 'vitest';
import { drawBands } from '../../src/figure-kit/band-marks.ts';
import { bandsOf } from '../../src/figure-kit/bands.ts';
import { drawPlot } from '../../src/figure-kit/plot.ts';
import { textsOf } from '../support/drawing.ts';

const phases = [
	{ id: 'first', name: 'Initiation', start: '2006', end: '2014-10' },
	{ id: 'second', name: 'Development', short: 'Dev.', start: '2014-10', end: null },
];

test('bands begin and end with the years of the plot', () => {
	expect(bandsOf(phases, [2008.5, 2020.5])).toEqual([
		{ id: 'first', name: 'Initiation', start: 2008.5, end: 2014.75 },
		{ id: 'second', name: 'Development', short: 'Dev.', start: 2014.75, end: 2020.5 },
	]);
});

test('a band has its short name where the name has no room', () => {
	const named = (width: number) =>
		textsOf(
			drawPlot('x', 'x', {
				width,
				x: { domain: [2008, 2020], axis: null },
				y: { domain: [0, 1], axis: null },
				marks: drawBands(bandsOf(phases, [2008, 2020]), {
					bottom: 0,
					top: 1,
					perYear: width / 12,
					margin: 0,
					dy: -10,
				}),
			}),
		);
	expect(named(680)).toEqual(['Initiation', 'Development']);
	expect(named(140)).toEqual(['Initiation', 'Dev.']);
});
