import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { nameFinder } from '../../src/chapters/names.ts';
import { passagesIn, type Words } from '../../src/chapters/passages.ts';

const entry = (kind: string, words: string) => `<a data-entry="${kind}">${words}</a>`;
const options = {
	find: nameFinder(
		new Map([
			['people/lin', ['Lin']],
			['terms/loop', ['loop']],
		]),
	),
	people: ['people'],
};
const plain = (words: readonly Words[] = []) =>
	words.map(({ words, entry }) => (entry ? `[${words}]` : words)).join('');
const told = (html: string) =>
	passagesIn(fromHtml(html, { fragment: true }), [], options).map(({ entry, before, sentence, after }) => ({
		entry,
		before: plain(before),
		sentence: plain(sentence),
		after: (after ?? []).map(plain),
	}));

test('a name that no author marked is a passage too; in those of others it is plain words', () => {
	expect(told(`<p>A loop of ${entry('places/yiwu', 'Yiwu')}.</p>`)).toEqual([
		{ entry: 'terms/loop', before: '', sentence: 'A [loop] of [Yiwu].', after: [] },
		{ entry: 'places/yiwu', before: '', sentence: 'A loop of [Yiwu].', after: [] },
	]);
});

test('a marked name is not found a second time', () => {
	expect(told(`<p>The ${entry('terms/loop', 'loop')} turns.</p>`)).toHaveLength(1);
});

test('a sentence that leans on the one before has it', () => {
	expect(told('<p>A wheel turns. It makes a loop.</p>')).toEqual([
		{ entry: 'terms/loop', before: 'A wheel turns.', sentence: 'It makes a [loop].', after: [] },
	]);
});

test('what is told of somebody goes on with “he”, up to whoever is named next', () => {
	const [lin, li] = told(
		`<p>${entry('people/lin', 'Mr. Lin')} came. He runs no factory. His village is far. ${entry('people/li', 'Li')} stayed. He slept.</p>`,
	);
	expect(lin!.after).toEqual(['He runs no factory.', 'His village is far.']);
	expect(li!.after).toEqual(['He slept.']);
	const [met] = told(`<p>Lin came. He met ${entry('people/li', 'Li')}. He slept.</p>`);
	expect(met!.after).toEqual([]);
	expect(told('<p>A loop. He slept.</p>')[0]!.after).toEqual([]);
});
