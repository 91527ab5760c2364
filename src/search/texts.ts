/**
 * The words of texts as they come from their file, ready to be searched: what is there already counted is not
 * built into another index first, which takes a slow telephone half a second.
 */
import { rarity, type Words } from './files.ts';

/** How soon more of a word tells no more, and how much the length of a text counts. */
const saturation = 1.2;
const byLength = 0.7;
/** What each record that has a word gains at least. */
const least = 0.5;
/** What a record gains that has a word in a question that it answers. */
const inQuestion = 1;

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
	#forms: string[] | undefined;
	constructor(words: Words) {
		const { lengths, answers } = words;
		this.#words = words;
		this.#count = lengths.length - answers.length;
		this.#average =
			lengths.slice(0, this.#count).reduce((sum, length) => sum + length, 0) / Math.max(1, this.#count);
	}

	/** In how many texts and questions a form stands. */
	often(form: string): number {
		return this.#words.index.get(form)?.length ?? 0;
	}

	/** Whether a form stands in a text or in a question. */
	has(form: string): boolean {
		return this.#words.index.has(form);
	}

	/** Every form that stands in a text or in a question. */
	get forms(): string[] {
		return (this.#forms ??= [...this.#words.index.keys()]);
	}

	#rarity(form: string): number {
		return rarity(this.#words.lengths.length, this.often(form));
	}

	/**
	 * The records whose text has a form, by BM25.
	 *
	 * @param form a stem
	 */
	search(form: string): Match[] {
		const { index, lengths, answers } = this.#words;
		const scores = new Map<number, number>();
		const all = index.get(form) ?? [];
		const list = all.filter(([text]) => text < this.#count);
		const rare = Math.log(1 + (this.#count - list.length + 0.5) / (list.length + 0.5));
		for (const [record, times] of list) {
			const length = lengths[record]! / this.#average;
			const often = (times * (saturation + 1)) / (times + saturation * (1 - byLength + byLength * length));
			scores.set(record, rare * (least + often));
		}
		for (const record of new Set(all.slice(list.length).map(([text]) => answers[text - this.#count]!)))
			scores.set(record, (scores.get(record) ?? 0) + rare * inQuestion);
		return [...scores].map(([id, score]) => ({ id, score }));
	}

	/**
	 * How near each record answers what is asked: the cosine of the query and of the nearest of its questions.
	 *
	 * @param asked forms of each word, each with how surely it is meant
	 * @returns from 0 to 1, by record
	 */
	answers(asked: readonly ReadonlyMap<string, number>[]): Map<number, number> {
		const { index, answers, told: lengths } = this.#words;
		let told = 0;
		const shared = new Map<number, number>();
		const counted = new Set<string>();
		for (const forms of asked) {
			const best = new Map<number, number>();
			const tells = Math.max(...[...forms.keys()].map((form) => this.#rarity(form)));
			told += tells ** 2;
			for (const [form, weight] of forms) {
				// What two words of the query may mean is shared but once.
				if (counted.has(form)) continue;
				counted.add(form);
				for (const [unit] of index.get(form) ?? [])
					if (unit >= this.#count)
						best.set(unit, Math.max(best.get(unit) ?? 0, weight * this.#rarity(form) ** 2));
			}
			for (const [unit, score] of best) shared.set(unit, (shared.get(unit) ?? 0) + score);
		}
		const nearest = new Map<number, number>();
		for (const [unit, score] of shared) {
			const question = unit - this.#count;
			const near = (10 * score) / (Math.sqrt(told) * lengths[question]!);
			const record = answers[question]!;
			nearest.set(record, Math.max(nearest.get(record) ?? 0, near));
		}
		return nearest;
	}
}
