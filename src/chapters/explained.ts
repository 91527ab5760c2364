import type { Passage } from './passages.ts';

/** An entry that a section names without a mark, since its chapter marked it earlier. */
export interface Explained {
	/** Register and entry, as `terms/mixed-embeddedness`. */
	entry: string;
	/** The words by which the section names it first: `ME`. */
	words: string;
	/** Id of the section where it was marked first; none before the first. */
	section: string | undefined;
}

/** Whether words are an abbreviation: `ME`, `TVEs`. */
export const isAbbreviation = (words: string): boolean => /^\p{Lu}{2,}s?$/u.test(words);

/**
 * What a reader who comes to a section alone has not been told: the entries that it names without a mark and
 * that its chapter marked before.
 *
 * @param passages those of the whole chapter, in the order of the text, unmarked names among them
 * @param within ids of the section and of those that it holds
 * @returns in the order of the section, each entry once
 */
export function explainedBefore(passages: readonly Passage[], within: ReadonlySet<string>): Explained[] {
	const inside = ({ section }: Passage) => section !== undefined && within.has(section);
	const begins = passages.findIndex(inside);
	const earlier = passages
		.slice(0, Math.max(0, begins))
		.filter(({ sentence, entry }) => sentence.some((part) => part.entry === entry && !part.named));
	const seen = new Set<string>();
	return passages.filter(inside).flatMap(({ entry, sentence }) => {
		if (seen.has(entry)) return [];
		seen.add(entry);
		const name = sentence.find((part) => part.entry === entry);
		const first = earlier.find((passage) => passage.entry === entry);
		return name?.named && first ? [{ entry, words: name.words, section: first.section }] : [];
	});
}
