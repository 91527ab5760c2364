import { pagesPath } from '../edition/addresses.ts';
import { href } from '../site/paths.ts';
import { escapeHtml } from '../text/words.ts';

/** A plain text as HTML, in which `p. 27` and `pp. 28–30` lead to the dissertation's pages. */
export const withPageLinks = (text: string): string =>
	escapeHtml(text).replace(
		/\bpp?\. (\d+)(?:[–, ]+\d+)*/g,
		(label, page: string) => `<a class="source-pages" href="${href(pagesPath([Number(page)]))}">${label}</a>`,
	);
