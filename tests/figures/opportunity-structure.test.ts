import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import { OpportunityStructureData } from '../../src/figures/opportunity-structure/data.ts';
import {
	describeOpportunityStructure,
	opportunityStructureModel,
	tabulateOpportunityStructure,
} from '../../src/figures/opportunity-structure/model.ts';
import { changed, problemsOf } from '../support/content.ts';
import { markWords, meta, withoutPlace } from '../support/figures.ts';

const edition = {
	works: [{ id: 'w-2010', authors: ['W'], etAl: false, year: '2010', variants: [] }],
} as unknown as Pick<Edition, 'works'>;
const axis = (label: string, ...ids: string[]) => ({
	label,
	values: ids.map((id) => ({ id, label: id.toUpperCase() })),
});
const market = (accessibility: string, growth: string, basis = 'inferred') => ({
	id: `${accessibility}-${growth}`,
	name: `Market ${accessibility} ${growth}`,
	accessibility: { value: accessibility, basis, because: 'So.', pages: [162] },
	growth: { value: growth, basis: 'stated', because: 'Said.', pages: [162] },
	facts: { who: { words: 'some', pages: [162, 163] } },
});
const data = {
	...meta,
	words: {
		market: markWords('market'),
		why: 'Why {market}',
		stated: 'stated',
		inferred: 'inferred',
		origin: 'From {work}.',
	},
	work: 'w-2010',
	axes: { accessibility: axis('Access', 'low', 'high'), growth: axis('Growth', 'high', 'low') },
	facts: [{ id: 'who', label: 'Who' }],
	// Not in the order of the matrix.
	markets: [
		market('high', 'low'),
		market('low', 'low'),
		market('high', 'high', 'stated'),
		market('low', 'high'),
	],
};
const parse = (value: unknown) => OpportunityStructureData.parse(value);

describe('opportunity-structure', () => {
	const model = opportunityStructureModel(parse(data), edition);

	test('puts the markets at the crossings, rows by growth, columns by accessibility', () => {
		expect(model.work).toEqual({ id: 'w-2010', name: 'W (2010)' });
		expect(model.rows.map(({ label, markets }) => [label, markets.map(({ id }) => id)])).toEqual([
			['HIGH', ['low-high', 'high-high']],
			['LOW', ['low-low', 'high-low']],
		]);
	});

	test('has one market for each crossing, values of its axes only, and every fact', () => {
		const first = data.markets[0]!;
		const moved = { ...first, growth: { ...first.growth, value: 'high' } };
		expect(() =>
			opportunityStructureModel(parse({ ...data, markets: [moved, ...data.markets.slice(1)] }), edition),
		).toThrow('more than one stands where Growth is high and Access is high');

		const file = 'figures/opportunity-structure.json';
		expect(problemsOf(changed(file, '"value": "low"', '"value": "lower"')).map(withoutPlace)).toEqual([
			'content/figures/opportunity-structure.json: markets[0].accessibility.value: there is no "lower" in axes.accessibility.values. Did you mean "low"? If not, add it to "axes.accessibility.values" of this file.',
		]);
		expect(problemsOf(changed(file, '"id": "example"', '"id": "instance"')).map(withoutPlace)[0]).toBe(
			'content/figures/opportunity-structure.json: markets[0].facts: has nothing for "instance" of facts. Add what is missing, or take the entry out of the list.',
		);
	});

	test('marks what is inferred in description and table', () => {
		expect(describeOpportunityStructure(model)[1]).toBe(
			'Market low high. Access: low (inferred). So. Growth: high (stated). Said. Who: some.',
		);
		expect(tabulateOpportunityStructure(model)).toEqual({
			columns: ['Market', 'Access', 'Growth', 'Who', 'Pages'],
			rows: [
				['Market low high', 'low (inferred)', 'high (stated)', 'some', '162, 163'],
				['Market high high', 'high (stated)', 'high (stated)', 'some', '162, 163'],
				['Market low low', 'low (inferred)', 'low (stated)', 'some', '162, 163'],
				['Market high low', 'high (inferred)', 'low (stated)', 'some', '162, 163'],
			],
		});
	});
});
