import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { linkFirstMentions } from '../../src/chapters/first-mentions.ts';

const link = (entry: string) => `<a class="entry" data-entry="${entry}" href="/x/">it</a>`;
const plain = (entry: string) => `<span data-entry="${entry}">it</span>`;
const linked = (html: string, ...sections: string[]) => {
	const tree = fromHtml(html, { fragment: true });
	linkFirstMentions(tree, new Set(sections));
	return toHtml(tree);
};

test('an entry is linked at its first mention in a section, and once more in the next', () => {
	const [one, two] = [link('terms/a'), link('terms/b')];
	expect(
		linked(
			`<section><h2 id="s">S</h2><p>${one}${one}${two}</p><section><h3 id="t">T</h3><p>${one}</p></section></section>`,
			's',
			't',
		),
	).toBe(
		`<section><h2 id="s">S</h2><p>${one}${plain('terms/a')}${two}</p><section><h3 id="t">T</h3><p>${one}</p></section></section>`,
	);
});

test('each citation leads to its work', () => {
	const html = `<section><h2 id="s">S</h2><p>${link('works/w')}${link('works/w')}</p></section>`;
	expect(linked(html, 's')).toBe(html);
});

test('a subheading goes on with its section', () => {
	expect(
		linked(
			`<section><h2 id="s">S</h2><p>${link('terms/a')}</p><section><h3 id="sub">Sub</h3><p>${link('terms/a')}</p></section></section>`,
			's',
		),
	).toContain(`<h3 id="sub">Sub</h3><p>${plain('terms/a')}</p>`);
});
