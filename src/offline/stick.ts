import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleScripts } from './scripts.ts';
import { fetchedScript, stickPage, stickStyles, type Stick } from './stick-page.ts';

/** What only a host, or a program that visits one, has a use for. */
const leftBehind = [
	/^editions\/\d|^offline\/.*\.(?:zip|tgz)$|^pagefind\//,
	/^(?:404\.html|_headers|(?:robots|llms)\.txt|service-worker\.js|manifest\.webmanifest|icon-\d+\.png)$/,
	/^(?:index|index\.schema|pages|paragraphs|linkset)\.json$/,
	/\.(?:md|atom|xml)$|(?:^|\/)card\.png$/,
	// Its modules, which come as one script.
	/^_astro\/.*\.js$/,
];
/** What pages fetch, which comes as scripts. */
const fetched = /(?:^|\/)states\.json$|^entries\/|^search\/(?!index\.html)/;
/** Where the site stands, and what is said of the folder. */
interface StickOptions {
	base: string;
	site: string;
	/** For whoever opens the folder and wonders: a paragraph each. */
	readme: readonly string[];
}

/**
 * The files of a folder whose pages open from a disk, with all that a build has for readers.
 *
 * @param dist folder of a build whose pages are finished
 * @returns the files by path
 * @throws {Error} where a page runs what cannot be taken along
 */
export async function stickFiles(
	dist: string,
	{ base, site, readme }: StickOptions,
): Promise<Map<string, Uint8Array>> {
	const all = globSync('**/*', { cwd: dist, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length))
		.filter((path) => !leftBehind.some((kind) => kind.test(path)));
	const taken = new Set(all);
	const stick: Stick = {
		base,
		site,
		has: (path) => taken.has(path),
		read: (path) => readFileSync(join(dist, path), 'utf8'),
	};
	const files = new Map<string, Uint8Array>();
	const write = (path: string, text: string) => files.set(path, Buffer.from(text));
	for (const path of all) {
		if (fetched.test(path)) write(`${path}.js`, fetchedScript(stick, path, stick.read(path)));
		else if (path.endsWith('.html')) write(path, stickPage(stick, path, stick.read(path)));
		else if (path.endsWith('.css')) write(path, stickStyles(stick, path, stick.read(path)));
		else files.set(path, readFileSync(join(dist, path)));
	}
	write('scripts.js', await moduleScripts(join(dist, '_astro'), base));
	write('README.txt', `${readme.join('\n\n')}\n`);
	return files;
}
