import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { arm, helix, lanesOf, ribbon, stretchesOf, stripsOf } from '../../src/figures/coevolution/bands.ts';
import { Data as CoevolutionData } from '../../src/figures/coevolution/data.ts';
import {
	marks as coevolutionMarks,
	model as coevolutionModel,
	describe as describeCoevolution,
	table as tabulateCoevolution,
} from '../../src/figures/coevolution/model.ts';
import { draw, evidence } from '../../src/figures/coevolution/render.ts';
import { textsOf } from '../support/drawing.ts';
import { faultsIn, markWords, meta, plainContext, canvasOf, statesOf } from '../support/figures.ts';
import { world } from '../support/world.ts';

const words = {
	actor: markWords('actor'),
	tie: markWords('tie'),
	level: '{level} level',
	levels: { national: 'national', local: 'local', individual: 'individual' },
	span: '{start} – {end}',
	since: 'from {start}',
	description: {
		phase: '{name}, {span}. {what} Bands: {bands}. {ties}',
		band: '{name} ({size}, {colour}, “{words}”)',
		largest: 'the largest',
		smaller: 'smaller',
		ties: 'Arms join {ties}.',
		tie: '{from} and {to} ({level})',
		noTies: 'No arm joins any two of them.',
		counts: '{villages}: {counts}.',
		count: '{count} in {year}',
	},
	out: 'Out: {what}.',
	back: 'Back: {what}.',
	colours: { own: 'in its own colour', central: 'in the centre’s mahogany', tinted: 'dyed' },
	villages: 'Taobao Villages',
	breadth: 'The broader, the larger',
};
const states = ['all', 'first', 'second', 'answer'];
const block = (actor: string, size: number, colour = 'own') => ({
	actor,
	size,
	colour,
	words: `w-${actor}`,
	close: `close-${actor}`,
	did: `d-${actor}`,
	pages: [1],
});
const tie = (to: string, level: string) => ({
	from: 'platforms',
	to,
	level,
	out: `${level} out`,
	back: `${level} back`,
	did: `did on ${level}`,
	pages: [2],
});
const data = (change: object = {}) =>
	CoevolutionData.parse({
		...meta,
		states: statesOf('stage', ...states),
		order: ['central', 'local', 'platforms', 'entrepreneurs'],
		stages: [
			{
				phase: 'first',
				ties: [],
				blocks: [block('entrepreneurs', 4), block('central', 1), block('platforms', 2), block('local', 1)],
			},
			{
				phase: 'second',
				blocks: [
					block('central', 2),
					block('platforms', 4),
					block('local', 2, 'central'),
					{ ...block('entrepreneurs', 2), words: 'What of them?', close: 'What of them?' },
				],
				ties: [tie('central', 'national'), tie('local', 'local'), tie('entrepreneurs', 'individual')],
				floods: { words: 'It floods.', pages: [1] },
			},
		],
		words,
		answer: { words: '“a”', text: 'The answer.', chapter: '7-party', pages: [76] },
		...change,
	});
const model = coevolutionModel(data(), world);

describe('the model', () => {
	test('has the bands of each phase in the figure’s order', () => {
		expect(model.stages.map(({ blocks }) => blocks.map(({ actor }) => actor))).toEqual([
			['central', 'local', 'platforms', 'entrepreneurs'],
			['central', 'local', 'platforms', 'entrepreneurs'],
		]);
	});

	test('gives a count to the phase whose section states it, else to the one that its year falls in', () => {
		expect(model.stages.map(({ villages }) => villages)).toEqual([
			[{ year: '2009', count: 3 }],
			[{ year: '2014', count: 300 }],
		]);
	});

	test('is told in words', () => {
		expect(describeCoevolution(model)).toEqual([
			'First, 2006 – October 2014. They begin. Bands: Central government (smaller, in its own colour, “w-central”); Local governments (smaller, in its own colour, “w-local”); Platforms (smaller, in its own colour, “w-platforms”); Entrepreneurs (the largest, in its own colour, “w-entrepreneurs”). No arm joins any two of them. Taobao Villages: 3 in 2009.',
			'Second, from October 2014. They build. Bands: Central government (smaller, in its own colour, “w-central”); Local governments (smaller, in the centre’s mahogany, “w-local”); Platforms (the largest, in its own colour, “w-platforms”); Entrepreneurs (smaller, in its own colour, “What of them?”). Arms join Platforms and Central government (national level), Platforms and Local governments (local level), Platforms and Entrepreneurs (individual level). It floods. Taobao Villages: 300 in 2014.',
			'The answer.',
		]);
	});

	test('has a row for each actor and phase, and one for each tie and phase', () => {
		const { rows } = tabulateCoevolution(model);
		expect(rows[0]).toEqual(['Central government', 'First', 'w-central', 'd-central', '1']);
		expect(rows[8]).toEqual([
			'National level',
			'Second',
			'national out; national back',
			'did on national',
			'2',
		]);
		expect(rows).toHaveLength(11);
	});

	test('refuses a block or a tie without a place, a stage without a block, and a state that shows nothing', () => {
		const of = (change: object) => () => coevolutionModel(data(change), world);
		const one = [{ phase: 'first', ties: [], blocks: [block('central', 1)] }];
		expect(of({ order: ['central'] })).toThrow('the order has no place for "entrepreneurs"');
		expect(of({ order: ['central'], stages: [{ ...one[0], ties: [tie('local', 'local')] }] })).toThrow(
			'the order has no place for "platforms"',
		);
		expect(of({ stages: one })).toThrow('the stage of "first" has no block for "local"');
		expect(of({ states: statesOf('stage', 'third') })).toThrow(
			'the state "third" is none of all, first, second, answer',
		);
	});
});

