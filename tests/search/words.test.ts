import { describe, expect, test } from 'vitest';
import { countWords, passagesFile, readWords, writeWords } from '../../src/search/files.ts';
import { formsOf } from '../../src/search/words.ts';

describe('the forms of words', () => {
	test.each([
		['organising labour programmes', 'organize labor program'],
		['villages', 'village'],
		['Wallerstein’s', 'wallerstein'],
		['Zhèjiāng', 'zhejiang'],
		['4,310', '4310'],
	])('of “%s” are those of “%s”', (one, other) => expect(formsOf(one)).toEqual(formsOf(other)));

	test('of words with a hyphen are their parts, and all in one', () => {
		expect(formsOf('live-stream')).toEqual(['livestream', 'live', 'stream']);
		expect(formsOf('e-commerce')).toEqual([...formsOf('ecommerce'), ...formsOf('commerce')]);
	});

	test('of Chinese are pairs of characters, and of one character itself', () => {
		expect(formsOf('淘宝村')).toEqual(['淘宝', '宝村']);
		expect(formsOf('党')).toEqual(['党']);
	});

	test('are none of words that say nothing', () => expect(formsOf('Why don’t they do it?')).toEqual([]));
});

describe('the file of words', () => {
	const texts = ['Villages sell online. Villages!', 'The party', '', 'party villages sold'];

	test('is read as it was written', () => {
		const words = countWords(texts);
		expect(words.index.get('villag')).toEqual([
			[0, 2],
			[3, 1],
		]);
		expect(words.lengths).toEqual([4, 1, 0, 3]);
		const again = readWords(writeWords(words));
		expect(again.lengths).toEqual(words.lengths);
		expect([...again.index].sort()).toEqual([...words.index].sort());
	});

	test.each([
		['section', '/4-coevolution/takeover-phase/#poverty-first', '4-coevolution-takeover-phase.json'],
		['works', '/works/long-2014/', 'works-l.json'],
		['people', '/evidence/people/jack-ma/', 'people.json'],
		['figure', '/figures/coevolution/', 'figures-coevolution.json'],
	])('the passages of a %s stand in a file of their own', (kind, path, file) =>
		expect(passagesFile(kind, path)).toBe(file),
	);
});
