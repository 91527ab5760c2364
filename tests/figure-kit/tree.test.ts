import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { createElements } from '../../src/figure-kit/browser/create-elements.ts';
import { treesOf } from '../../src/figure-kit/tree.ts';

const page =
	'<p class="a b" data-when="x=1" aria-label="c" hidden>One &amp; <b>two</b></p>' +
	'<svg viewBox="0 0 1 1" class="drawing"><g clip-path="url(#cut)"><a href="#here" tabindex="-1"><text text-anchor="end" paint-order="stroke">3</text></a></g><foreignObject><p>4</p></foreignObject></svg>';
const trees = treesOf(fromHtml(page, { fragment: true }).children);

afterEach(() => vi.unstubAllGlobals());

test('a tree has the names, attributes and texts of the page', () => {
	expect(trees).toEqual([
		['p', { class: 'a b', 'data-when': 'x=1', 'aria-label': 'c', hidden: '' }, 'One & ', ['b', {}, 'two']],
		[
			'svg',
			{ viewBox: '0 0 1 1', class: 'drawing' },
			[
				'g',
				{ 'clip-path': 'url(#cut)' },
				[
					'a',
					{ href: '#here', tabindex: '-1' },
					['text', { 'text-anchor': 'end', 'paint-order': 'stroke' }, '3'],
				],
			],
			['foreignObject', {}, ['p', {}, '4']],
		],
	]);
	expect(treesOf([h('p', { hidden: false, dataOff: undefined })])).toEqual([['p', {}]]);
	expect(() => treesOf([{ type: 'comment', value: 'x' }])).toThrow('makes nothing of "comment"');
});

test('elements grow from it in their own languages, under other names where these are wanted', () => {
	const { document } = parseHTML('<!doctype html><body></body>');
	vi.stubGlobal('document', document);
	const [made, renamed] = [document.createElement('div'), document.createElement('div')];
	made.append(createElements(trees));
	expect(treesOf(fromHtml(made.innerHTML, { fragment: true }).children)).toEqual(trees);
	const spaces = ['p', 'svg', 'text', 'foreignObject > p'].map(
		(each) => made.querySelector(each)!.namespaceURI,
	);
	expect(spaces.map((space) => space!.split('/').at(-1))).toEqual(['xhtml', 'svg', 'svg', 'xhtml']);
	renamed.append(createElements(trees, (name, value) => (name === 'href' ? '#there' : value)));
	expect(renamed.querySelector('a')!.getAttribute('href')).toBe('#there');
});

test('a text stays a text, whatever it says', () => {
	const { document } = parseHTML('<!doctype html><body></body>');
	vi.stubGlobal('document', document);
	const made = document.createElement('div');
	made.append(createElements([['p', { title: '"><script>' }, '<img src=x onerror=alert(1)>']]));
	expect(made.children).toHaveLength(1);
	expect(made.firstElementChild!.children).toHaveLength(0);
	expect(made.textContent).toBe('<img src=x onerror=alert(1)>');
});
