import { expect, test } from 'vitest';
import { bandsOf } from '../../src/figure-kit/bands.ts';

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
