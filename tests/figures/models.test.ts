import { expect, test } from 'vitest';
import { apparatusModel, tabulateApparatus } from '../../src/figures/apparatus/model.ts';
import { policyInfusionModel, tabulatePolicyInfusion } from '../../src/figures/policy-infusion/model.ts';
import { meta } from '../support/world.ts';

test('apparatus puts cells in the order of the columns', () => {
	const cell = (words: string) => ({ words, evidence: `${words}.`, pages: [113] });
	const model = apparatusModel({
		...meta,
		columns: [
			{ id: 'one', label: 'One' },
			{ id: 'two', label: 'Two' },
		],
		rows: [{ id: 'r', label: 'R', cells: { two: cell('second'), one: cell('first') } }],
	});
	expect(model.rows[0]!.cells.map(({ id, words, label }) => [id, words, label])).toEqual([
		['r-one', 'first', 'R, One'],
		['r-two', 'second', 'R, Two'],
	]);
	expect(tabulateApparatus(model)).toEqual({
		columns: ['Component', 'One', 'Two'],
		rows: [['R', 'first', 'second']],
	});
});

test('policy-infusion ends its table with the model', () => {
	const column = (id: string) => ({ id, label: id.toUpperCase(), say: 'x', pages: [121] });
	const model = policyInfusionModel({
		...meta,
		columns: [column('a'), column('b')],
		rows: [
			{
				id: 'r',
				label: 'R',
				cells: { a: { words: ['x', 'y'] }, b: { words: ['z'], verdict: 'High risk' } },
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
	expect(tabulatePolicyInfusion(model)).toEqual({
		columns: ['To achieve', 'A', 'B', 'How the platform solves it'],
		rows: [
			['R', 'x; y', 'z; High risk', 'S.'],
			['M', 'f', 't', 'P.'],
		],
	});
});
