import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { PolicyInfusionData } from '../../src/figures/policy-infusion/data.ts';
import {
	alongEdge,
	bankOf,
	bannerOf,
	dotsIn,
	edgeOf,
	fallOf,
	gapOf,
	hangFlags,
	housesIn,
	layersOf,
	roofOf,
	threadsOf,
} from '../../src/figures/policy-infusion/ground.ts';
import {
	describePolicyInfusion,
	policyInfusionMarks,
	policyInfusionModel,
	type PolicyInfusionModel,
	tabulatePolicyInfusion,
} from '../../src/figures/policy-infusion/model.ts';
import { draw, evidence } from '../../src/figures/policy-infusion/render.ts';
import { changed, problemsOf } from '../support/content.ts';
import { faultsIn, markWords, meta, sheetOf, statesOf, withoutPlace } from '../support/figures.ts';
import { world } from '../support/world.ts';

const states = ['bridge', 'alone', 'screening', 'goals', 'risk'];

const row = (id: string, sign: string) => ({
	id,
	label: `The ${id}`,
	sign,
	cells: {
		b: { head: `No ${id}`, words: [], more: { text: `More of ${id}.`, pages: [85] } },
		a: { head: `Some ${id}`, words: ['x', 'y'] },
	},
	stone: `see ${id}`,
	solved: `It sees ${id}.`,
	pages: [75],
});
const step = (label: string, page: number) => ({ label, text: `Of ${label}.`, pages: [page] });
const data = PolicyInfusionData.parse({
	...meta,
	states: statesOf('focus', ...states),
	words: { part: markWords('part'), deck: 'It is better placed to', need: 'Need', unknown: '?' },
	columns: [
		{ id: 'a', label: 'Policy A', stage: 'Early', aim: 'for much', pages: [121] },
		{ id: 'b', label: 'Policy B', stage: 'Late', aim: 'for new', pages: [122] },
	],
	rows: [row('screening', 'dots'), row('goals', 'poles'), row('risk', 'wave')],
	passage: {
		label: 'Model',
		policies: { ...step('Policies make', 121), by: ['central', 'local'] },
		villages: step('villages', 120),
		data: step('which yield data', 90),
		outcome: { ...step('Outcome', 121), items: ['one', 'two'] },
	},
	failed: step('They failed', 85),
});
const model = policyInfusionModel(data, world);

describe('policy-infusion: the model', () => {
	test('puts the cells in the order of the columns, and names the makers of policies', () => {
		expect(model.rows[0]!.cells.map(({ id, head }) => [id, head])).toEqual([
			['screening-a', 'Some screening'],
			['screening-b', 'No screening'],
		]);
		expect(model.passage.policies.by.map(({ name }) => name)).toEqual([
			'Central government',
			'Local governments',
		]);
	});

	test('refuses a state that looks at a row which is not there', () => {
		expect(() => policyInfusionModel({ ...data, rows: data.rows.slice(1) }, world)).toThrow(
			'the state "screening" looks at a row that is not there',
		);
	});

	test('is told in words', () => {
		const told = describePolicyInfusion(model);
		expect(told[0]).toBe(
			'The screening. Early: Some screening; x; y. Late: No screening. On the bridge: It sees screening.',
		);
		expect(told[3]).toBe(
			'Model. Policies make villages which yield data. Outcome: one, two. Of Policies make. Of villages. Of which yield data.',
		);
		expect(told[4]).toBe('They failed. Of They failed.');
	});

	test('ends its table with the model', () => {
		const { columns, rows } = tabulatePolicyInfusion(model);
		expect(columns).toEqual(['Need', 'Policy A', 'Policy B', 'It is better placed to …', 'Pages']);
		expect(rows[0]).toEqual(['The screening', 'Some screening; x; y', 'No screening', 'see screening', '75']);
		expect(rows.at(-1)).toEqual([
			'Model',
			'Policies make villages',
			'Outcome: one; two',
			'Of which yield data.',
			'90, 121',
		]);
	});

	test('has a cell for each column', () => {
		const file = changed('figures/policy-infusion.json', '"innovation": {', '"inovation": {');
		expect(problemsOf(file).map(withoutPlace)).toContain(
			'content/figures/policy-infusion.json: rows[0].cells.inovation: there is no "inovation" in columns. Did you mean "innovation"? If not, add it to "columns" of this file.',
		);
	});
});

