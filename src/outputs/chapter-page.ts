import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { keepUnbroken } from '../chapters/unbroken.ts';

/** A chapter as one page to read, as HTML. */
export function chapterPage(tree: Root): string {
	const page = structuredClone(tree);
	keepUnbroken(page);
	return toHtml(page);
}
