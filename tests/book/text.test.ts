import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { bookText, type BookTextContext } from '../../src/book/text.ts';

const context: BookTextContext = {
	figure: (id) => h('figure', { id: `fig-${id}` }),
	noteMark: (number) => `Note ${number}`,
	noteBack: (number) => `Back to ${number}`,
};
const tree = (html: string): Root => fromHtml(html, { fragment: true });
const made = (html: string) => bookText(tree(html), context);
const text = (html: string): string => toHtml(made(html).text);

test('a mention keeps its words, and a work its way to the references', () => {
	expect(
		text(
			'<p><a class="entry" data-entry="terms/loop" href="/g/#loop">the loop</a> (<a class="entry" data-entry="works/a" href="/works/#a">A, 2016</a>)</p>',
		),
	).toBe('<p>the loop (<a class="entry" href="/works/#a">A, 2016</a>)</p>');
});

test('pages of the dissertation stand in brackets, and those of a whole paragraph are known as such', () => {
	expect(text('<p>So <a class="source-pages source-beside" href="/pages/#p1">pp. 1–2</a></p>')).toBe(
		'<p>So <span class="pages beside">[pp. 1–2]</span></p>',
	);
});

test('a section keeps its heading in the dissertation and its pages', () => {
	expect(
		text(
			'<p class="section-line" data-page="/one/opening/"><cite>Opening</cite>, <span class="source-pages">pp. 1–6</span><span class="section-minutes"> · 1 min</span></p>',
		),
	).toBe('<p class="section-line"><cite>Opening</cite>, <span class="pages">[pp. 1–6]</span></p>');
});

test('notes stand at the end in the order of their marks, those on the source too, and each leads back', () => {
	const { text: body, notes } = made(
		[
			'<p id="a">One<a class="note-mark" href="#a-n1" aria-label="Note">*</a>.</p><aside class="margin-note" role="note" id="a-n1"><p>Own.</p></aside>',
			'<aside class="margin-note source-note"><details><summary>On the source: Two.</summary> Differs <a class="source-pages" href="/p">p. 7</a>. <a href="/notes/">All notes</a></details></aside>',
			'<ul><li id="b">Item<a class="note-mark" href="#b-n1">*</a></li></ul><aside class="margin-note" id="b-n1"><p>Third.</p></aside>',
			'<aside class="margin-note gloss" data-of="terms/loop"><b>Loop</b></aside>',
		].join(''),
	);
	const marks = toHtml(body).match(/id="mark-\d" class="note-mark" href="#note-\d"/g);
	expect(marks).toEqual([1, 2, 3].map((n) => `id="mark-${n}" class="note-mark" href="#note-${n}"`));
	expect(toHtml(body)).not.toMatch(/aside|Loop|\*/);
	expect(notes.map((note) => toHtml(note).replace(/ ?<a class="back".*/, ''))).toEqual([
		'<li id="note-1">Own.',
		'<li id="note-2"><strong>On the source: Two.</strong>  Differs <span class="pages">[p. 7]</span>. ',
		'<li id="note-3">Third.',
	]);
	for (const [i, note] of notes.entries()) expect(toHtml(note)).toContain(`href="#mark-${i + 1}"`);
});

test('a figure is asked for, and nothing that a page alone can use is left', () => {
	expect(
		text(
			'<p data-pages="p. 3"><span id="p3" class="page-mark"></span><a class="works-count" href="#w">13 works</a><span class="bracket-works">A, B</span></p><figure-states data-figure="path"><nav>bar</nav></figure-states><script>1</script>',
		),
	).toBe('<p><span id="p3" class="page-mark"></span>A, B</p><figure id="fig-path"></figure>');
});

test('the tree stays as it is', () => {
	const given = tree('<p>So <a class="source-pages" href="/p">p. 1</a></p>');
	const before = toHtml(given);
	bookText(given, context);
	expect(toHtml(given)).toBe(before);
	expect((given.children[0] as Element).tagName).toBe('p');
});
