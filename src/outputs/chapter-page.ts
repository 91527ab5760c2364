import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { keepUnbroken } from '../chapters/unbroken.ts';
import { type HeadingAddress, linkHeadings } from './heading-links.ts';
import { labelParagraphs, type PagesLabel } from './paragraph-pages.ts';

/**
 * A chapter as one page to read, as HTML.
 *
 * @param tree the chapter, as `assembleChapter` makes it
 * @param addressOf where its headings lead
 * @param label makes the label of the pages of a paragraph
 */
export function chapterPage(tree: Root, addressOf: HeadingAddress, label: PagesLabel): string {
	const page = structuredClone(tree);
	linkHeadings(page, addressOf);
	labelParagraphs(page, label);
	keepUnbroken(page);
	return toHtml(page);
}
