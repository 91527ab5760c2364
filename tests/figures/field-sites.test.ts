import { geoArea } from 'd3-geo';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import { FieldSitesData } from '../../src/figures/field-sites/data.ts';
import { drawMap } from '../../src/figures/field-sites/map.ts';
import {
	describeFieldSites,
	emptyStates,
	fieldSitesModel,
	tabulateFieldSites,
} from '../../src/figures/field-sites/model.ts';
import { type MapName, maps } from '../../src/figures/field-sites/projection.ts';
import { provinceIds, provincesOf } from '../../src/figures/field-sites/provinces.ts';
import { changed, problemsOf } from '../support/content.ts';
import { buttonWords } from '../support/figures.ts';

const mainland = provinceIds.filter((id) => id.startsWith('CN-'));
const trip = (id: string, shape?: 'square') => ({
	id,
	label: `Trip ${id}`,
	when: '2018',
	what: `What ${id} was.`,
	pages: [21],
	...(shape ? { shape } : {}),
});
const site = (place: string, trips: string[], stated: boolean) => ({
	place,
	area: 'delta',
	trips,
	stated,
	side: 'left' as const,
	what: `What ${place} is.`,
	pages: [23],
});
const data = (change: object = {}) => ({
	id: 'x',
	number: '2.1',
	title: 'A',
	caption: 'B',
	section: '2-methods/field-sites',
	questions: [],
	source: { pages: [21] },
	words: {
		maps: { country: 'The country', coast: 'The coast' },
		description: 'A map of {count} regions: {regions}. The {line} runs from {from} to {to}: {what}',
		trip: buttonWords('trip'),
		area: buttonWords('area'),
		inferred: 'inferred',
		key: 'Broken line: the',
		nowhere: 'Nowhere.',
	},
	closerView: {
		corners: [
			[114.5, 28.7],
			[123.8, 35.8],
		],
		meridian: 119,
	},
	regions: [
		{ id: 'east', label: 'East', at: [120, 30], provinces: ['CN-SH'] },
		{ id: 'rest', label: 'Rest', at: [100, 30], provinces: mainland.filter((id) => id !== 'CN-SH') },
	],
	line: {
		term: 'line',
		label: 'line',
		what: 'Most lie right of it.',
		pages: [21],
		from: { name: 'Heihe', coordinates: [127.5, 50.25] },
		to: { name: 'Tengchong', coordinates: [98.5, 25.02] },
	},
	points: [],
	provinceNames: [{ province: 'CN-JS', at: [120, 33] }],
	trips: [trip('one', 'square'), trip('two')],
	areas: [{ id: 'delta', label: 'Delta', place: 'delta', what: 'By the sea.', pages: [22] }],
	sites: [site('yiwu', ['one'], true), site('county', ['one', 'two'], false)],
	...change,
});
const edition = {
	places: [
		{ id: 'yiwu', name: 'Yiwu City', kind: 'city', coordinates: [120.07, 29.31] },
		{ id: 'county', name: 'Some County', kind: 'county', coordinates: [118, 34] },
		{ id: 'tower', name: 'Tower Village', kind: 'village', coordinates: [115, 34] },
		{ id: 'nowhere', name: 'Nowhere', kind: 'city' },
	],
} as unknown as Edition;
const modelOf = (change?: object) => fieldSitesModel(FieldSitesData.parse(data(change)), edition);

describe('field-sites', () => {
	const model = modelOf();

	test('takes name and coordinates from the register, and the mark from a trip that is named', () => {
		expect(model.sites.map(({ name, coordinates, shape }) => [name, coordinates, shape])).toEqual([
			['Yiwu', [120.07, 29.31], 'square'],
			['Some County', [118, 34], 'ring'],
		]);
		expect(model.provinceNames).toEqual([{ name: 'Jiangsu', at: [120, 33] }]);
	});

	test('is told in words', () => {
		expect(describeFieldSites(model)).toEqual([
			'A map of 2 regions: East (1), Rest (30). The line runs from Heihe to Tengchong: Most lie right of it.',
			'Delta. By the sea. Marks: Yiwu (Trip one); Some County (Trip one or Trip two, inferred).',
			'Trip one, 2018. What one was. Named for it: Yiwu.',
			'Trip two, 2018. What two was.',
		]);
	});

	test('has a row for each site', () => {
		expect(tabulateFieldSites(model).rows).toEqual([
			['Yiwu', 'Delta', 'Trip one', '120.07', '29.31', 'What yiwu is.', '23'],
			['Some County', 'Delta', 'Trip one or Trip two, inferred', '118.00', '34.00', 'What county is.', '23'],
		]);
	});

	test('knows which trips never came to an area', () => {
		const areas = ['delta', 'hills'].map((id) => ({ ...data().areas[0], id }));
		expect(emptyStates(modelOf({ areas }))).toEqual([{ trip: 'one', area: 'hills' }]);
	});

	test('never draws a village, nor a place without coordinates', () => {
		expect(() => modelOf({ sites: [site('tower', ['one'], true)] })).toThrow('"tower" is a village');
		expect(() => modelOf({ sites: [site('nowhere', ['one'], true)] })).toThrow(
			'the register of places has no coordinates for "nowhere"',
		);
	});

	test('refuses provinces that are not there or in no region, and a trip without a mark', () => {
		const parse = (change: object) => () => FieldSitesData.parse(data(change));
		const region = (...provinces: string[]) => ({
			regions: [{ id: 'a', label: 'A', at: [120, 30], provinces }],
		});
		expect(parse(region('CN-XX', ...mainland))).toThrow('there is no province \\"CN-XX\\"');
		expect(parse(region('CN-SH', ...mainland))).toThrow('\\"CN-SH\\" is in another region already');
		expect(parse(region('CN-SH'))).toThrow('\\"CN-AH\\" is in no region');
		expect(parse({ sites: [site('yiwu', ['two'], true)] })).toThrow('asks for one trip');
	});

	test.each([
		[
			'"trips": ["guangzhou"]',
			'"trips": ["guangzho"]',
			/sites\[\d\]\.trips\[0\]: there is no "guangzho" in trips\. Did you mean "guangzhou"/,
		],
		[
			'"area": "pearl"',
			'"area": "perl"',
			/sites\[\d\]\.area: there is no "perl" in areas\. Did you mean "pearl"/,
		],
	])('refuses %s written as %s', (find, replace, told) => {
		expect(problemsOf(changed('figures/field-sites.json', find, replace))[0]).toMatch(told);
	});

	test('turns round what is wound the wrong way, and keeps every province', () => {
		const provinces = provincesOf(maps.country.detail);
		expect(provinces.map(({ id }) => id)).toEqual(provinceIds);
		for (const province of provinces) expect(geoArea(province), province.id).toBeLessThan(0.06);
	});

	test.each(Object.keys(maps) as MapName[])('draws %s in less than 45 kB', (name) => {
		const svg = toHtml(drawMap(model, name), { space: 'svg' });
		expect(svg.length).toBeLessThan(45_000);
		expect(svg).toContain('data-lit="trip=all|one area=all|delta"');
	});
});
