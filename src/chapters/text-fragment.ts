import type { Words } from './passages.ts';

/**
 * What behind a link makes a browser go to a sentence and mark it: its first words between two mentions, the
 * longest run of them, since notes may stand behind a mention.
 *
 * @param sentence the sentence
 * @returns `:~:text=…`, for the end of an address with a `#`; empty where there are too few words
 */
export function textFragment(sentence: readonly Words[]): string {
	const runs = sentence.filter(({ entry }) => entry === undefined).map(({ words }) => words);
	const [longest = ''] = runs.toSorted((a, b) => b.length - a.length);
	const words = longest.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
	if (words.length < 3) return '';
	const bare = words
		.slice(0, 8)
		.join(' ')
		.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
	return `:~:text=${encodeURIComponent(bare).replace(/-/g, '%2D')}`;
}
