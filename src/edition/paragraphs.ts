import type { KnownParagraph, Paragraphs } from '../schemas/paragraphs.ts';
import { itemAt } from '../text/items.ts';
import { fingerprint, likeness, shortHash } from '../text/likeness.ts';
import type { Chapter, Edition, Paragraph, ProseParagraph } from './types.ts';

/** How alike two texts must be to be taken for one paragraph, before and after an edit. */
const enough = 0.2;

/** An id that no other paragraph has, from a paragraph's words. */
function freshId(text: string, taken: ReadonlySet<string>): string {
	for (let turn = 0; ; turn++) {
		const id = `par-${shortHash(text, turn)}`;
		if (!taken.has(id)) return id;
	}
}

/** Which known paragraph each text is: what is the same first, then the pairs most alike, of equals the nearest. */
function match(prints: readonly string[], known: readonly KnownParagraph[]): Map<number, KnownParagraph> {
	const found = new Map<number, KnownParagraph>();
	const used = new Set<KnownParagraph>();
	const pair = (likenessOf: (print: string, other: string) => number) => {
		const pairs = prints.flatMap((print, at) =>
			found.has(at)
				? []
				: known.flatMap((paragraph, j) => {
						const alike = used.has(paragraph) ? 0 : likenessOf(print, paragraph.fingerprint);
						return alike < enough ? [] : { at, paragraph, alike, way: Math.abs(at - j) };
					}),
		);
		for (const { at, paragraph } of pairs.sort((a, b) => b.alike - a.alike || a.way - b.way)) {
			if (found.has(at) || used.has(paragraph)) continue;
			found.set(at, paragraph);
			used.add(paragraph);
		}
	};
	// Most are as they were, which is soon seen.
	pair((print, other) => Number(print === other));
	pair(likeness);
	return found;
}

/**
 * Gives the paragraphs of a chapter their ids: the known ones those that they have, however they were edited
 * or moved; the others ids derived from their words.
 *
 * @param paragraphs in the order of the text
 * @param known the chapter's paragraphs as they were last entered, without those that led on
 * @param taken ids that none may get; those that are given are added
 */
export function nameParagraphs(
	paragraphs: readonly ProseParagraph[],
	known: readonly KnownParagraph[],
	taken: Set<string>,
): Paragraph[] {
	const prints = paragraphs.map(({ text }) => fingerprint(text));
	const found = match(prints, known);
	return paragraphs.map(({ text, begins, line, column }, i) => {
		const id = found.get(i)?.id ?? freshId(text, taken);
		taken.add(id);
		return { id, begins, fingerprint: itemAt(prints, i), line, column };
	});
}

/** The address of a paragraph: `/4-coevolution/#par-7k2fx`. */
export const paragraphPath = (chapter: string, id: string): string => `/${chapter}/#${id}`;

/**
 * The file of paragraphs as it must be for an edition.
 *
 * @param edition the edition
 * @param file the file as it is
 */
export function enterParagraphs({ chapters }: Pick<Edition, 'chapters'>, file: Paragraphs): Paragraphs {
	const entries = chapters
		.filter(({ paragraphs }) => paragraphs.length > 0)
		.map(({ id, paragraphs }: Chapter): [string, KnownParagraph[]] => [
			id,
			paragraphs.map(({ id, begins, fingerprint }) => ({ id, begins, fingerprint })),
		]);
	return { ...file, chapters: Object.fromEntries(entries) };
}
