import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { expect, test } from 'vitest';
import { key, keyMark } from '../../src/figure-kit/key.ts';

const mark = keyMark(s('circle', { cx: 8, cy: 8, r: 5 }), 16);
const drawn =
	'<svg class="drawing key-mark" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5"></circle></svg>';

test('a key has a mark and words for each item, then what else is to be said', () => {
	expect(toHtml(key([{ mark, words: 'a village' }], ' Grey: ', s('b', 'no village')))).toBe(
		`<p class="figure-key"><span class="key-item">${drawn} a village</span> Grey: <b>no village</b></p>`,
	);
});

test('an item of a key can belong to some states', () => {
	expect(toHtml(key([{ mark, words: 'a village', dataWhen: 'trip=all|first' }]))).toBe(
		`<p class="figure-key"><span class="key-item" data-when="trip=all|first">${drawn} a village</span></p>`,
	);
});
