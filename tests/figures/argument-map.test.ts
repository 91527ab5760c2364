import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import { ArgumentMapData } from '../../src/figures/argument-map/data.ts';
import {
	argumentMapModel,
	describeArgumentMap,
	tabulateArgumentMap,
} from '../../src/figures/argument-map/model.ts';
import { changed, problemsOf } from '../support/content.ts';
import { buttonWords, meta, withoutPlace } from '../support/figures.ts';

const edition = {
	chapters: [
		{ id: '0-abstract', number: null, short: 'Abstract' },
		{ id: '4-a', number: 4, short: 'First' },
		{ id: '5-b', number: 5, short: 'Second' },
		{ id: '6-c', number: 6, short: 'Third' },
	],
} as unknown as Pick<Edition, 'chapters'>;
const node = (claim: string, section: string) => ({ claim, section, pages: [100] });
const claim = (id: string, section: string) => ({
	...node(`Claim ${id}.`, section),
	id,
	evidence: [node(`Seen ${id}.`, section)],
});
const chapter = (id: string, ...claims: string[]) => ({
	chapter: id,
	claim: `Chapter ${id}.`,
	pages: [99],
	claims: claims.map((one) => claim(one, `${id}/findings`)),
});
const data = {
	...meta,
	words: { focus: buttonWords('chapter'), question: 'Q', answer: 'A', buildsOn: 'On {claim}: {words}' },
	question: node('Why?', '1-introduction/puzzle'),
	answer: node('So.', '8-conclusion'),
	chapters: [chapter('4-a', 'one', 'two'), chapter('5-b', 'three'), chapter('6-c', 'four')],
	ties: [{ from: 'two', to: 'three', words: 'hence', pages: [101] }],
};
const parse = (value: unknown) => ArgumentMapData.parse(value);

describe('argument-map', () => {
	const model = argumentMapModel(parse(data), edition);

	test('marks the claims and finds what each builds on, and which chapters light it', () => {
		const claims = model.chapters.flatMap((one) => one.claims);
		expect(claims.map(({ id, mark, buildsOn, chapters }) => [id, mark, buildsOn, chapters])).toEqual([
			['one', '4a', [], ['4']],
			['two', '4b', [], ['4', '5']],
			['three', '5a', [{ id: 'two', mark: '4b', words: 'hence', pages: [101] }], ['4', '5']],
			['four', '6a', [], ['6']],
		]);
	});

	test('is told and tabulated from the same model', () => {
		expect(describeArgumentMap(model)).toEqual([
			'Question: Why? Answer: So.',
			'Chapter 4, First. Chapter 4-a. 4a. Claim one. Evidence: Seen one. 4b. Claim two. Evidence: Seen two.',
			'Chapter 5, Second. Chapter 5-b. 5a. Claim three. Evidence: Seen three. It builds on 4b (hence).',
			'Chapter 6, Third. Chapter 6-c. 6a. Claim four. Evidence: Seen four.',
		]);
		const { rows } = tabulateArgumentMap(model);
		expect(rows).toHaveLength(2 + 3 + 4 + 4 + 1);
		expect(rows[7]).toEqual(['5', 'chapter', 'Chapter 5-b.', 'answer', '5-b', '99']);
		expect(rows[9]).toEqual(['5a.1', 'evidence', 'Seen three.', '5a', '5-b/findings', '100']);
		expect(rows.at(-1)).toEqual(['4b', 'tie', 'hence', '5a', '5-b/findings', '101']);
	});

	test('refuses an id that stands twice, a tie to nowhere and a chapter without a number', () => {
		const twice = { ...data, chapters: [chapter('4-a', 'one', 'two', 'one'), ...data.chapters.slice(1)] };
		expect(() => parse(twice)).toThrow(/\\"one\\" is the id of two claims/);
		expect(
			problemsOf(changed('figures/argument-map.json', /"to": "[^"]+"/, '"to": "five"')).map(withoutPlace),
		).toEqual([
			expect.stringMatching(/: ties\[0\]\.to: there is no "five" in chapters\[\]\.claims\. Did you mean /),
		]);
		const abstract = { ...data, chapters: [...data.chapters, chapter('0-abstract', 'five')] };
		expect(() => argumentMapModel(parse(abstract), edition)).toThrow('"0-abstract" is no numbered chapter');
	});

	test('stands in a chapter without sections; an address that leads nowhere is told', () => {
		const file = 'figures/argument-map.json';
		expect(problemsOf(changed(file, '"section": "8-conclusion"', '"section": "8-conclusoin"'))).toEqual([
			expect.stringMatching(
				/argument-map\.json:\d+:\d+: section: there is no "8-conclusoin" in addresses\. Did you mean "8-conclusion"\?/,
			),
		]);
		expect(
			problemsOf(
				changed(file, '"section": "5-typology/conclusion"', '"section": "5-typology/conclusions"'),
			)[0],
		).toMatch(/there is no "5-typology\/conclusions" in addresses\. Did you mean "5-typology\/conclusion"\?/);
	});
});
