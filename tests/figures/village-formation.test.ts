import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import { partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { layouts } from '../../src/figure-kit/sheet.ts';
import { Board } from '../../src/figures/village-formation/board.ts';
import { VillageFormationData } from '../../src/figures/village-formation/data.ts';
import {
	describeVillageFormation,
	digitsOf,
	flipped,
	tabulateVillageFormation,
	villageFormationMarks,
	villageFormationModel,
} from '../../src/figures/village-formation/model.ts';
import { hitOf, measures, outline, pinAt, planeOf } from '../../src/figures/village-formation/plane.ts';
import { draw, evidence } from '../../src/figures/village-formation/render.ts';
import { changed, problemsOf } from '../support/content.ts';
import {
	faultsIn,
	markWords,
	meta,
	plainContext,
	sheetOf,
	statesOf,
	withoutPlace,
} from '../support/figures.ts';

const eight = ['000', '100', '010', '001', '110', '101', '011', '111'];
const states = ['all', ...eight, 'advice'];
const words = {
	region: markWords('region'),
	none: 'Nothing',
	all: 'Everything',
	present: 'there',
	absent: 'not there',
	undiscussed: 'Silent',
	turnOn: 'On: {factor}',
	turnOff: 'Off: {factor}',
	verdict: '{count} of {all}: {judged}.',
	fewer: 'too few',
	met: 'the rule is met',
	without: 'no {first}',
	rule: 'Rule',
	cases: 'Cases',
	nearest: 'Nearest',
	unnamed: 'no name',
	exceptionState: '{state}, against',
	exceptionOutcome: 'It ends',
	key: { switch: 'a switch', silent: 'silent', merchant: 'sells', producer: 'makes', alone: 'began alone' },
};
const told = (name: string, type: string, villages: object[], types = [type]) => ({
	outcome: { words: name, text: `${name} forms.`, pages: [147] },
	types,
	villages,
	cases: [{ name: 'Case', text: 'Told.', pages: [142] }],
});
const formed: Record<string, object> = {
	'000': told('No village', 'live-stream', []),
	'110': told('Sells', 'merchant-based', [{ place: 'horn-village' }]),
	'101': told('Makes', 'producer-based', [
		{ place: 'tower-village', began: '100' },
		{ place: 'valley-village' },
	]),
	'111': told('Both', '', [{ place: 'rock-village' }], ['merchant-based', 'producer-based']),
};
const raw = {
	...meta,
	states: statesOf('state', ...states),
	words,
	factors: [
		{ id: 'e', label: 'Entrepreneurs', short: 'people', off: 'No entrepreneurs' },
		{ id: 's', label: 'A sector', short: 'sector', off: 'No sector' },
		{ id: 'g', label: 'A government', short: 'state', off: 'No government' },
	],
	least: 2,
	first: 'e',
	rule: [
		{ words: 'Two of three.', pages: [155] },
		{ words: 'Not opposed.', pages: [153] },
	],
	exception: {
		place: 'cavern-village',
		type: 'merchant-based',
		state: '110',
		against: 'Against it',
		need: 'None may be.',
		words: 'Sold.',
		text: 'It sold the land.',
		pages: [153],
	},
	combinations: eight.map((state) => ({
		state,
		lead: `Lead ${state}`,
		...(formed[state] ?? {
			types: [],
			villages: [],
			cases: [],
			...(state === '100' ? { elsewhere: { words: 'Chapter 4', text: 'Alone.', pages: [80] } } : {}),
		}),
	})),
	advice: [
		{ from: '000', to: '101', who: 'Some', words: 'should try', text: 'They should.', pages: [157] },
		{ from: '110', to: '111', who: 'Others', words: 'should act', text: 'They may.', pages: [156] },
	],
};
const place = (id: string, name: string, type?: string) => ({ id, name, type });
const edition = {
	places: [
		place('horn-village', 'Horn Village', 'merchant-based'),
		place('rock-village', 'Rock Village', 'merchant-based'),
		place('tower-village', 'Tower Village', 'producer-based'),
		place('valley-village', 'Valley Village', 'producer-based'),
		place('cavern-village', 'Cavern Village'),
	],
} as unknown as Pick<Edition, 'places'>;
const modelOf = (change: object = {}) =>
	villageFormationModel(VillageFormationData.parse({ ...raw, ...change }), edition);
const model = modelOf();
const drawn = (state: string, layout: 'phone' | 'column' | 'wide' = 'column') =>
	draw(model, sheetOf('village-formation', state, layout));
const svgOf = (state: string) => toHtml(drawn(state), { space: 'svg' });

describe('village-formation', () => {
	test('names each region and holds it against the rule', () => {
		expect(model.regions.map(({ id, label, verdict, met }) => [id, label, verdict, met])).toEqual([
			['000', 'Nothing', '0 of 3: too few.', false],
			['100', 'People', '1 of 3: too few.', false],
			['010', 'Sector', '1 of 3: too few.', false],
			['001', 'State', '1 of 3: too few.', false],
			['110', 'People + sector', '2 of 3: the rule is met.', true],
			['101', 'People + state', '2 of 3: the rule is met.', true],
			['011', 'Sector + state', '2 of 3: no people.', false],
			['111', 'Everything', '3 of 3: the rule is met.', true],
		]);
	});

	test('gives each type of a region a village, without a name where none is named', () => {
		expect(model.regions.at(-1)!.villages.map(({ name, type }) => [name, type])).toEqual([
			['Rock', 'merchant-based'],
			[undefined, 'producer-based'],
		]);
		const combinations = raw.combinations.map((one) =>
			one.state === '101' ? { ...one, villages: [{ place: 'horn-village' }] } : one,
		);
		expect(() => modelOf({ combinations })).toThrow(
			'"horn-village" stands in 101, where no village is merchant-based',
		);
	});

	test('says where the chapter is silent, and has a row for the exception', () => {
		expect(describeVillageFormation(model)[2]).toBe('People. Silent. Alone. 1 of 3: too few.');
		const { rows } = tabulateVillageFormation(model);
		expect(rows[1]).toEqual(['100', 'there', 'not there', 'not there', 'Silent; Chapter 4', '', '80']);
		expect(rows[5]).toEqual(['101', 'there', 'not there', 'there', 'Makes', 'Case', '147']);
		expect(rows[8]).toEqual([
			'110, against',
			'there',
			'there',
			'not there',
			'It ends',
			'Cavern Village',
			'153',
		]);
	});

	test('switches one factor of a state', () => {
		expect([0, 1, 2].map((factor) => flipped('101', factor))).toEqual(['001', '111', '100']);
		expect([digitsOf('011'), digitsOf('all')]).toEqual(['011', undefined]);
	});

	test.each(['phone', 'column', 'wide'] as const)('each switch moves the pin its own way: %s', (layout) => {
		const plane = planeOf(measures[layout], layouts[layout].width, 50);
		const away = (region: string) => {
			const { x, y } = pinAt(plane, region);
			return Math.hypot(x - plane.middle.x, y - plane.middle.y);
		};
		for (const region of eight.filter((id) => id.startsWith('0'))) {
			expect(away(region)).toBeGreaterThan(plane.radius);
			// The tip of the pin stands in the disc.
			expect(away(flipped(region, 0))).toBeLessThan(plane.radius);
		}
		for (const region of eight) {
			expect(Math.sign(pinAt(plane, region).y - plane.middle.y)).toBe(region[1] === '1' ? 1 : -1);
			expect(pinAt(plane, region).x + pinAt(plane, flipped(region, 2)).x).toBeCloseTo(2 * plane.middle.x);
			const { x, y, width, height } = hitOf(plane, region);
			expect(Math.min(width, height)).toBeGreaterThan(24);
			expect([x >= plane.x - 0.1, y >= plane.y - 0.1]).toEqual([true, true]);
		}
	});

	test('outlines a region as a quarter of the disc, or what is left of a quarter of the plane', () => {
		const plane = { ...planeOf(measures.column, 400, 0), middle: { x: 200, y: 240 }, radius: 100 };
		expect(outline(plane, '110')).toBe('M200 240L100 240A100 100 0 0 0 200 340Z');
		expect(outline(plane, '001')).toBe('M300 240A100 100 0 0 0 200 140L200 0L400 0L400 240Z');
	});

	test('the three switches lead to the states with one factor changed, and say what they change', () => {
		const links = (state: string) =>
			partsOf(drawn(state, 'phone'))
				.marks.filter(({ set }) => set.startsWith('state='))
				.map(({ set, label }) => `${set} ${label}`);
		expect(links('101')).toEqual([
			'state=001 Off: Entrepreneurs',
			'state=111 On: A sector',
			'state=100 Off: A government',
		]);
		expect(links('all')).toEqual([
			'state=100 On: Entrepreneurs',
			'state=010 On: A sector',
			'state=001 On: A government',
		]);
		expect(svgOf('101')).toContain('href="/figures/village-formation/111/"');
	});

	test('fills and pins the region of its state alone, and keeps all eight', () => {
		for (const state of eight) {
			const svg = svgOf(state);
			expect(svg.split('data-flip="pin"')).toHaveLength(2);
			expect(svg.split('data-set="region=')).toHaveLength(10);
			// Words on the hatching of a chosen region have its colour behind them.
			expect(svg.split('<path class="formation-region-chosen"')).toHaveLength(2);
		}
		expect(svgOf('all')).not.toContain('data-flip="pin"');
		expect(svgOf('all')).not.toContain('region-chosen');
	});

	test('draws a strong edge around the quarters in which the rule is met', () => {
		// Three arcs, and the two radii around the quarter that is missing.
		expect(svgOf('all').split('class="formation-disc-edge"')).toHaveLength(6);
		expect(svgOf('all').split('<path class="formation-disc-open"')).toHaveLength(2);
	});

	test('draws the advice as moves in the place of the villages', () => {
		expect(svgOf('advice').split('class="formation-move"')).toHaveLength(3);
		expect(svgOf('advice')).not.toContain('village-horn-village');
		expect(svgOf('all')).not.toContain('class="formation-move"');
		expect(svgOf('all')).toContain('data-flip="village-horn-village"');
		// One began alone.
		expect(svgOf('all').split('data-flip="began-')).toHaveLength(2);
	});

	test('each region and the strip can be chosen and have their evidence, and nothing else has', () => {
		const [region] = villageFormationMarks(model);
		const values = region!.choices.slice(1).map(({ value }) => `region=${value}`);
		expect(values).toEqual([...eight, 'against'].map((id) => `region=${id}`));
		const of = evidence(model, plainContext());
		expect(of.map(({ mark }) => mark)).toEqual(values);
		for (const layout of ['phone', 'wide'] as const) {
			const { marks } = partsOf(drawn('all', layout));
			const sets = marks.map(({ set }) => set).filter((set) => set.startsWith('region='));
			expect(sets.toSorted()).toEqual(values.toSorted());
		}
		expect(of[0]!.parts.filter((part) => part.states?.[0] === 'advice').map(({ text }) => text)).toEqual([
			'They should.',
		]);
	});

	test('leaves words out that would meet others or leave the drawing', () => {
		const board = new Board(100, 50);
		const words = (x: number) => ({ elements: [], box: { x, y: 0, width: 40, height: 10 } });
		const put = (x: number) => {
			const before = {
				elements: [{ type: 'element' as const, tagName: 'text', properties: {}, children: [] }],
			};
			return board.put({ ...words(x), ...before }).length;
		};
		expect([put(0), put(30), put(50), put(70)]).toEqual([1, 0, 1, 0]);
	});

	const villages = (n: number) => ({
		combinations: raw.combinations.map((one) => ({
			...one,
			villages: Array.from({ length: n }, () => ('villages' in one ? (one.villages as object[]) : [])).flat(),
		})),
	});
	const said = (words: string) => ({
		factors: raw.factors.map((factor) => ({ ...factor, label: words, off: words })),
		exception: { ...raw.exception, against: words, need: words, words },
		combinations: raw.combinations.map((one) => ({
			...one,
			lead: words,
			...('outcome' in one ? { outcome: { ...(one.outcome as object), words } } : {}),
		})),
		advice: raw.advice.map((one) => ({ ...one, who: words, words })),
	});
	test.each([
		['as it is', {}],
		['no village', villages(0)],
		['twice the villages', villages(2)],
		['long words', said('Words that go on and on, as those of translators are wont to do')],
		['Chinese words', said('沿海省份內陸地區的地方政府積極介入電子商務')],
	])('has no faults with %s', (_, change) => {
		expect(faultsIn(draw, modelOf(change), 'village-formation', ['all', '100', '111', 'advice'])).toEqual([]);
	});

	test('refuses a state that stands twice, and an unknown first factor', () => {
		const combinations = raw.combinations.map((one, i) => (i === 7 ? raw.combinations[0] : one));
		expect(VillageFormationData.safeParse({ ...raw, combinations }).error?.issues[0]?.message).toBe(
			'"000" is there already',
		);
		const file = changed(
			'figures/village-formation.json',
			'"first": "entrepreneurs"',
			'"first": "entrepreneur"',
		);
		expect(problemsOf(file).map(withoutPlace)).toEqual([
			'content/figures/village-formation.json: first: there is no "entrepreneur" in factors. Did you mean "entrepreneurs"? If not, add it to "factors" of this file.',
		]);
	});
});
