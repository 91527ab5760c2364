import { sectionPagePath } from '../edition/addresses.ts';
import type { Chapter } from '../edition/types.ts';
import { href } from '../site/paths.ts';

/** Where the headings of a chapter lead: a section's to its own page, a subheading's to itself. */
export const headingAddress =
	({ id: chapter, sections }: Pick<Chapter, 'id' | 'sections'>) =>
	(id: string): string =>
		sections.some((section) => section.id === id) ? href(sectionPagePath(`${chapter}/${id}`)) : `#${id}`;
