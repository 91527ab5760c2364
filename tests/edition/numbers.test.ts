import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/text/words.ts';
import { alone, changed, content, editionOf, fixture } from '../support/content.ts';

describe('a number in a text of the data', () => {
	test('is that of the register, as it is printed, wherever the text stands', () => {
		const number = changed('registers/villages-by-year.json', '"villages": 212', '"villages": 1999', fixture);
		const term = changed(
			'registers/terms.json',
			'"What is spun."',
			'"Spun in {villages:2014} of {all}."',
			number,
		);
		const edition = editionOf(
			changed('kits/1-first.json', /"say": "[^"]*"/, '"say": "There were {villages:2014}."', term),
		);
		expect(edition.terms.find(({ id }) => id === 'yarn')!.definition).toBe('Spun in 1,999 of {all}.');
		expect(edition.kits.get('1-first')!.plans.short.steps[0]!.say).toBe('There were 1,999.');
	});

	test('is not written a second time: no text of the data has the count of a year beside that year', () => {
		const counts = editionOf(content)['villages-by-year'].filter(({ villages }) => villages > 99);
		const files = [...content].filter(
			([path]) =>
				path.endsWith('.json') && !/^(registers\/villages-by-year|permalinks|paragraphs)/.test(path),
		);
		const written = files.flatMap(([path, text]) =>
			(text.match(/"(?:[^"\\]|\\.)*"/g) ?? []).flatMap((words) =>
				counts
					.filter(({ id, villages }) => alone(formatNumber(villages)).test(words) && alone(id).test(words))
					.map(({ id }) => `${path}: write {villages:${id}} in ${words}`),
			),
		);
		expect(written).toEqual([]);
	});
});
