import { outlineOf, type Part } from '../chapters/outline.ts';
import { pagePath, sectionPath } from '../edition/addresses.ts';
import type { Chapter } from '../edition/types.ts';
import { chapterLabel } from '../edition/uses.ts';
import { href } from '../site/paths.ts';
import { chapterTree } from './chapter-tree.ts';

/** An entry of a chapter's contents: a section, or a subheading of the section whose page it is. */
export interface ContentsItem {
	id: string;
	label: string;
	href: string;
	/** Whether the page is this section's own. */
	here: boolean;
	items: ContentsItem[];
}

/** A chapter, or a section's page, as the contents beside the text show it. */
export interface Reading {
	chapter: Chapter;
	/** `4 Coevolution`. */
	label: string;
	/** Address of the chapter. */
	href: string;
	/** The section whose page this is. */
	section: { id: string; label: string } | undefined;
	items: ContentsItem[];
}

/** What the contents of a written chapter show, on its own page or, where its id is given, on that of a section. */
export async function readingOf(chapter: Chapter, section?: string): Promise<Reading> {
	const own = chapter.sections.find(({ id }) => id === section);
	const item = (part: Part, inHere: boolean): ContentsItem => {
		const here = part.id === section;
		const onPage = inHere || here;
		return {
			id: part.id,
			label: part.label,
			href: inHere || own === undefined ? `#${part.id}` : href(sectionPath(`${chapter.id}/${part.id}`)),
			here,
			items: part.parts.filter((inner) => inner.section || onPage).map((inner) => item(inner, onPage)),
		};
	};
	return {
		chapter,
		label: chapterLabel(chapter),
		href: href(pagePath(chapter.id)),
		section: own && { id: own.id, label: own.title },
		items: outlineOf(await chapterTree(chapter), chapter.sections).map((part) => item(part, false)),
	};
}
