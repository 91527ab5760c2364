import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { markMentions, markPages, passagesIn } from '../../src/chapters/passages.ts';

const sections = [
	{ id: 'one', pages: [80, 82] as [number, number] },
	{ id: 'two', pages: [83, 84] as [number, number] },
];
const entry = (kind: string, words: string) => `<a data-entry="${kind}">${words}</a>`;
const pages = (label: string) => `<a class="source-pages" href="/pages/#p1">${label}</a>`;
const tree = () =>
	fromHtml(
		[
			`<p>Before, ${entry('terms/loop', 'the loop')}.</p>`,
			'<section><h2 id="one">One</h2><p class="section-line">x</p>',
			`<p>First. A claim\nof ${entry('works/ang', 'Ang, 2016, p. 35')}; ${entry('works/ma', 'Ma et al., 2001')}) goes on. And ${entry('terms/loop', 'loops')} come back. ${pages('pp. 80–81')} A ${entry('people/x', 'Mr. X')} spoke. ${pages('p. 84')}</p>`,
			`<section><h3 id="sub">Sub</h3><ul><li>Item with ${entry('terms/loop', 'it')} ${pages('p. 82')}</li></ul></section></section>`,
			`<section><h2 id="two">Two</h2><p>Again ${pages('pp. 82–83')}</p></section>`,
		].join(''),
		{ fragment: true },
	);

describe('passages', () => {
	test('are the sentences that mention an entry, with section and pages', () => {
		const told = passagesIn(tree(), sections).map(({ entry, section, sentence, pages }) => [
			entry,
			section,
			sentence.map(({ words, entry: mentioned }) => (mentioned ? `[${words}]` : words)).join(''),
			pages,
		]);
		const claim = 'A claim of [Ang, 2016, p. 35]; [Ma et al., 2001]) goes on.';
		expect(told).toEqual([
			['terms/loop', undefined, 'Before, [the loop].', undefined],
			['works/ang', 'one', claim, 'pp. 80–81'],
			['works/ma', 'one', claim, 'pp. 80–81'],
			['terms/loop', 'one', 'And [loops] come back.', 'pp. 80–81'],
			['people/x', 'one', 'A [Mr. X] spoke.', 'p. 84'],
			['terms/loop', 'one', 'Item with [it]', 'p. 82'],
		]);
	});

	test('tell their longest run of words that neither a mention nor pages interrupt', () => {
		const html = `<p>The classes ${pages('p. 80')}, long ago, fell from ${entry('works/ang', 'Ang')} it.</p>`;
		expect(passagesIn(fromHtml(html, { fragment: true }), sections)[0]!.run).toBe(', long ago, fell from');
	});

	test('come with the sentence before where they begin with a pronoun', () => {
		const told = passagesIn(
			fromHtml(
				`<p>Ma rose. It ${entry('works/ang', 'fell (Ang, 2016)')}. Yet ${entry('works/ma', 'Ma')} rose. ${pages('p. 80')}</p>`,
				{ fragment: true },
			),
			sections,
		).map(({ before }) => before);
		expect(told).toEqual([[{ words: 'Ma rose.' }], undefined]);
	});
});

describe('mentions in a text', () => {
	const find = (text: string) =>
		[...text.matchAll(/Ma\b/g)].map(({ index }) => ({ at: index, end: index + 2, entry: 'people/ma' }));
	const marked = (html: string) => {
		const root = fromHtml(html, { fragment: true });
		markMentions(root, find, (entry, words) =>
			entry.startsWith('works/') ? undefined : h('b', { title: entry }, [words]),
		);
		return toHtml(root);
	};

	test('are marked with their words, whether an author marked them or they only name an entry', () => {
		expect(
			marked(`<p>So Ma and ${entry('terms/loop', 'loops')} of ${entry('works/ma', 'Ma')}, Ma.</p>`),
		).toBe(
			'<p>So <b title="people/ma">Ma</b> and <b title="terms/loop"><a data-entry="terms/loop">loops</a></b> of <a data-entry="works/ma">Ma</a>, <b title="people/ma">Ma</b>.</p>',
		);
	});

	test('are those that passages are of', () => {
		const html = `<p>Ma ${pages('p. Ma')} <em>Ma</em></p><ul><li>Ma<p>Ma</p></li></ul><p class="section-line">Ma</p><h2>Ma</h2>`;
		const told = passagesIn(fromHtml(html, { fragment: true }), [], { find });
		expect(marked(html).match(/<b /g)).toHaveLength(told.length);
	});
});

describe('a page of the dissertation', () => {
	test('is marked once, at the first paragraph that names it in a section that covers it', () => {
		const marked = tree();
		markPages(marked, sections);
		const marks = [
			...toHtml(marked).matchAll(/<(p|li)[^>]*>((?:<span id="p\d+" class="page-mark"><\/span>)+)(.{5})/g),
		];
		expect(marks.map(([, tag, ids, words]) => [tag, ids!.match(/p\d+/g), words])).toEqual([
			['p', ['p81', 'p80'], 'First'],
			['li', ['p82'], 'Item '],
			['p', ['p83'], 'Again'],
		]);
	});
});
