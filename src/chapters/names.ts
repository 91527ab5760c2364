import { itemAt } from '../text/items.ts';

/** A name in a text: where it begins and ends, and the entry that it names, as `terms/urban-village`. */
export interface NameFound {
	at: number;
	end: number;
	entry: string;
}

/** Finds names of entries in a text. */
export type FindNames = (text: string) => NameFound[];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name as a pattern: in the singular and the plural; one that begins in lower case may begin a sentence. */
function patternOf(name: string): string {
	const [first = '', ...rest] = name;
	const begin =
		first === first.toLowerCase() ? `[${escaped(first)}${escaped(first.toUpperCase())}]` : escaped(first);
	const body = escaped(rest.join('')).replace(/\s+/g, '\\s+').replace(/['’]/g, "['’]");
	return `${begin}${body.endsWith('y') ? `${body.slice(0, -1)}(?:y|ies)` : `${body}(?:e?s)?`}`;
}

/** A name without quotation marks around it or in it, which a text may set otherwise. */
const bare = (name: string): string => name.replace(/[“”"]/g, '').trim();

/**
 * Prepares to find names in texts, as whole words. Of names within one another the longest is found; a name of
 * two entries is neither's.
 *
 * @param names the entries, as `terms/urban-village`, with the names of each
 */
export function nameFinder(names: ReadonlyMap<string, readonly string[]>): FindNames {
	const owners = new Map<string, Set<string>>();
	for (const [entry, own] of names) {
		for (const name of own.map(bare)) {
			if (name === '') continue;
			owners.set(name, (owners.get(name) ?? new Set()).add(entry));
		}
	}
	const known = [...owners].sort(([a], [b]) => b.length - a.length);
	if (known.length === 0) return () => [];
	const any = new RegExp(
		`(?<![\\p{L}\\p{N}-])(?:${known.map(([name]) => `(${patternOf(name)})`).join('|')})(?![\\p{L}\\p{N}])(?!-\\p{L})`,
		'gu',
	);
	return (text) =>
		[...text.matchAll(any)].flatMap((match) => {
			const which = match.findIndex((group, i) => i > 0 && group) - 1;
			const [entry, ...others] = itemAt(known, which)[1];
			if (entry === undefined || others.length > 0) return [];
			return { at: match.index, end: match.index + match[0].length, entry };
		});
}
