import { pagePath, sectionPath } from '../edition/addresses.ts';
import type { Edition } from '../edition/types.ts';
import { chapterLabel } from '../edition/uses.ts';

/**
 * The chapters beside a page, and the sections of the one that is open.
 *
 * @param edition the edition
 * @param open id of the chapter whose sections are shown
 */
export function chapterItems(edition: Pick<Edition, 'chapters'>, open?: string) {
	return edition.chapters.map((chapter) => ({
		path: pagePath(chapter.id),
		label: chapterLabel(chapter),
		planned: chapter.status === 'planned',
		sections:
			chapter.id === open
				? chapter.sections.map((section) => ({
						path: sectionPath(section.address),
						label: section.title,
						deep: section.depth > 2,
					}))
				: [],
	}));
}
