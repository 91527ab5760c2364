import type { Root } from 'hast';
import { type HeadingAddress, linkHeadings } from './heading-links.ts';
import { labelParagraphs, type PagesLabel } from './paragraph-pages.ts';

/** A chapter, from its tree, as one page to read; its headings lead to their addresses. */
export function chapterPage(tree: Root, addressOf: HeadingAddress, label: PagesLabel): Root {
	const page = structuredClone(tree);
	linkHeadings(page, addressOf);
	labelParagraphs(page, label);
	return page;
}
