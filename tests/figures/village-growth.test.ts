import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { VillageGrowthData } from '../../src/figures/village-growth/data.ts';
import {
	describeVillageGrowth,
	tabulateVillageGrowth,
	villageGrowthModel,
} from '../../src/figures/village-growth/model.ts';
import { drawVillageGrowth } from '../../src/figures/village-growth/render.ts';
import { countAxis, yearsShown } from '../../src/figures/village-growth/scales.ts';
import { changed, editionOf } from '../support/content.ts';
import { meta } from '../support/figures.ts';
import { world } from '../support/world.ts';

const choice = (label: string) => ({ label, say: `${label}.`, name: label });
const words = {
	villages: 'Taobao Villages',
	drawing: '{villages} by year',
	scale: { label: 'Scale', linear: choice('linear'), log: choice('log') },
	data: { label: 'Counts', source: { label: 'Inside', say: 'Inside.' }, all: choice('outside too') },
};

/** A year as a count holds it. */
const yearOf = (year: number) => ({ year, start: year, middle: year + 0.5, end: year + 1 });

describe('village-growth', () => {
	const model = villageGrowthModel({ ...meta, words }, world);

	test('keeps printed and outside counts apart', () => {
		expect(model).toEqual({
			words,
			counts: [
				{ ...yearOf(2009), villages: 3, printed: true, origin: 'dissertation, p. 8' },
				{ ...yearOf(2014), villages: 300, printed: true, origin: 'dissertation, p. 90' },
				{ ...yearOf(2015), villages: 600, printed: false, origin: 'A report.' },
			],
			years: [2009, 2015],
			bands: [
				{ id: 'first', name: 'First', start: 2009, end: 2014.75 },
				{ id: 'second', name: 'Second', start: 2014.75, end: 2016 },
			],
		});
	});

	test('is told in words, with the rate that it computes', () => {
		expect(describeVillageGrowth(model)).toEqual([
			'The dissertation prints these counts of Taobao Villages: 3 in 2009, 300 in 2014.',
			'The fastest growth lies between 2009 and 2014, when the number is multiplied by about 3 a year.',
			'A count is of a whole year; those of 2014 belong to two phases.',
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

	test.each(['wide', 'narrow'] as const)(
		'draws each count across its year, with the mark in the middle (%s)',
		(width) => {
			const svg = drawVillageGrowth(model, 'linear', 'all', width);
			const [bars, middles, bands]: [number[][], number[], number[][]] = [[], [], []];
			visit(svg, 'element', ({ tagName, properties: { d, cx, x, width, fill } }) => {
				if (tagName === 'circle') middles.push(Number(cx));
				const [, from = 0, to = 0] = /^M([\d.]+),[\d.]+L([\d.]+),[\d.]+$/.exec(String(d)) ?? [];
				if (tagName === 'path' && Number(to) > Number(from)) bars.push([Number(from), Number(to)]);
				if (tagName === 'rect' && String(fill).startsWith('var(--band-'))
					bands.push([Number(x), Number(x) + Number(width)]);
			});
			expect(bars).toHaveLength(3);
			expect(bars.map(([from, to]) => (from! + to!) / 2)).toEqual(middles.map((x) => expect.closeTo(x, 0)));
			// The year of the phases' border lies three quarters before it.
			const [, [from, to]] = bars as [unknown, [number, number], unknown];
			expect((bands[0]![1]! - from) / (to - from)).toBeCloseTo(0.75, 2);
		},
	);

	test('finds round ends and ticks for any count', () => {
		expect(countAxis('linear', 5425)).toEqual({ domain: [0, 5800], ticks: 6 });
		expect(countAxis('linear', 9900)).toEqual({ domain: [0, 10_500], ticks: 6 });
		expect(countAxis('log', 5425)).toEqual({ domain: [1, 10_000], ticks: 4 });
		expect(countAxis('log', 10_001)).toEqual({ domain: [1, 100_000], ticks: 5 });
	});

	test('has as many years below the axis as have room', () => {
		expect(yearsShown([2009, 2012], 50, 'wide')).toEqual([2009, 2010, 2011, 2012]);
		expect(yearsShown([2009, 2020], 24, 'narrow')).toEqual([2009, 2011, 2013, 2015, 2017, 2019]);
	});

	test.each(['linear', 'log'] as const)(
		'keeps every mark of a larger count inside the %s drawing',
		(scale) => {
			const edition = editionOf(
				changed('registers/villages-by-year.json', '"villages": 4310', '"villages": 9900'),
			);
			const data = VillageGrowthData.parse(edition.figures.get('village-growth'));
			for (const extent of ['source', 'all'] as const)
				for (const width of ['wide', 'narrow'] as const) {
					const svg = drawVillageGrowth(villageGrowthModel(data, edition), scale, extent, width);
					const [, , right = 0, bottom = 0] = String(svg.properties['viewBox']).split(' ').map(Number);
					const middles: [number, number][] = [];
					visit(svg, 'element', ({ tagName, properties: { cx, cy } }) => {
						if (tagName === 'circle') middles.push([Number(cx), Number(cy)]);
					});
					expect(middles).toHaveLength(extent === 'all' ? 9 : 5);
					for (const [x, y] of middles) {
						expect(x > 5 && x < right - 5, `${x} across`).toBe(true);
						expect(y > 30 && y < bottom - 5, `${y} down`).toBe(true);
					}
				}
		},
	);
});
