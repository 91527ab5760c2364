/** Names, texts and questions by their words, as these come from their file: nothing is built first, which takes a slow telephone half a second. */
import { rarity, type Words } from './files.ts';

/** How soon more of a word tells no more, and how much the length of a text counts. */
const saturation = 1.2;
const byLength = 0.7;
/** What each record that has a word gains at least, and where it has the word in a question that it answers. */
const least = 0.5;
const inQuestion = 1;

const average = (numbers: readonly number[]): number =>
	numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

/** Records, each with how well it matches. */
export type Scores = Map<number, number>;

export class Texts {
	readonly #words: Words;
	/** How many records there are: texts have the numbers after those of names, questions those after these. */
	readonly #count: number;
	readonly #averages: readonly [names: number, texts: number];
	#forms: string[] | undefined;

	constructor(words: Words) {
		const { lengths } = words;
		this.#words = words;
		this.#count = lengths.length / 2;
		this.#averages = [
			average(lengths.slice(0, this.#count)),
			average(lengths.slice(this.#count, 2 * this.#count)),
		];
	}

	/** Whether a form stands in a name, a text or a question. */
	has(form: string): boolean {
		return this.#words.index.has(form);
	}

	/** In how many names, texts and questions a form stands; one that stands in a name, more than in any. */
	often(form: string): number {
		const list = this.#words.index.get(form) ?? [];
		return list[0] && list[0][0] < this.#count ? Infinity : list.length;
	}

	/** How much a form tells: the more, the fewer names, texts and questions have it. */
	#rarity(form: string): number {
		const { index, lengths, answers } = this.#words;
		return rarity(lengths.length + answers.length, index.get(form)?.length ?? 0);
	}

	/** Every form. */
	get forms(): readonly string[] {
		return (this.#forms ??= [...this.#words.index.keys()]);
	}

	/** The records whose name has a form, by BM25. */
	named(form: string): Scores {
		return this.#scores(form, 0);
	}

	/** The records whose text has a form, by BM25, or a question that they answer. */
	said(form: string): Scores {
		const scores = this.#scores(form, 1);
		const { index, answers } = this.#words;
		const asked = (index.get(form) ?? []).flatMap(([text]) => answers[text - 2 * this.#count] ?? []);
		const gain = inQuestion * this.#rarity(form);
		for (const record of new Set(asked)) scores.set(record, (scores.get(record) ?? 0) + gain);
		return scores;
	}

	/** BM25 over names, from 0, or over texts, from 1. */
	#scores(form: string, part: 0 | 1): Scores {
		const { index, lengths } = this.#words;
		const from = part * this.#count;
		const list = (index.get(form) ?? []).filter(([text]) => text >= from && text < from + this.#count);
		const rare = Math.log(1 + (this.#count - list.length + 0.5) / (list.length + 0.5));
		return new Map(
			list.map(([text, times]) => {
				const length = lengths[text]! / this.#averages[part];
				const often = (times * (saturation + 1)) / (times + saturation * (1 - byLength + byLength * length));
				return [text - from, rare * (least + often)];
			}),
		);
	}

	/**
	 * How near each record answers what is asked: the cosine of the query and of the nearest of its questions.
	 *
	 * @param asked forms of each word, each with how surely it is meant
	 * @returns from 0 to 1, by record
	 */
	answers(asked: readonly ReadonlyMap<string, number>[]): Scores {
		const { index, answers, told } = this.#words;
		const tells = (form: string): number => this.#rarity(form) ** 2;
		let all = 0;
		const shared = new Map<number, number>();
		const counted = new Set<string>();
		for (const forms of asked) {
			const best = new Map<number, number>();
			all += Math.max(...[...forms.keys()].map(tells));
			for (const [form, weight] of forms) {
				// What two words of the query may mean is shared but once.
				if (counted.has(form)) continue;
				counted.add(form);
				for (const [text] of index.get(form) ?? [])
					if (text >= 2 * this.#count) best.set(text, Math.max(best.get(text) ?? 0, weight * tells(form)));
			}
			for (const [text, score] of best) shared.set(text, (shared.get(text) ?? 0) + score);
		}
		const nearest: Scores = new Map();
		for (const [text, score] of shared) {
			const question = text - 2 * this.#count;
			const near = (2 * score) / (Math.sqrt(all) * told[question]!);
			const record = answers[question]!;
			nearest.set(record, Math.max(nearest.get(record) ?? 0, near));
		}
		return nearest;
	}
}
