import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { Data as PolicyInfusionData } from '../../src/figures/policy-infusion/data.ts';
import {
	describe as describePolicyInfusion,
	marks as policyInfusionMarks,
	model as policyInfusionModel,
	type Model as PolicyInfusionModel,
	table as tabulatePolicyInfusion,
} from '../../src/figures/policy-infusion/model.ts';
import { draw, evidence } from '../../src/figures/policy-infusion/render.ts';
import { changed, problemsOf } from '../support/content.ts';
import { faultsIn, markWords, meta, canvasOf, statesOf, withoutPlace } from '../support/figures.ts';
import { world } from '../support/world.ts';

const states = ['bridge', 'alone', 'screening', 'goals', 'risk'];

const row = (id: string) => ({
	id,
	label: `The ${id}`,
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
	words: {
		part: markWords('part'),
		deck: 'It is better placed to',
		need: 'Need',
		platforms: 'They',
		data: 'figures',
		follower: 'they',
		forerunner: 'those ahead',
		frontier: 'Beyond',
		none: 'Nothing is reached.',
	},
	columns: [
		{ id: 'a', label: 'Policy A', stage: 'Early', head: 'Firm', pages: [121] },
		{ id: 'b', label: 'Policy B', stage: 'Late', head: 'Not firm', pages: [122] },
	],
	rows: [row('screening'), row('goals'), row('risk')],
	passage: {
		label: 'Model',
		policies: { ...step('Policies', 121), by: ['central', 'local'] },
		villages: { ...step('villages', 120), says: 'They yield villages.' },
		data: { ...step('data', 90), says: 'Data are taken.' },
		outcome: { ...step('Outcome', 121), says: 'They serve.', items: ['one', 'two'], others: 'and more' },
	},
	failed: step('They failed.', 85),
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
			'Model. They yield villages. Data are taken. They serve. Outcome: one, two and more. Of Policies. Of villages. Of data.',
		);
		expect(told[4]).toBe('They failed. Of They failed..');
	});

	test('ends its table with the model', () => {
		const { columns, rows } = tabulatePolicyInfusion(model);
		expect(columns).toEqual(['Need', 'Policy A', 'Policy B', 'It is better placed to …', 'Pages']);
		expect(rows[0]).toEqual(['The screening', 'Some screening; x; y', 'No screening', 'see screening', '75']);
		expect(rows.at(-1)).toEqual([
			'Model',
			'They yield villages.',
			'They serve. one; two; and more',
			'Of data.',
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

const htmlOf = (state: string) =>
	toHtml(draw(model, canvasOf('policy-infusion', state, 'wide')), { space: 'svg' });
const marksIn = (state: string) =>
	partsOf(draw(model, canvasOf('policy-infusion', state, 'wide'))).marks.map(({ set }) => set);
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

	test('takes away the bridge, the villages and the data where the state is alone', () => {
		expect(flips('bridge')).toContain('bridge');
		expect(flips('alone')).not.toContain('bridge');
		expect(marksIn('bridge')).toEqual(expect.arrayContaining(['part=villages', 'part=data', 'part=outcome']));
		expect(marksIn('bridge')).not.toContain('part=failed');
		expect(marksIn('alone')).toContain('part=failed');
		expect(marksIn('alone')).not.toContain('part=villages');
		expect(htmlOf('alone')).not.toContain('>one<');
	});

	test('draws data out of the villages, into the bridge, and somebody who catches up', () => {
		const times = (className: string, state: string) => htmlOf(state).split(`${className}"`).length - 1;
		expect([times('drawn-out', 'bridge'), times('drawn-out', 'alone')]).toEqual([4, 0]);
		expect([times('pic-absent', 'bridge'), times('closing', 'bridge')]).toEqual([2, 1]);
	});

	test.each(['wide', 'column', 'phone'] as const)(
		'pushes policies of both governments up to the villages, clear of the data: %s',
		(name) => {
			const svg = (state: string) =>
				toHtml(draw(model, canvasOf('policy-infusion', state, name)), { space: 'svg' });
			const pathOf = (of: string) => new RegExp(of).exec(svg('bridge'))![1]!;
			const ground = Number(pathOf('class="village-ground" d="M[\\d.]+ ([\\d.]+)'));
			const road = Number(pathOf('class="road" d="M([\\d.]+)'));
			for (const [of, id] of [
				['central', 'pushed-central'],
				['local', 'pushed-local'],
			]) {
				const d = pathOf(`class="is-${of}" d="([^"]+)" data-flip="${id}"`);
				const [tip] = /L[\d.]+ ([\d.]+)L/.exec(d)!.slice(1).map(Number);
				expect(tip! - ground).toBeGreaterThan(0);
				expect(tip! - ground).toBeLessThan(4);
				const right = /L[\d.]+ [\d.]+L([\d.]+)/.exec(d)!.slice(1).map(Number)[0]!;
				expect(right).toBeLessThan(road);
			}
			expect(svg('alone')).not.toContain('pushed-');
		},
	);

	test('tells all of the need that is looked at, and what the platform does about it', () => {
		const times = (words: string, state: string) => htmlOf(state).split(`>${words}<`).length - 1;
		expect(times('x', 'goals')).toBe(1);
		expect(times('x', 'bridge')).toBe(0);
		expect(marksIn('goals').filter((each) => each.endsWith('-platform'))).toEqual(['part=goals-platform']);
		expect(marksIn('bridge').filter((each) => each.endsWith('-platform'))).toEqual([]);
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
	columns: model.columns.map((column) => ({ ...column, stage: words, head: words, label: words })),
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
		villages: { ...model.passage.villages, says: words },
		data: { ...model.passage.data, says: words },
		outcome: { ...model.passage.outcome, says: words, items: [words, words] },
	},
});
const times = (count: number): PolicyInfusionModel => ({
	...model,
	rows: Array.from({ length: count }, (_, i) => ({
		...model.rows[i % 3]!,
		cells: [
			{ ...model.rows[i % 3]!.cells[0], id: `a-${i}` },
			{ ...model.rows[i % 3]!.cells[1], id: `b-${i}` },
		],
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
