import { firstOf } from './items.ts';
import { shortHash } from './likeness.ts';

/**
 * A list in an order that has nothing to do with its own, the same each time.
 *
 * @param list the list
 * @param wordOf by what an entry is known
 * @param seed another word gives another order
 */
export function shuffled<T>(list: readonly T[], wordOf: (entry: T) => string, seed: string): T[] {
	const sorted = list
		.map((entry) => ({ entry, key: shortHash(`${seed} ${wordOf(entry)}`) }))
		.sort((a, b) => (a.key < b.key ? -1 : 1))
		.map(({ entry }) => entry);
	// What came out as it went in would give the order away.
	const same = sorted.every((entry, i) => entry === list[i]);
	return same && list.length > 1 ? [...sorted.slice(1), firstOf(sorted)] : sorted;
}
