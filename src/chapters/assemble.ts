import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Chapter, Section } from '../edition/chapter.ts';
import { pageLabel, pagesOf } from '../site/pages.ts';

/** What assembling a chapter needs to know of the site. */
export interface AssembleContext {
	/** Makes a path from the site's root fit the base path. */
	href(path: string): string;
	/** The margin note of a work with a confirmed record, as HTML; nothing for the others. */
	workNote(id: string): string | undefined;
}

const depthOf = (node: RootContent): number =>
	node.type === 'element' && /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : Infinity;

/**
 * Wraps each heading and what follows it, up to the next of its depth or above, in a `<section>`. A
 * subheading ranks just below the heading that it stands under, however many # it was written with.
 */
function nest(nodes: RootContent[], rank: number): RootContent[] {
	const out: RootContent[] = [];
	for (let i = 0; i < nodes.length;) {
		const heading = nodes[i] as Element;
		const depth = depthOf(heading);
		if (depth === Infinity) {
			out.push(heading);
			i += 1;
			continue;
		}
		let end = i + 1;
		while (end < nodes.length && depthOf(nodes[end]!) > depth) end += 1;
		const body = nest(nodes.slice(i + 1, end), rank + 1) as ElementContent[];
		if (depth > 3) heading.properties['className'] = ['subheading'];
		heading.tagName = `h${rank}`;
		out.push(h('section', [heading, ...body]));
		i = end;
	}
	return out;
}

/** The line under a heading: the dissertation's own heading, its pages, and the address to cite. */
function sectionLine(section: Section, { href }: AssembleContext): Element {
	return h('p', { className: ['section-line'], dataPagefindIgnore: '' }, [
		h('cite', section.source),
		', ',
		h(
			'a',
			{ className: ['source-pages'], href: href(`/pages/#p${section.pages[0]}`) },
			pageLabel(pagesOf(section.pages)),
		),
		h('span', { ariaHidden: 'true' }, ' · '),
		h('a', { className: ['cite-section'], href: href(`/${section.address}/#cite`) }, 'cite this section'),
	]);
}

/** Puts a note beside the first mention of each work with a confirmed record, in each section. */
function addWorkNotes(section: Element, { workNote }: AssembleContext): void {
	const noted = new Set<string>();
	visit(section, 'element', (node, index, parent) => {
		const entry = node.properties['dataEntry'];
		if (typeof entry !== 'string' || !entry.startsWith('works/') || !parent || index === undefined) return;
		const id = entry.slice('works/'.length);
		const note = noted.has(id) ? undefined : workNote(id);
		if (!note) return;
		noted.add(id);
		const content = fromHtml(note, { fragment: true }).children as ElementContent[];
		parent.children.splice(
			index + 1,
			0,
			h('span', { className: ['note', 'note-work'], role: 'note', dataPagefindIgnore: '' }, content),
		);
	});
}

/**
 * Turns the HTML of a chapter's text into that of its page: sections nested, each with the line that
 * says what it stands for, and notes on works in the margin.
 *
 * @param html the rendered MDX
 * @param chapter the chapter
 * @param context links and notes
 * @param only id of the one section to keep, for the section's own page; all where it is left out
 * @returns HTML
 * @throws Error where `only` is not a section of the chapter
 */
export function assembleChapter(
	html: string,
	chapter: Chapter,
	context: AssembleContext,
	only?: string,
): string {
	const tree = fromHtml(html, { fragment: true });
	tree.children = nest(tree.children, 2);
	let kept: Element | undefined;
	visit(tree, 'element', (node) => {
		if (node.tagName !== 'section') return;
		const heading = node.children[0] as Element;
		const section = chapter.sections.find(({ id }) => id === heading.properties['id']);
		if (section) {
			if (chapter.status === 'written') node.children.splice(1, 0, sectionLine(section, context));
			if (section.id === only) kept = node;
		}
	});
	for (const child of tree.children) if (child.type === 'element') addWorkNotes(child, context);
	if (only === undefined) return toHtml(tree);
	if (!kept) throw new Error(`There is no section ${only} in ${chapter.file}.`);
	return toHtml({ type: 'root', children: sectionAsPage(kept) } satisfies Root);
}

/** A section without its own heading, which is the page's title; those within it move up. */
function sectionAsPage(section: Element): ElementContent[] {
	const rise = Number((section.children[0] as Element).tagName[1]) - 1;
	visit(section, 'element', (node) => {
		const depth = depthOf(node);
		if (depth !== Infinity && node !== section.children[0]) node.tagName = `h${Math.max(2, depth - rise)}`;
	});
	return section.children.slice(1);
}
