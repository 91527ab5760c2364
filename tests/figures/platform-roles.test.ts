import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { Data as PlatformRolesData } from '../../src/figures/platform-roles/data.ts';
import {
	describe as describePlatformRoles,
	levelIn,
	marks as platformRolesMarks,
	model as platformRolesModel,
	table as tabulatePlatformRoles,
	whoIn,
} from '../../src/figures/platform-roles/model.ts';
import { draw, evidence } from '../../src/figures/platform-roles/render.ts';
import { changed, problemsOf } from '../support/content.ts';
import { faultsIn, markWords, meta, plainContext, canvasOf, statesOf } from '../support/figures.ts';

const states = ['all', 'a', 'b'];
const named = (passage: string, words: string, kind = 'name') => ({ passage, words, page: 73, kind });
const role = (id: string, said: ReturnType<typeof named>[], more: object = {}) => ({
	id,
	label: id,
	sign: 'coins',
	deed: `${id} did much`,
	what: `Does ${id}.`,
	pages: [101],
	named: said,
	...more,
});
const passage = (id: string) => ({ id, label: `Passage ${id}`, who: `Firm ${id}`, section: '8-conclusion' });
type Role = ReturnType<typeof role>;
const lobbyist = role('lobbyist', [named('a', 'lobbyists'), named('b', 'lobbyist')]);
const coach = role('coach', [named('a', '“training”', 'told'), named('b', '“coach”')]);
const lender = role('lender', [named('b', 'loan provider')]);
const data = (above: Role[] = [lobbyist, coach], below: Role[] = [lender]) => ({
	...meta,
	states: statesOf('passage', ...states),
	words: {
		who: 'Firms, one above all',
		role: markWords('role'),
		read: 'Read {passage}',
		named: 'Named: {words}.',
		told: 'Told: {words}.',
		first: 'first here',
		term: 'The term',
		key: { named: 'Named', told: 'Told', absent: 'Absent' },
	},
	actor: 'platforms',
	passages: [passage('a'), passage('b')],
	levels: [
		{ id: 'above', label: 'Level above', actor: 'central', with: 'the centre', roles: above },
		{
			id: 'below',
			label: 'Level below',
			actor: 'entrepreneurs',
			with: 'sellers',
			called: { a: { label: 'Lowest level', with: 'peasants' } },
			roles: below,
		},
	],
});
const opened = (of: object = data()) => platformRolesModel(PlatformRolesData.parse(of));
const model = opened();
const drawn = (state: string, layout: 'wide' | 'phone' = 'wide') =>
	draw(model, canvasOf('platform-roles', state, layout));
const linesOf = (svg: Element) => selectAll('text', svg).map((text) => toString(text));

describe('platform-roles', () => {
	test('shows a deed of each role, and in a passage what that calls it', () => {
		const faces = model.levels.flatMap((level) => level.roles.map((each) => Object.fromEntries(each.faces)));
		expect(faces).toEqual([
			{
				all: { reach: 'named', name: 'Lobbyist', words: 'lobbyist did much' },
				a: { reach: 'named', name: 'Lobbyists' },
				b: { reach: 'named', name: 'Lobbyist' },
			},
			{
				all: { reach: 'named', name: 'Coach', words: 'coach did much' },
				a: { reach: 'told', words: '“training”' },
				b: { reach: 'named', name: '“Coach”', words: 'first here' },
			},
			{
				all: { reach: 'named', name: 'Lender', words: 'lender did much' },
				a: { reach: 'absent', words: 'lender' },
				b: { reach: 'named', name: 'Loan provider', words: 'first here' },
			},
		]);
	});

	test('names body and levels as the passage does', () => {
		expect(states.map((state) => whoIn(model, state))).toEqual(['Firms, one above all', 'Firm a', 'Firm b']);
		expect(states.map((state) => levelIn(model.levels[1]!, state).with)).toEqual([
			'sellers',
			'peasants',
			'sellers',
		]);
	});

	test('refuses states that are not just the passages and the whole', () => {
		const withStates = (...ids: string[]) => opened({ ...data(), states: statesOf('passage', ...ids) });
		expect(() => withStates('all', 'a', 'b', 'c')).toThrow('the state "c" is none of the passages');
		expect(() => withStates('all', 'a')).toThrow('there is no state "b"');
	});

	test('is told in words', () => {
		expect(describePlatformRoles(model)).toEqual([
			'A body, “Firms, one above all”, stands along 2 levels. From it 3 arms reach those whom it meets there, an arm for each role.',
			'Level above, the centre. lobbyist: Does lobbyist. coach: Does coach.',
			'Level below, sellers. lender: Does lender.',
			'Passage a, of Firm a, names 1 of the 3: lobbyist. Told without a name: coach.',
			'Passage b, of Firm b, names 3 of the 3: lobbyist, coach, lender. Told without a name: none.',
		]);
	});

	test('has a row for each role, a column for each passage', () => {
		expect(tabulatePlatformRoles(model)).toEqual({
			columns: ['Role', 'Level', 'Passage a', 'Passage b', 'What it does', 'Pages'],
			rows: [
				['lobbyist', 'Level above', 'lobbyists (p. 73)', 'lobbyist (p. 73)', 'Does lobbyist.', '101'],
				['coach', 'Level above', '“training”, not named (p. 73)', '“coach” (p. 73)', 'Does coach.', '101'],
				['lender', 'Level below', '', 'loan provider (p. 73)', 'Does lender.', '101'],
			],
		});
	});

	test('refuses two roles of one id', () => {
		expect(() => opened(data(undefined, [coach]))).toThrow('is the id of another role too: \\"coach\\"');
	});

	test('refuses a passage that is not there', () => {
		expect(
			problemsOf(
				changed('figures/platform-roles.json', '"passage": "conclusion"', '"passage": "conclusions"'),
			),
		).toEqual([
			expect.stringMatching(
				/^content\/figures\/platform-roles\.json:\d+:\d+: levels\[0\]\.roles\[0\]\.named\[\d\]\.passage: there is no "conclusions" in passages\. Did you mean "conclusion"\?/,
			),
		]);
	});
});

