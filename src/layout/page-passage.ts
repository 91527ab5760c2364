import { pageMark } from '../chapters/passages.ts';
import { pagesPath, sectionPath } from '../edition/addresses.ts';
import { chapterOf } from '../edition/uses.ts';
import { loadEdition } from '../site/edition.ts';
import { chapterPage } from '../outputs/chapter-page.ts';
import { chapterTree } from './chapter-tree.ts';

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
		const html = chapterPage(await chapterTree(chapter));
		if (html.includes(` id="${pageMark(page)}"`)) return `${sectionPath(chapter.id)}#${pageMark(page)}`;
	}
	return addresses.length === 1 ? sectionPath(addresses[0]!) : pagesPath([page]);
}
