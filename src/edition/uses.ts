import type { Chapter, Edition, MentionKind } from './types.ts';

/** A section (or chapter) that mentions an entry, and how often. */
export interface Use {
	/** `4-coevolution/findings`, or `4-coevolution` for what stands before its first section. */
	section: string;
	/** The section's heading here, or the chapter's title. */
	title: string;
	count: number;
}

/** `4 Coevolution`, as the navigation names a chapter. */
export const chapterLabel = ({ number, short }: Pick<Chapter, 'number' | 'short'>): string =>
	[number, short].filter(Boolean).join(' ');

/**
 * The chapter that an address lies in.
 *
 * @param address `4-coevolution/findings` or `4-coevolution`
 * @throws Error where there is none
 */
export function chapterOf(edition: Edition, address: string): Chapter {
	const chapter = edition.chapters.find(({ id }) => id === address.split('/')[0]);
	if (!chapter) throw new Error(`There is no chapter ${address}.`);
	return chapter;
}

/** `4 Coevolution: Development, 2014–2017`, the label of a link to a section. */
export function sectionTitle(edition: Edition, address: string): string {
	const name = chapterLabel(chapterOf(edition, address));
	const section = edition.sections.get(address);
	return section ? `${name} · ${section.title}` : name;
}

/**
 * Where an entry is mentioned: the sections in the order of the text, each once.
 *
 * @param edition the edition
 * @param kind the register
 * @param id the entry
 */
export function usedIn(edition: Edition, kind: MentionKind, id: string): Use[] {
	const uses = new Map<string, Use>();
	for (const { section, ...mention } of edition.mentions) {
		if (mention.kind !== kind || mention.id !== id) continue;
		const use = uses.get(section) ?? { section, title: sectionTitle(edition, section), count: 0 };
		use.count += 1;
		uses.set(section, use);
	}
	return [...uses.values()];
}
/**
 * The sections that cover each page of the dissertation, the innermost ones only; the chapter
 * where none of its sections does.
 */
export function sectionsByPage(edition: Edition): Map<number, string[]> {
	const covers = ([from, to]: readonly [number, number], page: number) => from <= page && page <= to;
	const pages = new Map<number, string[]>();
	for (let page = 1; page <= edition.meta.dissertation.pages; page++) {
		const addresses = edition.chapters.flatMap((chapter) => {
			if (!chapter.pages || !covers(chapter.pages, page)) return [];
			const inside = chapter.sections.filter((section, i) => {
				if (!covers(section.pages, page)) return false;
				// A section that holds others is left to them where one of them covers the page.
				const rest = chapter.sections.slice(i + 1);
				const end = rest.findIndex(({ depth }) => depth <= section.depth);
				return !rest.slice(0, end === -1 ? undefined : end).some((inner) => covers(inner.pages, page));
			});
			return inside.length > 0 ? inside.map(({ address }) => address) : [chapter.id];
		});
		pages.set(page, addresses);
	}
	return pages;
}
