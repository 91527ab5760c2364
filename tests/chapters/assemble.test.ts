import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { assembleChapter, type AssembleContext } from '../../src/chapters/assemble.ts';
import type { Chapter } from '../../src/edition/types.ts';
import { chapterPage } from '../../src/outputs/chapter-page.ts';
import type { PagesLabel } from '../../src/outputs/paragraph-pages.ts';
import { sectionPage } from '../../src/outputs/section-page.ts';

const section = (id: string, depth: number) => ({
	id,
	address: `4-x/${id}`,
	title: id,
	source: `Source ${id}`,
	pages: [80, 81] as [number, number],
	point: 'x',
	depth,
});
const chapter = {
	id: '4-x',
	file: 'content/chapters/4-x.mdx',
	status: 'written',
	sections: [section('one', 2), section('inner', 3), section('two', 2)],
} as unknown as Chapter;
const context: AssembleContext = {
	href: (path) => `/base${path}`,
	words: {
		minutes: '{count} min',
		works: '{count} works',
		note: 'Note',
		onSource: '{title}',
		sourceNotes: 'All notes',
	},
	margin: { notes: new Map(), gloss: () => undefined },
};
const text = () =>
	fromHtml(
		'<p id="par-0">Before.</p><h2 id="one">One</h2><p id="par-a">A <a data-entry="terms/loop">Ang</a> <a data-entry="terms/loop">again</a></p><h3 id="inner">Inner</h3><p id="par-b">B</p><h4 id="sub">Sub</h4><p id="par-c">C</p><h2 id="two">Two</h2><h4 id="low">Low</h4><p id="par-d">D</p>',
		{ fragment: true },
	);
const line = (id: string) =>
	`<p class="section-line" data-page="/base/4-x/${id}/" data-pagefind-ignore=""><cite>Source ${id}</cite>, <span class="source-pages">pp. 80–81</span><span class="section-minutes"> · 1 min</span></p>`;
const addressOf = (id: string) => `/at/${id}/`;
const label: PagesLabel = (_, words) => h('b', words);
const heading = (level: string, id: string, words: string, more = '') =>
	`<${level} id="${id}"${more}><a class="heading-link" href="/at/${id}/">${words}</a></${level}>`;
const subheading = ' class="subheading"';

describe('a chapter’s page', () => {
	test('nests its sections, and says what each stands for', () => {
		expect(toHtml(chapterPage(assembleChapter(text(), chapter, context), addressOf, label))).toBe(
			`<p id="par-0">Before.</p><section>${heading('h2', 'one', 'One')}${line('one')}<p id="par-a">A <a data-entry="terms/loop">Ang</a> <span data-entry="terms/loop">again</span></p><section>${heading('h3', 'inner', 'Inner')}${line('inner')}<p id="par-b">B</p><section>${heading('h4', 'sub', 'Sub', subheading)}<p id="par-c">C</p></section></section></section><section>${heading('h2', 'two', 'Two')}${line('two')}<section>${heading('h3', 'low', 'Low', subheading)}<p id="par-d">D</p></section></section>`,
		);
	});
});

describe('a section’s page', () => {
	test('keeps that section alone, its title left to the page, its inner headings raised', () => {
		expect(toHtml(sectionPage(assembleChapter(text(), chapter, context), 'inner', addressOf, label))).toBe(
			`<p id="par-b">B</p><section>${heading('h2', 'sub', 'Sub', subheading)}<p id="par-c">C</p></section>`,
		);
	});

	test('of one that does not exist is an error', () => {
		expect(() => sectionPage(assembleChapter(text(), chapter, context), 'three', addressOf, label)).toThrow(
			'There is no section "three" in the chapter.',
		);
	});

	test('leaves the chapter as it is', () => {
		const tree = assembleChapter(text(), chapter, context);
		const before = toHtml(tree);
		sectionPage(tree, 'inner', addressOf, label);
		expect(toHtml(tree)).toBe(before);
	});
});
