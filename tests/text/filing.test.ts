import { expect, test } from 'vitest';
import { byFiling, letterOf } from '../../src/text/filing.ts';

test('names stand where a reader looks: quotation marks and “the” aside, numbers by value', () => {
	const names = [
		'“red DNA”',
		'theory',
		'The Mill',
		'red hat',
		'1688 platform',
		'rebate',
		'3D coverage',
		'mill owner',
	];
	expect(names.toSorted(byFiling)).toEqual([
		'3D coverage',
		'1688 platform',
		'The Mill',
		'mill owner',
		'rebate',
		'“red DNA”',
		'red hat',
		'theory',
	]);
});

test('each stands under its letter', () => {
	expect(['“buy global”', 'The Mill', '1688 platform', 'élite', 'Theory'].map(letterOf)).toEqual([
		'B',
		'M',
		'0–9',
		'E',
		'T',
	]);
});
