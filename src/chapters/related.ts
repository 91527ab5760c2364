import { firstOf } from '../text/items.ts';
import type { Words } from './passages.ts';

/** An entry that stands beside another one in the text, and in how many sentences. */
export interface Related {
	/** The register and the entry, as `terms/loop`. */
	entry: string;
	count: number;
}

/**
 * The entries that the text mentions in the same sentences as an entry.
 *
 * @param entry the entry, as `terms/loop`
 * @param sentences the sentences that mention it
 * @param most how many of a register; all where it is left out
 * @returns by register; those that share most sentences with it first, others in the order of the text
 */
export function relatedIn(
	entry: string,
	sentences: readonly (readonly Words[])[],
	most?: number,
): Map<string, Related[]> {
	const counts = new Map<string, number>();
	for (const sentence of sentences) {
		for (const other of new Set(sentence.flatMap((part) => part.entry ?? [])))
			if (other !== entry) counts.set(other, (counts.get(other) ?? 0) + 1);
	}
	const byCount = [...counts].map(([entry, count]) => ({ entry, count })).sort((a, b) => b.count - a.count);
	const registers = Map.groupBy(byCount, ({ entry }) => firstOf(entry.split('/')));
	return new Map([...registers].map(([register, entries]) => [register, entries.slice(0, most)]));
}
