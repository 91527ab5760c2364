import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import { type LayoutName, layouts } from '../../src/figure-kit/canvas.ts';
import { partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { Data as OpportunityStructureData } from '../../src/figures/opportunity-structure/data.ts';
import {
	describe as describeOpportunityStructure,
	marks as opportunityStructureMarks,
	model as opportunityStructureModel,
	type Model as OpportunityStructureModel,
	table as tabulateOpportunityStructure,
} from '../../src/figures/opportunity-structure/model.ts';
import { draw, evidence } from '../../src/figures/opportunity-structure/render.ts';
import { partsOf as partsOfRoom, stairs } from '../../src/figures/opportunity-structure/rooms.ts';
import { changed, content, editionOf, problemsOf } from '../support/content.ts';
import {
	faultsIn,
	markWords,
	meta,
	plainContext,
	canvasOf,
	statesOf,
	withoutPlace,
} from '../support/figures.ts';

const states = ['all', 'rooms', 'villages'] as const;
const names = Object.keys(layouts) as LayoutName[];
const edition = {
	works: [{ id: 'w-2010', authors: ['W'], etAl: false, year: '2010', variants: [] }],
} as unknown as Pick<Edition, 'works'>;
const axis = (label: string, ...ids: string[]) => ({
	label,
	values: ids.map((id) => ({ id, label: id.toUpperCase() })),
});
const self = { words: 'self', self: true };
const market = (accessibility: string, growth: string, basis: string, groups: object[], ties = 'plain') => ({
	id: `${accessibility}-${growth}`,
	name: `Market ${accessibility} ${growth}`,
	accessibility: { value: accessibility, basis, short: 'so', because: 'So.', pages: [162] },
	growth: { value: growth, basis: 'stated', short: 'said', because: 'Said.', pages: [162] },
	asks: 'ties',
	groups,
	ties,
	facts: { who: { words: 'Some', pages: [162, 163] } },
});
const data = {
	...meta,
	states: statesOf('view', ...states),
	words: {
		market: markWords('market'),
		addition: markWords('addition'),
		border: 'border',
		stated: 'stated',
		inferred: 'inferred',
		origin: 'From {work}.',
		enter: { step: 'hard', level: 'easy' },
		grow: { sky: 'room', ceiling: 'little' },
		reasons: { step: 'Step', level: 'No step', ceiling: 'Ceiling', sky: 'Sky' },
		sells: 'sells',
		makes: 'makes',
		lift: { from: 'low', to: 'level', beyond: 'more' },
	},
	work: 'w-2010',
	axes: { accessibility: axis('Access', 'low', 'high'), growth: axis('Growth', 'high', 'low') },
	facts: [{ id: 'who', label: 'Who' }],
	// Not in the order of the matrix.
	markets: [
		{
			...market(
				'high',
				'low',
				'inferred',
				[{ words: 'fellows', people: 2 }, self, { words: 'rivals', people: 2, rivals: true }],
				'strong',
			),
			roof: 'left',
			example: 'as here',
		},
		market('low', 'low', 'inferred', []),
		market('high', 'high', 'stated', [
			{ words: 'fellows', people: 2 },
			self,
			{ words: 'mainstream', people: 2 },
		]),
		market('low', 'high', 'inferred', [
			{ words: 'home', people: 2, outside: true },
			self,
			{ words: 'consumers', people: 1 },
		]),
	],
	additions: [
		{
			id: 'training',
			name: 'Lift',
			note: 'lifts',
			parts: [{ words: 'It lifts.', pages: [183] }],
		},
		{ id: 'barrier', name: 'Step', note: 'stops', parts: [{ words: 'It stops.', pages: [174] }] },
	],
};
const modelOf = (change: object = {}): OpportunityStructureModel =>
	opportunityStructureModel(OpportunityStructureData.parse({ ...data, ...change }), edition);
const published = (): OpportunityStructureModel => {
	const all = editionOf(content);
	return opportunityStructureModel(
		OpportunityStructureData.parse(all.figures.get('opportunity-structure')),
		all,
	);
};
const drawn = (model: OpportunityStructureModel, state: string, layout: LayoutName) =>
	draw(model, canvasOf('opportunity-structure', state, layout));

describe('the model of the opportunity structure', () => {
	const model = modelOf();

	test('puts the markets at the crossings, rows by growth, columns by accessibility', () => {
		expect(model.work).toEqual({ id: 'w-2010', name: 'W (2010)' });
		expect(model.rows.map((markets) => markets.map(({ id }) => id))).toEqual([
			['low-high', 'high-high'],
			['low-low', 'high-low'],
		]);
	});

	test('has one market for each crossing, values of its axes only, and every fact', () => {
		const first = data.markets[0]!;
		const moved = { ...first, growth: { ...first.growth, value: 'high' } };
		expect(() => modelOf({ markets: [moved, ...data.markets.slice(1)] })).toThrow(
			'more than one stands where Growth is high and Access is high',
		);

		const file = 'figures/opportunity-structure.json';
		expect(problemsOf(changed(file, '"value": "low"', '"value": "lower"')).map(withoutPlace)).toEqual([
			'content/figures/opportunity-structure.json: markets[0].accessibility.value: there is no "lower" in axes.accessibility.values. Did you mean "low"? If not, add it to "axes.accessibility.values" of this file.',
		]);
		expect(problemsOf(changed(file, '"id": "example"', '"id": "instance"')).map(withoutPlace)[0]).toBe(
			'content/figures/opportunity-structure.json: markets[0].facts: has nothing for "instance" of facts. Add what is missing, or take the entry out of the list.',
		);
	});

	test('marks what is inferred in description and table, and tells what is added', () => {
		const told = describeOpportunityStructure(model);
		expect(told[1]).toBe(
			'Market low high. Access: low (inferred). So. Growth: high (stated). Said. Who: Some.',
		);
		expect(told.slice(-2)).toEqual(['Lift. It lifts.', 'Step. It stops.']);
		expect(tabulateOpportunityStructure(model)).toEqual({
			columns: ['Market', 'Access', 'Growth', 'Who', 'Pages'],
			rows: [
				['Market low high', 'low (inferred)', 'high (stated)', 'Some', '162, 163'],
				['Market high high', 'high (stated)', 'high (stated)', 'Some', '162, 163'],
				['Market low low', 'low (inferred)', 'low (stated)', 'Some', '162, 163'],
				['Market high low', 'high (inferred)', 'low (stated)', 'Some', '162, 163'],
			],
		});
	});
});

describe('the geometry of rooms', () => {
	test('has a step and raised ground only where a market is hard to enter', () => {
		const of = (accessibility: string) =>
			partsOfRoom(
				modelOf().markets.find((each) => each.accessibility.value === accessibility)!,
				100,
			);
		expect(of('high')).toMatchObject({ before: 0, rise: 0 });
		const { before, entry, rise } = of('low');
		expect([before < entry, rise]).toEqual([true, 25]);
	});

	test('leads up in equal steps', () => {
		expect(stairs([0, 10], [4, 0], 2)).toEqual([
			[0, 5],
			[2, 5],
			[2, 0],
			[4, 0],
		]);
	});
});

describe('the drawings of the opportunity structure', () => {
	const count = (model: OpportunityStructureModel, state: string, className: string) =>
		toHtml(drawn(model, state, 'wide')).split(`class="${className}"`).length - 1;

	test('have a mark for each market, or for what is added', () => {
		const model = modelOf();
		const markets = ['high-high', 'high-low', 'low-high', 'low-low'].map((id) => `market=${id}`);
		for (const layout of names)
			for (const state of states) {
				const marks = partsOf(drawn(model, state, layout)).marks.map(({ set }) => set);
				const added = ['addition=barrier', 'addition=training'];
				expect(marks.sort(), `${state}, ${layout}`).toEqual(state === 'villages' ? added : markets);
			}
	});

	test('have evidence for just what can be chosen', () => {
		const model = modelOf();
		const told = evidence(model, plainContext());
		const choices = opportunityStructureMarks(model).flatMap(({ name, choices: some }) =>
			some.slice(1).map(({ value }) => `${name}=${value}`),
		);
		expect(told.map(({ mark }) => mark)).toEqual(choices);
		expect(told[0]!.parts.map(({ name, text, pages }) => [name, text, pages])).toEqual([
			['Who', 'Some.', [162, 163]],
			['Access: low, inferred', 'So.', [162]],
			['Growth: high, stated', 'Said.', [162]],
			[undefined, 'From W (2010).', undefined],
		]);
		expect(told.at(-1)!.parts).toEqual([{ text: 'It stops.', pages: [174], states: ['villages'] }]);
	});

	test('show people and ties, or what is inferred, or the lift', () => {
		const model = modelOf();
		const table = states.map((state) =>
			[
				'bow bow-plain',
				'bow bow-strong',
				'border broken',
				'entrepreneur',
				'ground-line broken',
				'ceiling',
				'cabin',
			].map((name) => count(model, state, name)),
		);
		expect(table).toEqual([
			// A bow from everybody but rivals to the entrepreneur, who alone is black.
			[7, 2, 1, 3, 0, 2, 0],
			// Of two rooms behind steps the way and the raised ground, and one level ground.
			[0, 0, 0, 0, 5, 2, 0],
			[0, 0, 0, 0, 0, 0, 1],
		]);
	});

	const long = 'An extraordinarily long description of who goes to such a market and why';
	const chinese = '在市场准入和增长潜力方面各不相同的四种市场之一，移民企业家常常进入';
	const named = (text: string) =>
		modelOf({
			markets: data.markets.map((each) => ({
				...each,
				name: text,
				example: text,
				asks: text,
				accessibility: { ...each.accessibility, short: text },
				growth: { ...each.growth, short: text },
			})),
			additions: data.additions.map((each) => ({ ...each, name: text, note: text })),
		});

	test.each([
		['as published', published],
		['one word each', modelOf],
		['long words', () => named(long)],
		['Chinese words', () => named(chinese)],
		[
			'long names of axes and groups',
			() =>
				modelOf({
					words: {
						...data.words,
						enter: { step: 'hard to enter for whoever comes', level: 'easy to enter for all of them' },
						grow: { sky: 'room to grow for many years', ceiling: 'little room to grow at any time' },
					},
					markets: data.markets.map((each) => ({
						...each,
						groups: each.groups.map((group) => ({ ...group, words: 'people of the same origin' })),
						...('roof' in each ? { roof: 'established locals have moved up' } : {}),
					})),
				}),
		],
	])('have no faults: %s', (_, model) => {
		expect(faultsIn(draw, model(), 'opportunity-structure', states)).toEqual([]);
	});
});