describe('bands', () => {
	const place = (along: number, across: number) => `${along} ${across}`;
	const parts = [
		{ actor: 'a', size: 1 },
		{ actor: 'b', size: 4 },
		{ actor: 'c', size: 2 },
	];

	test('fill their room with equal room between them, as broad as their parts', () => {
		const [a, b, c] = stripsOf(parts, 1000);
		expect([a!.from, c!.to]).toEqual([0, 1000]);
		expect(b!.from - a!.to).toBeCloseTo(c!.from - b!.to, 6);
		expect(b!.to - b!.from).toBeCloseTo(288, 6);
		expect(a!.to - a!.from).toBeCloseTo(47, 6);
	});

	test('stand in lanes of their own on a phone, without touching', () => {
		const lanes = lanesOf(parts, 300);
		expect(lanes.map(({ middle }) => middle)).toEqual([50, 150, 250]);
		lanes.slice(1).forEach((lane, i) => expect(lane.from).toBeGreaterThan(lanes[i]!.to));
	});

	test('give most of the length to the phase that is looked at', () => {
		const lengths = (close?: string) =>
			stretchesOf(['x', 'y', 'z'], [0, 300], close).map(({ start, end, aside }) => [
				Math.round(end - start),
				aside,
			]);
		expect(lengths()).toEqual([
			[100, false],
			[100, false],
			[100, false],
		]);
		expect(lengths('y')).toEqual([
			[45, true],
			[210, false],
			[45, true],
		]);
	});

	test('have the same commands in every state, so that one can become the other', () => {
		const segment = {
			start: 0,
			end: 100,
			turn: 20,
			before: stripsOf(parts, 100)[0]!,
			after: stripsOf(parts, 200)[1]!,
		};
		const commands = (d: string) => d.replace(/[^A-Z]/g, '');
		expect(commands(ribbon(segment, place).outline)).toBe('MCLLLLCZ');
		expect(commands(ribbon({ ...segment, point: 9 }, place).outline)).toBe('MCLLLLCZ');
		expect(commands(arm(30, 10, 50, 20, place).outline)).toBe('MLQLLLQLZ');
	});

	test('an arm reaches from its root to its tip, whichever way it goes', () => {
		const ends = (d: string) => [...d.matchAll(/ (-?[\d.]+)/g)].map(([, y]) => Number(y));
		expect(Math.min(...ends(arm(30, 10, 50, 20, place).outline))).toBe(20);
		expect(Math.max(...ends(arm(30, 10, 50, 80, place).outline))).toBe(80);
	});

	test('a helix ends where it should, with whole turns', () => {
		const { strands } = helix(0, 100, 10, 5, place);
		expect(strands.map((d) => d.endsWith('100 10'))).toEqual([true, true]);
	});
});

