import type { Edition } from '../../src/edition/types.ts';

const source = { pages: [90], section: '4-coevolution/findings' };

/** A small world: four actors, two phases, three counts, three acts. */
export const world = {
	meta: { dissertation: { year: 2016 } },
	chapters: [{ id: '7-party', number: 7 }],
	actors: [
		{ id: 'central', name: 'the centre', short: 'Central government', mark: 'Centre', what: 'x', source },
		{ id: 'local', name: 'local', short: 'Local governments', mark: 'Localities', what: 'x', source },
		{ id: 'platforms', name: 'platforms', short: 'Platforms', mark: 'Platforms', what: 'x', source },
		{
			id: 'entrepreneurs',
			name: 'sellers',
			short: 'Entrepreneurs',
			mark: 'Entrepreneurs',
			what: 'x',
			source,
		},
	],
	phases: [
		{
			id: 'first',
			name: 'First',
			start: '2006',
			end: '2014-10',
			lead: 'entrepreneurs',
			what: 'They begin.',
			source: { pages: [89] },
		},
		{
			id: 'second',
			name: 'Second',
			start: '2014-10',
			end: null,
			lead: 'platforms',
			what: 'They build.',
			source,
		},
	],
	'villages-by-year': [
		{ id: '2009', villages: 3, source: { pages: [8] } },
		{ id: '2014', villages: 300, source },
		{ id: '2015', villages: 600, outside: 'A report.' },
	],
	policies: [
		{
			id: 'a',
			title: 'Plan A',
			kind: 'policy',
			issuer: 'X',
			date: '2014',
			actors: ['central'],
			did: 'Did a.',
			works: [],
			source,
		},
		{
			id: 'b',
			title: 'Plan B',
			short: 'B',
			kind: 'speech',
			issuer: 'Y',
			date: '2014-07',
			until: '2019',
			actors: ['central', 'local'],
			did: 'Did b.',
			works: [],
			source,
		},
		{
			id: 'c',
			title: 'Plan C',
			kind: 'policy',
			issuer: 'Z',
			date: '2012-01-01',
			actors: ['platforms'],
			did: 'Did c.',
			works: [],
			source: { pages: [5], section: '1-introduction/plan' },
		},
	],
} as unknown as Edition;
