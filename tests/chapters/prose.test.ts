import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { paragraphsIn } from '../../src/chapters/paragraphs.ts';
import { type Component, proseTree } from '../../src/chapters/prose.ts';
import { authorComponents } from '../../src/edition/components.ts';
import { changed, editionOf, fixture } from '../support/content.ts';

const drawn = Object.fromEntries(
	Object.keys(authorComponents).map((name): [string, Component] => [
		name,
		({ id = '' }, children) =>
			name === 'Term' ? [h('b', { id }, children)] : [{ type: 'text', value: name }],
	]),
);
const path = 'chapters/1-first.mdx';

/** The first chapter with a paragraph more at its end. */
const withParagraph = (text: string) =>
	editionOf(changed(path, /$/, `\n\n${text}\n`, fixture)).chapters.find(({ id }) => id === '1-first')!;

const last = (tree: Root): string => toHtml(paragraphsIn(tree).at(-1)!);

test('every paragraph and item of a list of a chapter has the id that its ledger has', async () => {
	const { text, paragraphs } = withParagraph('- One item, {/* a comment */} whole.\n- Another.');
	const tree = await proseTree(text, drawn);
	expect(paragraphsIn(tree).map(({ properties }) => properties['id'])).toEqual(
		paragraphs.map(({ id }) => id),
	);
	expect(paragraphs.length).toBeGreaterThan(5);
	expect(last(tree)).toMatch(/^<li id="par-[0-9a-z]{5}">Another\.<\/li>$/);
});

test('a component stands where it was written, with what stands between its tags; words side by side are one text', async () => {
	const { text, paragraphs } = withParagraph(
		'A "loop", <Term id="loop">*the* loop</Term> (<Cite id="ma-2001" />).',
	);
	const tree = await proseTree(text, drawn);
	expect(last(tree)).toBe(
		`<p id="${paragraphs.at(-1)!.id}">A “loop”, <b id="loop"><em>the</em> loop</b> (Cite).</p>`,
	);
	expect(paragraphsIn(tree).at(-1)!.children).toHaveLength(3);
});

test('what nothing draws is an error', async () => {
	const { text } = withParagraph('Words.');
	await expect(proseTree(text, {})).rejects.toThrow('There is no component <');
});
