import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { addNoBreaks } from '../../src/chapters/no-break.ts';

const read = (html: string) => fromHtml(html, { fragment: true });
const whole = (words: string) => `<span class="unbroken">${words}</span>`;

test('no line ends within e-commerce, or between a number and what it is of', () => {
	const text = read(
		'<p>Rural e-commerce, <a href="#">E-Commerce Villages</a> and (pp. 28–29, 31) chapter\n4.</p><ul><li>See Figure 4.4, chapters\n<a href="#">6</a> and <a href="#">7</a>.</li></ul>',
	);
	const words = toString(text);
	addNoBreaks(text);
	expect(toHtml(text)).toBe(
		`<p>Rural ${whole('e-commerce')}, <a href="#">${whole('E-Commerce')} Villages</a> and (${whole('pp. 28–29')}, 31) ${whole('chapter\n4')}.</p><ul><li>See ${whole('Figure 4.4')}, ${whole('chapters\n<a href="#">6</a>')} and <a href="#">7</a>.</li></ul>`,
	);
	expect(toString(text)).toBe(words);
});

test('no range of pages is broken, wherever it stands among others', () => {
	const text = read('<p>pp. 169, 175–176, 180</p>');
	addNoBreaks(text);
	expect(toHtml(text)).toBe(`<p>${whole('pp. 169')}, ${whole('175–176')}, 180</p>`);
});

test('other words, and those of drawings, stay as they are', () => {
	const html = '<p>commerce, in 2014 12 villages</p><svg><text>e-commerce</text></svg>';
	const text = read(html);
	addNoBreaks(text);
	expect(toHtml(text)).toBe(html);
});
