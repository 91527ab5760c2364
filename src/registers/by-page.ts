import type { Edition } from '../edition/edition.ts';
import { LAST_PAGE } from '../schemas/common.ts';

/**
 * The sections that cover each page of the dissertation, 1 to 224, the innermost ones only; the chapter
 * where none of its sections does.
 */
export function sectionsByPage(edition: Edition): Map<number, string[]> {
	const covers = ([from, to]: readonly [number, number], page: number) => from <= page && page <= to;
	const pages = new Map<number, string[]>();
	for (let page = 1; page <= LAST_PAGE; page++) {
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
