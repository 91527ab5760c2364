/** What would let a student answer a question of the bank without having read. */
import { describe, expect, test } from 'vitest';
import { content, editionOf, fixture } from '../support/content.ts';
import type { Exercise } from '../../src/edition/exercises.ts';
import { dealt } from '../../src/edition/exercises.ts';

type Choice = Extract<Exercise, { kind: 'choice' }>;

const choices = editionOf(content).exercises.filter((each): each is Choice => each.kind === 'choice');

/** How often each number comes. */
const tally = (numbers: readonly number[]): number[] => {
	const counts = Array.from({ length: Math.max(...numbers) + 1 }, () => 0);
	for (const number of numbers) counts[number]!++;
	return counts;
};

describe('the right option of a choice', () => {
	test('stands as often in one place as in any other', () => {
		for (const size of new Set(choices.map(({ options }) => options.length))) {
			const places = tally(
				choices
					.filter(({ options }) => options.length === size)
					.map(({ options }) => options.findIndex(({ right }) => right)),
			);
			expect(Math.max(...places) - Math.min(...places), `${size} options: ${places.join(' ')}`).toBeLessThan(
				2,
			);
			expect(places).toHaveLength(size);
		}
	});

	test('is not known by its length: in no more than two fifths of the choices it has the same rank', () => {
		const ranks = tally(
			choices.map(({ options }) =>
				options.toSorted((a, b) => b.text.length - a.text.length).findIndex(({ right }) => right),
			),
		);
		expect(Math.max(...ranks) / choices.length, `ranks: ${ranks.join(' ')}`).toBeLessThan(0.4);
	});

	test('stays the right one, with the same others, however they are dealt', () => {
		const said = (each: Exercise) =>
			each.kind === 'choice' ? each.options.map(({ id, right }) => `${id} ${right}`).toSorted() : each;
		const before = editionOf(fixture).exercises;
		expect(dealt(before).map(said)).toEqual(before.map(said));
		expect(dealt(dealt(before))).toHaveLength(before.length);
	});
});
