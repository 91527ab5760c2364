import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { figurePath, pagePath } from '../edition/addresses.ts';
import type { Edition } from '../edition/types.ts';
import { entriesOf, shownRegisters, type Entry } from '../site/entries.ts';
import { byKey } from '../text/lookup.ts';
import { compact } from '../text/words.ts';
import { searchFiles, writeSearchFiles } from './build.ts';

/** Paths from the site's root of the pages that are indexed as they stand, with their sections. */
const indexedPages = ({ chapters, figures }: Edition): string[] => [
	...chapters.filter(({ status }) => status === 'written').map(({ id }) => pagePath(id)),
	...[...figures.keys()].map((id) => figurePath(id)),
];

/** Pagefind's own interfaces, in whose place the search page stands. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** What a chapter only repeats: what entries are, in the place of works their number, and where one goes past a figure. */
const repeated = ['.gloss', '.works-count', '.skip'];

/** Fails loudly where Pagefind reports errors instead of throwing them. */
function check<T extends { errors: string[] }>(what: string, result: T): T {
	if (result.errors.length > 0)
		throw new Error(`The search index refused ${what}: ${result.errors.join('; ')}`);
	return result;
}

/** Searchable text of an entry. */
const wordsOf = ({ name, zh, pinyin, also, facts, text, more }: Entry): string =>
	compact([name, zh, pinyin, ...also, ...facts, text, more]).join('. ');

/** Writes the index, without what the search page does not use. */
async function writeIndex(index: pagefind.PagefindIndex, dir: string): Promise<void> {
	const { files } = check('writing', await index.getFiles());
	for (const { path, content } of files) {
		if (unused.test(path)) continue;
		const file = join(dir, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}

/**
 * Builds the full-text index of the pages: chapters and figures by section, and each entry of a register as a record
 * of its own, so that a search can be narrowed to terms, works, policies or places.
 *
 * @param edition what is built
 * @param dist folder of its pages
 * @returns how many pages and entries it has
 */
export async function buildSearch(edition: Edition, dist: string) {
	const { language } = edition.meta.companion;
	const { index } = check(
		'the index',
		await pagefind.createIndex({ forceLanguage: language, excludeSelectors: repeated }),
	);
	if (!index) throw new Error('The search index could not be made.');
	const pages = indexedPages(edition);
	// Pagefind reads HTML itself, and what it ignores the pages say.
	for (const url of pages) {
		const content = readFileSync(join(dist, url, 'index.html'), 'utf8');
		check(url, await index.addHTMLFile({ url, content }));
	}
	let entries = 0;
	for (const { name } of shownRegisters(edition))
		for (const entry of entriesOf(edition, name)) {
			const record = await index.addCustomRecord({
				url: entry.path,
				content: wordsOf(entry),
				language,
				meta: { title: compact([entry.name, entry.zh]).join(' ') },
				filters: { kind: [byKey(edition.registerWords, name).singular] },
			});
			check(entry.path, record);
			entries++;
		}
	await writeIndex(index, join(dist, 'pagefind'));
	await pagefind.close();
	writeSearchFiles(await searchFiles(edition), dist);
	return { pages: pages.length, entries };
}
