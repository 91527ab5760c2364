import { describe, expect, test } from 'vitest';
import {
	describeVillageGrowth,
	tabulateVillageGrowth,
	villageGrowthModel,
} from '../../src/figures/village-growth/model.ts';
import { meta, world } from '../support/world.ts';

describe('village-growth', () => {
	const model = villageGrowthModel(meta, world);

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
