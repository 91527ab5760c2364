import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { outlineOf } from '../../src/chapters/outline.ts';
import { setPagesBeside } from '../../src/chapters/paragraphs.ts';
import type { Section } from '../../src/edition/types.ts';

const read = (html: string) => fromHtml(html, { fragment: true });
const mark = (pages: string) => `<a class="source-pages">${pages}</a>`;

test('the only pages of a paragraph or an item of a list are known as such', () => {
	const tree = read(
		`<p>A ${mark('pp. 3, 5–6')}</p><p>B ${mark('p. 83')} on ${mark('pp. 83–84')}</p><p>C</p><ol><li>D ${mark('p. 7')}</li></ol><aside class="margin-note"><p>n ${mark('p. 9')}</p></aside>`,
	);
	setPagesBeside(tree);
	expect(toHtml(tree)).toBe(
		`<p>A <a class="source-pages source-beside">pp. 3, 5–6</a></p><p>B ${mark('p. 83')} on ${mark('pp. 83–84')}</p><p>C</p><ol><li>D <a class="source-pages source-beside">p. 7</a></li></ol><aside class="margin-note"><p>n ${mark('p. 9')}</p></aside>`,
	);
});

test('the outline names sections, and nests what stands under them', () => {
	const sections = [{ id: 'one', title: 'The first' }] as Section[];
	const tree = read(
		'<section><h2 id="one">The first</h2><p class="section-line">no part</p><p>two words</p><figure-states>no words</figure-states><section><h3 id="sub">A <i>sub</i>heading</h3><p>three more words</p></section></section>',
	);
	expect(outlineOf(tree, sections)).toEqual([
		{
			id: 'one',
			label: 'The first',
			section: true,
			parts: [{ id: 'sub', label: 'A subheading', section: false, parts: [] }],
		},
	]);
});
