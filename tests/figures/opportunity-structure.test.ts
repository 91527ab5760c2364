import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import { partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { type LayoutName, layouts } from '../../src/figure-kit/sheet.ts';
import { OpportunityStructureData } from '../../src/figures/opportunity-structure/data.ts';
import {
	describeOpportunityStructure,
	opportunityStructureMarks,
	opportunityStructureModel,
	type OpportunityStructureModel,
	tabulateOpportunityStructure,
} from '../../src/figures/opportunity-structure/model.ts';
import { draw, evidence } from '../../src/figures/opportunity-structure/render.ts';
import { roomOf, tiesOf } from '../../src/figures/opportunity-structure/rooms.ts';
import { changed, content, editionOf, problemsOf } from '../support/content.ts';
import {
	faultsIn,
	markWords,
	meta,
	plainContext,
	sheetOf,
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
const market = (accessibility: string, growth: string, basis: string, migrants: string, ties: string) => ({
	id: `${accessibility}-${growth}`,
	name: `Market ${accessibility} ${growth}`,
	accessibility: { value: accessibility, basis, short: 'so', because: 'So.', pages: [162] },
	growth: { value: growth, basis: 'stated', short: 'said', because: 'Said.', pages: [162] },
	who: 'some',
	asks: 'ties',
	migrants,
	ties,
	facts: { who: { words: 'Some', pages: [162, 163] } },
});
const data = {
	...meta,
	states: statesOf('view', ...states),
	words: {
		market: markWords('market'),
		addition: markWords('addition'),
		why: 'Why {market}',
		stated: 'stated',
		inferred: 'inferred',
		origin: 'From {work}.',
		step: 'a step',
		level: 'no step',
		ceiling: 'a ceiling',
		sky: 'a sky',
		reasons: { step: 'Step', level: 'No step', ceiling: 'Ceiling', sky: 'Sky' },
		adds: 'added',
		sells: 'sells',
		makes: 'makes',
		key: {
			migrant: 'migrant',
			rural: 'rural',
			origin: 'origin',
			mainstream: 'mainstream',
			customers: 'customers',
			border: 'border',
			skilled: 'skilled',
			local: 'local',
		},
	},
	work: 'w-2010',
	axes: { accessibility: axis('Access', 'low', 'high'), growth: axis('Growth', 'high', 'low') },
	facts: [{ id: 'who', label: 'Who' }],
	// Not in the order of the matrix.
	markets: [
		{ ...market('high', 'low', 'inferred', 'inside', 'closed'), vacated: true },
		market('low', 'low', 'inferred', 'outside', 'none'),
		market('high', 'high', 'stated', 'inside', 'both'),
		market('low', 'high', 'inferred', 'high-skilled', 'across'),
	],
	additions: [
		{
			id: 'training',
			name: 'Lift',
			note: 'lifts',
			limit: 'not there',
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
	draw(model, sheetOf('opportunity-structure', state, layout));

describe('the model of the opportunity structure', () => {
	const model = modelOf();

	test('puts the markets at the crossings, rows by growth, columns by accessibility', () => {
		expect(model.work).toEqual({ id: 'w-2010', name: 'W (2010)' });
		expect(model.rows.map(({ label, markets }) => [label, markets.map(({ id }) => id)])).toEqual([
			['HIGH', ['low-high', 'high-high']],
			['LOW', ['low-low', 'high-low']],
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
	const [highTechnology, open] = modelOf().rows[0]!.markets;
	const [shut, low] = modelOf().rows[1]!.markets;
	const place = { x: 10, ground: 200, width: 400, height: 100 };

	test('puts a step before what is hard to enter, and a ceiling above what cannot grow', () => {
		const tops = [highTechnology, open, shut, low].map((each) => {
			const { floor, top, entry } = roomOf(each!, place);
			return [floor, top, entry.length];
		});
		expect(tops).toEqual([
			[170, 100, 10],
			[200, 100, 2],
			[170, 114, 10],
			[200, 144, 2],
		]);
	});

	test('lets who is not drawn in stand at the foot of the steps', () => {
		const { stand, entry } = roomOf(shut!, place);
		expect(stand.y).toBe(200);
		expect(stand.x).toBeLessThan(entry[1]!.x);
		const inside = roomOf(low!, place);
		expect(inside.stand.x).toBeGreaterThan(inside.left);
	});

	test('keeps ties in their room: closed, to both, or across a border', () => {
		for (const each of [highTechnology, open, low]) {
			const room = roomOf(each!, place);
			const { knots } = tiesOf(each!, room, place.height);
			for (const { x, y } of knots)
				expect(x > room.left && x < room.right && y > room.top && y < room.floor, each!.id).toBe(true);
		}
		const across = tiesOf(highTechnology!, roomOf(highTechnology!, place), place.height);
		for (const { x, kind } of across.knots) expect(x < across.border!).toBe(kind === 'origin');
		const closed = tiesOf(low!, roomOf(low!, place), place.height);
		expect(closed.among).toHaveLength(closed.knots.length);
		expect(tiesOf(open!, roomOf(open!, place), place.height).among).toEqual([]);
	});
});

describe('the drawings of the opportunity structure', () => {
	const count = (model: OpportunityStructureModel, state: string, className: string) =>
		toHtml(drawn(model, state, 'wide')).split(`class="${className}"`).length - 1;

	test('have a mark for each market, and for what is added where it is', () => {
		const model = modelOf();
		const markets = ['high-high', 'high-low', 'low-high', 'low-low'].map((id) => `market=${id}`);
		for (const layout of names)
			for (const state of states) {
				const marks = partsOf(drawn(model, state, layout)).marks.map(({ set }) => set);
				const added = state === 'villages' ? ['addition=barrier', 'addition=training'] : [];
				expect(marks.sort(), `${state}, ${layout}`).toEqual([...added, ...markets]);
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
			['bond', 'bond-thick', 'border', 'migrant', 'floor broken', 'cabin', 'plinth', 'pic'].map((name) =>
				count(model, state, name),
			),
		);
		expect(table).toEqual([
			// Eight single ties, twelve closed ones, a border and its key; three migrants and their key.
			[8, 12, 2, 8, 0, 0, 2, 2],
			[0, 0, 0, 0, 4, 0, 2, 2],
			// No local on a ladder: whoever is white is a rural entrepreneur, beside stall and workshop.
			[0, 0, 0, 8, 0, 1, 3, 4],
		]);
	});

	const long = 'An extraordinarily long description of who goes to such a market and why';
	const chinese = '在市场准入和增长潜力方面各不相同的四种市场之一，移民企业家常常进入';
	const named = (text: string) =>
		modelOf({
			markets: data.markets.map((each) => ({
				...each,
				name: text,
				who: text,
				asks: text,
				accessibility: { ...each.accessibility, short: text },
				growth: { ...each.growth, short: text },
			})),
			additions: data.additions.map((each) => ({ ...each, name: text, note: text, limit: text })),
		});

	test.each([
		['as published', published],
		['one word each', modelOf],
		['long words', () => named(long)],
		['Chinese words', () => named(chinese)],
		[
			'long names of axes',
			() =>
				modelOf({
					axes: {
						accessibility: axis('Accessibility of markets', 'low', 'high'),
						growth: axis('Potential for growth in future', 'high', 'low'),
					},
				}),
		],
		[
			'another kind of ties in each room',
			() =>
				modelOf({
					markets: data.markets.map((each) => ({
						...each,
						migrants: 'high-skilled',
						ties: 'closed',
						vacated: true,
					})),
				}),
		],
	])('have no faults: %s', (_, model) => {
		expect(faultsIn(draw, model(), 'opportunity-structure', states)).toEqual([]);
	});
});
