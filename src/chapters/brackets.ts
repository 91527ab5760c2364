import { itemAt } from '../text/items.ts';
import type { Words } from './passages.ts';
import { type Related, relatedIn } from './related.ts';

/** A part of a sentence as the page of an entry shows it. */
export type ShownWords =
	| (Words & {
			/** Whether it is the mention that the page is about. */
			here?: boolean;
	  })
	| {
			/** The other works of a long bracket, folded. */
			others: Words[];
	  };

const isWork = (part: Words | undefined): part is Required<Words> =>
	part?.entry?.startsWith('works/') ?? false;

/** Where brackets stand among the parts of a text: works with nothing but a semicolon between them. */
export function placesOf(sentence: readonly Words[]): [from: number, to: number][] {
	const places: [number, number][] = [];
	for (const [i, part] of sentence.entries()) {
		if (!isWork(part)) continue;
		const last = places.at(-1);
		const goesOn = last?.[1] === i - 2 && itemAt(sentence, i - 1).words.trim() === ';';
		if (last && goesOn) last[1] = i;
		else places.push([i, i]);
	}
	return places;
}

/** The works of a bracket, each once. */
export const worksOf = (parts: readonly Words[]): string[] => [
	...new Set(parts.filter(isWork).map(({ entry }) => entry)),
];

/**
 * The brackets of a sentence: the works that stand together in each, as `works/ang-2016`. A work that the
 * sentence names, as Ang (2016), is a bracket of its own.
 */
export const bracketsIn = (sentence: readonly Words[]): string[][] =>
	placesOf(sentence).map(([from, to]) => worksOf(sentence.slice(from, to + 1)));

/** Whether a sentence has a bracket with this work and no other. */
export const standsAlone = (sentence: readonly Words[], work: string): boolean =>
	bracketsIn(sentence).some((bracket) => bracket.length === 1 && bracket[0] === work);

/**
 * A sentence as the page of a work shows it: its mentions told from others, and where they stand in a long
 * bracket the rest of that folded behind them.
 *
 * @param sentence a sentence that mentions the work
 * @param work as `works/ang-2016`
 * @param most how many other works a bracket may have that is not folded
 */
export function shownWith(sentence: readonly Words[], work: string, most = 3): ShownWords[] {
	const marked = (parts: readonly Words[]): ShownWords[] =>
		parts.map((part) => (part.entry === work ? { ...part, here: true } : part));
	const shown: ShownWords[] = [];
	let next = 0;
	for (const [from, to] of placesOf(sentence)) {
		const bracket = sentence.slice(from, to + 1);
		const works = bracket.filter(isWork);
		const own = works.filter(({ entry }) => entry === work);
		const others = works.filter(({ entry }) => entry !== work);
		if (own.length === 0 || others.length <= most) continue;
		const keys = own.flatMap((part, i) => (i === 0 ? [part] : [{ words: '; ' }, part]));
		shown.push(...marked([...sentence.slice(next, from), ...keys]), { others });
		next = to + 1;
	}
	return [...shown, ...marked(sentence.slice(next))];
}

/**
 * The works that stand in the same sentences as one, the most frequent first.
 *
 * @param sentences the sentences that mention it
 * @param work as `works/ang-2016`
 * @returns works with the number of sentences that they share with it
 */
export const besideWork = (sentences: readonly (readonly Words[])[], work: string): Related[] =>
	(relatedIn(work, sentences).get('works') ?? []).sort(
		(a, b) => b.count - a.count || a.entry.localeCompare(b.entry, 'en'),
	);
