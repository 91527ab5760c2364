import type { StarlightUserConfig } from '@astrojs/starlight/types';
import type { Chapter } from '../edition/chapter.ts';
import type { Edition } from '../edition/edition.ts';
import { sectionPath } from './paths.ts';

/** The pages beside the chapters, in the order of the navigation and the foot. */
export const places = [
	{ path: '/figures/', label: 'Figures' },
	{ path: '/evidence/', label: 'Evidence' },
	{ path: '/works/', label: 'Works cited' },
	{ path: '/glossary/', label: 'Glossary' },
	{ path: '/pages/', label: 'Pages' },
	{ path: '/about/', label: 'About' },
] as const;

/** `4 Coevolution`, as the navigation names a chapter. */
export const chapterLabel = ({ number, short }: Pick<Chapter, 'number' | 'short'>) =>
	[number, short].filter(Boolean).join(' ');

/**
 * The navigation beside a page: the chapters, the sections of the one that is open, the other pages.
 *
 * @param edition the edition
 * @param open id of the chapter whose sections are shown
 */
export function navigation(edition: Edition, open?: string): NonNullable<StarlightUserConfig['sidebar']> {
	return [
		{ label: 'The companion', link: '/', attrs: { class: 'nav-home' } },
		...edition.chapters.flatMap((chapter) => [
			{
				label: chapterLabel(chapter),
				link: `/${chapter.id}/`,
				attrs: { class: chapter.status === 'planned' ? 'nav-chapter nav-planned' : 'nav-chapter' },
			},
			...(chapter.id === open
				? chapter.sections.map((section) => ({
						label: section.short ?? section.title,
						link: sectionPath(section.address),
						attrs: { class: section.depth > 2 ? 'nav-section nav-deep' : 'nav-section' },
					}))
				: []),
		]),
		...places.map(({ path, label }) => ({ label, link: path, attrs: { class: 'nav-place' } })),
	];
}
