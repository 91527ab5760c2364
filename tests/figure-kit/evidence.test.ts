import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { chosen, evidence, evidenceOf, hint } from '../../src/figure-kit/evidence.ts';

const cells = { figure: 'villages', parameter: 'cell' };
const context = {
	pages: (pages: readonly number[]) => h('a', { href: '/pages/' }, `p. ${pages.join(', ')}`),
};

describe('evidence', () => {
	test('tells of what can be chosen when it is chosen, with its pages and a link', () => {
		const item = { title: 'Market', text: 'It is near.', pages: [31, 32] };
		expect(
			toHtml(
				evidence(
					[{ ...chosen(cells, 'near'), ...item, link: h('a', { href: '/places/' }, 'On this place') }, item],
					context,
					'markets',
				),
			),
		).toBe(
			'<dl class="evidence markets">' +
				'<div id="villages-near" data-when="cell=near"><dt>Market</dt>' +
				'<dd>It is near. <a href="/pages/">p. 31, 32</a> <a href="/places/">On this place</a>.</dd></div>' +
				'<div><dt>Market</dt><dd>It is near. <a href="/pages/">p. 31, 32</a></dd></div></dl>',
		);
	});

	test('can be more than a text, under a name', () => {
		expect(toHtml(evidenceOf(cells, 'near', ['Market'], h('ul', h('li', 'It is near.'))))).toBe(
			'<div id="villages-near" data-when="cell=near" class="evidence"><p class="evidence-name">Market</p><ul><li>It is near.</li></ul></div>',
		);
	});

	test('is hinted at as long as nothing is chosen', () => {
		expect(toHtml(hint(cells, 'Choose a cell.'))).toBe(
			'<p class="figure-hint" data-when="cell=none">Choose a cell.</p>',
		);
	});
});
