import { expect, test } from 'vitest';
import { usedIn } from '../../src/edition/uses.ts';
import { multiplyContent } from '../../src/tasks/multiply-content.ts';
import { editionOf, fixture, problemsOf } from '../support/content.ts';

test('a small edition grows, and is as sound as it was', () => {
	const grown = multiplyContent(fixture, 3);
	expect(problemsOf(grown)).toEqual([]);
	const [one, three] = [editionOf(fixture), editionOf(grown)];
	expect(three.chapters.map(({ id }) => id)).toEqual([
		'1-first',
		'2-second',
		'3-first',
		'4-second',
		'5-first',
		'6-second',
	]);
	for (const register of ['terms', 'works', 'policies'] as const)
		expect(three[register]).toHaveLength(one[register].length * 3);
	// Each mentions its own.
	expect(usedIn(three, 'terms', 'yarn-2').map(({ section }) => section)).toEqual(['6-second/end']);
});

test('grown once it is the same', () => {
	const once = editionOf(multiplyContent(fixture, 1));
	expect(once.terms).toEqual(editionOf(fixture).terms);
});
