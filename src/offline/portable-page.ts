import { posix } from 'node:path';
import { sha256 } from '../archive/manifest.ts';
import { withTexts } from '../archive/split-edition.ts';
import {
	elementsIn,
	holds,
	type PageElement,
	type PageTree,
	putInto,
	removeElement,
	replaceBy,
	standsIn,
	textIn,
	writePage,
} from '../text/page-tree.ts';
import { inScript } from '../text/words.ts';

/** Where a build will stand. */
export interface Place {
	/** Its base path, with a slash at both ends. */
	base: string;
	/** The address of its host, for what is not taken along. */
	site: string;
}

/** Where a page of a build goes, and what it is made with. */
export interface PortableSite extends Place {
	/** What is taken along, by path from the root. */
	has(path: string): boolean;
	/** The text of a file of the build, taken along or not. */
	read(path: string): string;
}

/** Links for programs that come over the network, and for fonts fetched ahead, which come with the styles. */
const idleLink = /^(?:preload|alternate|sitemap|linkset|manifest|describedby|item|collection|type|cite-as)$/;

/** What a page says to programs that come over the network, and to those to whom it is passed on: a disk has none. */
const isIdle = (element: PageElement): boolean => {
	const { rel = '', name = '', property = '', type } = element.attribs;
	return (
		(element.name === 'link' && idleLink.test(rel)) ||
		/^(?:citation_|DC\.|prism\.|twitter:)/.test(name) ||
		/^(?:og|article):/.test(property) ||
		type === 'application/ld+json' ||
		// A picture that would be drawn from a file that is not there.
		(element.name === 'li' && holds(element, 'data-png'))
	);
};

/** Attributes that hold an address. */
const addresses = ['href', 'src', 'action', 'data-rest', 'data-index'];

/** What may be loaded there: files of the disk, or of the host to which somebody brought the folder. */
const own = "file: 'self'";
const portablePolicy = [
	"default-src 'none'",
	`script-src ${own} 'unsafe-inline'`,
	`style-src ${own} 'unsafe-inline'`,
	`img-src ${own} data:`,
	`font-src ${own} data:`,
	`form-action ${own}`,
	"base-uri 'none'",
].join(';');

/**
 * Where an address of the site leads from a page on a disk: to a file beside it, or to the host for what is not
 * taken along.
 *
 * @param from path of the page from the root: `glossary/index.html`
 * @param to an address from the host's root, with what follows it: `/glossary/#hukou`
 */
export function portableHref({ base, site, has }: PortableSite, from: string, to: string): string {
	const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(to) ?? [];
	if (!path.startsWith(base)) return new URL(to, site).href;
	const file = decodeURI(path.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
	if (!has(file)) return new URL(to, site).href;
	const way = posix.relative(posix.dirname(from), file);
	return encodeURI(way) + rest;
}

/** From a file to the root of the folder. */
const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);

/**
 * Leads what style sheets load, or styles in a page, from the file in which they stand. A browser keeps no font of a
 * disk, so each page waits for its own.
 */
export const portableStyles = ({ base }: PortableSite, from: string, css: string): string =>
	css
		.replaceAll(`url(${base}`, `url(${upFrom(from)}`)
		.replace(/font-display:\s*optional/g, 'font-display:block');

/** Where a style sheet goes that pages share. */
const sheetPath = (css: string): string => `styles/${sha256(css).slice(0, 10)}.css`;

/**
 * Makes a page that opens from a disk: its links lead from file to file, its modules are run by a plain script, and
 * what they would fetch is a script beside it.
 *
 * @param from path of the page from the root
 * @param page the page as it stands on the host; changed in place
 * @returns it as HTML, and the style sheets that it shares with others, by their path from the root
 * @throws {Error} where a script within it loads another
 */
