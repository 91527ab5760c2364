import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { hasClass } from '../chapters/paragraphs.ts';
import { itemAt } from '../text/items.ts';

/** A figure that a section argues with and does not hold, in the state that it names first. */
export interface Argued {
	figure: string;
	state: string;
}

/** A figure and its state in the address of a mention: `/figures/typology/pearl/?compare=…`. */
const mention = /\/figures\/([^/?#]+)\/([^/?#]+)\//;

/** The figure that an element mentions in a state of it, if it is such a mention. */
function mentionedBy({ properties }: Element): Argued | undefined {
	if (String(properties['className']) !== 'figure-link') return undefined;
	const [, figure, state] = mention.exec(String(properties['href'])) ?? [];
	return figure && state ? { figure, state } : undefined;
}

/**
 * The figures whose states a section names. A figure that stands in the section is left out.
 *
 * @param section the section, from the chapter's tree
 */
export function figuresArguedIn(section: Element): Argued[] {
	const standing = new Set<string>();
	const argued = new Map<string, Argued>();
	visit(section, 'element', (node) => {
		if (node.tagName === 'figure-states') standing.add(String(node.properties['dataFigure']));
		const mentioned = mentionedBy(node);
		if (mentioned && !argued.has(mentioned.figure)) argued.set(mentioned.figure, mentioned);
	});
	return [...argued.values()].filter(({ figure }) => !standing.has(figure));
}

/** Whether an element, or anything in it, mentions a figure. */
function mentions(node: Element, figure: string): boolean {
	let found = false;
	visit(node, 'element', (each) => {
		found ||= mentionedBy(each)?.figure === figure;
	});
	return found;
}

const isElement = (node: ElementContent | undefined): node is Element => node?.type === 'element';
const isLine = (node: Element): boolean => hasClass(node, 'section-line');

/** Puts a figure below a block and the notes that belong to it. */
function insertAfter(parent: Element, block: number, figure: Element): void {
	const { children } = parent;
	let end = block + 1;
	for (let at = end; at < children.length; at++) {
		const node = itemAt(children, at);
		if (isElement(node) && !hasClass(node, 'margin-note')) break;
		if (isElement(node)) end = at + 1;
	}
	children.splice(end, 0, figure);
}

/**
 * Lets a figure stand in a section: below the paragraph that first names a state of it, or, where that is the line
 * below a heading, below the first paragraph under it.
 *
 * @param section changed in place
 * @param id of the figure
 * @param figure in its frame
 * @returns whether there is a place for it
 */
export function standFigure(section: Element, id: string, figure: Element): boolean {
	const at = section.children.findIndex((node) => isElement(node) && mentions(node, id));
	const found = section.children[at];
	if (!isElement(found)) return false;
	if (found.tagName === 'section') return standFigure(found, id, figure);
	const text = isLine(found)
		? section.children.findIndex((node, i) => i > at && isElement(node) && !isLine(node))
		: at;
	insertAfter(section, text < 0 ? at : text, figure);
	return true;
}
