import type { Chapter } from '../edition/chapter.ts';
import type { Edition } from '../edition/edition.ts';
import { sectionPath } from './paths.ts';

/** The pages beside the chapters, in the order of the navigation. */
export const places = [
	{ path: '/figures/', label: 'Figures' },
	{ path: '/evidence/', label: 'Evidence' },
	{ path: '/works/', label: 'Works cited' },
	{ path: '/glossary/', label: 'Glossary' },
	{ path: '/pages/', label: 'Pages' },
	{ path: '/notes/', label: 'Notes on the source' },
	{ path: '/about/', label: 'About' },
] as const;

/** `4 Coevolution`, as the navigation names a chapter. */
export const chapterLabel = ({ number, short }: Pick<Chapter, 'number' | 'short'>) =>
	[number, short].filter(Boolean).join(' ');

/** A chapter in the navigation, with its sections where it is the one that is open. */
export interface ChapterItem {
	path: string;
	label: string;
	planned: boolean;
	sections: { path: string; label: string; deep: boolean }[];
}

/**
 * The chapters beside a page, and the sections of the one that is open.
 *
 * @param edition the edition
 * @param open id of the chapter whose sections are shown
 */
export function chapterItems(edition: Edition, open?: string): ChapterItem[] {
	return edition.chapters.map((chapter) => ({
		path: `/${chapter.id}/`,
		label: chapterLabel(chapter),
		planned: chapter.status === 'planned',
		sections:
			chapter.id === open
				? chapter.sections.map((section) => ({
						path: sectionPath(section.address),
						label: section.short ?? section.title,
						deep: section.depth > 2,
					}))
				: [],
	}));
}
