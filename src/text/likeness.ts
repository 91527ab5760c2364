/** Signs in which an id or a fingerprint is written: no two of them are easily taken for one another. */
const signs = '0123456789abcdefghjkmnpqrstvwxyz';

/** How many signs a fingerprint has: enough to tell an edited paragraph from another one. */
const length = 64;

/** The words of a text, in small letters, without what separates them. */
const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A number of 32 bits for a text (FNV-1a). */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
	return value >>> 0;
}

/** Another number for a number, one for each place of a fingerprint. */
function mix(value: number, place: number): number {
	let mixed = Math.imul(value ^ Math.imul(place + 1, 0x9e3779b1), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * A short line that stands for a text. The more neighbouring words two texts share, the more places of their
 * fingerprints agree (min-wise hashing, Broder 1997).
 *
 * @param text any text; markup counts as words
 */
export function fingerprint(text: string): string {
	const words = wordsIn(text);
	const pairs = words.map((word, i) => hash(`${word} ${words[i + 1] ?? ''}`));
	return Array.from({ length }, (_, place) => {
		const least = pairs.reduce((least, pair) => Math.min(least, mix(pair, place)), 0xffffffff);
		return signs[least % signs.length];
	}).join('');
}

/**
 * How alike two texts are, from their fingerprints.
 *
 * @returns about the share of neighbouring words that they have in common, 0 to 1
 */
export function likeness(a: string, b: string): number {
	const same = [...a].filter((sign, i) => sign === b[i]).length / length;
	// One place in 32 agrees by chance.
	return Math.max(0, (same * signs.length - 1) / (signs.length - 1));
}

/**
 * A few signs derived from a text, the same for the same words.
 *
 * @param text any text
 * @param turn another number gives other signs
 */
export function shortHash(text: string, turn = 0): string {
	const value = hash(`${wordsIn(text).join(' ')}${turn || ''}`);
	return Array.from({ length: 5 }, (_, i) => signs[(value >>> (i * 5)) % signs.length]).join('');
}
