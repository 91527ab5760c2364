/** Hits among names: results before the index of texts is loaded. */
import { plain } from '../text/plain.ts';
import type { Names } from './files.ts';
import { isHan, simplified } from './words.ts';

/** A record that was found. */
export interface Hit {
	/** Its number in the list of names. */
	record: number;
	score: number;
}

/**
 * The records of which a name has words that begin as those of the query do, or Chinese that has its characters.
 *
 * @param names what has a name
 * @param query as a reader writes it
 * @returns the names of which the query is the greatest part, first
 */
export function nameHits({ records, traditional }: Names, query: string): Hit[] {
	const typed = plain(simplified(query, traditional)).trim();
	const words = typed.split(/[^\p{L}\d.]+/u).filter(Boolean);
	if (words.length === 0) return [];
	return records.flatMap(({ title, also }, record) => {
		const shares = [title, ...also].map((name) => {
			const has = ` ${plain(name).replace(/[^\p{L}\d.]+/gu, ' ')}`;
			const all = words.every((word) => has.includes(isHan(word) ? word : ` ${word}`));
			return all ? typed.length / has.length : 0;
		});
		const score = Math.max(...shares);
		return score > 0 ? [{ record, score }] : [];
	});
}
