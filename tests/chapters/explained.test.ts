import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { explainedBefore, isAbbreviation } from '../../src/chapters/explained.ts';
import { nameFinder } from '../../src/chapters/names.ts';
import { passagesIn } from '../../src/chapters/passages.ts';

const sections = ['one', 'two', 'three'].map((id) => ({ id, pages: [1, 9] as [number, number] }));
const names = new Map([
	['terms/mixed-embeddedness', ['mixed embeddedness', 'ME']],
	['terms/loop', ['loop']],
	['terms/yarn', ['yarn']],
]);
const mark = (id: string, words: string) => `<a data-entry="terms/${id}">${words}</a>`;
const section = (id: string, text: string) => `<section><h2 id="${id}">${id}</h2><p>${text}</p></section>`;
const explained = (within: string[], ...texts: [string, string][]) => {
	const tree = fromHtml(texts.map(([id, text]) => section(id, text)).join(''), { fragment: true });
	const passages = passagesIn(tree, sections, { find: nameFinder(names) });
	return explainedBefore(passages, new Set(within)).map(({ entry, words, section: where }) => [
		entry,
		words,
		where,
	]);
};

describe('what a section takes as explained', () => {
	const first: [string, string] = ['one', `Of ${mark('mixed-embeddedness', 'mixed embeddedness')} (ME).`];

	test('is what it names without a mark and the chapter marked before, in its own words', () => {
		expect(explained(['two'], first, ['two', 'ME has a loop. Mixed embeddedness goes on.'])).toEqual([
			['terms/mixed-embeddedness', 'ME', 'one'],
		]);
	});

	test('is not what it marks before it names it, nor what is marked only later', () => {
		const two = `${mark('mixed-embeddedness', 'Mixed embeddedness')} or ME, with yarn.`;
		expect(explained(['two'], first, ['two', two], ['three', mark('yarn', 'yarn')])).toEqual([]);
	});

	test('is asked of a section with those that it holds as of one', () => {
		const two: [string, string] = ['two', `A ${mark('loop', 'loop')}.`];
		const three: [string, string] = ['three', 'The loop of ME.'];
		expect(explained(['three'], first, two, three)).toEqual([
			['terms/loop', 'loop', 'two'],
			['terms/mixed-embeddedness', 'ME', 'one'],
		]);
		expect(explained(['two', 'three'], first, two, three)).toEqual([
			['terms/mixed-embeddedness', 'ME', 'one'],
		]);
	});
});

test('abbreviations are known by their capitals', () => {
	expect(['ME', 'TVEs', 'Me', 'platform', 'T-Mall'].map(isAbbreviation)).toEqual([
		true,
		true,
		false,
		false,
		false,
	]);
});
