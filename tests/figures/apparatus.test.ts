import { describe, expect, test } from 'vitest';
import {
	apparatusModel,
	apparatusParameters,
	describeApparatus,
	tabulateApparatus,
} from '../../src/figures/apparatus/model.ts';
import { changed, problemsOf } from '../support/content.ts';
import { markWords, meta, withoutPlace } from '../support/figures.ts';

const cell = (words: string) => ({ words, evidence: `It is ${words}.`, pages: [113] });
const model = apparatusModel({
	...meta,
	words: { corner: 'State', cell: markWords('cell') },
	columns: [
		{ id: 'one', label: 'One' },
		{ id: 'two', label: 'Two' },
	],
	rows: [{ id: 'r', label: 'R', cells: { two: cell('second'), one: cell('first') } }],
});

describe('apparatus', () => {
	test('puts cells in the order of the columns', () => {
		expect(model.rows[0]!.cells.map(({ id, words, label }) => [id, words, label])).toEqual([
			['r-one', 'first', 'R, One'],
			['r-two', 'second', 'R, Two'],
		]);
	});

	test('is told and tabulated from the same model', () => {
		expect(describeApparatus(model)).toEqual([
			'A table of 1 components of a developmental state in One and in the Two.',
			'R. One: first. It is first. Two: second. It is second.',
		]);
		expect(tabulateApparatus(model)).toEqual({
			columns: ['Component', 'One', 'Two'],
			rows: [['R', 'first', 'second']],
		});
	});

	test('lets each cell be chosen', () => {
		expect(apparatusParameters(model)).toEqual([
			{
				name: 'cell',
				label: 'cell',
				control: 'marks',
				choices: [
					{ value: 'none', label: 'No cell.', say: 'No cell.' },
					{ value: 'r-one', label: 'R, One' },
					{ value: 'r-two', label: 'R, Two' },
				],
			},
		]);
	});

	test('has a cell for each column', () => {
		const file = 'figures/apparatus.json';
		expect(problemsOf(changed(file, '"id": "regular"', '"id": "ordinary"')).map(withoutPlace)[0]).toBe(
			'content/figures/apparatus.json: rows[0].cells: has nothing for "ordinary" of columns. Add what is missing, or take the entry out of the list.',
		);
	});
});
