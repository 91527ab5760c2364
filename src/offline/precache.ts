import { globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { sha256 } from '../archive/manifest.ts';
import { types } from './browser/types.ts';
import type { EditionMeta } from '../schemas/edition.ts';
import { plainScript } from './scripts.ts';
import { packGzip } from './pack.ts';

/**
 * What a reader without a network would miss: pages, what they fetch, what is taken away from teaching; not pictures
 * to download, which a page shows already, nor what programs read.
 */
const wanted = [
	/\.(?:html|css|epub)$/,
	/^(?:_astro|search|entries|pagefind|teaching)\//,
	/(?:^|\/)(?:states\.json|plate[\w-]*\.svg|cite\.\w+)$/,
	// What plans show of the steps at which a figure is looked at.
	/^figures\/[^/]+\/[^/]+\/card\.png$/,
	/^(?:favicon\.svg|icon-\d+\.png|manifest\.webmanifest|licences\.txt)$/,
];
const unwanted = /^editions\/\d|\.md$|^(?!figures\/[^/]+\/[^/]+\/)(?:.*\/)?card\.png$|^404\.html$/;

/**
 * Gathers what a browser keeps of a build.
 *
 * @param dist folder of a build whose pages are finished
 * @param companion the edition’s record
 * @returns all of it in one file, the script that keeps it and answers with it, and how many files it has
 * @throws {Error} where a file is of no kind that the worker knows
 */
export async function precacheOf(
	dist: string,
	{ version, abbreviation }: Pick<EditionMeta['companion'], 'version' | 'abbreviation'>,
) {
	const files = new Map<string, Uint8Array>();
	for (const path of globSync('**/*.*', { cwd: dist }).sort()) {
		if (unwanted.test(path) || !wanted.some((kind) => kind.test(path))) continue;
		const name = extname(path).slice(1);
		if (!(name in types))
			throw new Error(`${path}: src/offline/browser/types.ts does not say what a .${name} is.`);
		files.set(path, readFileSync(join(dist, path)));
	}
	const pack = await packGzip(files);
	const worker = await plainScript(join(import.meta.dirname, 'browser/worker.ts'), {
		__ID__: JSON.stringify(sha256(pack).slice(0, 16)),
		'import.meta.env.ABBREVIATION': JSON.stringify(abbreviation),
		__VERSION__: JSON.stringify(version),
		__COUNT__: String(files.size),
	});
	return { pack, worker, count: files.size };
}
