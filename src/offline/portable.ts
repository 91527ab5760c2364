import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsIn, type PageTree } from '../text/page-tree.ts';
import { type ZipEntry, zipEntry } from './pack.ts';
import { moduleScripts } from './scripts.ts';
import {
	fetchedScript,
	type Place,
	portablePage,
	portableStyles,
	type PortableSite,
} from './portable-page.ts';

/** Only for hosts and crawlers: robots.txt, headers, other editions. */
const hostOnly = [
	/^editions\/\d|^offline\/.*\.(?:zip|tgz)$|^pagefind\//,
	/^(?:404\.html|_headers|(?:robots|llms)\.txt|service-worker\.js|manifest\.webmanifest|icon-\d+\.png)$/,
	/^(?:index|index\.schema|pages|paragraphs|linkset)\.json$/,
	/\.(?:md|atom|xml)$|(?:^|\/)card\.png$/,
	// References of single pages, which have them in them; and what shows again what pages show.
	/(?:^|\/)cite\.(?:bib|ris|json)$|^(?!entries\/|search\/|works\/works\.).*\/works\.(?:bib|ris|json)$/,
	/^figures\/.*\.(?:png|svg)$/,
	// Its modules, which come as one script.
	/^_astro\/.*\.js$/,
];
/** Files that pages fetch, which come as scripts. */
const fetched = /(?:^|\/)states\.json$|^entries\/|^search\/(?!index\.html)/;
/** Addresses of the pictures that a page shows. */
export const picturesIn = (page: PageTree): string[] =>
	elementsIn(page).flatMap(({ name, attribs }) => (name === 'img' && attribs['src']) || []);

/**
 * Paths of the files of a build that go into the portable archive.
 *
 * @param dist folder of the build
 * @param base its base path
 * @param pictures addresses of the pictures that its pages show, which are taken whatever they are
 */
export function portableFiles(dist: string, base: string, pictures: readonly string[]): string[] {
	const own = pictures.filter((address) => address.startsWith(base));
	const shown = new Set(own.map((address) => decodeURI(address.slice(base.length))));
	return globSync('**/*', { cwd: dist, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length))
		.filter((path) => shown.has(path) || !hostOnly.some((kind) => kind.test(path)));
}

/** Site of which portable pages are made. */
export function portableSite(dist: string, { base, site }: Place, taken: Iterable<string>): PortableSite {
	const paths = new Set(taken);
	return {
		base,
		site,
		has: (path) => paths.has(path),
		read: (path) => readFileSync(join(dist, path), 'utf8'),
	};
}

/**
 * A file of the folder whose pages open from a disk, with the style sheets that a page shares.
 *
 * @param dist folder of the build
 * @param site what its pages are made with
 * @param path of the file in the build
 * @param page the page that stands there, finished, which is changed in place; none of another file
 */
export function portableEntry(dist: string, site: PortableSite, path: string, page?: PageTree): ZipEntry[] {
	if (page !== undefined) {
		const { html, sheets } = portablePage(site, path, page);
		return [[path, html] as const, ...sheets].map(([name, text]) => zipEntry(name, text));
	}
	if (fetched.test(path)) return [zipEntry(`${path}.js`, fetchedScript(site, path, site.read(path)))];
	if (path.endsWith('.css')) return [zipEntry(path, portableStyles(site, path, site.read(path)))];
	return [zipEntry(path, readFileSync(join(dist, path)))];
}

/**
 * What the folder has beside the files of the build.
 *
 * @param dist folder of the build
 * @param base its base path
 * @param readme for whoever opens the folder and wonders: a paragraph each
 */
export const extraEntries = async (dist: string, base: string, readme: readonly string[]) => [
	zipEntry('scripts.js', await moduleScripts(join(dist, '_astro'), base)),
	zipEntry('README.txt', `${readme.join('\n\n')}\n`),
];
