import { expect, test } from 'vitest';
import { keepLines } from '../../src/outputs/page-lines.ts';
import { readPage, writePage } from '../../src/text/page-tree.ts';

function kept(html: string): string {
	const page = readPage(html);
	keepLines(page);
	return writePage(page);
}
const whole = (words: string) => `<span class="unbroken">${words}</span>`;

test('no line of a page ends within e-commerce, or between a number and what it is of', () => {
	expect(kept('<p class="lede">E-commerce &amp; the <i>party-state</i>, pp. 28–29, 31–32</p>')).toBe(
		`<p class="lede">${whole('E-commerce')} &amp; the <i>${whole('party-state')}</i>, ${whole('pp. 28–29')}, ${whole('31–32')}</p>`,
	);
	expect(kept('<p><a class="source-pages">p. 5</a>, <a><b>6</b></a></p>')).toBe(
		'<p><a class="source-pages unbroken">p. 5</a>, <a><b>6</b></a></p>',
	);
	expect(kept('<p>See chapters <a href="#">6</a> and <a href="#">7</a>.</p>')).toBe(
		`<p>See ${whole('chapters <a href="#">6</a>')} and <a href="#">7</a>.</p>`,
	);
});

test('what is no running text, or is kept already, stays to the letter', () => {
	for (const html of [
		'<head><title>E-commerce</title></head>',
		'<script>"p. 5"</script>',
		'<svg><text>e-commerce</text></svg>',
		'<a class="button">Figure 4.1</a>',
		`<p>${whole('e-commerce')}</p>`,
	])
		expect(kept(html)).toBe(html);
});
