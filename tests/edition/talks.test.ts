import { describe, expect, test } from 'vitest';
import { addressesOf } from '../../src/edition/addresses.ts';
import { slidesOf } from '../../src/site/talks.ts';
import { changed, content, editionOf, fixture, problemsOf, spacesOf } from '../support/content.ts';

const talk = {
	title: 'A talk',
	lede: 'For a test.',
	of: ['1-first'],
	steps: [
		{
			id: 'guess',
			kind: 'predict',
			minutes: 2,
			ask: 'Who?',
			reveal: 'They.',
			notes: ['Ask.'],
			section: '1-first/opening',
			pages: [1],
		},
		{
			id: 'whole',
			kind: 'show',
			minutes: 2,
			shows: { figure: 'coevolution', state: 'all' },
			notes: ['Show.'],
			section: '1-first',
			pages: [1],
		},
		{
			id: 'late',
			kind: 'show',
			minutes: 2,
			shows: { figure: 'coevolution', state: 'takeover' },
			notes: ['Show.'],
			section: '1-first',
			pages: [1],
		},
		{
			id: 'again',
			kind: 'explain',
			minutes: 2,
			claim: 'So it was.',
			notes: ['Say.'],
			section: '1-first#detail',
			pages: [1],
		},
	],
};
const file = 'talks/short.json';
const withTalk = new Map([...fixture, [file, JSON.stringify(talk, null, '\t')]]);

describe('a talk', () => {
	test('is read, and has an address, as each of its steps', () => {
		expect(problemsOf(withTalk)).toEqual([]);
		const edition = editionOf(withTalk);
		const paths = addressesOf(edition, spacesOf(edition)).map(({ path }) => path);
		expect(paths).toEqual(
			expect.arrayContaining(['/present/short/', '/present/short/#guess', '/present/short/#again']),
		);
	});

	test('has its figure once whole; a slide is called what is asked, claimed, or what its figure claims', () => {
		const edition = editionOf(withTalk);
		const slides = slidesOf(edition, edition.talks.get('short')!);
		expect(slides.map(({ title }) => title)).toEqual([
			'Who?',
			edition.figures.get('coevolution')!.states.choices[0]!.claim,
			edition.figures.get('coevolution')!.states.choices.find(({ id }) => id === 'takeover')!.claim,
			'So it was.',
		]);
		expect(slides.map(({ figure }) => figure?.use)).toEqual([undefined, 'first', 'further', undefined]);
	});

	const cases: [name: string, find: string | RegExp, replace: string, told: string][] = [
		[
			'a state that there is not',
			'"state": "takeover"',
			'"state": "takeovr"',
			'steps[2].shows.state: the figure has no state "takeovr". Did you mean "takeover"?',
		],
		[
			'a figure that there is not',
			'"figure": "coevolution"',
			'"figure": "coevolutoin"',
			'steps[1].shows.figure: there is no "coevolutoin" in figures. Did you mean "coevolution"?',
		],
		[
			'a section that there is not',
			'1-first/opening',
			'1-first/openin',
			'steps[0].section: there is no "1-first/openin" in passages. Did you mean "1-first/opening"?',
		],
		[
			'a chapter that there is not',
			/"of": \[\s*"1-first"/,
			'"of": ["1-frist"',
			'of[0]: there is no "1-frist" in chapters. Did you mean "1-first"?',
		],
		[
			'a page that there is not',
			/"pages": \[\s*1/,
			'"pages": [21',
			'steps[0].pages[0]: is page 21, and the dissertation has 20.',
		],
		[
			'a page of another section',
			/"pages": \[\s*1/,
			'"pages": [20',
			'steps[0].pages: none of these pages is told in "1-first/opening"',
		],
		[
			'a state that another step shows',
			'"state": "takeover"',
			'"state": "all"',
			'steps[2].shows.state: the step "whole" shows the figure in this state already.',
		],
		[
			'an id that stands twice',
			'"id": "late"',
			'"id": "whole"',
			'steps[2].id: "whole" is the id of entry 1 already.',
		],
		[
			'a prediction that nothing answers',
			/"reveal": "They\.",\s*/,
			'',
			'steps[0].kind: a step that predicts needs "ask" and "reveal".',
		],
		[
			'a step with nothing on it',
			/"shows": \{[^}]*\},\s*"notes": \[\s*"Show\."\s*\],\s*"section": "1-first",\s*"pages": \[\s*1\s*\]\s*\}/,
			'"notes": ["Show."], "section": "1-first", "pages": [1] }',
			'steps[1].kind: has neither a figure nor a claim.',
		],
	];
	test.each(cases)('%s is told with file and place', (_name, find, replace, told) => {
		const [problem] = problemsOf(changed(file, find, replace, withTalk));
		expect(problem).toMatch(/^tests\/fixture\/talks\/short\.json:\d+:\d+: /);
		expect(problem).toContain(told);
	});

	test('cannot have the name of a figure, whose slides stand there', () => {
		const stray = new Map([...fixture, ['talks/coevolution.json', JSON.stringify(talk)]]);
		expect(problemsOf(stray)[0]).toContain(
			'"coevolution" is a figure, whose own slides stand at /present/coevolution/.',
		);
	});
});

describe('the talks of this edition', () => {
	const own = editionOf(content);

	test('are one for each numbered chapter, and one of the whole', () => {
		const numbered = own.chapters.filter(({ number }) => number !== null).map(({ id }) => id);
		expect([...own.talks.keys()]).toEqual([...numbered, 'whole']);
		for (const id of numbered) expect(own.talks.get(id)!.of).toEqual([id]);
		expect(own.talks.get('whole')!.of).toEqual(numbered);
	});

	test('have 8 to 12 steps, predict, show and explain, and last at most 35 minutes', () => {
		for (const [id, { steps }] of own.talks) {
			expect(steps.length, id).toBeGreaterThanOrEqual(8);
			expect(steps.length, id).toBeLessThanOrEqual(12);
			expect(new Set(steps.map(({ kind }) => kind)).size, id).toBe(3);
			expect(
				steps.reduce((sum, { minutes }) => sum + minutes, 0),
				id,
			).toBeLessThanOrEqual(35);
		}
	});
});
