import { describe, expect, test } from 'vitest';
import {
	describePolicyInfusion,
	policyInfusionModel,
	policyInfusionParameters,
	tabulatePolicyInfusion,
} from '../../src/figures/policy-infusion/model.ts';
import { changed, problemsOf } from '../support/content.ts';
import { buttonWords, meta, withoutPlace } from '../support/figures.ts';

const column = (id: string) => ({ id, label: id.toUpperCase(), say: `Of ${id}.`, pages: [121] });
const model = policyInfusionModel({
	...meta,
	words: {
		corner: 'To achieve',
		focus: buttonWords('part'),
		columns: { a: 'Short a', b: 'Short b' },
		rows: { r: 'Short r' },
		model: { label: 'Model', hidden: 'Hidden', shown: 'Shown', say: 'No model.' },
	},
	columns: [column('a'), column('b')],
	rows: [
		{
			id: 'r',
			label: 'R',
			cells: { b: { words: ['z'], verdict: 'High risk' }, a: { words: ['x', 'y'] } },
			solved: 'S.',
			pages: [75],
		},
	],
	model: {
		label: 'M',
		from: { label: 'F', words: ['f'] },
		passage: 'P.',
		to: { label: 'T', words: ['t'] },
		pages: [121],
	},
});

describe('policy-infusion', () => {
	test('ends its table with the model', () => {
		expect(tabulatePolicyInfusion(model)).toEqual({
			columns: ['To achieve', 'A', 'B', 'How the platform solves it'],
			rows: [
				['R', 'x; y', 'z; High risk', 'S.'],
				['M', 'f', 't', 'P.'],
			],
		});
	});

	test('is told in words', () => {
		expect(describePolicyInfusion(model)).toEqual([
			'R. A: x; y. B: z (high risk). In the village model: S.',
			'M. F (f) lead to t (t). P.',
		]);
	});

	test('lets everything, a column or a row be looked at, by short names', () => {
		const [focus] = policyInfusionParameters(model);
		expect(focus!.choices.map(({ value, label }) => [value, label])).toEqual([
			['all', 'All'],
			['a', 'Short a'],
			['b', 'Short b'],
			['r', 'Short r'],
		]);
	});

	test('has a cell for each column', () => {
		const file = changed('figures/policy-infusion.json', '"innovation": {', '"inovation": {');
		expect(problemsOf(file).map(withoutPlace)).toEqual([
			'content/figures/policy-infusion.json: rows[0].cells: has nothing for "innovation" of columns. Add what is missing, or take the entry out of the list.',
			'content/figures/policy-infusion.json: rows[0].cells.inovation: there is no "inovation" in columns. Did you mean "innovation"? If not, add it to "columns" of this file.',
		]);
	});
});
