import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { pageMark } from '../chapters/passages.ts';
import { pagesPath, sectionPath } from '../edition/addresses.ts';
import { chapterOf } from '../edition/uses.ts';
import { loadEdition } from '../site/edition.ts';
import { chapterTree } from './chapter-tree.ts';
import { firstOf } from '../text/items.ts';

const idsByTree = new WeakMap<Root, Set<unknown>>();

/** The ids in a chapter, read once. */
function idsOf(tree: Root): ReadonlySet<unknown> {
	const ids = idsByTree.get(tree) ?? new Set();
	if (!idsByTree.has(tree)) visit(tree, 'element', ({ properties }) => void ids.add(properties['id']));
	idsByTree.set(tree, ids);
	return ids;
}

/**
 * Where a page of the dissertation is restated: the paragraph that names it most exactly; where none does, its
 * section; where several sections cover it and none names it, the list of pages.
 *
 * @param page the page
 * @param addresses the sections that cover it
 * @returns a path from the site's root
 */
export async function passageOfPage(page: number, addresses: readonly string[]): Promise<string> {
	for (const address of addresses) {
		const chapter = chapterOf(loadEdition(), address);
		if (idsOf(await chapterTree(chapter)).has(pageMark(page)))
			return `${sectionPath(chapter.id)}#${pageMark(page)}`;
	}
	return addresses.length === 1 ? sectionPath(firstOf(addresses)) : pagesPath([page]);
}