describe('the drawing', () => {
	const drawn = (state: string, layout: 'phone' | 'column' | 'wide' = 'wide') =>
		draw(model, canvasOf('coevolution', state, layout));

	test('shows arms only in a phase with ties', () => {
		expect(toHtml(drawn('all')).match(/data-set="tie=/g)).toHaveLength(3);
		const [first, second] = data().stages;
		const without = coevolutionModel(data({ stages: [first, { ...second, ties: [] }] }), world);
		expect(toHtml(draw(without, canvasOf('coevolution', 'all', 'wide')))).not.toContain('data-set="tie=');
	});

	test('tells nothing of what is done in a phase beside the one that is looked at', () => {
		const labels = [...toHtml(drawn('first')).matchAll(/aria-label="([^"]*, Second[^"]*)"/g)];
		expect(labels.map(([, label]) => label)).toEqual(
			[
				'Central government',
				'Local governments',
				'Platforms',
				'Entrepreneurs',
				'National level',
				'Local level',
				'Individual level',
			].map((name) => `${name}, Second`),
		);
	});

	test('says what breadth means, in every state and layout', () => {
		for (const state of states)
			for (const layout of ['phone', 'column', 'wide'] as const)
				expect(textsOf(drawn(state, layout)).join(' ')).toContain(words.breadth);
	});

	test('floods the ground where the data say so', () => {
		expect(toHtml(drawn('all'))).toContain('data-flip="flood-second"');
		expect(toHtml(drawn('first', 'phone'))).not.toContain('flood-');
	});

	test('puts the answer in the place of the question', () => {
		for (const layout of ['phone', 'column', 'wide'] as const) {
			expect(textsOf(drawn('second', layout))).toContain('What of them?');
			expect(textsOf(drawn('second', layout))).not.toContain('“a”');
			expect(textsOf(drawn('answer', layout))).not.toContain('What of them?');
			expect(textsOf(drawn('answer', layout))).toContain('“a”');
		}
	});

	test('looks closely at one phase: its longer words stand on the bands', () => {
		expect(textsOf(drawn('first'))).toContain('close-central');
		expect(textsOf(drawn('all'))).toContain('w-central');
		expect(textsOf(drawn('first', 'phone'))).not.toContain('Second');
		// What is counted is said of each phase.
		const counted = textsOf(drawn('all', 'phone')).filter((words) => words === 'Taobao Villages');
		expect(counted).toHaveLength(model.stages.length);
	});

	test('names what goes out and comes back only where there is room', () => {
		expect(textsOf(drawn('second'))).toContain('national out → ← national back');
		expect(textsOf(drawn('all'))).not.toContain('national out → ← national back');
	});

	test('says of each mark what it rests on, phase by phase', () => {
		const told = evidence(model, plainContext());
		expect(told.map(({ mark }) => mark)).toEqual(
			coevolutionMarks(model).flatMap(({ name, choices }) =>
				choices.slice(1).map(({ value }) => `${name}=${value}`),
			),
		);
		expect(told.at(-1)!.parts).toEqual([
			{
				name: 'Second',
				text: 'did on individual Out: individual out. Back: individual back.',
				pages: [2],
				states: ['all', 'second', 'answer'],
			},
		]);
		expect(told.find(({ mark }) => mark === 'actor=entrepreneurs')!.parts.map(({ name }) => name)).toEqual([
			'First',
			'Second',
			'“a”',
		]);
	});
});

describe('at the edges nothing leaves the drawing and no words meet', () => {
	const long = 'A name that is a good deal longer than any that was foreseen';
	const chinese = '农村电子商务政策';
	const stages = (change: (each: ReturnType<typeof block>) => object) =>
		data().stages.map((stage) => ({
			...stage,
			blocks: stage.blocks.map((each) => ({ ...each, ...change(each) })),
		}));

	test.each([
		['as it is', {}],
		['one phase', { stages: data().stages.slice(0, 1), states: statesOf('stage', 'all', 'first', 'answer') }],
		[
			'two actors',
			{
				order: ['platforms', 'entrepreneurs'],
				stages: data().stages.map((stage) => ({
					...stage,
					blocks: stage.blocks.filter(({ actor }) => ['platforms', 'entrepreneurs'].includes(actor)),
					ties: stage.ties.filter(({ to }) => to === 'entrepreneurs'),
				})),
			},
		],
		['long words', { stages: stages(() => ({ close: long })) }],
		['Chinese words', { stages: stages(() => ({ words: chinese, close: chinese })) }],
	])('%s', (_name, change) => {
		const changed = data(change);
		const ids = changed.states.choices.map(({ id }) => id);
		expect(faultsIn(draw, coevolutionModel(changed, world), 'coevolution', ids)).toEqual([]);
	});

	test('a count doubled', () => {
		const counts = world['villages-by-year'].map((each) => ({ ...each, villages: each.villages * 2 }));
		const doubled = coevolutionModel(data(), { ...world, 'villages-by-year': counts });
		expect(faultsIn(draw, doubled, 'coevolution', states)).toEqual([]);
	});
});
