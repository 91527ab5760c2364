import { distance } from 'fastest-levenshtein';

/** A text with two neighbouring characters in each other’s place, in every way. */
export const transposed = (text: string): string[] =>
	Array.from(
		{ length: Math.max(0, text.length - 1) },
		(_, i) => text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2),
	);

/** Edit distance in which two transposed neighbours are one edit: `1969` is near `1996`. */
export const editDistance = (typed: string, meant: string): number =>
	transposed(typed).includes(meant) ? 1 : distance(typed, meant);

/**
 * The text that somebody most likely meant: the fewest edits away; of equals one with transposed neighbours, then
 * one that differs in upper and lower case alone, then the first.
 *
 * @param typed what was written
 * @param known what could have been meant; at least one
 */
export function nearest(typed: string, known: Iterable<string>): string {
	const rank = (meant: string): number =>
		typed.toLowerCase() === meant.toLowerCase()
			? 0.25
			: transposed(typed).includes(meant)
				? 0.5
				: distance(typed, meant);
	const [first = '', ...more] = known;
	let best = { text: first, rank: rank(first) };
	for (const text of more) if (rank(text) < best.rank) best = { text, rank: rank(text) };
	return best.text;
}
