import type { Chapter } from '../edition/types.ts';

/** A sentence to be marked on the strip of the dissertation's pages. */
export interface StripMark {
	/** The page of the dissertation that it restates, or begins on. */
	page: number;
	/** Whether it is drawn as a ring; a full dot where this is left out. */
	ring?: boolean;
	/** Where the sentence stands. The strip is never the only way there. */
	href?: string;
	/** What a pointer is told of it. */
	title?: string;
}

/** Marks closer than so many pages stand above one another: dots of 7 px have room on a strip of 340 px. */
const apart = 5;

/** Puts each mark on the lowest row where nothing is too close to it. */
function stack(marks: readonly StripMark[], pages: number) {
	const rows: number[] = [];
	return [...marks]
		.sort((a, b) => a.page - b.page)
		.map((mark) => {
			const free = rows.findIndex((last) => mark.page - last >= apart);
			const row = free === -1 ? rows.length : free;
			rows[row] = mark.page;
			return { ...mark, at: (mark.page - 0.5) / pages, row };
		});
}

/**
 * Lays out the dissertation's pages as a strip, its chapters in proportion, with a mark a sentence.
 *
 * @param chapters in their order; those without pages or number are left out
 * @param pages how many pages the dissertation has
 * @param marks in any order
 * @returns ready to be drawn in any width: the chapters’ parts and the marks as dots, from, to and at as parts of the
 * strip’s length, 0 to 1; the row of a dot, of which 0 is next to the strip; how wide the strip must be for a chapter’s
 * name to fit below its part, in units of a letter; and how many rows there are
 * @throws Error where a mark is on a page that the dissertation does not have
 */
export function pageStrip(
	chapters: readonly Pick<Chapter, 'number' | 'short' | 'pages'>[],
	pages: number,
	marks: readonly StripMark[],
) {
	const stray = marks.find(({ page }) => !(1 <= page && page <= pages));
	if (stray) throw new Error(`The dissertation has ${pages} pages, and a mark stands on page ${stray.page}.`);
	const numbered = chapters.flatMap(({ number, short, pages: range }) =>
		number !== null && range ? { number, short, first: range[0] } : [],
	);
	const parts = numbered.map(({ number, short, first }, i) => {
		// A chapter that ends on the page where the next begins shares it; the strip gives it to the next.
		const end = numbered[i + 1]?.first ?? pages + 1;
		const [from, to] = [(first - 1) / pages, (end - 1) / pages];
		const marked = marks.some(({ page }) => first <= page && page < end);
		return { number, short, from, to, marked, letters: Math.ceil((short.length + 1) / (to - from)) };
	});
	const dots = stack(marks, pages);
	return { parts, dots, rows: Math.max(0, ...dots.map(({ row }) => row + 1)) };
}
