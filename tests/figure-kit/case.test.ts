import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { caseList } from '../../src/figure-kit/case.ts';
import { renderContext } from '../../src/site/render-context.ts';
import { content, editionOf } from '../support/content.ts';

const context = renderContext(editionOf(content), (path) => path);
const pages = '<span class="source-pages">p. 142</span>';

test('a case links to its place and to those who told of it', () => {
	const example = { name: 'Tower', place: 'tower-village', text: 'A veteran.', pages: [142] };
	const place = '<a href="/evidence/places/#tower-village">Tower</a>';
	const person = (id: string, words: string) =>
		`<a href="/evidence/interviewees/#interviewee-${id}">${words}</a>`;
	expect(toHtml(caseList([{ ...example, interviewees: ['36', '48'] }], context))).toBe(
		`<ul><li>${place}: A veteran. ${person('36', 'Interviewees 36')}, ${person('48', '48')}. ${pages}</li></ul>`,
	);
	expect(toHtml(caseList([{ ...example, interviewees: ['36'] }], context))).toBe(
		`<ul><li>${place}: A veteran. ${person('36', 'Interviewee 36')}. ${pages}</li></ul>`,
	);
});

test('a case without a place is only named', () => {
	expect(toHtml(caseList([{ name: 'Work at home', text: 'Told.', pages: [142] }], context))).toBe(
		`<ul><li><b>Work at home</b>: Told. ${pages}</li></ul>`,
	);
});
