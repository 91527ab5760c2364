import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { labelParagraphs } from '../../src/outputs/paragraph-pages.ts';

const mark = (pages: string) => `<span class="source-pages">${pages}</span>`;
const labelled = (html: string) => {
	const tree = fromHtml(html, { fragment: true });
	labelParagraphs(tree, (_, words) => h('b', words));
	return toHtml(tree);
};

test('a paragraph says its pages once, from the first to the last, and keeps where each passage ends', () => {
	expect(
		labelled(`<p>A “show” ${mark('p. 83')}, and more. ${mark('pp. 85–86')} End. ${mark('p. 84')}</p>`),
	).toBe(
		'<p>A “show”<span class="cited-pages" data-pages="p. 83"></span>, and more. <span class="cited-pages" data-pages="pp. 85–86"></span> End.<span class="cited-pages" data-pages="p. 84"></span> <b class="paragraph-pages">pp. 83–86</b></p>',
	);
});

test('one passage is marked by what is printed, where it ends the paragraph', () => {
	expect(labelled(`<p>A ${mark('pp. 5–6')}</p>`)).toBe('<p>A <b class="paragraph-pages">pp. 5–6</b></p>');
	expect(labelled(`<p>A ${mark('p. 5')} and more.</p>`)).toContain('data-pages="p. 5"');
	expect(labelled(`<p>A ${mark('pp. 5, 8')}</p>`)).toContain('data-pages="pp. 5, 8"');
});

test('pages of passages that are far apart are no range', () => {
	expect(labelled(`<p>A ${mark('pp. 56, 129')} B ${mark('p. 52')} C ${mark('p. 134')}</p>`)).toContain(
		'>pp. 52–56, 129–134<',
	);
	expect(labelled(`<p>A ${mark('p. 135')} B ${mark('p. 129')}</p>`)).toContain('>pp. 129, 135<');
	expect(labelled(`<p>A ${mark('p. 129')} B ${mark('p. 129')}</p>`)).toContain('>p. 129<');
});

test('an item of a list has its own, a margin note keeps its, and what names none has none', () => {
	const note = `<aside class="margin-note"><p>N ${mark('p. 9')}</p></aside>`;
	expect(labelled(`<ol><li>D ${mark('p. 7')}</li></ol>${note}<p>C</p>`)).toBe(
		`<ol><li>D <b class="paragraph-pages">p. 7</b></li></ol>${note}<p>C</p>`,
	);
});
