import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';
import { expect, test } from 'vitest';
import { packPath } from '../../src/offline/addresses.ts';
import { builds } from '../support/builds.ts';
import { builtFiles, builtPages } from '../support/dist.ts';

/** The paths of what a browser keeps, read by another reader than the browser's. */
async function keptPaths(): Promise<Set<string>> {
	const tar = extract();
	tar.end(gunzipSync(readFileSync(builds.root.outDir + packPath)));
	const paths = new Set<string>();
	for await (const entry of tar) {
		paths.add(entry.header.name);
		entry.resume();
	}
	return paths;
}

test('a browser keeps every page, and all that pages load and fetch', async () => {
	const kept = await keptPaths();
	const pages = builtPages();
	const loaded = new Set<string>();
	for (const { path, html } of pages) {
		if (path !== '/404.html') loaded.add(path.slice(1).replace(/(^|\/)$/, '$1index.html'));
		for (const [, to] of html.matchAll(
			/ (?:src|data-rest)="\/([^"?#]+)"|<link rel="stylesheet" href="\/([^"]+)"/g,
		))
			if (to) loaded.add(to);
	}
	for (const file of builtFiles()) if (/^(?:_astro|search|entries|pagefind)\//.test(file)) loaded.add(file);
	expect([...loaded].filter((path) => !kept.has(path))).toEqual([]);
});

test('and no pictures to download, no archives, nothing for programs', async () => {
	const others = [...(await keptPaths())].filter((path) =>
		/^(?!figures\/[^/]+\/[^/]+\/).*card\.png$|\.md$|^offline\/.*(?:zip|tgz)$|^(?:linkset|paragraphs)\.json$/.test(
			path,
		),
	);
	expect(others).toEqual([]);
});