export function portablePage(site: PortableSite, from: string, page: PageTree) {
	const up = upFrom(from);
	const runs: string[] = [];
	const cited = new Map<string, string>();
	const sheets = new Map<string, string>();
	for (const element of elementsIn(page)) {
		const { name, attribs } = element;
		if (isIdle(element)) removeElement(element);
		else if (name === 'script' && attribs['type'] === 'module') {
			const [src, code] = [attribs['src'], textIn(element)];
			if (/\bimport\b/.test(code)) throw new Error(`${from}: a script in the page imports another.`);
			runs.push(src ? `portable.run(${inScript(posix.basename(src))});` : `(() => {${code}\n})();`);
			removeElement(element);
		} else if (name === 'style' && standsIn(element, 'head')) {
			// A disk has no network to be spared: pages share their styles as a file.
			const path = sheetPath(textIn(element));
			sheets.set(path, portableStyles(site, path, textIn(element)));
			replaceBy(element, `<link rel="stylesheet" href="${up}${path}">`);
		} else if (name === 'style')
			replaceBy(element, `<style>${portableStyles(site, from, textIn(element))}</style>`);
		else {
			const cites = name === 'a' && /\/cite\.(?:bib|ris|json)$/.test(attribs['href'] ?? '');
			if (cites && attribs['href']?.startsWith(site.base)) {
				const path = attribs['href'].slice(site.base.length);
				cited.set(path, site.read(path));
			}
			lead(site, from, attribs);
		}
	}
	const body = elementsIn(page).find(({ name }) => name === 'body');
	if (runs.length > 0 && body) {
		const files = [...cited].map(([path, text]) => `portable.file(${inScript(path)}, ${inScript(text)});`);
		const running = `<script src="${up}scripts.js" data-base="${site.base}"></script><script>${files.join('')}${runs.join('')}</script>`;
		putInto(body, running);
	}
	return { html: writePage(page), sheets };
}

/** Leads what an element says from the file in which it stands. */
function lead(site: PortableSite, from: string, attribs: Record<string, string>): void {
	const to = (target: string) => portableHref(site, from, target);
	if (attribs['http-equiv'] === 'content-security-policy') attribs['content'] = portablePolicy;
	if (attribs['data-moved'] !== undefined) {
		const places = JSON.parse(attribs['data-moved']) as Record<string, string>;
		const led = Object.entries(places).map(([state, target]) => [state, to(target)]);
		attribs['data-moved'] = JSON.stringify(Object.fromEntries(led));
	}
	// Only a page on a host can have the address of another state; here it keeps it in its query.
	if (attribs['data-address'] === 'page') attribs['data-address'] = 'query';
	// Pagefind fetches what it reads, which a page on a disk cannot.
	if (attribs['class']?.startsWith('search-phrase')) attribs['hidden'] = '';
	// Where the browser's scripts begin with an address of their own.
	if (attribs['data-base']?.startsWith('/')) attribs['data-base'] = upFrom(from) || './';
	for (const name of addresses) if (attribs[name]?.startsWith('/')) attribs[name] = to(attribs[name]);
}

/** Stands for the root of the folder in what a script holds; the page puts its own root there. */
const rootSign = 'portable:/';

/** A text of what a page would fetch: what is an address of the site leads from the root of the folder. */
function linked(site: PortableSite, text: string): string {
	if (!text.startsWith(site.base)) return text;
	const to = portableHref(site, 'index.html', text);
	return to.includes(':') ? text : rootSign + to;
}

/**
 * The script that stands for a file that a page would fetch.
 *
 * @param path of the file from the root; the script goes to the same path with `.js` behind it
 * @param text what is in it
 */
export function fetchedScript(site: PortableSite, path: string, text: string): string {
	const links = path.endsWith('.json') && !path.startsWith('search/');
	const led = links ? JSON.stringify(withTexts(JSON.parse(text), (each) => linked(site, each))) : text;
	return `portable.file(${inScript(path)}, ${inScript(led)});\n`;
}
