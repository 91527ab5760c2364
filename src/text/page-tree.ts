/** A finished page as a tree, for the steps that finish it: read and written fast, and the same but for what they change. */
import render from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';

export type PageTree = ReturnType<typeof parseDocument>;

/** Reads a page. */
export const readPage = (html: string): PageTree =>
	parseDocument(html, { lowerCaseTags: false, lowerCaseAttributeNames: false });

/** A page as HTML; scripts and styles to the letter, as the hashes in its policy ask for. */
export const writePage = (page: PageTree): string => render(page, { encodeEntities: 'utf8' });

/** An element as HTML. */
export const writeElement = (element: PageElement): string => render(element, { encodeEntities: 'utf8' });

/** Every element of a page, in its order. */
export const elementsIn = (page: PageTree) => DomUtils.findAll(() => true, page.children);

export type PageElement = ReturnType<typeof elementsIn>[number];

type PageText = Extract<PageElement['children'][number], { nodeType: 3 }>;

/** The texts of a page in its order, but for those within elements that are passed over. */
export const textsIn = (page: PageTree, passedOver: (element: PageElement) => boolean): PageText[] =>
	page.children.flatMap(function within(node): PageText[] {
		if (DomUtils.isTag(node)) return passedOver(node) ? [] : node.children.flatMap(within);
		return DomUtils.isText(node) ? [node] : [];
	});

/** The text of a script, a style or a title. */
export const textIn = (element: PageElement): string => DomUtils.textContent(element);

/** Whether an element stands directly in another, by the other's name. */
export const standsIn = ({ parent }: PageElement, name: string): boolean =>
	parent !== null && DomUtils.isTag(parent) && parent.name === name;

/** The element of which a text is all that it holds. */
export const elementOf = ({ parent }: PageText): PageElement | undefined =>
	parent && DomUtils.isTag(parent) && parent.children.length === 1 ? parent : undefined;

/** The element that directly follows a text. */
export const elementAfter = ({ next }: PageText): PageElement | undefined =>
	next && DomUtils.isTag(next) ? next : undefined;

/** Whether an element directly holds one that has an attribute. */
export const holds = ({ children }: PageElement, attribute: string): boolean =>
	children.some((child) => DomUtils.isTag(child) && child.attribs[attribute] !== undefined);

/** Takes an element out of its page. */
export const removeElement = (element: PageElement): void => DomUtils.removeElement(element);

/** The nodes of a piece of HTML; in a list of their own, since each leaves its tree for another. */
const nodesOf = (html: string) => readPage(html).children.slice();

/** Puts a piece of HTML at the end of an element. */
export const putInto = (element: PageElement, html: string): void =>
	nodesOf(html).forEach((node) => DomUtils.appendChild(element, node));

/** Puts a piece of HTML first in an element. */
export const putFirst = (element: PageElement, html: string): void =>
	nodesOf(html).forEach((node) => DomUtils.prependChild(element, node));

/** Puts a piece of HTML behind an element or a text. */
export const putBehind = (node: PageElement | PageText, html: string): void =>
	nodesOf(html)
		.toReversed()
		.forEach((each) => DomUtils.append(node, each));

/** Puts a piece of HTML in the place of an element or a text. */
export function replaceBy(node: PageElement | PageText, html: string): void {
	putBehind(node, html);
	DomUtils.removeElement(node);
}
