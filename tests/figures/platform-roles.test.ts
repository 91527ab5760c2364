import { describe, expect, test } from 'vitest';
import { PlatformRolesData } from '../../src/figures/platform-roles/data.ts';
import {
	describePlatformRoles,
	placeRoles,
	platformRolesModel,
	tabulatePlatformRoles,
} from '../../src/figures/platform-roles/model.ts';
import { changed, problemsOf } from '../support/content.ts';
import { buttonWords, markWords } from '../support/figures.ts';

const passage = (id: string) => ({
	id,
	label: `Passage ${id}`,
	what: `What ${id} says.`,
	section: '8-conclusion',
	pages: [73],
});
const role = (id: string, ...passages: string[]) => ({
	id,
	label: id,
	what: `Does ${id}.`,
	pages: [101],
	named: passages.map((each) => ({ passage: each, words: `${id}s`, page: 73 })),
});
const data = (third = 'lender') => ({
	id: 'x',
	number: '3.1',
	title: 'A',
	caption: 'B',
	section: '8-conclusion',
	questions: [],
	source: { pages: [73] },
	words: {
		drawing: 'Roles',
		passage: buttonWords('passage'),
		role: markWords('role'),
		read: 'Read {passage}',
		named: 'In the lists:',
		term: 'The term',
	},
	actor: 'platforms',
	passages: [passage('a'), passage('b')],
	levels: [
		{
			id: 'above',
			label: 'Level above',
			actor: 'central',
			with: 'the centre',
			roles: [role('lobbyist', 'a', 'b'), role('coach', 'b')],
		},
		{
			id: 'below',
			label: 'Level below',
			actor: 'entrepreneurs',
			with: 'sellers',
			roles: [role(third, 'b')],
		},
	],
});
const edition = {
	actors: [
		{
			id: 'platforms',
			name: 'platforms',
			short: 'Platforms',
			mark: 'Platforms',
			what: 'x',
			source: { pages: [89] },
		},
	],
};

describe('platform-roles', () => {
	const model = platformRolesModel(PlatformRolesData.parse(data()), edition);

	test('places the roles between the platforms and those whom they meet', () => {
		const { platforms, levels, height } = placeRoles(model, 300);
		expect(platforms).toEqual({ x: 1, y: 26, width: 72, height: 134 });
		expect(levels.map(({ top, counterpart }) => [top, counterpart])).toEqual([
			[0, { x: 227, y: 26, width: 72, height: 63 }],
			[107, { x: 227, y: 133, width: 72, height: 27 }],
		]);
		expect(levels.flatMap(({ roles }) => roles.map(({ box }) => box))).toEqual([
			{ x: 93, y: 26, width: 114, height: 27 },
			{ x: 93, y: 62, width: 114, height: 27 },
			{ x: 93, y: 133, width: 114, height: 27 },
		]);
		expect(height).toBe(162);
	});

	test('is told in words', () => {
		expect(describePlatformRoles(model)).toEqual([
			'A block, “Platforms”, stands along 2 levels. On each, lines run from it through its roles to those whom it meets there.',
			'Level above, the centre. lobbyist: Does lobbyist. coach: Does coach.',
			'Level below, sellers. lender: Does lender.',
			'Passage a has 1 of the 3: lobbyist. What a says.',
			'Passage b has 3 of the 3: lobbyist, coach, lender. What b says.',
		]);
	});

	test('has a row for each role, a column for each passage', () => {
		expect(tabulatePlatformRoles(model)).toEqual({
			columns: ['Role', 'Level', 'Passage a', 'Passage b', 'What it does', 'Pages'],
			rows: [
				['lobbyist', 'Level above', 'lobbyists (p. 73)', 'lobbyists (p. 73)', 'Does lobbyist.', '101'],
				['coach', 'Level above', '', 'coachs (p. 73)', 'Does coach.', '101'],
				['lender', 'Level below', '', 'lenders (p. 73)', 'Does lender.', '101'],
			],
		});
	});

	test('refuses two roles of one id', () => {
		expect(() => PlatformRolesData.parse(data('coach'))).toThrow(
			'is the id of another role too: \\"coach\\"',
		);
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
