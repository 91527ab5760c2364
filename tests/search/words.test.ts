import { describe, expect, test } from 'vitest';
import {
	countQuestions,
	countWords,
	passagesFile,
	readQuestions,
	readWords,
	writeQuestions,
	writeWords,
} from '../../src/search/files.ts';
import { formsOf, soundsChinese } from '../../src/search/words.ts';

describe('the forms of words', () => {
	test.each([
		['organising labour programmes', 'organize labor program'],
		['villages', 'village'],
		['Wallerstein’s', 'wallerstein'],
		['Zhèjiāng', 'zhejiang'],
		['4,310', '4310'],
		['24.7%', '24.7 per cent'],
		['$26bn', '26 billion'],
		['sixty-one', '61'],
		['three models', '3 models'],
		['the nineties', '1990s'],
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

test('what sounds Chinese is told by its syllables', () => {
	for (const word of ['zhang', 'Qingshan', 'xiaogang', 'shuangjie', 'lue', 'yiwu', 'heze'])
		expect(soundsChinese(word.toLowerCase()), word).toBe(true);
	for (const word of ['village', 'party', 'thesis', 'kloosterman', 'credit', 'smith', '4310'])
		expect(soundsChinese(word), word).toBe(false);
});

describe('the file of words', () => {
	const texts = ['Villages sell online. Villages! Village', 'The party', '', 'party villages sold'];
	const asked = [['who sells in villages'], [], [], ['do villages have a party', 'party of villagers']];
	const words = countWords(texts);
	const questions = countQuestions(asked, words);

	test('tells which texts have a word, and which questions', () => {
		expect(words.index.get('villag')).toEqual([0, 3]);
		expect(words.lengths).toEqual([5, 1, 0, 3]);
		expect(questions.index.get('villag')).toEqual([0, 1, 2]);
		expect(questions.answers).toEqual([0, 3, 3]);
	});

	test('tells less of a question whose words are common in texts', () => {
		const told = (word: string) =>
			countQuestions([['party']], countWords(Array.from({ length: 20 }, () => word))).norms[0]!;
		expect(told('party')).toBeLessThan(told('village'));
	});

	test('does not tell a common word of a long text that has it once', () => {
		const long = `seldom ${'stone '.repeat(200)}`;
		const few = countWords([...Array.from({ length: 20 }, () => 'seldom'), long]);
		expect(few.index.get('seldom')).toHaveLength(21);
		const many = countWords([...Array.from({ length: 40 }, () => 'seldom'), long, `${long} ${long} ${long}`]);
		expect(many.index.get('seldom')).toEqual([...Array(40).keys(), 41]);
		expect(many.index.get('stone')).toEqual([40, 41]);
	});

	test('is read as it was written, however large its numbers', () => {
		const many = countWords(
			Array.from({ length: 5000 }, (_, i) => 'word '.repeat(300) + (i % 4999 === 0 ? 'far apart' : '')),
			[[['said', 'told so'], ['word']]],
		);
		const files = [
			[words, readWords(writeWords(words))],
			[many, readWords(writeWords(many))],
			[questions, readQuestions(writeQuestions(questions))],
		] as const;
		for (const [each, again] of files) {
			expect([...again.index.keys()]).toEqual([...each.index.keys()].sort());
			for (const stem of each.index.keys()) expect(again.index.get(stem)).toEqual(each.index.get(stem));
			expect({ ...again, index: 0 }).toEqual({ ...each, index: 0 });
			expect(again.index.has('nowhere')).toBe(false);
			expect(again.index.get('nowhere')).toBeUndefined();
		}
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
