import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import {
	coevolutionModel,
	describeCoevolution,
	tabulateCoevolution,
} from '../../src/figures/coevolution/model.ts';
import { placeActs, policyTimelineModel, timeOf } from '../../src/figures/policy-timeline/model.ts';
import { stateCapitalismModel } from '../../src/figures/state-capitalism/model.ts';
import {
	describeVillageGrowth,
	tabulateVillageGrowth,
	villageGrowthModel,
} from '../../src/figures/village-growth/model.ts';

const meta = {
	id: 'x',
	number: '4.1',
	title: 'A',
	caption: 'B',
	section: '4-coevolution/findings',
	questions: [],
	source: { pages: [92] },
};
const source = { pages: [90], section: '4-coevolution/findings' };

/** A small world: four actors, two phases, three counts, three acts. */
const edition = {
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

describe('coevolution', () => {
	const block = (actor: string, size: number, colour = 'own') => ({
		actor,
		size,
		colour,
		words: `w-${actor}`,
		did: `d-${actor}`,
		pages: [1],
	});
	const model = coevolutionModel(
		{
			...meta,
			layout: [
				{ actor: 'central', row: 1, side: 'middle' },
				{ actor: 'platforms', row: 2, side: 'middle' },
				{ actor: 'local', row: 3, side: 'left' },
				{ actor: 'entrepreneurs', row: 3, side: 'right' },
			],
			stages: [
				{
					phase: 'first',
					ties: [],
					blocks: [block('central', 1), block('platforms', 2), block('local', 1), block('entrepreneurs', 4)],
				},
				{
					phase: 'second',
					blocks: [
						block('central', 2),
						block('platforms', 4),
						block('local', 2, 'central'),
						block('entrepreneurs', 2),
					],
					ties: [{ from: 'platforms', to: 'central', level: 'national', pages: [1] }],
					frame: { words: 'the frame', pages: [1] },
				},
			],
			answer: { words: 'a', text: 'The answer.', chapter: '7-party', pages: [76] },
		} as Parameters<typeof coevolutionModel>[0],
		edition,
	);

	test('places the blocks: above, between, below at the sides', () => {
		expect(
			model.stages[0]!.blocks.map(({ actor, x, y, width, height }) => [actor, x, y, width, height]),
		).toEqual([
			['central', 80, 29, 84, 54],
			['platforms', 70, 129, 104, 58],
			['local', 10, 233, 84, 54],
			['entrepreneurs', 108, 216, 126, 88],
		]);
	});

	test('lets a tie run from edge to edge', () => {
		expect(model.stages[1]!.ties).toEqual([
			{ level: 'national', from: 'platforms', to: 'central', x1: 122, y1: 114, x2: 122, y2: 85 },
		]);
	});

	test('gives a count to the phase whose section states it, else to the one that its year falls in', () => {
		expect(model.stages.map(({ villages }) => villages)).toEqual([
			[{ year: '2009', count: 3 }],
			[{ year: '2014', count: 300 }],
		]);
	});

	test('no two blocks of a stage overlap', () => {
		for (const { blocks } of model.stages) {
			for (const a of blocks)
				for (const b of blocks) {
					const apart =
						a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
					expect(a === b || apart, `${a.actor} and ${b.actor}`).toBe(true);
				}
		}
	});

	test('is told in words', () => {
		expect(describeCoevolution(model)).toEqual([
			'First, 2006 – October 2014. They begin. Blocks: Central government (smaller, in its own colour, “w-central”); Platforms (smaller, in its own colour, “w-platforms”); Local governments (smaller, in its own colour, “w-local”); Entrepreneurs (the largest, in its own colour, “w-entrepreneurs”). No line joins any two of them. Taobao Villages: 3 in 2009.',
			'Second, from October 2014. They build. Blocks: Central government (smaller, in its own colour, “w-central”); Platforms (the largest, in its own colour, “w-platforms”); Local governments (smaller, in the centre’s mahogany, “w-local”); Entrepreneurs (smaller, in its own colour, “w-entrepreneurs”). Lines join Platforms and Central government (national level). A frame around all of them reads “the frame”. Taobao Villages: 300 in 2014.',
			'The answer.',
		]);
	});

	test('has a row for each actor and phase', () => {
		expect(tabulateCoevolution(model).rows[0]).toEqual([
			'Central government',
			'First',
			'w-central',
			'd-central',
			'1',
		]);
		expect(tabulateCoevolution(model).rows).toHaveLength(8);
	});
});

describe('village-growth', () => {
	const model = villageGrowthModel(meta, edition);

	test('keeps printed and outside counts apart', () => {
		expect(model).toEqual({
			counts: [
				{ year: 2009, villages: 3, printed: true, origin: 'dissertation, p. 8' },
				{ year: 2014, villages: 300, printed: true, origin: 'dissertation, p. 90' },
				{ year: 2015, villages: 600, printed: false, origin: 'A report.' },
			],
			years: [2009, 2015],
			bands: [
				{ id: 'first', name: 'First', start: 2008.5, end: 2014.75 },
				{ id: 'second', name: 'Second', start: 2014.75, end: 2015.5 },
			],
		});
	});

	test('is told in words, with the rate that it computes', () => {
		expect(describeVillageGrowth(model)).toEqual([
			'The dissertation prints these counts of Taobao Villages: 3 in 2009, 300 in 2014.',
			'The fastest growth lies between 2009 and 2014, when the number is multiplied by about 3 a year.',
			'From outside the dissertation: 600 in 2015.',
		]);
	});

	test('has a row for each year', () => {
		expect(tabulateVillageGrowth(model).rows).toEqual([
			['2009', 3, 'dissertation, p. 8'],
			['2014', 300, 'dissertation, p. 90'],
			['2015', 600, 'A report.'],
		]);
	});
});

describe('policy-timeline', () => {
	const model = policyTimelineModel({ ...meta, chapters: ['4-coevolution'] }, edition);

	test('shows the acts of its chapters only, by time', () => {
		expect(model.acts.map(({ id, short, date, exact, time }) => ({ id, short, date, exact, time }))).toEqual([
			{ id: 'a', short: 'Plan A', date: '2014', exact: false, time: 2014.5 },
			{ id: 'b', short: 'B', date: 'July 2014 – 2019', exact: true, time: 2014 + 6.5 / 12 },
		]);
	});

	test('leaves out a row that would be empty', () => {
		expect(model.rows).toEqual([{ id: 'central', name: 'Central government', count: 2 }]);
	});

	test('puts a year after its earliest month where the text gives one', () => {
		expect(timeOf({ date: '2017', notBefore: '2017-10' })).toBeCloseTo(2017.875);
		expect(timeOf({ date: '2017' })).toBe(2017.5);
	});

	test('stacks marks that would touch', () => {
		const { acts, rows, height } = placeActs(model, (time) => (time - 2014) * 100, 10);
		expect(acts.map(({ id, x, y }) => [id, Math.round(x), y])).toEqual([
			['a', 50, 39],
			['b', 54, 29],
		]);
		expect(rows).toEqual([{ id: 'central', top: 0, line: 46 }]);
		expect(height).toBe(46);
	});
});

test('state-capitalism writes its Mermaid source from the data, rising flows downwards', () => {
	const { source: mermaid } = stateCapitalismModel({
		...meta,
		flows: [
			{ id: 'extraction', label: 'Data', what: 'x', pages: [120] },
			{ id: 'direction', label: 'Direction', what: 'x', pages: [120] },
		],
		nodes: [
			{ id: 'party', label: 'The party', words: 'aims', fill: 'central', group: 'outside' },
			{ id: 'platforms', label: 'Platforms', words: 'gain', fill: 'platforms', group: 'upper' },
			{ id: 'villages', label: 'Villages', words: 'many', fill: 'entrepreneurs', group: 'lower' },
		],
		groups: [
			{ id: 'upper', label: 'Upper' },
			{ id: 'lower', label: 'Lower' },
		],
		edges: [
			{ from: 'party', to: 'platforms', flow: 'direction', label: 'directs' },
			{ from: 'villages', to: 'platforms', flow: 'extraction', label: 'data' },
		],
	});
	expect(mermaid).toBe(
		[
			'flowchart TB',
			'party["`**The party**\naims`"]:::fill-central',
			'subgraph upper ["Upper"]',
			'  platforms["`**Platforms**\ngain`"]:::fill-platforms',
			'end',
			'subgraph lower ["Lower"]',
			'  villages["`**Villages**\nmany`"]:::fill-entrepreneurs',
			'end',
			'party ---|"directs"| platforms',
			'platforms ---|"data"| villages',
		].join('\n'),
	);
});
