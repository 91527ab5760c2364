/** A finished page as a tree: read once by the steps that finish it, and written again as it was but for what they change. */
import render from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';

export type PageTree = ReturnType<typeof parseDocument>;

/** @param html of a page, or of a piece to put into one */
export const readPage = (html: string): PageTree =>
	parseDocument(html, { lowerCaseTags: false, lowerCaseAttributeNames: false });

/** A page as HTML; scripts and styles to the letter, as the hashes in its policy ask for. */
export const writePage = (page: PageTree): string => render(page, { encodeEntities: 'utf8' });

/** Every element of a page, in its order. */
export const elementsIn = (page: PageTree) => DomUtils.findAll(() => true, page.children);

export type PageElement = ReturnType<typeof elementsIn>[number];

export const isElement = (node: PageTree['children'][number] | PageElement['parent']): node is PageElement =>
	node !== null && DomUtils.isTag(node);

/** The text of a script or a style. */
export const textIn = (element: PageElement): string => DomUtils.textContent(element);

/** Whether an element links a style sheet. */
export const linksStyles = ({ name, attribs }: PageElement): boolean =>
	name === 'link' && attribs['rel'] === 'stylesheet';

/** Puts a piece of HTML in the place of an element. */
export function replaceBy(element: PageElement, html: string): void {
	for (const node of [...readPage(html).children]) DomUtils.prepend(element, node);
	DomUtils.removeElement(element);
}
