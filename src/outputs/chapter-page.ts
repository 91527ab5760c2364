import type { Root } from 'hast';
import { type HeadingAddress, linkHeadings } from './heading-links.ts';
import { labelParagraphs, type PagesLabel } from './paragraph-pages.ts';

/**
 * A chapter as one page to read.
 *
 * @param tree the chapter, as `assembleChapter` makes it
 * @param addressOf where its headings lead
 * @param label makes the label of the pages of a paragraph
 */
export function chapterPage(tree: Root, addressOf: HeadingAddress, label: PagesLabel): Root {
	const page = structuredClone(tree);
	linkHeadings(page, addressOf);
	labelParagraphs(page, label);
	return page;
}
