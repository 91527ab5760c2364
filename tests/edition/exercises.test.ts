import { describe, expect, test } from 'vitest';
import { addressesOf } from '../../src/edition/addresses.ts';
import type { Exercise } from '../../src/edition/exercises.ts';
import { bankOf } from '../../src/site/teaching.ts';
import { toAnki } from '../../src/teaching/anki.ts';
import { toGift } from '../../src/teaching/gift.ts';
import { changed, content, editionOf, fixture, problemsOf, spacesOf } from '../support/content.ts';

const edition = editionOf(fixture);
const exercise = (id: string, from = edition): Exercise => from.exercises.find((each) => each.id === id)!;
/** The right answers of an exercise, by what is asked. */
function answers(each: Exercise): unknown {
	switch (each.kind) {
		case 'choice':
			return each.options.filter(({ right }) => right).map(({ id }) => id);
		case 'number':
			return [each.value, ...each.distractors.map(({ value }) => value)];
		case 'order':
			return each.items.map(({ id }) => id);
		default:
			return Object.fromEntries(each.items.map(({ id, slot }) => [id, slot]));
	}
}

describe('right answers', () => {
	test('that a figure knows are taken from it, with its words; others are as written', () => {
		expect(Object.fromEntries(edition.exercises.map((each) => [each.id, answers(each)]))).toEqual({
			typed: ['this'],
			count: [212, 3],
			who: ['entrepreneurs'],
			deeds: {
				'initiation-central': 'initiation-central',
				'takeover-platforms': 'takeover-platforms',
				'initiation-entrepreneurs': 'initiation-entrepreneurs',
			},
			steps: ['one', 'two', 'three'],
			parts: { x: 'a', y: 'b', z: 'a' },
		});
		const who = exercise('who');
		expect(who.kind === 'choice' && who.options.map(({ text }) => text).toSorted()).toEqual([
			'Central government',
			'Entrepreneurs',
			'Platforms',
		]);
		expect(edition.exercises.map(({ id, from }) => [id, from])).toContainEqual(['who', 'coevolution']);
	});

	test('lie as in the figure: a plane of phases and actors', () => {
		const deeds = exercise('deeds');
		expect(deeds.kind === 'place' && deeds.shape).toEqual({
			kind: 'plane',
			columns: [
				{ id: 'initiation', label: 'Early' },
				{ id: 'takeover', label: 'Later' },
			],
			rows: [
				{ id: 'central', label: 'Central government' },
				{ id: 'platforms', label: 'Platforms' },
				{ id: 'entrepreneurs', label: 'Entrepreneurs' },
			],
		});
	});

	test('follow a datum: exercise, file for Moodle and cards', () => {
		const more = editionOf(
			changed('registers/villages-by-year.json', '"villages": 212', '"villages": 222', fixture),
		);
		expect(answers(exercise('count', more))).toEqual([222, 3]);
		const bank = bankOf(more, more.chapters[0], (path) => path);
		expect(toGift(bank)).toContain('=%100%222:0#');
		expect(toAnki(bank)).toContain('222 villages<br>');
		expect(toAnki(bank)).not.toContain('212');

		const smaller = changed(
			'figures/coevolution.json',
			/"actor": "entrepreneurs",\s*"size": 4/,
			'"actor": "entrepreneurs", "size": 1',
			changed(
				'figures/coevolution.json',
				/"actor": "platforms",\s*"size": 1/,
				'"actor": "platforms", "size": 2',
				fixture,
			),
		);
		expect(answers(exercise('who', editionOf(smaller)))).toEqual(['platforms']);
	});

	test('stand in the order of the text', () => {
		expect(edition.exercises.map(({ id }) => id)).toEqual([
			'typed',
			'count',
			'deeds',
			'who',
			'steps',
			'parts',
		]);
	});
});

