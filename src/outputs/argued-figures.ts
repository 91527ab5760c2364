import type { Element, ElementContent } from 'hast';
import { elementsIn, hasClass } from '../chapters/paragraphs.ts';
import { firstOf, itemAt } from '../text/items.ts';
import { compact } from '../text/words.ts';

/** A figure and its state in the address of a mention: `/figures/typology/pearl/?compare=…`. */
const mention = /\/figures\/([^/?#]+)\/([^/?#]+)\//;

/** The figure that an element mentions, and its state, if it is such a mention. */
function mentionedBy({ properties }: Element): { figure: string; state: string } | undefined {
	if (String(properties['className']) !== 'figure-link') return undefined;
	const [, figure, state] = mention.exec(String(properties['href'])) ?? [];
	return figure && state ? { figure, state } : undefined;
}

/**
 * The figures whose states a section of the chapter's tree names, each in the state that it names first. A figure that
 * stands in the section is left out.
 */
export function figuresArguedIn(section: Element) {
	const elements = elementsIn(section);
	const standing = elements.filter(({ tagName }) => tagName === 'figure-states');
	const held = new Set(standing.map(({ properties }) => properties['dataFigure']));
	const argued = Map.groupBy(compact(elements.map(mentionedBy)), ({ figure }) => figure);
	return [...argued.values()].map(firstOf).filter(({ figure }) => !held.has(figure));
}

/** Whether an element, or anything in it, mentions a figure. */
const mentions = (node: Element, figure: string): boolean =>
	elementsIn(node).some((each) => mentionedBy(each)?.figure === figure);

const isElement = (node: ElementContent | undefined): node is Element => node?.type === 'element';

/** Whether a part of a section is the line below its heading. */
export const isLine = (node: ElementContent): boolean => isElement(node) && hasClass(node, 'section-line');

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
