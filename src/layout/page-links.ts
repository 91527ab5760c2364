import { toHtml } from 'hast-util-to-html';
import { loadEdition } from '../site/edition.ts';
import { sourcePages } from '../site/source-pages.ts';
import { escapeHtml } from '../text/words.ts';

/** A plain text as HTML, in which `p. 27` and `pp. 28–30` are marked as the dissertation's pages. */
export const withPageLinks = (text: string): string =>
	escapeHtml(text).replace(/\bpp?\. (\d+)(?:[–, ]+\d+)*/g, (label, page: string) =>
		toHtml(sourcePages(loadEdition(), [Number(page)], label)),
	);
