import { expect, test } from 'vitest';
import { builtPage } from '../support/dist.ts';

const find = (path: string, selector: string): Element[] => [
	...builtPage(path).document.querySelectorAll(selector),
];
const texts = (path: string, selector: string) =>
	find(path, selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

test('a section’s page explains the abbreviations that its chapter explained earlier', () => {
	const [introduction] = texts('/6-embeddedness/applying/', '.read-alone li');
	expect(introduction).toMatch(/^Explained in “[^”]+”: mixed embeddedness, /);
	expect(find('/6-embeddedness/introduction/', '.read-alone')).toEqual([]);
});

test('the figure whose states a section argues with stands on its page, once', () => {
	const shown = (path: string) =>
		find(path, 'figure-states').map((figure) => [
			figure.getAttribute('data-figure'),
			figure.querySelector('.figure-bar [aria-current]')?.getAttribute('href'),
		]);
	expect(shown('/6-embeddedness/findings/')).toEqual([['embeddedness', '/figures/embeddedness/hyper/']]);
	// Where it stands in the section itself, it is not drawn again.
	const own = shown('/6-embeddedness/mixed-embeddedness/').map(([id]) => id);
	expect(own).toContain('embeddedness');
	expect(new Set(own).size).toBe(own.length);
});

test('a section ends with what comes before and after it, then the works cited, folded, with their number', () => {
	const path = '/6-embeddedness/applying/';
	const order = find(path, '.chapter-text, .reading-order, .references').map(
		({ className }) => className.split(' ')[0],
	);
	expect(order).toEqual(['chapter-text', 'reading-order', 'references']);
	expect(find(path, 'details.references[open]')).toEqual([]);
	expect(texts(path, 'details.references > summary')).toEqual(['10 works cited']);
});

test('a section’s page says of every work that it cites how far it is confirmed', () => {
	const path = '/6-embeddedness/applying/';
	const works = texts(path, '.references li');
	const statuses = texts(path, '.references .work-standing-here');
	expect(statuses).toHaveLength(works.length);
	expect(new Set(statuses)).toEqual(new Set(['Confirmed', 'Probable', 'Not checked']));
	expect(texts(path, '.references > .facts')).toEqual([
		'Ten works: six confirmed; two probable; two not checked.',
		'For your own list, 10 of 10 (those identified, each once): BibTeX · RIS · CSL-JSON',
	]);
});

test('no section’s page repeats the line that stands below its heading in the chapter', () => {
	expect(texts('/6-embeddedness/applying/', '.section-line')).toEqual([]);
	expect(texts('/6-embeddedness/findings/', '.section-line:not(.follow-line)')).toHaveLength(3);
});
