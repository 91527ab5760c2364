/**
 * What behind an address makes a browser go to a sentence and mark it, by its first words in a run that
 * nothing interrupts.
 *
 * @param run words that stand so in the text
 * @returns `:~:text=…`, for the end of an address with a `#`; empty where there are too few words
 */
export function textFragment(run: string): string {
	const words = run.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
	if (words.length < 3) return '';
	const bare = words
		.slice(0, 8)
		.join(' ')
		.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
	return `:~:text=${encodeURIComponent(bare).replace(/-/g, '%2D')}`;
}
