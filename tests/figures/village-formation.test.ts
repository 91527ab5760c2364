import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import { type LayoutName, layouts } from '../../src/figure-kit/canvas.ts';
import { partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { Data as VillageFormationData } from '../../src/figures/village-formation/data.ts';
import {
	describe as describeVillageFormation,
	flipped,
	table as tabulateVillageFormation,
	marks as villageFormationMarks,
	model as villageFormationModel,
} from '../../src/figures/village-formation/model.ts';
import { draw, evidence } from '../../src/figures/village-formation/render.ts';
import { changed, problemsOf } from '../support/content.ts';
import {
	faultsIn,
	markWords,
	meta,
	plainContext,
	canvasOf,
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
	excluded: 'Excluded',
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
	exceptionState: '{state}, against',
	exceptionOutcome: 'It ends',
	foremost: 'foremost',
	tooFew: 'One is too few',
	example: 'as {villages}',
};
const told = (name: string, type: string, villages: string[], types = [type]) => ({
	outcome: { words: name, text: `${name} forms.`, pages: [147] },
	types,
	villages,
	cases: [{ name: 'Case', text: 'Told.', pages: [142] }],
});
const formed: Record<string, object> = {
	'000': told('No village', 'live-stream', []),
	'110': told('Sells', 'merchant-based', ['horn-village']),
	'101': told('Makes', 'producer-based', ['tower-village', 'valley-village']),
	'111': told('Both', '', ['rock-village'], ['merchant-based', 'producer-based']),
};
const raw = {
	...meta,
	states: statesOf('state', ...states),
	words,
	factors: [
		{ id: 'e', label: 'Entrepreneurs', short: 'people', plain: 'People', off: 'no people' },
		{ id: 's', label: 'A sector', short: 'sector', plain: 'Industry', off: 'no industry' },
		{ id: 'g', label: 'A government', short: 'state', plain: 'Hall', off: 'no hall' },
	],
	least: 2,
	first: 'e',
	rule: [
		{ words: 'Two of three.', pages: [155] },
		{ words: 'Not opposed.', pages: [153] },
	],
	exception: {
		place: 'cavern-village',
		state: '110',
		against: 'Against it',
		words: 'Sold.',
		text: 'It sold the land.',
		pages: [153],
	},
	combinations: eight.map((state) => ({
		state,
		head: `Head ${state}`,
		line: `Line ${state}`,
		...(formed[state] ?? {
			types: [],
			villages: [],
			cases: [],
			...(state === '100' ? { elsewhere: { words: 'Chapter 4', text: 'Alone.', pages: [80] } } : {}),
		}),
	})),
	advice: [
		{ from: '000', to: '101', who: 'Some', words: 'should try', text: 'They should.', pages: [157] },
		{
			from: '110',
			to: '111',
			less: 's',
			who: 'Others',
			words: 'should act',
			text: 'They may.',
			pages: [156],
		},
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
const drawn = (state: string, layout: LayoutName = 'column') =>
	draw(model, canvasOf('village-formation', state, layout));
const svgOf = (state: string, layout?: LayoutName) => toHtml(drawn(state, layout), { space: 'svg' });
const names = Object.keys(layouts) as LayoutName[];

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

	test('names the villages of a combination, which are of its types', () => {
		expect(model.regions.find(({ id }) => id === '101')!.villages.map(({ name }) => name)).toEqual([
			'Tower Village',
			'Valley Village',
		]);
		const combinations = raw.combinations.map((one) =>
			one.state === '101' ? { ...one, villages: ['horn-village'] } : one,
		);
		expect(() => modelOf({ combinations })).toThrow(
			'"horn-village" stands in 101, where no village is merchant-based',
		);
	});

	test('says what the rule excludes and what it leaves open, and has a row for the exception', () => {
		const told = describeVillageFormation(model);
		expect(told[2]).toBe('People. Excluded. Alone. 1 of 3: too few.');
		expect(told[7]).toBe('Sector + state. Silent. 2 of 3: no people.');
		const { rows } = tabulateVillageFormation(model);
		expect(rows[1]).toEqual(['100', 'there', 'not there', 'not there', 'Excluded; Chapter 4', '', '80']);
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

	test('changes one factor of a state', () => {
		expect([0, 1, 2].map((factor) => flipped('101', factor))).toEqual(['001', '111', '100']);
	});

	test('each block of a combination leads to the state with it changed, and says what it changes', () => {
		const links = (state: string) =>
			partsOf(drawn(state, 'phone'))
				.marks.filter(({ set }) => set.startsWith('state='))
				.map(({ set, label }) => `${set} ${label}`);
		expect(links('101')).toEqual([
			'state=111 no industry. On: A sector',
			'state=100 Hall. Off: A government',
			'state=001 People. Off: Entrepreneurs',
		]);
		expect(links('all')).toEqual([]);
		expect(svgOf('101')).toContain('href="/figures/village-formation/111/"');
	});

	test('a combination has blocks for the factors that are there, outlines for the others, and villages if the rule is met', () => {
		const count = (state: string, what: string, layout: LayoutName) =>
			svgOf(state, layout).split(what).length - 1;
		for (const layout of names)
			for (const { id, present, met } of model.regions) {
				const blocks = ['floor', 'sector', 'government'].map((one) => count(id, `class="is-${one}"`, layout));
				expect(blocks, `${id}, ${layout}`).toEqual(present.map(Number));
				expect(count(id, 'class="is-none"', layout)).toBe(present.filter((there) => !there).length);
				expect(count(id, 'data-flip="house-', layout) > 0, id).toBe(met);
			}
	});

	test('joins by a plus what a village stands on', () => {
		const pluses = (state: string, layout: LayoutName) =>
			svgOf(state, layout).split('class="plus"').length - 1;
		for (const layout of names) {
			expect(pluses('110', layout)).toBe(1);
			expect(pluses('111', layout)).toBe(3);
			expect(pluses('011', layout)).toBe(1);
			expect(pluses('100', layout)).toBe(0);
		}
		for (const layout of names) expect(pluses('all', layout)).toBe(5);
	});

	test('draws the advice as blocks in broken outline, and a part of one that would go', () => {
		// An entrepreneur and a government to come; a government to come, and a part of a sector to go.
		expect(svgOf('advice').split('class="is-none"')).toHaveLength(5);
	});

	test('each region and the condition can be chosen and have their evidence, and nothing else has', () => {
		const [region] = villageFormationMarks(model);
		const values = region!.choices.slice(1).map(({ value }) => `region=${value}`);
		expect(values).toEqual([...eight, 'against'].map((id) => `region=${id}`));
		const of = evidence(model, plainContext());
		expect(of.map(({ mark }) => mark)).toEqual(values);
		for (const layout of names) {
			const sets = partsOf(drawn('all', layout)).marks.map(({ set }) => set);
			expect(sets).toEqual(['110', '101', '111', '100', 'against'].map((id) => `region=${id}`));
			for (const id of eight)
				expect(partsOf(drawn(id, layout)).marks.map(({ set }) => set)).toContain(`region=${id}`);
		}
		expect(of[0]!.parts.filter((part) => part.states?.[0] === 'advice').map(({ text }) => text)).toEqual([
			'They should.',
		]);
	});

	const villages = (n: number) => ({
		combinations: raw.combinations.map((one) => ({
			...one,
			villages: 'villages' in one ? (one.villages as string[]).slice(0, n) : [],
		})),
	});
	const said = (words: string) => ({
		factors: raw.factors.map((factor) => ({ ...factor, label: words, plain: words, off: words })),
		exception: { ...raw.exception, against: words, words },
		combinations: raw.combinations.map((one) => ({
			...one,
			head: words,
			line: words,
			...('outcome' in one ? { outcome: { ...(one.outcome as object), words } } : {}),
		})),
		advice: raw.advice.map((one) => ({ ...one, who: words, words })),
	});
	test.each([
		['as it is', {}],
		['no village', villages(0)],
		['long words', said('Words that go on and on, as those of translators are wont to do')],
		['Chinese words', said('沿海省份內陸地區的地方政府積極介入電子商務')],
	])('has no faults with %s', (_, change) => {
		expect(faultsIn(draw, modelOf(change), 'village-formation', states)).toEqual([]);
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
