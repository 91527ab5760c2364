import { createHash } from 'node:crypto';
import { elementsIn, type PageElement, type PageTree, textIn } from '../text/page-tree.ts';

/** What stands in a page itself and would not run without leave: hashes, as a policy names them. */
export interface Inline {
	scripts: ReadonlySet<string>;
	styles: ReadonlySet<string>;
	/** Values of `style`, which Starlight gives its lists of contents. */
	styleAttributes: ReadonlySet<string>;
}

/** Types of scripts that run; others hold data. */
const running = new Set(['', 'module', 'text/javascript', 'importmap', 'speculationrules']);

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What stands in a page itself. */
export function inlineIn(page: PageTree): Inline {
	const elements = elementsIn(page);
	const hashes = (fits: (element: PageElement) => boolean) =>
		new Set(elements.filter(fits).map((each) => hash(textIn(each))));
	const runs = ({ name, attribs: { src, type = '' } }: PageElement) =>
		name === 'script' && src === undefined && running.has(type);
	return {
		scripts: hashes(runs),
		styles: hashes(({ name }) => name === 'style'),
		styleAttributes: new Set(
			elements.flatMap(({ attribs: { style } }) => (style === undefined ? [] : hash(style))),
		),
	};
}

/** Inline scripts and styles of several pages. */
export const inlineInAll = (pages: readonly Inline[]): Inline => ({
	scripts: new Set(pages.flatMap(({ scripts }) => [...scripts])),
	styles: new Set(pages.flatMap(({ styles }) => [...styles])),
	styleAttributes: new Set(pages.flatMap(({ styleAttributes }) => [...styleAttributes])),
});

/** The one page that may do more: Pagefind, which runs there, is WebAssembly. */
const searchPage = 'search/';
/** The one page that names a worker: the policy by which it does stands in `src/offline/browser/save-offline.ts`. */
const offlinePage = 'offline/';
/** The folder of pages that others may frame. */
export const framedPages = 'embed/';

/**
 * The one table of what pages may do: files of their own site alone, and of what stands in a page that alone
 * which the build put there. No text becomes HTML or code (Trusted Types, and no policy of these may be made).
 * Pictures and fonts may stand in style sheets (`data:`).
 */
const directives = ({ scripts, styles, styleAttributes }: Inline, place: string) => ({
	'default-src': ["'self'"],
	'style-src': ["'self'", ...styles],
	// Where there is none, what is said of styles holds: none of these.
	...(styleAttributes.size > 0 ? { 'style-src-attr': ["'unsafe-hashes'", ...styleAttributes] } : {}),
	'img-src': ["'self'", 'data:'],
	'font-src': ["'self'", 'data:'],
	'object-src': ["'none'"],
	'frame-src': ["'none'"],
	'base-uri': ["'none'"],
	'form-action': ["'self'"],
	'require-trusted-types-for': ["'script'"],
	'trusted-types': [place.startsWith(offlinePage) ? 'save-offline' : "'none'"],
	'script-src': ["'self'", ...(place.startsWith(searchPage) ? ["'wasm-unsafe-eval'"] : []), ...scripts],
});

const written = (table: Readonly<Record<string, readonly string[]>>): string =>
	Object.entries(table)
		.map(([name, values]) => `${name} ${values.join(' ')}`)
		.join(';');

/** The policy that a page carries, by its path from the site's root (`search/index.html`) and what stands in it. */
export const pagePolicy = (path: string, inline: Inline): string => written(directives(inline, path));

/** The policy that a host sends with all pages of a place, which says by whom they may be framed too. */
export const sentPolicy = (path: string, inline: Inline): string =>
	written({
		...directives(inline, path),
		...(path.startsWith(framedPages) ? {} : { 'frame-ancestors': ["'none'"] }),
	});