describe('the body and its arms', () => {
	const limbOf = (svg: Element, id: string) =>
		selectAll('rect', svg).find(({ properties }) => properties['dataFlip'] === `arm-${id}`)!.properties;

	test('reach into the block of their level, below one another', () => {
		for (const layout of ['wide', 'column', 'phone'] as const) {
			const svg = draw(model, canvasOf('platform-roles', 'all', layout));
			const blocks = [...selectAll('rect.is-central', svg), ...selectAll('rect.is-entrepreneurs', svg)];
			const arms = ['lobbyist', 'coach', 'lender'].map((id) => limbOf(svg, id));
			[0, 0, 1].forEach((level, i) => {
				const [arm, block] = [arms[i]!, blocks[level]!.properties];
				const end = Number(arm['x']) + Number(arm['width']);
				expect(end).toBeGreaterThan(Number(block['x']));
				expect(end).toBeLessThan(Number(block['x']) + Number(block['width']));
			});
			arms
				.slice(1)
				.forEach(({ y }, i) =>
					expect(Number(y)).toBeGreaterThan(Number(arms[i]!['y']) + Number(arms[i]!['height'])),
				);
		}
	});

	test('are broad where a role leads, in the whole alone', () => {
		const leading = opened(data([lobbyist, role('coach', [...coach.named], { leads: true })]));
		const heights = (state: string) =>
			['lobbyist', 'coach'].map((id) =>
				Number(limbOf(draw(leading, canvasOf('platform-roles', state, 'wide')), id)['height']),
			);
		expect(heights('all')[1]).toBeGreaterThan(1.4 * heights('all')[0]!);
		expect(heights('b')[1]).toBe(heights('b')[0]);
	});

	test('extend where a passage names the role, and are drawn back where it does not', () => {
		const widthOf = (state: string, id: string) => limbOf(drawn(state), id)['width'];
		const [whole, told, absent] = [widthOf('all', 'coach'), widthOf('a', 'coach'), widthOf('a', 'lender')];
		expect(widthOf('a', 'lobbyist')).toBe(whole);
		expect(widthOf('b', 'coach')).toBe(whole);
		expect(told).toBe(absent);
		expect(Number(told)).toBeLessThan(Number(whole) / 4);
	});

	test('draw a broken outline for what is only told, and a key of just what is there', () => {
		// One on an arm, one in the key.
		expect(states.map((state) => selectAll('.role-hollow', drawn(state)).length)).toEqual([0, 2, 0]);
		const keyOf = (state: string) =>
			['Named', 'Told', 'Absent'].filter((words) => linesOf(drawn(state)).includes(words));
		expect(states.map(keyOf)).toEqual([[], ['Named', 'Told', 'Absent'], []]);
	});

	test('carry the deed, and in a passage none', () => {
		expect(linesOf(drawn('all'))).toContain('lender did much');
		// Below a name it stands on broad arms alone.
		const leading = opened(
			data(undefined, [role('lender', lender.named, { leads: true }), role('sponsor', lender.named)]),
		);
		const deeds = linesOf(draw(leading, canvasOf('platform-roles', 'all', 'phone')));
		expect(deeds.filter((words) => words.includes('did'))).toEqual(['lender did much']);
		expect(linesOf(drawn('b'))).toEqual(
			expect.arrayContaining(['Lobbyist', '“Coach”', 'first here', 'Loan provider', 'Firm b']),
		);
		expect(linesOf(drawn('b')).join(' ')).not.toContain('did');
	});

	test('have evidence for just the roles that can be chosen', () => {
		const [parameter] = platformRolesMarks(model);
		const choices = parameter!.choices.slice(1).map(({ value }) => `role=${value}`);
		const told = evidence(model, plainContext());
		expect(told.map(({ mark }) => mark)).toEqual(choices);
		for (const state of states)
			expect(selectAll('a', drawn(state)).map(({ properties }) => properties['dataSet'])).toEqual(choices);
		expect(told[1]!.title).toBe('coach, level above');
		expect(told[1]!.parts.map(({ name, text, pages }) => [name, text, pages])).toEqual([
			[undefined, 'Does coach.', [101]],
			['Passage a', 'Told: “training”.', [73]],
			['Passage b', 'Named: “coach”.', [73]],
		]);
	});

	const roles = (count: number, start: number, more: object = {}) =>
		Array.from({ length: count }, (_, i) => role(`role-${start + i}`, [...coach.named], more));
	const long = 'a rather long name of one of the roles that there are';
	const chinese = { label: '平台与政府的合作者', deed: '培训官员一万三千四百一十七人' };
	test.each<[string, object]>([
		['a role a level', data([lobbyist])],
		['ten roles', data(roles(6, 0), roles(4, 6))],
		['twenty roles', data(roles(10, 0), roles(10, 10))],
		['long labels', data(roles(3, 0, { label: long, deed: `${long}, and more` }))],
		['Chinese labels', data(roles(3, 0, chinese))],
		['a number doubled', data(roles(3, 0, { deed: '26,834 officials taught by December 2018' }))],
		[
			'long names of levels',
			{
				...data(),
				levels: data().levels.map((level) => ({ ...level, label: long, with: `${long}, ${long}` })),
			},
		],
	])('have no faults with %s', (_, of) => {
		expect(faultsIn(draw, opened(of), 'platform-roles', states)).toEqual([]);
	});
});
