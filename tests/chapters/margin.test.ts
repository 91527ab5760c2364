import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { fillMargin, type Gloss, liftNotes } from '../../src/chapters/margin.ts';
import { sourceNotesIn, type SourceNote } from '../../src/chapters/source-notes.ts';

const read = (html: string): Root => fromHtml(html, { fragment: true });
const term = (id: string) => `<a data-entry="terms/${id}">${id}</a>`;
/** Words enough for so many notes beside them. */
const long = (notes = 1) => 'Words of a paragraph. '.repeat(12 * notes);

/** A text with its margin filled. */
function filled(html: string, glosses: Record<string, Gloss>, notes = new Map<string, SourceNote[]>()) {
	const tree = read(html);
	fillMargin(tree, {
		margin: { notes, gloss: (entry) => glosses[entry] },
		words: { onSource: 'Source: {title}', sourceNotes: 'All notes' },
		href: (path) => `/base${path}`,
	});
	return toHtml(tree);
}
/** The names that the margin explains, each with the text that it stands behind. */
const explained = (html: string) =>
	[...html.matchAll(/<aside class="margin-note gloss" role="note" data-of="([^"]+)">/g)].map(([, of]) => of);

describe('an author’s note', () => {
	test('stands behind its paragraph, and a mark close to its word leads to it', () => {
		const tree = read(
			'<p id="par-a">One. <span class="note">Said <b>aside</b>.</span> Two.</p><p id="par-b">B</p>',
		);
		liftNotes(tree, { note: 'Note' });
		expect(toHtml(tree)).toBe(
			'<p id="par-a">One.<a class="note-mark" href="#par-a-n1" aria-label="Note">*</a> Two.</p><aside class="margin-note" role="note" id="par-a-n1"><p>Said <b>aside</b>.</p></aside><p id="par-b">B</p>',
		);
	});

	test('in a list stands behind the list, several in their order', () => {
		const tree = read(
			'<section><ul><li id="par-a">A<span class="note">1</span></li><li id="par-b">B<span class="note">2</span></li></ul></section>',
		);
		liftNotes(tree, { note: 'Note' });
		expect(toHtml(tree)).toMatch(
			/<\/ul><aside [^>]*><p>1<\/p><\/aside><aside [^>]*><p>2<\/p><\/aside><\/section>$/,
		);
	});
});

describe('notes on the source', () => {
	const page =
		'<h2 id="numbers">N</h2><ul><li><strong>Two sums.</strong> One <a href="/base/4-x/#par-a">there</a>, one <a href="/base/4-x/#sec">here</a>.</li><li><strong>Else.</strong> Nowhere.</li></ul><h2 id="dates">D</h2><ul><li><strong>Days.</strong> <a href="/base/4-x/#par-a">A</a> and <a href="/base/5-y/#par-c">C</a>.</li></ul>';

	test('are told by the paragraphs that they link to, and by no other link', () => {
		const notes = sourceNotesIn(read(page));
		expect([...notes].map(([place, found]) => [place, found.map(({ title }) => title)])).toEqual([
			['4-x#par-a', ['Two sums.', 'Days.']],
			['5-y#par-c', ['Days.']],
		]);
	});

	test('stand beside their paragraph, whole, without the link to it', () => {
		const notes = new Map([['par-a', sourceNotesIn(read(page)).get('4-x#par-a')!.slice(0, 1)]]);
		expect(filled('<p id="par-a">A</p><p id="par-b">B</p>', {}, notes)).toBe(
			'<p id="par-a">A</p><aside class="margin-note source-note" role="note"><details><summary>Source: Two sums.</summary> One there, one <a href="/base/4-x/#sec">here</a>. <a href="/base/notes/#numbers">All notes</a></details></aside><p id="par-b">B</p>',
		);
	});
});

describe('names and terms', () => {
	const glosses = {
		'terms/loop': { name: 'loop', zh: '环流', text: 'What comes back.' },
		'terms/yarn': { name: 'yarn', text: 'Something spun.' },
	};

	test('are explained where a section first uses them, with their Chinese name', () => {
		const html = `<section><p>${long()}${term('loop')}</p><p>${long()}${term('loop')}</p></section>`;
		expect(filled(html, glosses)).toBe(
			html.replace(
				'</p><p>',
				'</p><aside class="margin-note gloss" role="note" data-of="terms/loop"><b>loop</b> <span lang="zh-Hans">环流</span> What comes back.</aside><p>',
			),
		);
		expect(explained(filled(html + html, glosses))).toEqual(['terms/loop', 'terms/loop']);
	});

	test('are explained one a paragraph', () => {
		expect(explained(filled(`<p>${long(3)}${term('yarn')} ${term('loop')}</p>`, glosses))).toEqual([
			'terms/yarn',
		]);
	});

	test('are not where the text says as much itself', () => {
		const said = `<p>${long()}${term('yarn')} is something spun.</p>`;
		expect(explained(filled(said, glosses))).toEqual([]);
	});

	test('are not where there is no room beside the paragraph', () => {
		expect(explained(filled(`<p>${term('loop')}.</p>`, glosses))).toEqual([]);
		const crowded = `<p>${long()}${term('loop')}<span class="bracket-works">${'A work, 2010; '.repeat(30)}</span></p>`;
		expect(explained(filled(crowded, glosses))).toEqual([]);
	});
});
