/** From the tree that a page is written from to Markdown: what a page needs and a reader does not is left out. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { SKIP, visit } from 'unist-util-visit';
import { stringify } from 'yaml';
import { hasClass } from '../chapters/paragraphs.ts';
import { byKey } from '../text/lookup.ts';

/** A figure as Markdown names it. */
export interface FigureInMarkdown {
	/** `Figure 4.1: Title`. */
	name: string;
	claim: string;
	/** Addresses of its picture and of its page, absolute. */
	picture: string;
	page: string;
}

/** Context of writing Markdown: links and figures of the site. */
export interface MarkdownContext {
	/** Makes the address of a link absolute. */
	absolute(href: string): string;
	figure(id: string): FigureInMarkdown;
}

/** What belongs to a page alone: lines of links below headings, what the margin explains, places of works. */
const ofThePage = ['section-line', 'gloss', 'source-note', 'works-count'];

const isNote = (node: Element): boolean => node.tagName === 'aside' && node.properties['id'] !== undefined;

/** A figure as a picture that leads to its page, with its claim. */
const figureOf = ({ name, claim, picture, page }: FigureInMarkdown): Element =>
	h('p', [h('a', { href: page }, [h('img', { src: picture, alt: `${name}. ${claim}` })])]);

/**
 * Makes a text plain: mentions of entries become their words, pages stand in brackets, notes at the end, links are
 * absolute.
 */
function plain(tree: Root, { absolute, figure }: MarkdownContext): Root {
	const notes: Element[] = [];
	visit(tree, 'element', (node, index, parent) => {
		if (!parent || index === undefined) return undefined;
		const replace = (...nodes: ElementContent[]) => {
			(parent.children as ElementContent[]).splice(index, 1, ...nodes);
			return index;
		};
		if (['script', 'style', 'svg'].includes(node.tagName)) return replace();
		if (ofThePage.some((name) => hasClass(node, name))) return replace();
		if (node.tagName === 'figure-states') {
			parent.children[index] = figureOf(figure(String(node.properties['dataFigure'])));
			return SKIP;
		}
		if (isNote(node)) {
			notes.push(h('note-text', { id: String(node.properties['id']) }, node.children));
			return replace();
		}
		if (hasClass(node, 'note-mark')) {
			node.tagName = 'note-mark';
			return SKIP;
		}
		if (hasClass(node, 'source-pages')) return replace({ type: 'text', value: `[${toString(node).trim()}]` });
		if (node.properties['dataEntry'] !== undefined || hasClass(node, 'bracket-works'))
			return replace(...node.children);
		if (node.tagName === 'a') node.properties['href'] = absolute(String(node.properties['href']));
		return undefined;
	});
	tree.children.push(...notes);
	return tree;
}

/** Notes as footnotes: `[^1]`, by the number at the end of their ids and the order of the text. */
function noteHandlers(): Record<string, Handle> {
	const numbers = new Map<string, string>();
	const numberOf = (id: string): string => {
		if (!numbers.has(id)) numbers.set(id, String(numbers.size + 1));
		return byKey(numbers, id);
	};
	return {
		'note-mark': (_state, node: Element) => {
			const label = numberOf(String(node.properties['href']).slice(1));
			return { type: 'footnoteReference', identifier: label, label };
		},
		'note-text': (state, node: Element) => {
			const label = numberOf(String(node.properties['id']));
			const children = state.toFlow(state.all(node));
			return { type: 'footnoteDefinition', identifier: label, label, children };
		},
	};
}

/** Front matter of a text. */
export type FrontMatter = Readonly<Record<string, string | number | undefined>>;

/** Writes a text as Markdown (CommonMark with the tables and footnotes of GitHub), its record before it as YAML. */
export function writeMarkdown(text: readonly Nodes[], record: FrontMatter, context: MarkdownContext): string {
	const tree = plain(structuredClone({ type: 'root', children: [...text] } as Root), context);
	const markdown = toMarkdown(toMdast(tree, { handlers: noteHandlers() }), {
		extensions: [gfmToMarkdown()],
		bullet: '-',
		emphasis: '_',
		rule: '-',
		unsafe: [],
	});
	const fields = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
	return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${markdown.replace(/\\(?=[[\]])/g, '')}`;
}
