import { expect, test } from 'vitest';
import {
	describeStateCapitalism,
	stateCapitalismModel,
	tabulateStateCapitalism,
} from '../../src/figures/state-capitalism/model.ts';
import { changed, problemsOf } from '../support/content.ts';
import { buttonWords, meta } from '../support/figures.ts';

const model = stateCapitalismModel({
	...meta,
	words: { drawing: 'Two levels', flow: buttonWords('flow') },
	rising: ['extraction'],
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

test('writes its Mermaid source from the data, rising flows downwards', () => {
	expect(model.source).toBe(
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

test('is told in words', () => {
	expect(describeStateCapitalism(model)).toEqual([
		'Upper: Platforms (gain). Lower: Villages (many). Outside both: The party.',
		'Data. x Arrows: Villages to Platforms (data).',
		'Direction. x Arrows: The party to Platforms (directs).',
	]);
});

test('has a row for each arrow', () => {
	expect(tabulateStateCapitalism(model).rows).toEqual([
		['Direction', 'The party', 'Platforms', 'directs'],
		['Data', 'Villages', 'Platforms', 'data'],
	]);
});

test.each([
	[
		'"from": "party"',
		'"from": "partty"',
		/edges\[0\]\.from: there is no "partty" in nodes\. Did you mean "party"/,
	],
	['"flow": "direction"', '"flow": "directions"', /edges\[0\]\.flow: there is no "directions" in flows\./],
	['"group": "upper"', '"group": "above"', /nodes\[2\]\.group: there is no level "above"\./],
	['"rising": ["extraction"]', '"rising": ["data"]', /rising\[0\]: there is no "data" in flows\./],
])('refuses %s written as %s', (find, replace, told) => {
	expect(problemsOf(changed('figures/state-capitalism.json', find, replace))[0]).toMatch(told);
});
