import { changedSections, compareSection } from '../archive/compare.ts';
import { textsOf } from '../chapters/texts.ts';
import type { Texts } from '../schemas/texts.ts';
import { loadEdition } from '../site/edition.ts';
import { perBuild } from '../site/per-build.ts';
import { publishedBefore, recall } from '../site/published.ts';
import { chapterTree } from './chapter-tree.ts';
import { itemAt } from '../text/items.ts';

/** The words of this edition, by section and paragraph. */
export const presentTexts = perBuild(async (): Promise<Texts> => {
	const { chapters, meta } = loadEdition();
	const written = chapters.filter(({ status }) => status === 'written');
	const sections = await Promise.all(
		written.map(async (chapter) => textsOf(await chapterTree(chapter), chapter)),
	);
	return { version: meta.companion.version, sections: sections.flat() };
});

/**
 * How a section, as `4-coevolution/findings`, has changed since each of the published editions, the newest first; no
 * changes of one that has no such section.
 */
export async function changesSince(address: string) {
	const now = await presentTexts();
	return Promise.all(
		publishedBefore(loadEdition()).map(async (edition) => ({
			edition,
			changes: compareSection((await recall(edition)).texts, now, address),
		})),
	);
}

/**
 * The sections that an edition changed, compared with the published one before it.
 *
 * @param version this edition's version, or that of a published one
 * @returns none where no edition was published before it, or it is neither
 */
export async function changedBy(version: string) {
	const edition = loadEdition();
	const published = publishedBefore(edition);
	const at = published.findIndex((each) => each.version === version);
	if (at < 0 && version !== edition.meta.companion.version) return undefined;
	const before = published[at + 1];
	if (!before) return undefined;
	const after = at < 0 ? await presentTexts() : (await recall(itemAt(published, at))).texts;
	return { before, sections: changedSections((await recall(before)).texts, after) };
}
