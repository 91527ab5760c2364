import { describe, expect, test } from 'vitest';
import { besideWork, bracketsIn, shownWith, standsAlone } from '../../src/chapters/brackets.ts';
import type { Words } from '../../src/chapters/passages.ts';

/** `Told (ang; woo). Ma` → parts, where a word of the list below is a work. */
const sentence = (text: string): Words[] =>
	text
		.split(/\b(ang|woo|oi|ma|lu)\b/)
		.filter(Boolean)
		.map((words) => (/^(ang|woo|oi|ma|lu)$/.test(words) ? { words, entry: `works/${words}` } : { words }));
const told = (parts: ReturnType<typeof shownWith>) =>
	parts
		.map((part) =>
			'others' in part
				? ` +${part.others.map(({ words }) => words).join('+')}`
				: part.here
					? `[${part.words}]`
					: part.words,
		)
		.join('');

describe('brackets of a sentence', () => {
	const several = sentence('As ang says, it grows (woo; oi; woo), and falls (ma).');

	test('are works with nothing but a semicolon between them', () => {
		expect(bracketsIn(several)).toEqual([['works/ang'], ['works/woo', 'works/oi'], ['works/ma']]);
	});

	test('tell whether a work stands alone in one', () => {
		expect(['ang', 'woo', 'oi', 'ma'].filter((work) => standsAlone(several, `works/${work}`))).toEqual([
			'ang',
			'ma',
		]);
	});
});

describe('a sentence on the page of a work', () => {
	test('marks the work, and folds what else stands in a long bracket', () => {
		const long = sentence('It grows (ma; ang; woo; oi; lu), says ang.');
		expect(told(shownWith(long, 'works/ang', 3))).toBe('It grows ([ang] +ma+woo+oi+lu), says [ang].');
		expect(told(shownWith(long, 'works/ang', 4))).toBe('It grows (ma; [ang]; woo; oi; lu), says [ang].');
	});

	test('leaves the brackets of other works whole', () => {
		expect(told(shownWith(sentence('(ma; woo; oi; lu), but ang'), 'works/ang', 1))).toBe(
			'(ma; woo; oi; lu), but [ang]',
		);
	});
});

test('works beside one are counted by sentences, the most frequent first', () => {
	const sentences = ['(ang; woo; oi)', '(ang; oi) and oi', 'ang'].map(sentence);
	expect(besideWork(sentences, 'works/ang')).toEqual([
		{ entry: 'works/oi', count: 2 },
		{ entry: 'works/woo', count: 1 },
	]);
});
