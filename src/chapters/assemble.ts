import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { sectionPagePath } from '../edition/addresses.ts';
import type { Chapter, Section } from '../edition/types.ts';
import type { Ui } from '../schemas/ui.ts';
import { itemAt } from '../text/items.ts';
import { pageLabel, pagesOf } from '../text/page-ranges.ts';
import { minutesToRead } from '../text/reading-time.ts';
import { fill } from '../text/words.ts';
import { linkFirstMentions } from './first-mentions.ts';
import { foldBrackets } from './long-brackets.ts';
import { fillMargin, liftNotes, type MarginSource } from './margin.ts';
import { setPagesBeside } from './paragraphs.ts';
import { markPages, wordsOf } from './passages.ts';

/** What assembling a chapter needs to know of the site. */
export interface AssembleContext {
	/** Makes a path from the site's root fit the base path. */
	href(path: string): string;
	/** What the margin may hold. */
	margin: MarginSource;
	/** What a section stands for, by its id: a figure's state, which the line below its heading names. */
	sectionStates?: ReadonlyMap<string, { path: string; label: string; figure: string; state: string }>;
	/** The words of the line below a heading, and of the margin. */
	words: Pick<Ui['chapter'], 'minutes' | 'works' | 'note' | 'onSource' | 'sourceNotes'>;
}

/** The rank of a heading, 1 to 6; infinite for whatever is none. */
export const depthOf = (node: RootContent): number =>
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
		while (end < nodes.length && depthOf(itemAt(nodes, end)) > depth) end += 1;
		const body = nest(nodes.slice(i + 1, end), rank + 1) as ElementContent[];
		if (depth > 3) heading.properties['className'] = ['subheading'];
		heading.tagName = `h${rank}`;
		out.push(h('section', [heading, ...body]));
		i = end;
	}
	return out;
}

/**
 * The line under a heading: the dissertation's own heading, its pages, and how long reading takes; it
 * knows the section's own page.
 */
function sectionLine(section: Section, text: Element, { href, words }: AssembleContext): Element {
	const minutes = fill(words.minutes, { count: minutesToRead(wordsOf(text)) });
	const page = href(sectionPagePath(section.address));
	return h('p', { className: ['section-line'], dataPage: page, dataPagefindIgnore: '' }, [
		h('cite', section.source),
		', ',
		h('span', { className: ['source-pages'] }, pageLabel(pagesOf(section.pages))),
		h('span', { className: ['section-minutes'] }, ` · ${minutes}`),
	]);
}

/** The line under a heading that leads to the state of a figure for which the section stands. */
function stateLine(section: Section, { href, sectionStates }: AssembleContext): Element[] {
	const state = sectionStates?.get(section.id);
	if (!state) return [];
	const link = h(
		'a',
		{
			className: ['figure-link'],
			href: href(state.path),
			dataFigure: state.figure,
			dataState: state.state,
		},
		state.label,
	);
	return [h('p', { className: ['section-line', 'follow-line'], dataPagefindIgnore: '' }, [link])];
}

/**
 * Turns a chapter's text into the tree that every page of it is written from: sections nested, each with the line that
 * says what it stands for, paragraphs with their pages, brackets folded, entries linked once a section, and beside the
 * paragraphs what belongs in the margin.
 *
 * @param tree the text, as `proseTree` makes it; changed in place
 * @param chapter the chapter
 * @param context links, notes and words
 */
export function assembleChapter(
	tree: Root,
	chapter: Pick<Chapter, 'sections'>,
	context: AssembleContext,
): Root {
	tree.children = nest(tree.children, 2);
	visit(tree, 'element', (node) => {
		if (node.tagName !== 'section') return;
		const section = chapter.sections.find(({ id }) => id === (node.children[0] as Element).properties['id']);
		if (section)
			node.children.splice(1, 0, sectionLine(section, node, context), ...stateLine(section, context));
	});
	liftNotes(tree, context.words);
	setPagesBeside(tree);
	markPages(tree, chapter.sections);
	foldBrackets(tree, context.words);
	linkFirstMentions(tree, new Set(chapter.sections.map(({ id }) => id)));
	fillMargin(tree, context);
	return tree;
}
