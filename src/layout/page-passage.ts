import { visit } from 'unist-util-visit';
import { pageMark } from '../chapters/passages.ts';
import { pagesPath, sectionPath } from '../edition/addresses.ts';
import type { Chapter } from '../edition/types.ts';
import { chapterOf } from '../edition/uses.ts';
import { loadEdition } from '../site/edition.ts';
import { perBuild } from '../site/per-build.ts';
import { chapterTree } from './chapter-tree.ts';
import { firstOf } from '../text/items.ts';

/** The ids in a chapter. */
const idsIn = perBuild(async (chapter: Chapter): Promise<ReadonlySet<unknown>> => {
	const ids = new Set<unknown>();
	visit(await chapterTree(chapter), 'element', ({ properties }) => void ids.add(properties['id']));
	return ids;
});

/**
 * Where a page of the dissertation is restated: the paragraph that names it most exactly; where none does, its
 * section; where several sections cover it and none names it, the list of pages.
 *
 * @param addresses the sections that cover it
 * @returns a path from the site's root
 */
export async function passageOfPage(page: number, addresses: readonly string[]): Promise<string> {
	for (const address of addresses) {
		const chapter = chapterOf(loadEdition(), address);
		if ((await idsIn(chapter)).has(pageMark(page))) return `${sectionPath(chapter.id)}#${pageMark(page)}`;
	}
	return addresses.length === 1 ? sectionPath(firstOf(addresses)) : pagesPath([page]);
}
