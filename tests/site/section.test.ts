import { expect, test } from 'vitest';
import { builtPage } from '../support/dist.ts';

const find = (path: string, selector: string): Element[] => [
	...builtPage(path).document.querySelectorAll(selector),
];
const texts = (path: string, selector: string) =>
	find(path, selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

test('a section’s page explains the abbreviations that its chapter explained earlier', () => {
	const [introduction] = texts('/6-embeddedness/applying/', '.read-alone li');
	expect(introduction).toMatch(/^Explained in “[^”]+”: ME \(mixed embeddedness\), /);
	expect(find('/6-embeddedness/introduction/', '.read-alone')).toEqual([]);
});

test('a section’s page draws the states that it argues with, and leads to them', () => {
	const states = find('/6-embeddedness/findings/', '.argued li > a:last-child');
	expect(states.map((link) => link.getAttribute('href'))).toEqual(
		['hyper', 'hypo', 'governed'].map((state) => `/figures/embeddedness/${state}/`),
	);
	expect(find('/6-embeddedness/findings/', '.argued li svg')).toHaveLength(3);
	// The figure stands in this section itself.
	expect(find('/6-embeddedness/mixed-embeddedness/', '.argued')).toEqual([]);
});

test('a section’s page says of every work that it cites how far it is confirmed', () => {
	const path = '/6-embeddedness/applying/';
	const works = texts(path, '.references li');
	const statuses = texts(path, '.references .work-standing-here');
	expect(statuses).toHaveLength(works.length);
	expect(new Set(statuses)).toEqual(new Set(['Confirmed', 'Probable', 'Not checked']));
	expect(texts(path, '.references > .facts')).toEqual([
		'Ten works: six confirmed; two probable; two not checked.',
		'For your own list: BibTeX · RIS · CSL-JSON',
	]);
});

test('no section’s page repeats the line that stands below its heading in the chapter', () => {
	expect(texts('/6-embeddedness/applying/', '.section-line')).toEqual([]);
	expect(texts('/6-embeddedness/findings/', '.section-line:not(.follow-line)')).toHaveLength(3);
});
