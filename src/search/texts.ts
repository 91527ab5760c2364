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
	/** How many records there are; what has a higher number is a question. */
	readonly #count: number;
	readonly #average: number;
	/** How much the words of each question tell together, squared. */
	readonly #told: Float64Array;

	constructor(words: Words) {
		const { lengths, answers, index } = words;
		this.#words = words;
		this.#count = lengths.length - answers.length;
		this.#average =
			lengths.slice(0, this.#count).reduce((sum, length) => sum + length, 0) / Math.max(1, this.#count);
		this.#told = new Float64Array(answers.length);
		for (const [form, list] of index)
			for (const [unit] of list)
				if (unit >= this.#count) this.#told[unit - this.#count]! += this.rarity(form) ** 2;
	}

	/** How much a form tells: the more, the fewer records and questions have it. */
	rarity(form: string): number {
		const often = this.#words.index.get(form)?.length ?? 0;
		return Math.log(1 + this.#words.lengths.length / (1 + often));
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
			const list = (this.#words.index.get(word) ?? []).filter(([unit]) => unit < this.#count);
			const rare = Math.log(1 + (this.#count - list.length + 0.5) / (list.length + 0.5));
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

	/**
	 * How near each record answers what is asked: the cosine of the query and of the nearest of its questions.
	 *
	 * @param asked forms of each word, each with how surely it is meant
	 * @returns from 0 to 1, by record
	 */
	answers(asked: readonly ReadonlyMap<string, number>[]): Map<number, number> {
		const { index, answers } = this.#words;
		let told = 0;
		const shared = new Map<number, number>();
		const counted = new Set<string>();
		for (const forms of asked) {
			const best = new Map<number, number>();
			const tells = Math.max(...[...forms.keys()].map((form) => this.rarity(form)));
			told += tells ** 2;
			for (const [form, weight] of forms) {
				// What two words of the query may mean is shared but once.
				if (counted.has(form)) continue;
				counted.add(form);
				for (const [unit] of index.get(form) ?? [])
					if (unit >= this.#count)
						best.set(unit, Math.max(best.get(unit) ?? 0, weight * this.rarity(form) ** 2));
			}
			for (const [unit, score] of best) shared.set(unit, (shared.get(unit) ?? 0) + score);
		}
		const nearest = new Map<number, number>();
		for (const [unit, score] of shared) {
			const question = unit - this.#count;
			const near = score / Math.sqrt(told * this.#told[question]!);
			const record = answers[question]!;
			nearest.set(record, Math.max(nearest.get(record) ?? 0, near));
		}
		return nearest;
	}

	/** The words that differ from one by at most so many letters. */
	near(form: string, most: number): string[] {
		return [...this.#words.index.keys()].filter(
			(word) => Math.abs(word.length - form.length) <= most && distance(word, form) <= most,
		);
	}
}
