import { outlineOf, type Part, wordsIn } from '../chapters/outline.ts';
import { wordsOf } from '../chapters/passages.ts';
import { pagePath, sectionPath } from '../edition/addresses.ts';
import type { Chapter } from '../edition/types.ts';
import { chapterLabel } from '../edition/uses.ts';
import { href } from '../site/paths.ts';
import { loadEdition } from '../site/edition.ts';
import { countWords, minutesFor } from '../text/reading-time.ts';
import { fill } from '../text/words.ts';
import { chapterTree } from './chapter-tree.ts';

/** An entry of a chapter's contents. */
export interface ContentsItem {
	id: string;
	label: string;
	href: string;
	/** Words that stand under it, without those of its own entries. */
	words: number;
	/** `9 min`, with those of its own entries. */
	minutes: string;
	/** Whether it is a section; else it is a subheading, shown where its section stands open. */
	section: boolean;
	/** Whether the page is this section's own. */
	here: boolean;
	/** Whether it stands open: the section whose page this is, and what holds it. */
	open: boolean;
	items: ContentsItem[];
}

/** A chapter, or a section's page, as the bar and the contents beside the text show it. */
export interface Reading {
	chapter: Chapter;
	/** `4 Coevolution`. */
	label: string;
	/** Address of the chapter. */
	href: string;
	/** The dissertation's pages; none for the abstract. */
	pages: readonly [number, number] | null;
	/** `43 min`, for the whole page. */
	minutes: string;
	/** Words on the page. */
	words: number;
	/** Where the sections of the first rank begin on the page, in words. */
	starts: number[];
	/** The section whose page this is. */
	section: { id: string; label: string } | undefined;
	items: ContentsItem[];
}

const holds = (part: Part, id: string | undefined): boolean =>
	part.id === id || part.parts.some((inner) => holds(inner, id));

/** Finds a part by its id. */
const find = (parts: readonly Part[], id: string): Part | undefined =>
	parts.map((part) => (part.id === id ? part : find(part.parts, id))).find((part) => part !== undefined);

/**
 * What the bar and the contents of a chapter show.
 *
 * @param chapter a written chapter
 * @param section the section whose page it is; none on the chapter's own page
 */
export async function readingOf(chapter: Chapter, section?: string): Promise<Reading> {
	const { ui } = loadEdition();
	const tree = await chapterTree(chapter);
	const parts = outlineOf(tree, chapter.sections);
	const here = section === undefined ? undefined : find(parts, section);
	const time = (words: number) => fill(ui.chapter.minutes, { count: minutesFor(words) });
	const item = (part: Part, inHere: boolean): ContentsItem => ({
		id: part.id,
		label: part.label,
		section: part.section,
		href: inHere ? `#${part.id}` : href(sectionPath(`${chapter.id}/${part.id}`)),
		words: part.words,
		minutes: time(wordsIn(part)),
		here: part === here,
		open: here !== undefined && holds(part, here.id),
		items: part.parts.map((inner) => item(inner, inHere || part === here)),
	});
	const shown = here?.parts ?? parts;
	const words = here ? wordsIn(here) : countWords(wordsOf(tree));
	const before = words - shown.reduce((sum, part) => sum + wordsIn(part), 0);
	return {
		chapter,
		label: chapterLabel(chapter),
		href: href(pagePath(chapter.id)),
		pages: chapter.sections.find(({ id }) => id === section)?.pages ?? chapter.pages,
		minutes: time(words),
		words,
		starts: shown.map((_, i) => before + shown.slice(0, i).reduce((sum, part) => sum + wordsIn(part), 0)),
		section: here && { id: here.id, label: here.label },
		items: parts.map((part) => item(part, false)),
	};
}
