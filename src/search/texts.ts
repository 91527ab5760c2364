/**
 * The words of texts as they come from their file, ready to be searched: what is there already counted is not
 * built into another index first, which takes a slow telephone half a second.
 */
import { distance } from 'fastest-levenshtein';
import type { Words } from './files.ts';

/** How soon more of a word tells no more, and how much the length of a text counts. */
const saturation = 1.2;
const byLength = 0.7;
/** What each record that has a word gains at least. */
const least = 0.5;

/** A record with how well it matches. */
export interface Match {
	id: number;
	score: number;
}

export class Texts {
	readonly #words: Words;
	readonly #average: number;

	constructor(words: Words) {
		this.#words = words;
		this.#average =
			words.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, words.lengths.length);
	}

	/**
	 * The records whose text has a form, by BM25.
	 *
	 * @param form a stem
	 * @param beginning how much forms count that only begin so; 0 for not at all
	 */
	search(form: string, beginning = 0): Match[] {
		const scores = new Map<number, number>();
		const add = (word: string, weight: number): void => {
			const list = this.#words.index.get(word) ?? [];
			const count = this.#words.lengths.length;
			const rare = Math.log(1 + (count - list.length + 0.5) / (list.length + 0.5));
			for (const [record, times] of list) {
				const length = this.#words.lengths[record]! / this.#average;
				const often = (times * (saturation + 1)) / (times + saturation * (1 - byLength + byLength * length));
				scores.set(record, (scores.get(record) ?? 0) + weight * rare * (least + often));
			}
		};
		add(form, 1);
		if (beginning > 0)
			for (const word of this.#words.index.keys())
				if (word !== form && word.startsWith(form)) add(word, (beginning * form.length) / word.length);
		return [...scores].map(([id, score]) => ({ id, score }));
	}

	/** The words that differ from one by at most so many letters. */
	near(form: string, most: number): string[] {
		return [...this.#words.index.keys()].filter(
			(word) => Math.abs(word.length - form.length) <= most && distance(word, form) <= most,
		);
	}
}
