import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { Data as ApparatusData } from '../../src/figures/apparatus/data.ts';
import {
	marks as apparatusMarks,
	model as apparatusModel,
	describe as describeApparatus,
	table as tabulateApparatus,
} from '../../src/figures/apparatus/model.ts';
import { draw, evidence } from '../../src/figures/apparatus/render.ts';
import { changed, problemsOf } from '../support/content.ts';
import { faultsIn, markWords, meta, canvasOf, statesOf, withoutPlace } from '../support/figures.ts';
import { world } from '../support/world.ts';

type Row = ApparatusData['rows'][number];

const lacking = (words: string) => ({ words, evidence: `No ${words}.`, pages: [113] });
const given = (words: string, actor = 'platforms') => ({
	words,
	actor: 'platforms',
	details: `${words} in short`,
	...(actor === 'platforms' ? {} : { detailsActor: actor }),
	evidence: `It is ${words}.`,
	pages: [106],
});
const rowOf = (id: string, label = id, words = 'made', actor = 'platforms'): Row => ({
	id,
	label,
	cells: { full: given(`Firm-${words}`, actor), plain: lacking('None') },
});
const data = (rows: Row[] = [rowOf('wish'), rowOf('rule', 'Rule', 'won', 'local')]): ApparatusData => ({
	...meta,
	states: statesOf('village', 'full', 'plain'),
	words: {
		cell: markWords('cell'),
		needs: 'It needs',
	},
	columns: [
		{ id: 'plain', label: 'Plain', roof: { name: 'No state', words: 'here' }, step: 'Plain village' },
		{
			id: 'full',
			label: 'Full',
			roof: { name: 'A state', words: 'there' },
			step: 'Full village',
			slab: { actor: 'platforms', words: '{actor} above all' },
		},
	],
	rows,
});
const states = ['full', 'plain'];
const model = apparatusModel(data(), world);
const drawn = (state: string, of = model, layout: 'wide' | 'column' | 'phone' = 'wide') =>
	draw(of, canvasOf('apparatus', state, layout));
const linesOf = (svg: Element) => selectAll('text', svg).map((text) => toString(text));

describe('apparatus', () => {
	test('makes a hall of each kind of village, with what its cells say', () => {
		const [plain, full] = model.villages;
		expect(full!.cells.map(({ id, words, label }) => [id, words, label])).toEqual([
			['wish-full', 'Firm-made', 'wish, Full'],
			['rule-full', 'Firm-won', 'Rule, Full'],
		]);
		expect([plain!.stands, full!.stands, full!.slab]).toEqual([
			false,
			true,
			{ actor: 'platforms', words: 'Platforms above all' },
		]);
	});

	test('refuses states that are not just the columns', () => {
		const opened = (change: Partial<ApparatusData>) => () => apparatusModel({ ...data(), ...change }, world);
		expect(opened({ states: statesOf('village', 'full', 'plain', 'other') })).toThrow(
			'the state "other" shows none of the columns',
		);
		expect(opened({ states: statesOf('village', 'full') })).toThrow('no state shows the column "plain"');
	});

	test('is told and tabulated from the same model', () => {
		expect(describeApparatus(model)).toEqual([
			'A developmental state drawn as a hall with 2 columns, in Plain and in the Full.',
			'Plain. The roof, “No state here”, is missing; below the columns: “Plain village”.',
			'Full. The roof, “A state there”, stands; below the columns: “Platforms above all” on “Full village”.',
			'wish. Plain: None. No None. Full: Firm-made. It is Firm-made.',
			'Rule. Plain: None. No None. Full: Firm-won. It is Firm-won.',
		]);
		expect(tabulateApparatus(model)).toEqual({
			columns: ['Component', 'Plain', 'Full'],
			rows: [
				['wish', 'None', 'Firm-made'],
				['Rule', 'None', 'Firm-won'],
			],
		});
	});

	test('has a cell for each column', () => {
		const file = 'figures/apparatus.json';
		expect(
			problemsOf(changed(file, /"id": "regular"(?=,\s+"label": "Regular villages")/, '"id": "ordinary"')).map(
				withoutPlace,
			),
		).toContain(
			'content/figures/apparatus.json: rows[0].cells: has nothing for "ordinary" of columns. Add what is missing, or take the entry out of the list.',
		);
	});
});

