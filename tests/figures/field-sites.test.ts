import { geoArea, geoLength } from 'd3-geo';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import { partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { round } from '../../src/figure-kit/svg.ts';
import { CollisionIndex } from '../../src/figures/field-sites/collision-index.ts';
import { Data as FieldSitesData } from '../../src/figures/field-sites/data.ts';
import { coversOf } from '../../src/figures/field-sites/land.ts';
import { crossings, distance, placeNames } from '../../src/figures/field-sites/leaders.ts';
import {
	describe as describeFieldSites,
	marks as fieldSitesMarks,
	model as fieldSitesModel,
	type Model as FieldSitesModel,
	table as tabulateFieldSites,
} from '../../src/figures/field-sites/model.ts';
import { closerView, countryView } from '../../src/figures/field-sites/projection.ts';
import { outlinesOf, provinceIds } from '../../src/figures/field-sites/provinces.ts';
import { draw, evidence } from '../../src/figures/field-sites/render.ts';
import { apart } from '../../src/figures/field-sites/signs.ts';
import { changed, content, editionOf, problemsOf } from '../support/content.ts';
import { faultsIn, markWords, meta, plainContext, canvasOf, statesOf } from '../support/figures.ts';

const mainland = provinceIds.filter((id) => id.startsWith('CN-'));
const states = ['all', 'one', 'two', 'never'];
const trip = (id: string, shape: 'circle' | 'square', more: object = {}) => ({
	id,
	label: `Trip ${id}`,
	when: '2018',
	what: `What ${id} was.`,
	shape,
	provinces: ['CN-ZJ'],
	opener: `Opener of ${id}`,
	tells: 'Told so.',
	pages: [21],
	...more,
});
const site = (place: string, trips: string[], stated: boolean, more: object = {}) => ({
	place,
	area: 'delta',
	trips,
	stated,
	side: 'left' as const,
	fact: `fact of ${place}`,
	what: `What ${place} is.`,
	pages: [23],
	...more,
});
const region = (id: string, at: [number, number], villages: string, provinces: string[]) => ({
	id,
	label: id,
	at,
	villages,
	says: villages,
	what: `What ${id} has.`,
	pages: [22],
	provinces,
});
const data = (change: object = {}) => ({
	...meta,
	states: statesOf('trip', ...states),
	words: {
		drawing: 'A map',
		description: 'A map of {count} regions: {regions}. The {line} runs from {from} to {to}: {what}',
		site: markWords('place'),
		area: markWords('area'),
		region: markWords('region'),
		also: markWords('line'),
		inferred: 'inferred mark',
		either: 'inferred mark, or two',
		other: 'another trip',
		seen: 'visited',
		opened: 'Opened by',
		toOpen: 'To be opened by',
		proposed: 'proposed',
		proposedAlso: 'added',
		why: 'Why not',
		provinces: 'Provinces: {provinces}.',
		inferredTrip: 'inferred',
		or: 'or',
	},
	regions: [
		region('east', [118, 26.4], 'most', ['CN-ZJ', 'CN-JS']),
		region('few', [112.8, 28.6], 'few', ['CN-AH']),
		region(
			'rest',
			[88.6, 36.5],
			'none',
			mainland.filter((id) => !['CN-ZJ', 'CN-JS', 'CN-AH'].includes(id)),
		),
	],
	line: {
		term: 'line',
		label: 'line',
		words: 'right of it',
		what: 'Most lie right of it.',
		pages: [21],
		from: { name: 'Heihe', coordinates: [127.5, 50.25] },
		to: { name: 'Tengchong', coordinates: [98.5, 25.02] },
	},
	points: [{ name: 'Macau', coordinates: [113.54, 22.19], side: 'left' }],
	share: { of: 100, elsewhere: 3, title: '{elsewhere} of {of}', what: 'It is said.', pages: [22] },
	trips: [
		trip('one', 'square', { provinces: ['CN-ZJ', 'CN-JS'], villages: { count: 3, words: 'three villages' } }),
		trip('two', 'circle'),
	],
	again: { when: '2019', what: 'Seen again.', pages: [21] },
	proposed: {
		id: 'never',
		label: 'Never',
		when: 'spring',
		opener: 'Opener of never',
		tells: 'Put off.',
		to: ['rest'],
		also: ['few'],
		reasons: [{ name: 'Rain', text: 'It rained.' }],
		pages: [32],
	},
	areas: [{ id: 'delta', label: 'Delta', place: 'delta', what: 'By the sea.', pages: [22] }],
	sites: [site('yiwu', ['one'], true), site('county', ['one', 'two'], false)],
	...change,
});
const places = [
	{ id: 'yiwu', name: 'Yiwu City', kind: 'city', coordinates: [120.07, 29.31] },
	{ id: 'county', name: 'Some County', kind: 'county', coordinates: [118, 34] },
	{ id: 'tower', name: 'Tower Village', kind: 'village', coordinates: [115, 34] },
	{ id: 'nowhere', name: 'Nowhere', kind: 'city' },
];
const modelOf = (change: object = {}, more: object[] = []) =>
	fieldSitesModel(FieldSitesData.parse(data(change)), { places: [...places, ...more] } as unknown as Edition);
const htmlOf = (model: FieldSitesModel, state: string, layout: 'phone' | 'column' | 'wide' = 'wide') =>
	toHtml(draw(model, canvasOf('field-sites', state, layout)), { space: 'svg' });
const linesOf = (model: FieldSitesModel, state: string, layout: 'phone' | 'column' | 'wide' = 'wide') =>
	partsOf(draw(model, canvasOf('field-sites', state, layout))).lines.map(({ text }) => text);
/** Values of a parameter that can be chosen in a drawing. */
const marksIn = (drawing: Element, parameter: string): string[] => {
	const found: string[] = [];
	visit(drawing, 'element', ({ properties: { dataSet } }) => {
		const [name, value] = String(dataSet ?? '').split('=');
		if (name === parameter) found.push(value!);
	});
	return found.sort();
};

describe('the model of field-sites', () => {
	const model = modelOf();

	test('takes name and coordinates from the register, and the mark from the trips', () => {
		expect(
			model.sites.map(({ name, coordinates, shape, stated }) => [name, coordinates, shape, stated]),
		).toEqual([
			['Yiwu', [120.07, 29.31], 'square', true],
			['Some County', [118, 34], 'either', false],
		]);
	});

	test('knows what each state shows', () => {
		expect(states.map((state) => model.shown[state]!.kind)).toEqual(['all', 'trip', 'trip', 'proposed']);
		expect(() => modelOf({ states: statesOf('trip', 'all', 'three') })).toThrow(
			'the state "three" shows no trip',
		);
	});

	test('covers provinces by the villages of their region, by trip, and by what was proposed', () => {
		const covers = (state: string) => {
			const map = coversOf(model, model.shown[state]!);
			return ['CN-ZJ', 'CN-AH', 'CN-XJ'].map((id) => Object.values(map.get(id)!).filter(Boolean).join('+'));
		};
		expect(covers('all')).toEqual(['most', 'few', 'none']);
		expect(covers('one')).toEqual(['most', 'none', 'none']);
		expect(covers('never')).toEqual(['none', 'none+also', 'none+proposed']);
	});

	test('is told in words', () => {
		expect(describeFieldSites(model)).toEqual([
			'A map of 3 regions: east (2), few (1), rest (28). The line runs from Heihe to Tengchong: Most lie right of it.',
			'east: most; few: few; rest: none. 3 of 100.',
			'Delta. By the sea. Marks: Yiwu (Trip one); Some County (Trip one or Trip two, inferred).',
			'Trip one, 2018. Opened by: Opener of one. What one was. Named for it: Yiwu.',
			'Trip two, 2018. Opened by: Opener of two. What two was.',
			'2019: Seen again.',
			'Never, spring. To be opened by: Opener of never. Put off. Why not: Rain: It rained..',
		]);
	});

	test('has a row for each site', () => {
		expect(tabulateFieldSites(model).rows).toEqual([
			['Yiwu', 'Delta', 'Trip one', '120.07', '29.31', 'What yiwu is.', '23'],
			['Some County', 'Delta', 'Trip one or Trip two, inferred', '118.00', '34.00', 'What county is.', '23'],
		]);
	});

	test('never draws a village, nor a place without coordinates', () => {
		expect(() => modelOf({ sites: [site('tower', ['one'], true)] })).toThrow('"tower" is a village');
		expect(() => modelOf({ sites: [site('nowhere', ['one'], true)] })).toThrow(
			'the register of places has no coordinates for "nowhere"',
		);
	});

	test('refuses provinces that are not there or in no region, and a stated site of two trips', () => {
		const parse = (change: object) => () => FieldSitesData.parse(data(change));
		const only = (...provinces: string[]) => ({ regions: [region('a', [120, 30], 'most', provinces)] });
		expect(parse(only('CN-XX', ...mainland))).toThrow('there is no province \\"CN-XX\\"');
		expect(parse(only('CN-SH', ...mainland))).toThrow('\\"CN-SH\\" is in another region already');
		expect(parse(only('CN-SH'))).toThrow('\\"CN-AH\\" is in no region');
		expect(parse({ sites: [site('yiwu', ['one', 'two'], true)] })).toThrow('asks for one trip');
	});

	test.each([
		['"trips": ["guangzhou"]', '"trips": ["guangzho"]', 'trips\\[0\\]: there is no "guangzho" in trips'],
		['"area": "pearl"', '"area": "perl"', 'area: there is no "perl" in areas'],
		['"also": ["central"]', '"also": ["centre"]', 'proposed.also\\[0\\]: there is no "centre" in regions'],
	])('refuses %s written as %s', (find, replace, told) => {
		expect(problemsOf(changed('figures/field-sites.json', find, replace))[0]).toMatch(new RegExp(told));
	});
});

describe('the geometry of field-sites', () => {
	test('moves signs apart that would overlap, and no others', () => {
		const [a, b, c] = apart(
			[
				[0, 0],
				[6, 0],
				[90, 40],
			],
			10,
		) as [[number, number], [number, number], [number, number]];
		expect(b[0] - a[0]).toBeCloseTo(10);
		expect(c).toEqual([90, 40]);
	});

	test('turns round what is wound the wrong way, and keeps every province', () => {
		const { provinces } = outlinesOf(6e-6);
		expect(provinces.map(({ id }) => id)).toEqual(provinceIds);
		for (const province of provinces) expect(geoArea(province), province.id).toBeLessThan(0.06);
	});

	test('joins provinces to one area without the borders between them', () => {
		const { provinces, land } = outlinesOf(6e-6);
		const ids = ['CN-ZJ', 'CN-JS', 'CN-AH'];
		const apart = provinces.filter(({ id }) => ids.includes(id));
		const joined = land((id) => ids.includes(id));
		const sum = (some: readonly number[]) => some.reduce((total, each) => total + each, 0);
		expect(geoArea(joined)).toBeCloseTo(sum(apart.map((province) => geoArea(province))), 6);
		expect(geoLength(joined)).toBeLessThan(sum(apart.map((province) => geoLength(province))) * 0.8);
		expect(land(() => false).coordinates).toEqual([]);
	});

	test('fills its box with the country', () => {
		const { at } = countryView({ x: 10, y: 20, width: 640 });
		const [heihe, tengchong] = [at([127.5, 50.25]), at([98.5, 25.02])];
		expect(heihe[0]).toBeGreaterThan(tengchong[0]);
		expect(heihe[1]).toBeLessThan(tengchong[1]);
		for (const [x, y] of [heihe, tengchong]) {
			expect(x > 10 && x < 650, `x = ${x}`).toBe(true);
			expect(y > 20 && y < 520, `y = ${y}`).toBe(true);
		}
	});

	test('makes a closer view as high as its places need, and no higher than it may be', () => {
		const view = (places: [number, number][], most: number) =>
			closerView({ places, provinces: [], x: 0, y: 0, width: 300, most, margin: 20 });
		const wide = view(
			[
				[115, 30],
				[121, 31],
			],
			500,
		);
		expect(wide.box.height).toBeLessThan(120);
		expect(Math.round(wide.at([115, 30])[0])).toBe(20);
		const high = view(
			[
				[119, 23],
				[120, 35],
			],
			200,
		);
		expect(high.box.height).toBe(200);
		expect(Math.round(high.at([119.5, 35])[1])).toBeGreaterThanOrEqual(20);
	});

	test('counts lines that cross', () => {
		const row = (id: string, y: number, at: number) => ({ id, x: 0, y, at });
		expect(crossings([row('a', 0, 0), row('b', 10, 10)], 100)).toBe(0);
		expect(crossings([row('a', 0, 10), row('b', 10, 0)], 100)).toBe(1);
	});

	test('places names near their places, one below the other, without crossing', () => {
		const row = (id: string, x: number, y: number) => ({ id, x, y, height: 20 });
		const groups = [
			{ head: 10, rows: [row('low', 0, 120), row('high', 10, 100)] },
			{ head: 10, rows: [row('far', 0, 300)] },
		];
		const placed = placeNames(groups, { x: 200, from: 0, to: 400, gap: 10 }, []);
		const rows = placed.flatMap((group) => group.rows);
		expect(rows.map(({ id }) => id)).toEqual(['high', 'low', 'far']);
		for (const { y, at } of rows) expect(Math.abs(at - y)).toBeLessThan(16);
		expect(crossings(rows, 200)).toBe(0);
	});

	test('moves a name so that its line does not run over another place', () => {
		const rows = [{ id: 'a', x: 0, y: 100, height: 20 }];
		const other = { id: 'b', x: 60, y: 100, radius: 12 };
		const [free] = placeNames([{ head: 0, rows }], { x: 200, from: 0, to: 200, gap: 0 }, []);
		const [moved] = placeNames([{ head: 0, rows }], { x: 200, from: 0, to: 200, gap: 0 }, [other]);
		const reach = (group: typeof free) => distance(rows[0]!, 200, group!.rows[0]!.at, other);
		expect(reach(free)).toBeLessThan(12);
		expect(reach(moved)).toBeGreaterThanOrEqual(12);
	});

	test('places a box once', () => {
		const collisions = new CollisionIndex({ x: 0, y: 0, width: 100, height: 100 });
		const box = { x: 10, y: 10, width: 20, height: 20 };
		expect([
			collisions.take(box),
			collisions.take({ ...box, x: 29 }),
			collisions.take({ ...box, x: 30 }),
		]).toEqual([true, false, true]);
		expect(collisions.take({ ...box, x: 90 })).toBe(false);
	});
});

describe('the drawing of field-sites', () => {
	const model = modelOf();

	test('names the places of a state and draws the others small', () => {
		expect(linesOf(model, 'all')).toEqual(expect.arrayContaining(['Yiwu', 'Some County', '3 of 100']));
		expect(marksIn(draw(model, canvasOf('field-sites', 'two', 'wide')), 'site')).toEqual(['county']);
		expect(htmlOf(model, 'two').match(/site-other/g)).toHaveLength(2); // one on the map, one in the key
		expect(htmlOf(model, 'all')).not.toContain('site-other');
		expect(linesOf(model, 'two')).toContain('inferred mark, or two');
	});

	test('says what the line divides, in every layout', () => {
		for (const layout of ['phone', 'column', 'wide'] as const)
			expect(linesOf(model, 'all', layout).join(' ')).toContain('right of it');
		expect(linesOf(model, 'all', 'wide')).toContain('line');
	});

	test('tells who opened a trip, and draws as many signs as villages were visited', () => {
		expect(linesOf(model, 'one')).toEqual(
			expect.arrayContaining(['Opened by', 'Opener of one', 'three villages']),
		);
		expect(linesOf(model, 'all')).not.toContain('Opened by');
		// Three villages, Yiwu, and the trip’s name.
		expect(htmlOf(model, 'one').match(/<rect class="site-full"/g)).toHaveLength(5);
		expect(htmlOf(model, 'two')).not.toContain('three villages');
	});

	test('hatches where the trip was to go that was not made, and says why it was not', () => {
		expect(htmlOf(model, 'never')).toContain('url(#field-sites-never-wide-proposed)');
		expect(htmlOf(model, 'all')).not.toContain('field-sites-all-wide-proposed');
		expect(linesOf(model, 'never')).toEqual(
			expect.arrayContaining(['To be opened by', 'Rain', 'It rained.']),
		);
	});

	test('draws a square a Taobao Village, those outside the East apart', () => {
		const share = { ...data().share, of: 40, elsewhere: 5 };
		const html = htmlOf(modelOf({ share }), 'all');
		expect(html.match(/share-in/g)).toHaveLength(35);
		expect(html.match(/share-out/g)).toHaveLength(5);
	});

	test('is small to load', () => {
		for (const state of states) expect(htmlOf(model, state).length, state).toBeLessThan(60_000);
	});

	test('draws the line straight, from end to end', () => {
		const { at } = countryView({ x: 120, y: 0, width: 691.2 });
		const [from, to] = [at([127.5, 50.25]), at([98.5, 25.02])].map((point) => point.map(round));
		const d = `M${from!.join(',')}l${to!.map((value, i) => round(value - from![i]!)).join(',')}`;
		expect(htmlOf(model, 'all')).toContain(`<path class="divide" d="${d}">`);
	});

	test('leaves no path empty', () => {
		for (const state of states)
			for (const layout of ['phone', 'column', 'wide'] as const)
				visit(draw(model, canvasOf('field-sites', state, layout)), 'element', ({ tagName, properties }) => {
					if (tagName === 'path') expect(properties['d'], `${state}, ${layout}`).toBeTruthy();
				});
	});

	test('has evidence for what can be chosen, and for nothing else', () => {
		const told = evidence(model, plainContext()).map(({ mark }) => mark);
		const chosen = fieldSitesMarks(model).flatMap(({ name, choices }) =>
			choices.slice(1).map(({ value }) => `${name}=${value}`),
		);
		expect([...told].sort()).toEqual([...chosen].sort());
		const drawn = new Set(
			states.flatMap((state) =>
				partsOf(draw(model, canvasOf('field-sites', state, 'wide'))).marks.map(({ set }) => set),
			),
		);
		expect([...drawn].sort()).toEqual([...chosen].sort());
	});

	const many = Array.from({ length: 18 }, (_, i) => ({
		id: `place-${i}`,
		name: `Place ${i} County`,
		kind: 'county',
		coordinates: [113 + (i % 6) * 1.5, 23 + Math.floor(i / 6) * 5.5],
	}));
	const twice = { sites: many.map(({ id }, i) => site(id, [i % 2 ? 'one' : 'two'], i % 3 > 0)) };
	const long = 'A very long name of a place that nobody could remember';
	const chinese = '一个非常长的地方名称没有人能够记得住的';
	const named = (name: string) => places.map((place) => ({ ...place, id: `${place.id}-2`, name }));
	const renamed = {
		sites: [site('yiwu-2', ['one'], true, { fact: long }), site('county-2', ['two'], false)],
	};
	test.each<[string, FieldSitesModel]>([
		['two places', model],
		['one place and no points', modelOf({ sites: [site('yiwu', ['one'], true)], points: [] })],
		['twice as many places', modelOf(twice, many)],
		['long names', modelOf(renamed, named(long))],
		['Chinese names', modelOf(renamed, named(chinese))],
		[
			'long words of trips',
			modelOf({
				trips: [
					trip('one', 'square', { opener: long, tells: `${long}. ${long}.`, label: long }),
					trip('two', 'circle'),
				],
				proposed: {
					...data().proposed,
					opener: chinese,
					reasons: [{ name: long, text: `${long}. ${chinese}` }],
				},
			}),
		],
		['twice as many squares', modelOf({ share: { ...data().share, of: 200, elsewhere: 6 } })],
	])('has no faults with %s', (_, each) => {
		expect(faultsIn(draw, each, 'field-sites', states)).toEqual([]);
	});

	test('has none with its own data (pp. 20–32)', () => {
		const real = editionOf(content);
		const figure = FieldSitesData.parse(real.figures.get('field-sites'));
		const own = fieldSitesModel(figure, real);
		const ids = figure.states.choices.map(({ id }) => id);
		expect(faultsIn(draw, own, 'field-sites', ids)).toEqual([]);
		expect(own.sites).toHaveLength(9);
		// No line to a name runs over the sign of another place.
		for (const layout of ['column', 'wide'] as const)
			for (const state of ids) {
				const html = toHtml(draw(own, canvasOf('field-sites', state, layout)));
				const lines = [...html.matchAll(/class="leader" d="M([\d.]+) ([\d.]+)C[^"]* ([\d.]+) ([\d.]+)"/g)]
					.map((found) => found.slice(1).map(Number) as [number, number, number, number])
					.map(([x, y, ...end]) => ({ from: { x, y }, end }));
				for (const { from, end } of lines)
					for (const other of lines.filter((each) => each.from !== from))
						expect(distance(from, ...end, other.from), `${state}, ${layout}`).toBeGreaterThan(7);
			}
	});
});
