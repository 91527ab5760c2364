import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import { OpportunityStructureData } from '../../src/figures/opportunity-structure/data.ts';
import {
	describeOpportunityStructure,
	opportunityStructureModel,
	tabulateOpportunityStructure,
} from '../../src/figures/opportunity-structure/model.ts';

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
	id: 'opportunity-structure',
	number: '6.2',
	title: 'T',
	caption: 'C',
	section: '6-embeddedness/mixed-embeddedness',
	source: { pages: [162] },
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

	test('refuses a crossing without a market, a value off the axis and a missing fact', () => {
		const first = data.markets[0]!;
		const others = data.markets.slice(1);
		const moved = { ...first, growth: { ...first.growth, value: 'high' } };
		expect(() => opportunityStructureModel(parse({ ...data, markets: [moved, ...others] }), edition)).toThrow(
			'opportunity-structure: 2 markets for accessibility high and growth high; one is needed.',
		);
		const off = { ...first, growth: { ...first.growth, value: 'middling' } };
		expect(() => parse({ ...data, markets: [off, ...others] })).toThrow(
			/there is no \\"middling\\" on this axis/,
		);
		expect(() => parse({ ...data, markets: [{ ...first, facts: {} }, ...others] })).toThrow(
			/has nothing for the fact \\"who\\"/,
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
