import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import { IntervieweesData } from '../../src/figures/interviewees/data.ts';
import { placeInterviewees } from '../../src/figures/interviewees/layout.ts';
import {
	compareCounts,
	describeInterviewees,
	intervieweesModel,
	tabulateInterviewees,
} from '../../src/figures/interviewees/model.ts';
import { content, editionOf } from '../support/content.ts';
import { buttonWords, markWords } from '../support/figures.ts';

const words = {
	drawing: 'People',
	role: buttonWords('role'),
	gender: buttonWords('gender'),
	women: { label: 'Women', mark: 'woman' },
	men: { label: 'Men', mark: 'man' },
	age: buttonWords('age'),
	person: markWords('person'),
	name: 'Interviewee {id}',
	again: 'second role',
	fills: 'White.',
	counted: 'Counted',
	stated: 'Said',
	reliedOn: 'Relied on in',
	times: '({count} times)',
	notReliedOn: 'Not relied on.',
};
const row = (role: string, stated: number) => ({ role, label: `${role}s`, fill: 'other' as const, stated });
const data = (entrepreneurs = 2, last = 'related sectors') => ({
	id: 'x',
	number: '2.2',
	title: 'A',
	caption: 'B',
	section: '2-methods/interviewees',
	questions: [],
	source: { pages: [27] },
	words,
	stated: { people: 3, twoRoles: 1, pages: [27] },
	roles: [
		row('entrepreneur', entrepreneurs),
		row('village official', 1),
		row('commercial official', 0),
		row('researcher', 1),
		row('educator', 0),
		row(last, 0),
	],
});

const person = (id: string, roles: string[], gender: string, age: string) => ({
	id,
	roles,
	gender,
	age,
	source: { pages: [28] },
});
const mention = (id: string, section: string) => ({
	kind: 'interviewees',
	id,
	section,
	line: 1,
	column: 1,
});
/** Three people, one with two roles; two are mentioned, one of them only where the sample is described. */
const edition = {
	interviewees: [
		person('1', ['village official', 'entrepreneur'], 'M', '30s'),
		person('2', ['entrepreneur'], 'F', '30s'),
		person('3', ['researcher'], 'F', '50s'),
	],
	chapters: [
		{ id: '2-methods', number: 2, short: 'Methods' },
		{ id: '6-embeddedness', number: 6, short: 'Embeddedness' },
	],
	sections: new Map([['6-embeddedness/applying', { short: 'Applying', title: 'x' }]]),
	mentions: [
		mention('2', '6-embeddedness/applying'),
		mention('2', '6-embeddedness/applying'),
		mention('1', '2-methods/interviewees'),
	],
} as unknown as Edition;

describe('interviewees', () => {
	const model = intervieweesModel(IntervieweesData.parse(data()), edition);

	test('counts a person in each of the roles, but once by gender and age', () => {
		expect(model.rows.map(({ id, counted }) => [id, counted])).toEqual([
			['entrepreneur', 2],
			['village-official', 1],
			['commercial-official', 0],
			['researcher', 1],
			['educator', 0],
			['related-sectors', 0],
		]);
		expect(model.genders.map(({ id, count }) => [id, count])).toEqual([
			['women', 2],
			['men', 1],
		]);
		expect(model.ages.map(({ count }) => count)).toEqual([0, 2, 0, 1]);
	});

	test('finds where the companion relies on a person, the description of the sample left out', () => {
		expect(model.people.map(({ uses }) => uses)).toEqual([
			[],
			[{ section: '6-embeddedness/applying', title: '6 Embeddedness: Applying', count: 2 }],
			[],
		]);
	});

	test('places women before men, and a second role as such', () => {
		const { marks, rows, width, height } = placeInterviewees(model, 400, 0);
		expect(
			marks.map(({ person: { id }, row: { id: role }, again, x, y }) => [id, role, again, x, y]),
		).toEqual([
			['2', 'entrepreneur', false, 137, 69],
			['1', 'entrepreneur', true, 163, 69],
			['1', 'village-official', false, 150, 133],
			['3', 'researcher', false, 350, 261],
		]);
		expect(rows.map(({ line }) => line)).toEqual([26, 90, 154, 218, 282, 346]);
		expect([width, height]).toEqual([400, 410]);
	});

	test('compares its counts with the text’s', () => {
		expect(compareCounts(model)).toBe(
			'Text and table agree on 3 people, 1 of them with two roles, and on the number of each role.',
		);
		expect(compareCounts(intervieweesModel(IntervieweesData.parse(data(5)), edition))).toBe(
			'Text and table agree on 3 people, 1 of them with two roles. They differ in 1 of 6 roles: entrepreneurs, 2 in the table and 5 in the text.',
		);
	});

	test('has a row for each person', () => {
		expect(tabulateInterviewees(model).rows).toEqual([
			['1', 'village official and entrepreneur', 'M', '30s', '', '28'],
			['2', 'entrepreneur', 'F', '30s', '6-embeddedness/applying', '28'],
			['3', 'researcher', 'F', '50s', '', '28'],
		]);
	});

	test('refuses rows that miss a role', () => {
		expect(() => IntervieweesData.parse(data(2, 'educator'))).toThrow('has 0 rows for \\"related sectors\\"');
	});

	test('finds in the dissertation’s table what the notes say of it (pp. 27–30)', () => {
		const real = editionOf(content);
		const figure = IntervieweesData.parse(real.figures.get('interviewees'));
		const told = describeInterviewees(intervieweesModel(figure, real));
		expect(told[0]).toBe(
			'61 marks, one a person: 15 women, 46 men; 13 in their 20s, 22 in their 30s, 21 in their 40s, 5 in their 50s.',
		);
		expect(told).toContain(
			'Text and table agree on 61 people, 3 of them with two roles. They differ in 2 of 6 roles: entrepreneurs, 22 in the table and 23 in the text; village officials, 14 in the table and 13 in the text.',
		);
	});
});
