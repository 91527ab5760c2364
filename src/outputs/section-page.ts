import type { Element, ElementContent, Root } from 'hast';
import { depthOf } from '../chapters/assemble.ts';
import { elementsIn } from '../chapters/paragraphs.ts';
import { isLine, standFigure } from './argued-figures.ts';
import { type HeadingAddress, linkHeadings } from './heading-links.ts';
import { labelParagraphs, type PagesLabel } from './paragraph-pages.ts';

/**
 * A section of a chapter's tree, whole, by its id.
 *
 * @throws Error where the chapter has no such section
 */
export function sectionOf(tree: Root, id: string): Element {
	const found = elementsIn(tree).find(
		({ tagName, children: [heading] }) =>
			tagName === 'section' && (heading as Element).properties['id'] === id,
	);
	if (!found) throw new Error(`There is no section "${id}" in the chapter.`);
	return found;
}

/** Raises the headings within a section, as where its own is a page's title. */
export function raiseHeadings(section: Element): void {
	const heading = section.children[0] as Element;
	const rise = depthOf(heading) - 1;
	for (const node of elementsIn(section)) {
		const depth = depthOf(node);
		if (depth !== Infinity && node !== heading) node.tagName = `h${Math.max(2, depth - rise)}`;
	}
}

/**
 * One section as a page: without its own heading and the lines below it, which the page's title and
 * what stands there say; headings within it move up. The figures that it argues with stand in it.
 *
 * @param tree the chapter, as `assembleChapter` makes it
 * @param id the section
 * @param addressOf where the headings in it lead
 * @param label makes the label of the pages of a paragraph
 * @param figures those that it argues with and does not hold, in their frames, by their ids
 * @throws Error where the chapter has no such section
 */
export function sectionPage(
	tree: Root,
	id: string,
	addressOf: HeadingAddress,
	label: PagesLabel,
	figures: ReadonlyMap<string, Element> = new Map(),
): ElementContent[] {
	const section = structuredClone(sectionOf(tree, id));
	for (const [figure, frame] of figures) standFigure(section, figure, frame);
	linkHeadings(section, addressOf);
	labelParagraphs(section, label);
	raiseHeadings(section);
	return section.children.slice(1).filter((node) => !isLine(node));
}
