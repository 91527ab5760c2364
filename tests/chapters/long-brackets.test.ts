import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { foldBrackets } from '../../src/chapters/long-brackets.ts';
import { passagesIn, wordsOf } from '../../src/chapters/passages.ts';

const work = (id: string) => `<a data-entry="works/${id}">${id}</a>`;
const works = (ids: string) => ids.split(' ').map(work).join('; ');
/** A paragraph with its long brackets folded. */
const folded = (inner: string) => {
	const tree = fromHtml(`<p id="par-a">${inner}</p>`, { fragment: true });
	foldBrackets(tree, { works: '{count} works' });
	return tree;
};
const html = (inner: string) => toHtml(folded(inner));
const fold = (count: number, place: number, ids: string, letter = 'abc'[place - 1]) =>
	`<a class="works-count" href="#par-a-w${place}" data-bracket="${letter}">${count} works</a><span class="bracket-works" id="par-a-w${place}" data-bracket="${letter}">${works(ids)}</span>`;

test('one work stays in its sentence; two fold to their number, with the works right behind it', () => {
	expect(html(`A (${work('a')}).`)).toBe(`<p id="par-a">A (${work('a')}).</p>`);
	expect(html(`A (${works('a b')}).`)).toBe(`<p id="par-a">A (${fold(2, 1, 'a b')}).</p>`);
});

test('a work that a bracket cites twice counts once', () => {
	expect(html(`A (${works('a a')}).`)).toBe(`<p id="par-a">A (${works('a a')}).</p>`);
	expect(html(`A (${works('a b c d a')}).`)).toContain('>4 works<');
});

test('each bracket of a paragraph folds by itself, within emphasis too', () => {
	expect(html(`A (${works('a b c d')}), <em>b (${works('e f g h i')})</em>, c (${works('j k l m')}).`)).toBe(
		`<p id="par-a">A (${fold(4, 1, 'a b c d')}), <em>b (${fold(5, 3, 'e f g h i', 'b')})</em>, c (${fold(4, 2, 'j k l m', 'c')}).</p>`,
	);
});

test('letters begin again in each section, and go on with two after z', () => {
	const brackets = (count: number) => Array.from({ length: count }, () => `(${works('a b')})`).join(' ');
	const tree = fromHtml(
		`<section><p id="par-a">${brackets(28)}</p></section><section><p id="par-b">${brackets(1)}</p></section>`,
		{ fragment: true },
	);
	foldBrackets(tree, { works: '{count} works' });
	const letters = [...toHtml(tree).matchAll(/works-count"[^>]*data-bracket="(\w+)"/g)].map(
		([, each]) => each,
	);
	expect([letters[0], ...letters.slice(25)]).toEqual(['a', 'z', 'aa', 'ab', 'a']);
});

test('works that a sentence names one by one are no bracket', () => {
	const named = `${work('a')}, ${work('b')}, ${work('c')} and ${work('d')} say so.`;
	expect(html(named)).toBe(`<p id="par-a">${named}</p>`);
});

test('what is said of the works stays whole, and their number is none of its words', () => {
	const tree = folded(`A (${works('a b c d')}).`);
	expect(wordsOf(tree).replace(/\s+/g, ' ')).toBe(' A ( a ; b ; c ; d ).'.trimStart());
	const [first] = passagesIn(tree, []);
	expect(first!.sentence.map(({ words }) => words).join('')).toBe('A (a; b; c; d).');
});