describe('the bank of the companion', () => {
	const own = editionOf(content);
	const chapterOf = ({ section }: Exercise) => section.split(/[/#]/)[0]!;
	const counts = own.chapters.map(({ id }) => [
		id,
		own.exercises.filter((each) => chapterOf(each) === id).length,
	]);

	test('has at least five questions for each chapter from the second on, and 45 in all', () => {
		expect(own.exercises.length).toBeGreaterThanOrEqual(45);
		expect(counts.slice(2).filter(([, count]) => Number(count) < 5)).toEqual([]);
	});

	test('tells of every answer on which pages it rests, within the chapter or where else it says', () => {
		const bare = own.exercises.filter(({ pages }) => pages.length === 0).map(({ id }) => id);
		expect(bare).toEqual([]);
	});

	test('has kits for every numbered chapter, and three courses', () => {
		expect([...own.kits.keys()]).toEqual(
			own.chapters.filter(({ number }) => number !== null).map(({ id }) => id),
		);
		expect(own.courses.size).toBe(3);
	});

	test('every exercise is on the page of a kit', () => {
		expect(own.exercises.filter((each) => !own.kits.has(chapterOf(each)))).toEqual([]);
		const known = new Set(addressesOf(own, spacesOf(own)).map(({ path }) => path));
		for (const { id, section } of own.exercises)
			expect(known, id).toContain(`/teaching/${section.split(/[/#]/)[0]!}/#exercise-${id}`);
	});
});

describe('what keeps a question from its answer is told with file and place', () => {
	const cases: [name: string, file: string, find: string | RegExp, replace: string, told: string][] = [
		[
			'two right answers where one is meant',
			'questions/typed.json',
			'"text": "That",',
			'"text": "That", "right": true,',
			'tests/fixture/questions/typed.json:9:13: options: has 2 right answers where one is meant. Leave "right" with one of them.',
		],
		[
			'no right answer',
			'questions/typed.json',
			/"right": true,\s*/,
			'',
			'tests/fixture/questions/typed.json:9:13: options: has no right answer. Mark one with "right": true.',
		],
		[
			'a figure in which two answer',
			'figures/coevolution.json',
			/"actor": "platforms",\s*"size": 1/,
			'"actor": "platforms", "size": 4',
			'tests/fixture/questions/who.json:16:9: from.of: "initiation" has more than one right answer: "platforms", "entrepreneurs". Ask of something that has one.',
		],
		[
			'a datum that is gone',
			'registers/villages-by-year.json',
			'"id": "2009"',
			'"id": "2010"',
			'tests/fixture/questions/count.json:18:10: near[0].of: the figure knows nothing of "2009". Did you mean "2010"? If not, add it to the figure’s data.',
		],
		[
			'something that a figure does not know',
			'questions/count.json',
			'"villages-in-year"',
			'"villages-in-yaer"',
			'tests/fixture/questions/count.json:11:12: from.knows: the figure does not know of "villages-in-yaer" how much or when. Did you mean "villages-in-year"? If not, add it to src/figures/village-growth/facts.ts.',
		],
		[
			'an answer written, though a figure knows it',
			'questions/who.json',
			'"id": "platforms",',
			'"id": "platforms", "right": true,',
			'tests/fixture/questions/who.json:24:32: options[1].right: is written, though a figure knows it. Take "right" out, or "from".',
		],
		[
			'an answer that is not offered',
			'questions/who.json',
			'"id": "entrepreneurs"',
			'"id": "local"',
			'tests/fixture/questions/who.json:31:10: options[2].id: the figure knows no answer "local". Did you mean "central"? If not, add it to the figure’s data.',
		],
		[
			'a slot that is none',
			'questions/parts.json',
			'"slot": "b"',
			'"slot": "c"',
			'tests/fixture/questions/parts.json:29:12: items[1].slot: there is no slot "c". Did you mean "a"? If not, add it to the slots.',
		],
		[
			'a wrong number that is taken for right',
			'questions/count.json',
			'"of": "2009"',
			'"value": 212',
			'tests/fixture/questions/count.json:17:3: near[0]: is 212, which is taken for right. Take it out, or lessen "within".',
		],
		[
			'a state that is none',
			'questions/who.json',
			'"state": "initiation"',
			'"state": "initation"',
			'tests/fixture/questions/who.json:11:12: see.state: the figure has no state "initation". Did you mean "initiation"? If not, add it to the figure’s data.',
		],
		[
			'a section that is none',
			'questions/typed.json',
			'1-first/opening',
			'1-first/openning',
			'tests/fixture/questions/typed.json:5:13: section: there is no "1-first/openning" in passages. Did you mean "1-first/opening"? If not, add it to tests/fixture/chapters.',
		],
		[
			'a page after the last',
			'questions/typed.json',
			/"pages": \[\s*1/,
			'"pages": [21',
			'tests/fixture/questions/typed.json:6:12: pages[0]: is page 21, and the dissertation has 20. Write a page from 1 to 20.',
		],
		[
			'a question of a chapter without a kit',
			'questions/typed.json',
			'1-first/opening',
			'2-second/start',
			'tests/fixture/questions/typed.json:5:13: section: there is no kit for "2-second", on whose page the question would stand. Did you mean "1-first"? If not, add it to tests/fixture/kits.',
		],
		[
			'a kind that is none',
			'questions/typed.json',
			'"choice"',
			'"chioce"',
			'tests/fixture/questions/typed.json:3:10: kind: Invalid discriminator value. Expected',
		],
		[
			'a plan of too many minutes',
			'kits/1-first.json',
			'"minutes": 5',
			'"minutes": 6',
			'tests/fixture/kits/1-first.json:22:13: plans.short.steps: takes 16 minutes, and the plan is for 15. Correct the minutes of its steps.',
		],
		[
			'a session without its free minutes',
			'kits/1-first.json',
			'"minutes": 15',
			'"minutes": 25',
			'tests/fixture/kits/1-first.json:64:13: plans.long.steps: takes 75 minutes, and the plan is for 75, of which 10 stay free. Correct the minutes of its steps.',
		],
		[
			'a note on a step that there is not',
			'kits/1-first.json',
			'"step": "guess"',
			'"step": "gues"',
			'tests/fixture/kits/1-first.json:125:13: note.answers[0].step: the plan of 75 minutes has no step "gues". Name one of its steps: guess, work, end.',
		],
		[
			'a step at a state that is none',
			'kits/1-first.json',
			'"state": "takeover"',
			'"state": "take"',
			'tests/fixture/kits/1-first.json:42:17: plans.short.steps[1].at[0].state: the figure has no state "take". Did you mean "all"? If not, add it to the figure’s data.',
		],
		[
			'a step at an exercise that is none',
			'kits/1-first.json',
			'"exercise": "count"',
			'"exercise": "counts"',
			'tests/fixture/kits/1-first.json:83:20: plans.long.steps[1].at[0].exercise: there is no "counts" in questions. Did you mean "count"? If not, add it to tests/fixture/questions.',
		],
		[
			'a sheet to fill in that there is not',
			'kits/1-first.json',
			'"blank": "deeds"',
			'"blank": "who"',
			'tests/fixture/kits/1-first.json:30:17: plans.short.steps[0].at[0].blank: "who" is not placed on a figure, and has no sheet to fill in. Name a question of the kind "place".',
		],
		[
			'reading without a reference',
			'kits/1-first.json',
			'"work": "ang-2016"',
			'"work": "long-2015"',
			'tests/fixture/kits/1-first.json:',
		],
		[
			'a course with a kit that there is not',
			'courses/walk.json',
			'"kit": "1-first"',
			'"kit": "2-second"',
			'tests/fixture/courses/walk.json:18:11: sessions[0].kit: there is no kit for "2-second". Did you mean "1-first"? If not, add it to tests/fixture/kits.',
		],
	];
	test.each(cases)('%s', (_name, file, find, replace, told) => {
		const problems = problemsOf(changed(file, find, replace, fixture));
		expect(problems[0]?.slice(0, told.length)).toBe(told);
	});

	test('a kit of no chapter', () => {
		const stray = new Map([...fixture, ['kits/3-third.json', fixture.get('kits/1-first.json')!]]);
		expect(problemsOf(stray)).toEqual([
			'tests/fixture/kits/3-third.json: there is no chapter "3-third". Did you mean "1-first"? If not, add it to tests/fixture/chapters.',
		]);
	});
});
