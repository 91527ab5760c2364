import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import { balance } from '../../src/figure-kit/balance.ts';
import { layouts } from '../../src/figure-kit/canvas.ts';
import { partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { Data as TypologyData } from '../../src/figures/typology/data.ts';
import {
	cellsOf,
	describe as describeTypology,
	table as tabulateTypology,
	marks as typologyMarks,
	model as typologyModel,
} from '../../src/figures/typology/model.ts';
import { measures, planeOf } from '../../src/figures/typology/plane.ts';
import { draw, evidence } from '../../src/figures/typology/render.ts';
import { roadsOf } from '../../src/figures/typology/roads.ts';
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

const states = ['village', 'migration', 'policy', 'embeddedness', 'sites'];
const key = Object.fromEntries(
	['merchant', 'producer', 'house', 'ceased', 'rare', 'means', 'acts', 'people', 'market', 'government'].map(
		(name) => [name, `key ${name}`],
	),
);
const axis = (label: string, ...ids: string[]) => ({
	label,
	values: ids.map((id) => ({ id, label: id.toUpperCase() })),
});
const cell = (governance: string, sector: string, more: object) => ({
	id: `${governance}-${sector}`,
	area: `Area ${governance} ${sector}`,
	region: governance,
	governance,
	sector,
	types: [],
	people: [],
	government: { means: 1, acts: false, words: 'few means' },
	tie: 'none',
	villages: [],
	layers: Object.fromEntries(
		states.map((state) => [
			state,
			{ verb: `Verb ${state}`, line: `A line of ${state}`, text: `Told of ${state}.`, pages: [131] },
		]),
	),
	cases: [{ name: 'Case', text: 'Told.', interviewees: [], pages: [132] }],
	...more,
});
const raw = {
	...meta,
	states: statesOf('layer', ...states),
	words: { cell: markWords('setting'), cases: 'Cases', native: 'native', key },
	axes: { governance: axis('Governance', 'off', 'on'), sector: axis('Sector', 'no', 'yes') },
	// Not in the order of the matrix.
	cells: [
		cell('on', 'yes', {
			types: ['merchant-based', 'producer-based'],
			people: ['came', 'native'],
			government: { means: 4, acts: true, words: 'means and will' },
			tie: 'governed',
			villages: [{ place: 'rock-village' }, { place: 'plain-village' }],
		}),
		cell('off', 'no', { people: ['native'] }),
		cell('on', 'no', {
			types: ['producer-based'],
			people: ['returned'],
			government: { means: 2, acts: true, words: 'acts' },
			tie: 'hyper',
		}),
		cell('off', 'yes', {
			types: ['merchant-based'],
			people: ['came'],
			government: { means: 3, acts: false, words: 'little interest' },
			tie: 'hypo',
			villages: [{ place: 'cave-village', type: 'merchant-based', ceased: true }],
		}),
	],
	flows: [
		{ from: ['off-no'], to: 'off-yes', kind: 'leave', text: 'They leave.', pages: [133] },
		{ from: ['off-no'], to: 'on-yes', kind: 'leave', text: 'They leave.', pages: [133] },
		{ from: ['on-no'], to: 'off-yes', kind: 'leave', text: 'They leave.', pages: [141] },
		{ from: ['off-yes', 'on-yes'], to: 'on-no', kind: 'return', text: 'Some return.', pages: [142] },
		{ from: ['off-yes', 'on-yes'], to: 'off-no', kind: 'rarely-return', text: 'Rarely.', pages: [154] },
	],
};
const place = (id: string, name: string, region: string, type?: string) => ({ id, name, region, type });
const edition = {
	places: [
		place('rock-village', 'Rock Village', 'on', 'merchant-based'),
		place('plain-village', 'Plain Village', 'on'),
		place('cave-village', 'Cave Village', 'off'),
	],
} as unknown as Pick<Edition, 'places'>;
const modelOf = (change: object = {}, places = edition) =>
	typologyModel(TypologyData.parse({ ...raw, ...change }), places);
const model = modelOf();

/** How often a class stands in a drawing. */
const count = (state: string, name: string): number =>
	toHtml(draw(model, canvasOf('typology', state, 'column')), { space: 'svg' }).split(
		new RegExp(`class="(?:[^"]* )?${name}(?: [^"]*)?"`),
	).length - 1;

describe('typology', () => {
	test('puts the cells at the crossings of its axes, rows by sector, columns by governance', () => {
		expect(model.rows.map(({ label, cells }) => [label, cells.map(({ id }) => id)])).toEqual([
			['NO', ['off-no', 'on-no']],
			['YES', ['off-yes', 'on-yes']],
		]);
		expect(cellsOf(model).map(({ governed, robust }) => [governed, robust])).toEqual([
			[false, false],
			[true, false],
			[false, true],
			[true, true],
		]);
	});

	test('takes names and types of villages from the register', () => {
		expect(cellsOf(model).at(-1)!.villages).toEqual([
			{ id: 'rock-village', name: 'Rock', type: 'merchant-based', ceased: false },
			{ id: 'plain-village', name: 'Plain', type: undefined, ceased: false },
		]);
		expect(cellsOf(model)[2]!.villages[0]).toMatchObject({
			name: 'Cave',
			type: 'merchant-based',
			ceased: true,
		});
	});

	test('refuses a crossing without a cell, and what contradicts the register', () => {
		const cells = raw.cells.map((one) => (one.id === 'on-no' ? { ...one, sector: 'yes' } : one));
		expect(() => modelOf({ cells })).toThrow('nothing stands where Sector is no and Governance is on');
		const elsewhere = { places: edition.places.map((each) => ({ ...each, region: 'on' })) } as typeof edition;
		expect(() => modelOf({}, elsewhere)).toThrow(
			'"cave-village" stands in "off-yes", but the register has it in "on"',
		);
		const typed = { places: edition.places.map((each) => ({ ...each, type: 'mixed' })) } as typeof edition;
		expect(() => modelOf({}, typed)).toThrow('the type of "cave-village" stands in the register already');
	});

	test('is told and tabulated from the same model', () => {
		expect(describeTypology(model)[1]).toMatch(
			/^Area off no \(OFF, no\)\. village: Verb village\. Told of village\. .*Cases: Case\.$/,
		);
		const { columns, rows } = tabulateTypology(model);
		expect(columns).toEqual(['Setting', 'Governance', 'Sector', ...states]);
		expect(rows[3]!.slice(0, 4)).toEqual(['Area on yes', 'ON', 'YES', 'Verb village. Told of village.']);
	});

	test('crosses the two bands in the last cell, and mirrors the last row where roads run', () => {
		const needs = { head: 50, cells: [1, 2].map(() => [1, 2].map(() => ({ words: 100, scene: 0 }))) };
		const plane = planeOf(measures.column, 672, needs);
		const last = plane.cells[1]![1]!;
		const { strip } = measures.column;
		expect(last.box).toEqual({
			x: plane.column.x,
			y: plane.row.y + strip,
			width: plane.column.width,
			height: plane.row.height - strip,
		});
		expect([last.low, last.words.y < last.scene.y]).toEqual([false, true]);
		const mirrored = planeOf(measures.column, 672, needs, true).cells[1]![1]!;
		expect([mirrored.low, mirrored.words.y > mirrored.scene.y]).toEqual([true, true]);
		expect(mirrored.scene.height).toBe(last.scene.height);
		// The name of a row stands above its cells, or below what is mirrored.
		expect([plane.strips[1]! < last.box.y, plane.row.y]).toEqual([true, plane.strips[1]]);
		const low = planeOf(measures.column, 672, needs, true);
		expect(low.strips[1]).toBeGreaterThan(mirrored.words.y);
		const wide = planeOf(measures.wide, 1060, needs).cells[0]!;
		expect(wide.map(({ words, scene }) => words.x < scene.x)).toEqual([true, false]);
	});

	test('leads roads down between the cells, and back up at their outer sides from the middle', () => {
		const stops = cellsOf(model).map(({ id }, i) => ({
			id,
			row: Math.floor(i / 2),
			column: i % 2,
			scene: { x: (i % 2) * 200, y: Math.floor(i / 2) * 150, width: 200, height: 150 },
		}));
		const of = { person: 30, head: 20, outer: 40, base: 30 };
		const roads = roadsOf(model.flows, stops, of);
		expect(roads.map(({ start, tip }) => [start?.x, tip.x, tip.up])).toEqual(
			[
				[80, 80, false],
				[160, 280, false],
				[280, 160, false],
				[undefined, 390, true],
				[undefined, 10, true],
			].map(([from, to, up]) => [from, to === 280 ? 280 : to, up]),
		);
		expect(roads[3]!.d).toMatch(/^M200 285L/);
		const sideways = [{ ...model.flows[0]!, to: 'on-no' }];
		expect(() => roadsOf(sideways, stops, of)).toThrow('a road from "off-no" to "on-no" does not lead down');
	});

	test('has a key in two columns on a phone', () => {
		const words = ['merchant', 'producer', 'house', 'ceased'].map((name) => `key ${name}`);
		const svg = toHtml(draw(model, canvasOf('typology', 'sites', 'phone')), { space: 'svg' });
		const places = words.map((each) => new RegExp(`x="([\\d.]+)"[^>]*>${each}<`).exec(svg)?.[1]);
		expect(places[0]).toBeDefined();
		expect(places).toEqual([0, 1, 0, 1].map((column) => places[column]));
		expect(places[1]).not.toBe(places[0]);
	});

	test('draws in each state what the state adds', () => {
		expect([count('village', 'typology-road'), count('migration', 'typology-road-rare')]).toEqual([0, 2]);
		// Three roads down and one back, each of line and end.
		expect(count('migration', 'typology-road')).toBe(8);
		// Of those on the plane one has come on no road.
		const said = partsOf(draw(model, canvasOf('typology', 'migration', 'column'))).lines;
		expect(said.filter(({ text }) => text === 'native').map(({ mark }) => mark?.set)).toEqual([
			'cell=on-yes',
		]);
		// Two governments do not act.
		expect([count('policy', 'typology-idle'), count('village', 'typology-idle')]).toEqual([2, 0]);
		// Hyper and hypo, each also in a frame.
		expect([count('embeddedness', 'typology-tie-self'), count('embeddedness', 'typology-frame')]).toEqual([
			4, 2,
		]);
		expect([count('sites', 'typology-ceased'), count('sites', 'typology-no-ground')]).toEqual([2, 2]);
	});

	test('each cell can be chosen and has its evidence, and nothing else has', () => {
		const [cellParameter] = typologyMarks(model);
		const chosen = cellParameter!.choices.slice(1).map(({ value }) => `cell=${value}`);
		expect(evidence(model, plainContext()).map(({ mark }) => mark)).toEqual(chosen);
		for (const state of states) {
			const { marks } = partsOf(draw(model, canvasOf('typology', state, 'phone')));
			expect(marks.map(({ set }) => set)).toEqual(chosen);
		}
		const parts = evidence(model, plainContext())[0]!.parts.filter(
			({ states: of }) => of?.[0] === 'migration',
		);
		expect(parts.map(({ text }) => text)).toEqual(['Told of migration.', 'They leave.', 'Rarely.']);
	});

	test('breaks words into lines of about the same length', () => {
		expect(balance(layouts.phone, 'body', 'Chapter 6 treats the other three', 160)).toEqual([
			'Chapter 6 treats',
			'the other three',
		]);
	});

	const many = (n: number) => ({
		cells: raw.cells.map((one) => ({
			...one,
			villages: Array.from({ length: n }, () => one.villages).flat(),
		})),
		flows: Array.from({ length: n }, () => raw.flows).flat(),
	});
	const said = (verb: string, line: string) => ({
		cells: raw.cells.map((one) => ({
			...one,
			area: line,
			government: { ...one.government, words: line },
			layers: Object.fromEntries(
				states.map((state) => [state, { verb, name: line, line, text: line, pages: [1] }]),
			),
		})),
	});
	test.each([
		['as it is', {}],
		['one road and no village', { ...many(0), flows: raw.flows.slice(0, 1) }],
		['twice the villages and roads', many(2)],
		['a great many villages', { cells: many(6).cells }],
		[
			'long words',
			said('A verb of a good many words', 'A line that goes on and on, as translators’ lines are wont to do'),
		],
		['Chinese words', said('銷售並且製造商品', '沿海省份的內陸地區以及中國中西部的邊緣地區，沒有移民')],
	])('has no faults with %s', (_, change) => {
		expect(faultsIn(draw, modelOf(change), 'typology', states)).toEqual([]);
	});

	test('has words for each state, and values of its axes only', () => {
		const file = 'figures/typology.json';
		expect(problemsOf(changed(file, '"sites": {', '"site": {')).map(withoutPlace)[0]).toContain('site');
		expect(problemsOf(changed(file, '"sector": "absent"', '"sector": "missing"')).map(withoutPlace)).toEqual([
			expect.stringContaining('cells[0].sector: there is no "missing" in axes.sector.values. Did you mean'),
		]);
	});
});
