/** Words that stand together in a text, with nothing between them that is shown elsewhere or not at all. */
export interface Run {
	text: string;
	/** The part of it that is meant, as places of letters: the whole, where it is left out. */
	from?: number;
	to?: number;
}

/** No links are made longer than this by the words of one end. */
const most = 12;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

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
	return words.length < 3 ? '' : `:~:text=${encoded(bare(words.slice(0, 8)))}`;
}

/** How often words stand in a text, by letters alone: what is between them may differ from page to page. */
function timesIn(text: string, words: string): number {
	const plain = (from: string) =>
		wordsOf(from.toLowerCase())
			.map((word) => bare([word]))
			.join(' ');
	return ` ${plain(text)} `.split(` ${plain(words)} `).length - 1;
}

/** The part of a run that is meant, without words cut in two, and what stands before and behind it. */
function partsOf({ text, from = 0, to = text.length }: Run): {
	before: string;
	meant: string;
	after: string;
} {
	const letter = /[\p{L}\p{N}’'-]/u;
	const within = (at: number) => letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at));
	let [start, end] = [from, to];
	while (start > 0 && within(start)) start--;
	while (end < text.length && within(end)) end++;
	return { before: text.slice(0, start), meant: text.slice(start, end), after: text.slice(end) };
}

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
	const said = runs.map(partsOf).filter(({ meant }) => wordsOf(meant).length > 0);
	const [first, last] = [said[0], said.at(-1)];
	if (!first || !last) return '';
	const [opening, closing] = [wordsOf(first.meant), wordsOf(last.meant)];
	const once = (words: readonly string[]) => timesIn(text, words.join(' ')) === 1;
	const lengths = Array.from({ length: most - 2 }, (_, i) => i + 3);
	if (first === last && opening.length <= most) {
		if (once(opening)) return `:~:text=${encoded(bare(opening))}`;
		// What stands around them tells them apart; both sides count.
		const [before, after] = [wordsOf(first.before), wordsOf(first.after)];
		for (const count of lengths) {
			const [prefix, suffix] = [before.slice(-count), after.slice(0, count)];
			if (!once([...prefix, ...opening, ...suffix])) continue;
			const around = [
				prefix.length > 0 && `${encoded(bare(prefix))}-`,
				encoded(bare(opening)),
				suffix.length > 0 && `-${encoded(bare(suffix))}`,
			];
			return `:~:text=${around.filter(Boolean).join()}`;
		}
		return '';
	}
	const begins = lengths.map((count) => opening.slice(0, count)).find(once);
	const ends = lengths.map((count) => closing.slice(-count)).find(once);
	return begins && ends ? `:~:text=${encoded(bare(begins))},${encoded(bare(ends))}` : '';
}
