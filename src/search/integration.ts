import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { figurePath, pagePath } from '../edition/addresses.ts';
import type { Edition } from '../edition/types.ts';
import { loadEdition } from '../site/edition.ts';
import { entriesOf, shownRegisters } from '../site/entries.ts';

/** Paths from the site's root of the pages that are indexed as they stand, with their sections. */
export function indexedPages(edition: Edition): string[] {
	return [
		...edition.chapters.filter(({ status }) => status === 'written').map(({ id }) => pagePath(id)),
		...[...edition.figures.keys()].map((id) => figurePath(id)),
	];
}

/** Pagefind's own interfaces, in whose place the search page stands. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** Fails loudly where Pagefind reports errors instead of throwing them. */
function check<T extends { errors: string[] }>(what: string, result: T): T {
	if (result.errors.length > 0)
		throw new Error(`The search index refused ${what}: ${result.errors.join('; ')}`);
	return result;
}

/**
 * Builds the full-text index after the pages: chapters and figures by section, and each entry of a
 * register as a record of its own, so that a search can be narrowed to terms, works, policies or places.
 */
export function searchIndex(): AstroIntegration {
	let base = '/';
	return {
		name: 'search-index',
		hooks: {
			'astro:config:done'({ config }) {
				base = config.base.replace(/\/$/, '');
			},
			async 'astro:build:done'({ dir, logger }) {
				const dist = fileURLToPath(dir);
				const edition = loadEdition();
				const { index } = check('the index', await pagefind.createIndex({ forceLanguage: 'en' }));
				if (!index) throw new Error('The search index could not be made.');
				const pages = indexedPages(edition);
				for (const path of pages) {
					const content = readFileSync(join(dist, path, 'index.html'), 'utf8');
					check(path, await index.addHTMLFile({ url: path, content }));
				}
				let records = 0;
				for (const { name } of shownRegisters) {
					for (const entry of entriesOf(edition, name)) {
						const words = [
							entry.name,
							entry.zh,
							entry.pinyin,
							...entry.also,
							...entry.facts,
							entry.text,
							entry.more,
							entry.more,
						];
						check(
							entry.path,
							await index.addCustomRecord({
								url: entry.path,
								content: words
									.filter(Boolean)
									.join('. ')
									.replace(/<[^>]+>/g, ' '),
								language: 'en',
								meta: { title: [entry.name, entry.zh].filter(Boolean).join(' ') },
								filters: { kind: [edition.registerWords.get(name)!.singular] },
							}),
						);
						records += 1;
					}
				}
				const { files } = check('writing', await index.getFiles());
				for (const { path, content } of files) {
					if (unused.test(path)) continue;
					const file = join(dist, 'pagefind', path);
					mkdirSync(dirname(file), { recursive: true });
					writeFileSync(file, content);
				}
				await pagefind.close();
				logger.info(`${pages.length} pages and ${records} entries indexed under ${base || '/'}`);
			},
		},
	};
}
