import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { byKey } from '../text/lookup.ts';

/** Where a page of a build goes, and what it is made with. */
export interface PortableSite {
	/** The base path of the build, with a slash at both ends. */
	base: string;
	/** The address of its host, for what is not taken along. */
	site: string;
	/** What is taken along, by path from the root. */
	has(path: string): boolean;
	/** The text of a file of the build, taken along or not. */
	read(path: string): string;
}

/**
 * What a page says in its head to programs that come over the network, and to those to whom it is passed on: a disk has
 * none. Fonts fetched ahead come with the style sheet.
 */
const idle = [
	/<link\b(?=[^>]*\brel="(?:preload|alternate|sitemap|linkset|manifest|describedby|item|collection|type|cite-as)")[^>]*>/g,
	/<meta (?:name="(?:citation_|DC\.|prism\.|twitter:)|property="(?:og|article):)[^>]*>/g,
	/<script type="application\/ld\+json">[^]*?<\/script>/g,
	// A picture that would be drawn from a file that is not there.
	/<li><a\b[^>]* data-png\b[^>]*>[^<]*<\/a><\/li>/g,
];
/** Styles in a page’s head. A disk has no network to be spared: pages share them as a file. */
const styles = /<style>([^]*?)<\/style>(?=[^]*<\/head>)/g;
const policy = /<meta http-equiv="content-security-policy"[^>]*>/i;
const moduleScript = /<script type="module"(?: src="([^"]*)")?>([\s\S]*?)<\/script>/g;
const address = /(?<= (?:href|src|action|data-rest|data-index)=")\/[^"]*/g;
/** Where the browser's scripts begin with an address of their own. */
const root = /(?<= data-base=")\/[^"]*/g;
const moved = /(?<= data-moved=")[^"]*/g;
/** Only a page on a host can have the address of another state; here it keeps it in its query. */
const ownAddress = / data-address="page"/g;
/** Pagefind fetches what it reads, which a page on a disk cannot. */
const phrase = /(?<=<[a-z]+ class="search-phrase[^"]*")/g;
const citeFile = /(?<=<a\b[^>]* href=")[^"]*\/cite\.(?:bib|ris|json)(?=")/g;

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

const escapes: Readonly<Record<string, string>> = {
	'&#x22;': '"',
	'&quot;': '"',
	'&#x26;': '&',
	'&amp;': '&',
};
const unescaped = (value: string): string =>
	value.replace(/&(?:#x22|quot|#x26|amp);/g, (sign) => byKey(escapes, sign));
const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

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
const sheetPath = (css: string): string =>
	`styles/${createHash('sha256').update(css).digest('hex').slice(0, 10)}.css`;

/** A page that opens from a disk, and the style sheets that it shares with others. */
export interface PortablePage {
	html: string;
	/** Path from the root → what is in it. */
	sheets: ReadonlyMap<string, string>;
}

/** Text within a script of a page. */
export const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * Makes a page that opens from a disk: its links lead from file to file, its modules are run by a plain script, and
 * what they would fetch is a script beside it.
 *
 * @param from path of the page from the root
 * @param html the page as it stands on the host
 * @throws {Error} where a script within it loads another
 */
export function portablePage(site: PortableSite, from: string, html: string): PortablePage {
	const to = (target: string) => portableHref(site, from, target);
	const up = upFrom(from);
	const runs: string[] = [];
	const cited = new Map<string, string>();
	const sheets = new Map<string, string>();
	const bare = idle.reduce((text, part) => text.replace(part, ''), html);
	const shared = bare.replace(styles, (_, css: string) => {
		const path = sheetPath(css);
		sheets.set(path, portableStyles(site, path, css));
		return `<link rel="stylesheet" href="${up}${path}">`;
	});
	const page = portableStyles(site, from, shared)
		.replace(policy, `<meta http-equiv="content-security-policy" content="${portablePolicy}">`)
		.replace(moduleScript, (_, src: string | undefined, code: string) => {
			if (/\bimport\b/.test(code)) throw new Error(`${from}: a script in the page imports another.`);
			runs.push(src ? `portable.run(${inScript(posix.basename(src))});` : `(() => {${code}\n})();`);
			return '';
		})
		.replace(moved, (value) => {
			const places = JSON.parse(unescaped(value)) as Record<string, string>;
			const led = Object.entries(places).map(([state, target]) => [state, to(target)]);
			return escaped(JSON.stringify(Object.fromEntries(led)));
		})
		.replace(ownAddress, ' data-address="query"')
		.replace(phrase, ' hidden')
		.replace(citeFile, (target) => {
			const path = target.slice(site.base.length);
			if (target.startsWith(site.base)) cited.set(path, site.read(path));
			return target;
		})
		.replace(root, up || './')
		.replace(address, (target) => to(unescaped(target)).replaceAll('&', '&amp;'));
	if (runs.length === 0) return { html: page, sheets };
	const files = [...cited].map(([path, text]) => `portable.file(${inScript(path)}, ${inScript(text)});`);
	const running = page.replace(
		/<\/body>/,
		() =>
			`<script src="${up}scripts.js" data-base="${site.base}"></script><script>${files.join('')}${runs.join('')}</script></body>`,
	);
	return { html: running, sheets };
}

/** Stands for the root of the folder in what a script holds; the page puts its own root there. */
const rootSign = 'portable:/';

/**
 * The links within what a page would fetch.
 *
 * @param value read from JSON; strings in it that are addresses of the site lead from the root of the folder
 */
function linked(site: PortableSite, value: unknown): unknown {
	if (typeof value === 'string') {
		if (!value.startsWith(site.base)) return value;
		const to = portableHref(site, 'index.html', value);
		return to.includes(':') ? value : rootSign + to;
	}
	if (Array.isArray(value)) return value.map((each) => linked(site, each));
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, linked(site, each)]));
}

/**
 * The script that stands for a file that a page would fetch.
 *
 * @param path of the file from the root; the script goes to the same path with `.js` behind it
 * @param text what is in it
 */
export function fetchedScript(site: PortableSite, path: string, text: string): string {
	const links = path.endsWith('.json') && !path.startsWith('search/');
	return `portable.file(${inScript(path)}, ${inScript(links ? JSON.stringify(linked(site, JSON.parse(text))) : text)});\n`;
}