describe('the drawing of the hall', () => {
	test('draws what is there, with a block of whose the details are, and outlines of what is missing', () => {
		const classes = (state: string, name: string) => selectAll(`.${name}`, drawn(state)).length;
		expect(classes('full', 'is-local')).toBe(1);
		expect(classes('plain', 'is-local') + classes('plain', 'is-platforms')).toBe(0);
		// Below the slab, each column as the village lacks it.
		expect(classes('full', 'is-none')).toBe(2);
		// Gable, beam and two shafts.
		expect(classes('plain', 'is-none')).toBe(4);
		expect(linesOf(drawn('plain'))).not.toContain('Platforms above all');
	});

	test('says the same on all sizes: what is needed, the words of the table, and what is told', () => {
		for (const layout of ['phone', 'column', 'wide'] as const) {
			const words = linesOf(drawn('full', model, layout)).join(' ');
			for (const said of ['It needs', 'Platforms above all', 'Full village', 'Firm-won', 'Firm-won in short'])
				expect(words).toContain(said);
		}
	});

	test('sets what is missing larger than what is there', () => {
		const large = (state: string) => selectAll('.t-display', drawn(state)).map((text) => toString(text));
		expect([large('full'), large('plain')]).toEqual([[], ['None', 'None']]);
	});

	test('lets the parts of the hall move from state to state', () => {
		const flips = (state: string) =>
			selectAll('rect', drawn(state)).flatMap(({ properties }) => properties['dataFlip'] ?? []);
		expect(flips('full')).toEqual(expect.arrayContaining(['beam', 'shaft-0', 'shaft-1', 'slab', 'step']));
		expect(flips('plain')).toEqual(['beam', 'shaft-0', 'shaft-1', 'step']);
	});

	test('has evidence for just the cells that can be chosen', () => {
		const [parameter] = apparatusMarks(model);
		const choices = parameter!.choices.slice(1).map(({ value }) => `cell=${value}`);
		const told = evidence(model);
		expect(told.map(({ mark }) => mark)).toEqual(choices);
		const seen = states.flatMap((state) =>
			selectAll('a', drawn(state)).map(({ properties }) => properties['dataSet']),
		);
		expect(seen.map(String).sort()).toEqual([...choices].sort());
		expect(told[0]).toEqual({
			mark: 'cell=wish-plain',
			title: 'wish: None',
			parts: [{ text: 'No None.', pages: [113] }],
		});
	});

	const rows = (count: number, label: string, words: string) =>
		Array.from({ length: count }, (_, i) => rowOf(`r${i}`, label, words, i % 2 ? 'local' : 'platforms'));
	const long = 'a rather long name of one of the components of the state';
	const four = rows(4, 'Developmental desire', 'mediated collaboration');
	test.each<[string, ApparatusData]>([
		['one column', data(rows(1, 'Desire', 'designed blueprint'))],
		['four columns', data(four)],
		['long words', data(rows(4, long, `${long} and what else there is`))],
		['Chinese words', data(rows(4, '公私合作与产业政策', '平台设计的发展蓝图'))],
		['a number doubled', data(rows(4, 'Desire', '13,417 and 26,834'))],
		[
			'long words on roof, slab and step',
			{
				...data(four),
				columns: data().columns.map((column) => ({
					...column,
					roof: { name: long, words: long },
					step: `${long} and ${long}`,
					...(column.slab ? { slab: { ...column.slab, words: `{actor}, ${long} and ${long}` } } : {}),
				})),
			},
		],
	])('has no faults with %s', (_, changedData) => {
		expect(faultsIn(draw, apparatusModel(changedData, world), 'apparatus', states)).toEqual([]);
	});
});
