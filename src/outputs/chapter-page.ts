import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** A chapter as one page to read, as HTML. */
export const chapterPage = (tree: Root): string => toHtml(tree);
