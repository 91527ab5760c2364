import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import { type LayoutName, layouts } from '../../src/figure-kit/canvas.ts';
import { partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { Data as IntervieweesData } from '../../src/figures/interviewees/data.ts';
import {
	compareCounts,
	describe as describeInterviewees,
	type Group,
	marks as intervieweesMarks,
	model as intervieweesModel,
	type Model as IntervieweesModel,
	table as tabulateInterviewees,
} from '../../src/figures/interviewees/model.ts';
import { draw, evidence } from '../../src/figures/interviewees/render.ts';
import { content, editionOf } from '../support/content.ts';
import { faultsIn, markWords, meta, plainContext, canvasOf, statesOf } from '../support/figures.ts';

const states = ['role', 'age', 'gender'];
const words = {
	drawing: 'People',
	gender: { F: { mark: 'woman', label: 'Women' }, M: { mark: 'man', label: 'Men' } },
	age: { '20s': 'Twenties', '30s': 'Thirties', '40s': 'Forties', '50s': 'Fifties' },
	person: markWords('person'),
	name: 'Interviewee {id}',
	count: '{cited} of {all}',
	who: '{cited} of {all}, who',
	where: 'Where',
	solid: 'cited',
	outline: 'not cited',
	nobodyIn: 'nobody in {chapters}',
	again: '{count} of {cited} stand twice',
	people: '{count} people',
	nobody: 'nobody',
	called: 'called {name}',
	reliedOn: 'Relied on in',
	times: '({count} times)',
	notCited: 'Not cited.',
	notReliedOn: 'Not relied on.',
};
const row = (role: string, stated: number, label = `${role}s`) => ({ role, label, stated });
const data = (entrepreneurs = 2, last = 'related sectors', more: object = {}) => ({
	...meta,
	states: statesOf('by', ...states),
	section: '2-methods/interviewees',
	words,
	table: [28],
	stated: { people: 3, twoRoles: 1, pages: [27] },
	chapters: { 6: 'ties' },
	roles: [
		row('entrepreneur', entrepreneurs),
		row('village official', 1),
		row('commercial official', 0),
		row('researcher', 1),
		row('educator', 0),
		row(last, 0),
	],
	...more,
});

const person = (id: string, roles: string[], gender: string, age: string, cited: number[] = []) => ({
	id,
	roles,
	gender,
	age,
	...(cited.length > 0 ? { about: `About ${id}.` } : {}),
	source: { pages: [28, ...cited] },
});
const mention = (id: string, section: string) => ({ kind: 'interviewees', id, section, line: 1, column: 1 });
const world = (interviewees: object[]) =>
	({
		interviewees,
		chapters: [
			{ id: '0-abstract', number: null, short: 'Abstract', pages: null },
			{ id: '2-methods', number: 2, short: 'Methods', pages: [1, 40] },
			{ id: '6-embeddedness', number: 6, short: 'Embeddedness', pages: [40, 100] },
		],
		sections: new Map([['6-embeddedness/applying', { title: 'Applying' }]]),
		mentions: [
			mention('2', '6-embeddedness/applying'),
			mention('2', '6-embeddedness/applying'),
			mention('1', '2-methods/interviewees'),
		],
	}) as unknown as Edition;
/** Three people, one with two roles; two are cited, one of them on two pages. */
const three = [
	person('1', ['village official', 'entrepreneur'], 'M', '30s', [60]),
	person('2', ['entrepreneur'], 'F', '30s', [5, 50]),
	person('3', ['researcher'], 'F', '50s'),
];
const modelOf = (people: object[] = three, figure: object = data()) =>
	intervieweesModel(IntervieweesData.parse(figure), world(people));
const drawn = (model: IntervieweesModel, state: string, layout: LayoutName) =>
	draw(model, canvasOf('interviewees', state, layout));
const htmlOf = (model: IntervieweesModel, state = 'role', layout: LayoutName = 'wide') =>
	toHtml(drawn(model, state, layout), { space: 'svg' });
const real = editionOf(content);
const own = () => intervieweesModel(IntervieweesData.parse(real.figures.get('interviewees')), real);

describe('the model of interviewees', () => {
	const model = modelOf();
	const told = (groups: Group[]) =>
		groups
			.filter(({ cited, others }) => cited.length + others.length > 0)
			.map(({ id, cited, others }) => [id, cited.map((each) => each.id), others.map((each) => each.id)]);

	test('groups everybody once, by the first role, by age and by gender', () => {
		expect(told(model.groups.role)).toEqual([
			['entrepreneur', ['2'], []],
			['village-official', ['1'], []],
			['researcher', [], ['3']],
		]);
		expect(told(model.groups.age)).toEqual([
			['30s', ['2', '1'], []],
			['50s', [], ['3']],
		]);
		expect(told(model.groups.gender)).toEqual([
			['F', ['2'], ['3']],
			['M', ['1'], []],
		]);
	});

	test('finds the pages that cite a person, those of the table left out', () => {
		expect(model.people.map(({ cited }) => cited)).toEqual([[60], [5, 50], []]);
	});

	test('counts people in chapters, of which each ends where the next begins', () => {
		expect(model.chapters).toEqual([
			{ number: 2, name: 'Methods', from: 0, to: 39, about: undefined, cites: ['2'] },
			{ number: 6, name: 'Embeddedness', from: 39, to: 100, about: 'ties', cites: ['1', '2'] },
		]);
	});

	test('refuses a page of no chapter', () => {
		expect(() => modelOf([person('1', ['educator'], 'F', '20s', [101])])).toThrow(
			'interviewee 1 is cited on page 101, which is in no chapter',
		);
	});

	test('finds where the companion relies on a person, the description of the sample left out', () => {
		expect(model.people.map(({ uses }) => uses)).toEqual([
			[],
			[{ section: '6-embeddedness/applying', title: '6 Embeddedness · Applying', count: 2 }],
			[],
		]);
	});

	test('compares its counts with the text’s, second roles included', () => {
		expect(compareCounts(model)).toBe(
			'Text and table agree on 3 people, 1 of them with two roles, and on the number of each role.',
		);
		expect(compareCounts(modelOf(three, data(5)))).toBe(
			'Text and table agree on 3 people, 1 of them with two roles. They differ in 1 of 6 roles: entrepreneurs, 2 in the table and 5 in the text.',
		);
	});

	test('has a row for each person', () => {
		expect(tabulateInterviewees(model).rows).toEqual([
			['1', 'village official and entrepreneur', 'M', '30s', '60', '', '28, 60'],
			['2', 'entrepreneur', 'F', '30s', '5, 50', '6-embeddedness/applying', '28, 5, 50'],
			['3', 'researcher', 'F', '50s', '', '', '28'],
		]);
	});

	test('refuses rows that miss a role', () => {
		expect(() => IntervieweesData.parse(data(2, 'educator'))).toThrow('has 0 rows for \\"related sectors\\"');
	});

	test('finds in the dissertation’s table what its claims say (pp. 27–30)', () => {
		const { groups, chapters, ...model } = own();
		const counts = (group: Group[]) =>
			group.map(({ id, cited, others }) => [id, cited.length, cited.length + others.length]);
		expect(counts(groups.role)).toEqual([
			['entrepreneur', 9, 20],
			['village-official', 8, 14],
			['related-sectors', 2, 9],
			['researcher', 2, 9],
			['educator', 0, 5],
			['commercial-official', 1, 4],
		]);
		expect(counts(groups.age)).toEqual([
			['20s', 7, 13],
			['30s', 8, 22],
			['40s', 3, 21],
			['50s', 4, 5],
		]);
		expect(counts(groups.gender)).toEqual([
			['F', 5, 15],
			['M', 17, 46],
		]);
		expect(
			chapters.filter(({ cites }) => cites.length > 0).map(({ number, cites }) => [number, cites.length]),
		).toEqual([
			[1, 6],
			[5, 17],
			[6, 6],
		]);
		expect(describeInterviewees({ groups, chapters, ...model }).at(-1)).toBe(
			'Text and table agree on 61 people, 3 of them with two roles. They differ in 2 of 6 roles: entrepreneurs, 22 in the table and 23 in the text; village officials, 14 in the table and 13 in the text.',
		);
	});
});

describe('the drawing of interviewees', () => {
	const model = modelOf();

	/** Whom a drawing shows, and how: `2 solid`. */
	const shown = (html: string) =>
		[...html.matchAll(/<a class="mark"[^>]*data-set="person=(\d+)"[^>]*>.*?class="(cited|uncited)"/g)]
			.map(([, id, look]) => `${id} ${look}`)
			.sort();

	test.each(Object.keys(layouts) as LayoutName[])(
		'fills who is cited, again under each chapter, and outlines the others: %s',
		(layout) => {
			expect(shown(htmlOf(model, 'role', layout))).toEqual([
				'1 cited',
				'1 cited',
				'2 cited',
				'2 cited',
				'2 cited',
				'3 uncited',
			]);
		},
	);

	test('calls everybody by who they are, and where they are cited', () => {
		const labels = [...htmlOf(model, 'role', 'wide').matchAll(/aria-label="(Interviewee [^"]*)"/g)];
		expect([...new Set(labels.map(([, label = '']) => label))].sort()).toEqual([
			'Interviewee 1: village official and entrepreneur, man, 30s; cited: 6 Embeddedness',
			'Interviewee 2: entrepreneur, woman, 30s; cited: 2 Methods, 6 Embeddedness',
			'Interviewee 3: researcher, woman, 50s; not cited',
		]);
	});

	test.each(states)('moves the same people into other groups, and under the same chapters: %s', (state) => {
		const flips = [...htmlOf(own(), state).matchAll(/data-flip="((?:person|chapter-\d)-\d+)"/g)].map(
			([, flip]) => flip!,
		);
		expect(new Set(flips).size).toBe(flips.length);
		expect(flips.filter((flip) => flip.startsWith('person'))).toHaveLength(61);
		expect(flips.filter((flip) => flip.startsWith('chapter'))).toHaveLength(6 + 17 + 6);
	});

	test.each(Object.keys(layouts) as LayoutName[])('puts nobody over somebody else: %s', (layout) => {
		for (const state of states) {
			const middles = partsOf(drawn(own(), state, layout)).marks.map(
				({ box }) => [box.x + box.width / 2, box.y + box.height / 2] as const,
			);
			middles.forEach(([x, y], i) => {
				for (const [otherX, otherY] of middles.slice(i + 1))
					expect(Math.abs(x - otherX) > 12 || Math.abs(y - otherY) > 20).toBe(true);
			});
		}
	});

	test('names the chapters that cite nobody, or draws them', () => {
		const texts = (layout: LayoutName) => partsOf(drawn(own(), 'role', layout)).lines.map(({ text }) => text);
		expect(texts('phone')).toContain('Nobody in chapters 2, 3, 4, 7, 8');
		// A group whom no chapter cites has its row there, too.
		expect(texts('phone').filter((text) => text === 'Educators')).toHaveLength(2);
		for (const number of ['2', '3', '4', '7', '8']) expect(texts('wide')).toContain(number);
		expect(texts('wide')).toContain('5 of the 22 are cited in several chapters.');
	});

	test('names the groups of each state with their counts', () => {
		const texts = (state: string) => partsOf(drawn(model, state, 'wide')).lines.map(({ text }) => text);
		expect(texts('role')).toEqual(expect.arrayContaining(['entrepreneurs', '1 of 1', '0 of 1']));
		expect(texts('gender')).toEqual(expect.arrayContaining(['Women', '1 of 2', 'Men', '1 of 1']));
		expect(texts('age')).toContain('Thirties');
	});

	test('has evidence for everybody, and for nobody else', () => {
		const told = evidence(model, plainContext());
		const chosen = intervieweesMarks(model)[0]!
			.choices.slice(1)
			.map(({ value }) => `person=${value}`);
		expect(told.map(({ mark }) => mark)).toEqual(chosen);
		for (const state of states)
			expect([...new Set(partsOf(drawn(model, state, 'column')).marks.map(({ set }) => set))].sort()).toEqual(
				[...chosen].sort(),
			);
		expect(told.map(({ parts }) => parts.map(({ text }) => text))).toEqual([
			['About 1.', 'Not relied on.'],
			['About 2.', 'Relied on in'],
			['Not cited.', 'Not relied on.'],
		]);
		const link = told[1]!.parts[1]!.link as Element;
		expect(toString(link)).toBe('6 Embeddedness · Applying (2 times)');
	});

	const roles = [
		'entrepreneur',
		'village official',
		'commercial official',
		'researcher',
		'educator',
		'related sectors',
	];
	const crowd = (count: number, citedOf = 3) =>
		Array.from({ length: count }, (_, i) =>
			person(
				String(i + 1),
				[roles[i % 6]!],
				i % 4 ? 'M' : 'F',
				['20s', '30s', '40s', '50s'][i % 4]!,
				i % citedOf ? [] : [5 + (i % 20), 50],
			),
		);
	const long = 'People whose role has a very long name that must be broken';
	const relabelled = (label: string) =>
		data(2, 'related sectors', { roles: data().roles.map((each) => ({ ...each, label })) });
	test.each<[string, () => IntervieweesModel]>([
		['three people', () => model],
		['one', () => modelOf([three[0]!])],
		['nobody cited', () => modelOf([three[2]!])],
		['twice as many', () => modelOf(crowd(122))],
		['all of them cited', () => modelOf(crowd(61, 1))],
		['long names of roles', () => modelOf(crowd(61), relabelled(long))],
		['Chinese names of roles', () => modelOf(crowd(61), relabelled('名字很长的一个角色需要断行'))],
		[
			'numbers of three digits',
			() => modelOf(crowd(61).map((each, i) => ({ ...each, id: String(500 + i) }))),
		],
		['its own data (pp. 27–30)', own],
	])('has no faults with %s', (_, each) => {
		expect(faultsIn(draw, each(), 'interviewees', states)).toEqual([]);
	});
});
