/** Words that stand together in a text, with nothing between them that is shown elsewhere or not at all. */
export interface Run {
	text: string;
	/** The part of it that is meant, as places of letters: the whole, where it is left out. */
	from?: number;
	to?: number;
}

/** No links are made longer than this by the words of one end. */
const most = 12;

const letters = /[\p{L}\p{N}]/u;

/** Text between blanks. */
const spaced = (text: string): string[] => text.trim().split(/\s+/);

/** The same from the first that is a word to the last: marks between words stay. */
function wordsOf(text: string): string[] {
	const words = spaced(text);
	const isWord = (word: string) => letters.test(word);
	return words.slice(Math.max(0, words.findIndex(isWord)), words.findLastIndex(isWord) + 1);
}

/** Words without the marks around them. */
const bare = (words: readonly string[]): string =>
	words.join(' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Text as it stands in an address; a hyphen would set off what stands around the words. */
const encoded = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');

/**
 * What behind an address makes a browser go to a sentence and mark it, by its first words in a run that
 * nothing interrupts.
 *
 * @param run words that stand so in the text
 * @returns `:~:text=…`, for the end of an address with a `#`; empty where there are too few words
 */
export function textFragment(run: string): string {
	const words = wordsOf(run);
	return words.length < 3 ? '' : `:~:text=${encoded(bare(words.slice(0, 6)))}`;
}

/** How often words stand in a text, by letters alone: what is between them may differ from page to page. */
function timesIn(text: string, words: string): number {
	const plain = (from: string) => ` ${(from.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
	const [whole, part] = [plain(text), plain(words)];
	let count = 0;
	for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) count++;
	return count;
}

/** The part of a run that is meant, without words cut in two, and what stands before and behind it. */
function partsOf({ text, from = 0, to = text.length }: Run) {
	const within = (at: number) => /^[\p{L}\p{N}’'-]{2}$/u.test(text.slice(at - 1, at + 1));
	let [start, end] = [from, to];
	while (start > 0 && within(start)) start--;
	while (end < text.length && within(end)) end++;
	// Marks at its ends belong to what is around it.
	while (start < end && !letters.test(text.charAt(start))) start++;
	while (end > start && !letters.test(text.charAt(end - 1))) end--;
	return { before: text.slice(0, start), meant: text.slice(start, end), after: text.slice(end) };
}

/** The last words before a passage, or the first behind it, with the marks that stand between it and them. */
const lastOf = (text: string, count: number): string =>
	spaced(text)
		.slice(-count)
		.join(' ')
		.replace(/^[^\p{L}\p{N}]+/u, '');
const firstOf = (text: string, count: number): string =>
	spaced(text)
		.slice(0, count)
		.join(' ')
		.replace(/[^\p{L}\p{N}]+$/u, '');

/**
 * What behind an address makes a browser go to a passage and mark the whole of it: its words, or its first and
 * its last; with the words before and behind it where these stand in the text more than once. The ends are taken
 * from runs, so that the link holds on a telephone and on another page, where notes stand elsewhere.
 *
 * @param runs the passage, in the order of the text, each run with all of its words
 * @param text the whole text that is searched
 * @returns `:~:text=…`; empty where no words are found that stand there once
 */
export function passageFragment(runs: readonly Run[], text: string): string {
	const parts = runs.map(partsOf).filter(({ meant }) => meant !== '');
	const [first, last] = [parts[0], parts.at(-1)];
	if (!first || !last) return '';
	const [opening, closing] = [wordsOf(first.meant), wordsOf(last.meant)];
	const once = (words: readonly string[]) => timesIn(text, words.join(' ')) === 1;
	const lengths = Array.from({ length: most - 2 }, (_, i) => i + 3);
	if (first === last && opening.length <= most) {
		if (once(opening)) return `:~:text=${encoded(bare(opening))}`;
		// What stands around them tells them apart; both sides count.
		for (const count of lengths) {
			const [prefix, suffix] = [lastOf(first.before, count), firstOf(first.after, count)];
			if (!once([prefix, first.meant, suffix])) continue;
			const around = [
				prefix && `${encoded(prefix)}-`,
				encoded(bare(opening)),
				suffix && `-${encoded(suffix)}`,
			];
			return `:~:text=${around.filter(Boolean).join()}`;
		}
		return '';
	}
	const begins = lengths.map((count) => opening.slice(0, count)).find(once);
	const ends = lengths.map((count) => closing.slice(-count)).find(once);
	return begins && ends ? `:~:text=${encoded(bare(begins))},${encoded(bare(ends))}` : '';
}