describe('policy-infusion: the ground', () => {
	test('lays layers one below the other', () => {
		expect(layersOf(10, [20, 30])).toEqual([
			{ top: 10, bottom: 30 },
			{ top: 30, bottom: 60 },
		]);
	});

	test('breaks both edges, of which the gap is what lies between', () => {
		const layers = layersOf(0, [20]);
		const [left, right] = [edgeOf(100, 1, layers), edgeOf(200, -1, layers)];
		expect(left).toEqual([
			[100, 0],
			[95, 10],
			[103, 20],
		]);
		expect(right).toEqual([
			[200, 0],
			[205, 10],
			[197, 20],
		]);
		expect(alongEdge(left)).toBe('M100 0L95 10L103 20');
		expect(bankOf(left, 0)).toBe('M100 0L95 10L103 20H0V0Z');
		expect(gapOf(left, right)).toBe('M100 0L95 10L103 20L197 20L205 10L200 0Z');
	});

	test('leaves the ground free of dots behind words', () => {
		const box = { x: 0, y: 0, width: 100, height: 20 };
		expect(dotsIn(box, 10, [])).toBe('M0 5H100M0 15H100');
		expect(dotsIn(box, 10, [{ x: 41, y: 0, width: 20, height: 8 }])).toBe('M0 5H35M70 5H100M0 15H100');
	});

	test('hangs flags on as few rows as fit', () => {
		const sizes = [40, 50, 30].map((width) => ({ width, height: 20 }));
		const at = { x: 0, ground: 100, gap: 10, least: 15 };
		expect(hangFlags(sizes, { ...at, room: 200 })).toEqual({
			flags: [
				{ width: 40, height: 20, item: 0, x: 0, y: 60 },
				{ width: 50, height: 20, item: 1, x: 50, y: 60 },
				{ width: 30, height: 20, item: 2, x: 110, y: 60 },
			],
			poles: [0, 50, 110].map((x) => ({ x, top: 60 })),
			top: 60,
		});
		const narrow = hangFlags(sizes, { ...at, room: 60 });
		expect(narrow.flags.map(({ x, y }) => [x, y])).toEqual([
			[0, 10],
			[0, 35],
			[0, 60],
		]);
		expect(narrow.poles).toEqual([{ x: 0, top: 10 }]);
	});

	test('stands houses in staggered rows below their highest roof', () => {
		const box = { x: 0, y: 0, width: 33, height: 22 };
		const houses = housesIn(box, 10);
		expect([...houses.matchAll(/m([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => [x, y])).toEqual([
			['0', '10.8'],
			['13', '0'],
			['-6.5', '11.2'],
			['13', '0'],
		]);
		expect(roofOf(box, 10)).toBeCloseTo(22 - 11.2 - 9.5);
	});

	test('splits the banner between its makers, and points it', () => {
		const box = { x: 0, y: 0, width: 100, height: 40 };
		expect(bannerOf(box, 'right', 10)[0]).toBe('M0 0H90L100 20H0Z');
		expect(bannerOf({ ...box, height: 50 }, 'down', 10)[1]).toBe('M0 20H100V40H63L50 50L37 40H0Z');
	});

	test('lets policies fall where the ground ends, and threads rise and turn', () => {
		expect(fallOf([0, 10], 50, [100, 90])).toBe('M0 10H50C85 10 100 40 100 90');
		expect(threadsOf([0, 20], 50, [60, 10], 2)).toBe('M0 50V23Q0 9 14 9H60M20 50V25Q20 11 34 11H60');
	});
});

const htmlOf = (state: string) =>
	toHtml(draw(model, sheetOf('policy-infusion', state, 'wide')), { space: 'svg' });
const marksIn = (state: string) =>
	partsOf(draw(model, sheetOf('policy-infusion', state, 'wide'))).marks.map(({ set }) => set);
const flips = (state: string) => [...htmlOf(state).matchAll(/data-flip="([^"]+)"/g)].map(([, name]) => name!);

describe('policy-infusion: the drawing', () => {
	test('has evidence for just the marks of its states', () => {
		const drawn = new Set(states.flatMap(marksIn));
		const told = evidence(model).map(({ mark }) => mark);
		expect(new Set(told)).toEqual(drawn);
		expect(told).toHaveLength(drawn.size);
		const offered = policyInfusionMarks(model)[0]!.choices.slice(1);
		expect(new Set(offered.map(({ value }) => `part=${value}`))).toEqual(drawn);
	});

	test('tells pages of the table, and of what is added to a cell', () => {
		const [, cell] = evidence(model).filter(({ mark }) => mark.startsWith('part=screening'));
		expect(cell).toEqual({
			mark: 'part=screening-b',
			title: 'The screening, late',
			parts: [
				{ text: 'No screening.', pages: [122] },
				{ text: 'More of screening.', pages: [85] },
			],
		});
	});

	test('takes away the bridge, its stones and the villages where the state is alone', () => {
		const gone = ['stone-screening', 'stone-goals', 'stone-risk', 'deck', 'data', 'threads'];
		expect(flips('bridge')).toEqual(expect.arrayContaining(gone));
		expect(flips('alone').filter((name) => gone.includes(name))).toEqual([]);
		expect(marksIn('alone')).toContain('part=failed');
		expect(marksIn('alone')).not.toContain('part=villages');
		expect(marksIn('bridge')).not.toContain('part=failed');
		expect(htmlOf('alone')).toContain('falling-head-central');
		expect(htmlOf('alone')).not.toContain('>one<');
	});

	test('opens the row that is looked at, and shuts the others', () => {
		const heights = (state: string) =>
			[...htmlOf(state).matchAll(/height="([\d.]+)" rx="3" data-flip="stone-/g)].map(([, h]) => Number(h));
		const [screening, goals, risk] = heights('goals');
		expect(goals).toBeGreaterThan(1.5 * screening!);
		expect(risk).toBe(screening);
		expect(htmlOf('goals')).toContain('More of goals.');
		expect(htmlOf('goals')).not.toContain('More of risk.');
		expect(htmlOf('bridge')).not.toContain('More of');
	});

	test('is small enough to stand in a page with its other states', () => {
		for (const state of states) expect(htmlOf(state).length).toBeLessThan(30_000);
	});
});

const long = 'A label that goes on for much longer than any that is set here now, to see where it ends';
const chinese = '数字发展型村庄与电子商务平台企业的产业政策融合模式';
const worded = (words: string): PolicyInfusionModel => ({
	...model,
	words: { ...model.words, deck: words },
	columns: model.columns.map((column) => ({ ...column, stage: words, aim: words, label: words })),
	failed: { ...model.failed, label: words },
	rows: model.rows.map((each) => ({
		...each,
		label: words,
		stone: words,
		cells: [
			{ ...each.cells[0], head: words, words: [words, words] },
			{ ...each.cells[1], head: words, words: [words] },
		],
	})),
	passage: {
		...model.passage,
		policies: { ...model.passage.policies, label: words },
		villages: { ...model.passage.villages, label: words },
		data: { ...model.passage.data, label: words },
		outcome: { ...model.passage.outcome, label: words, items: [words, words] },
	},
});
const times = (count: number): PolicyInfusionModel => ({
	...model,
	rows: Array.from({ length: count }, (_, i) => ({
		...model.rows[i % 3]!,
		id: model.rows[i]?.id ?? `row-${i}`,
	})),
	passage: {
		...model.passage,
		outcome: {
			...model.passage.outcome,
			items: Array.from({ length: count * 2 }, (_, i) => `outcome number ${i + 1}`),
		},
	},
});

test.each([
	['its own words', model],
	[
		'one row and one outcome',
		{ ...times(1), passage: { ...model.passage, outcome: { ...model.passage.outcome, items: ['one'] } } },
	],
	['twice as many', times(6)],
	['long labels', worded(long)],
	['Chinese labels', worded(chinese)],
])('policy-infusion: %s leave no fault', (_, of) => {
	expect(faultsIn(draw, of, 'policy-infusion', states)).toEqual([]);
});
