import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleScripts } from './scripts.ts';
import { fetchedScript, stickStyles, type Stick } from './stick-page.ts';

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
/** Where a build will stand. */
export interface Place {
	/** Its base path, with a slash at both ends. */
	base: string;
	/** The address of its host. */
	site: string;
}

/** Paths of the files of a build that are taken along. */
export const takenAlong = (dist: string): string[] =>
	globSync('**/*', { cwd: dist, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length))
		.filter((path) => !leftBehind.some((kind) => kind.test(path)));

/** What pages that open from a disk are made with. */
export function stickOf(dist: string, { base, site }: Place, taken: Iterable<string>): Stick {
	const paths = new Set(taken);
	return {
		base,
		site,
		has: (path) => paths.has(path),
		read: (path) => readFileSync(join(dist, path), 'utf8'),
	};
}

/**
 * The files of a folder whose pages open from a disk, with all that a build has for readers.
 *
 * @param dist folder of a build whose pages are finished
 * @param stick what its pages were made with
 * @param taken paths of the files that are taken along
 * @param pages those of them that are pages, as `stickPage` made them
 * @param readme for whoever opens the folder and wonders: a paragraph each
 * @returns the files by path
 */
export async function stickFiles(
	dist: string,
	stick: Stick,
	taken: readonly string[],
	pages: ReadonlyMap<string, Uint8Array>,
	readme: readonly string[],
): Promise<Map<string, Uint8Array>> {
	const files = new Map<string, Uint8Array>(pages);
	const write = (path: string, text: string) => files.set(path, Buffer.from(text));
	for (const path of taken) {
		if (fetched.test(path)) write(`${path}.js`, fetchedScript(stick, path, stick.read(path)));
		else if (path.endsWith('.css')) write(path, stickStyles(stick, path, stick.read(path)));
		else if (!pages.has(path)) files.set(path, readFileSync(join(dist, path)));
	}
	write('scripts.js', await moduleScripts(join(dist, '_astro'), stick.base));
	write('README.txt', `${readme.join('\n\n')}\n`);
	return files;
}
