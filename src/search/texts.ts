/** Names, texts and questions by their words: those of texts and questions as they come from their file. */
import { itemAt } from '../text/items.ts';
import { indexOf, type NamedRecord, noQuestions, type Questions, rarity, type Words } from './files.ts';
import { formsOf } from './words.ts';

/** How much the length of a text counts, and how much a word gains that stands in it. */
const byLength = 0.4;
const saturation = 0.67;
/** What each record that has a word gains at least, and where it has the word in a question that it answers. */
const least = 0.5;
const inQuestion = 0.7;
/** How much the second and the third of the questions count that are near, beside the nearest. */
const others = 0.3;

const average = (numbers: readonly number[]): number =>
	numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

/** Records, each with how well it matches. */
export type Scores = Map<number, number>;

/** The words of names, told apart while those of texts are on their way: which records have each, and how many each has. */
export function wordsOfNames(records: readonly NamedRecord[]) {
	const all = records.map(({ title, also }) => formsOf([title, ...also].join(' . ')));
	return { index: indexOf(all), lengths: all.map(({ length }) => length) };
}

export type NameWords = ReturnType<typeof wordsOfNames>;

export class Texts {
	readonly #words: Words;
	readonly #names: NameWords;
	readonly #questions: Questions;
	readonly #averages: readonly [names: number, texts: number];
	#forms: string[] | undefined;

	constructor(words: Words, names: NameWords, questions = noQuestions) {
		this.#words = words;
		this.#names = names;
		this.#questions = questions;
		this.#averages = [average(names.lengths), average(words.lengths)];
	}

	get hasQuestions(): boolean {
		return this.#questions !== noQuestions;
	}

	get synonyms(): Words['synonyms'] {
		return this.#words.synonyms;
	}

	/** Whether a form stands in a name, a text or a question. */
	has(form: string): boolean {
		return [this.#words, this.#names, this.#questions].some(({ index }) => index.has(form));
	}

	/** In how many texts and questions a form stands. */
	#having(form: string): number {
		return (this.#words.index.get(form)?.length ?? 0) + (this.#questions.index.get(form)?.length ?? 0);
	}

	/** In how many texts and questions a form stands; one that stands in a name, more than in any. */
	often(form: string): number {
		return this.#names.index.has(form) ? Infinity : this.#having(form);
	}

	/** How much a form tells: the more, the fewer texts and questions have it. */
	#rarity(form: string): number {
		return rarity(this.#words.lengths.length + this.#questions.answers.length, this.#having(form));
	}

	/** Every form. */
	get forms(): readonly string[] {
		return (this.#forms ??= [
			...new Set([this.#words, this.#questions, this.#names].flatMap(({ index }) => [...index.keys()])),
		]);
	}

	/** The records whose name has a form, by BM25. */
	named(form: string): Scores {
		return this.#scores(this.#names, form, this.#averages[0]);
	}

	/** The records whose text has a form, by BM25, or a question that they answer. */
	textScores(form: string): Scores {
		const scores = this.#scores(this.#words, form, this.#averages[1]);
		const asked = this.#questions.index
			.get(form)
			?.map((question) => itemAt(this.#questions.answers, question));
		const gain = inQuestion * this.#rarity(form);
		for (const record of new Set(asked)) scores.set(record, (scores.get(record) ?? 0) + gain);
		return scores;
	}

	/** BM25 of those that have a form, by how long they are. */
	#scores({ index, lengths }: Pick<Words, 'index' | 'lengths'>, form: string, usual: number): Scores {
		const having = index.get(form) ?? [];
		const rare = Math.log(1 + (lengths.length - having.length + 0.5) / (having.length + 0.5));
		return new Map(
			having.map((record) => {
				const length = itemAt(lengths, record) / usual;
				const frequency = (saturation + 1) / (1 + saturation * (1 - byLength + byLength * length));
				return [record, rare * (least + frequency)];
			}),
		);
	}

	/**
	 * How near each record answers what is asked: the cosine of the query and of the nearest of its questions, and this
	 * with some of the next ones.
	 *
	 * @param asked forms of each word, each with how surely it is meant
	 * @returns by record; the nearest is from 0 to 1
	 */
	answers(asked: readonly ReadonlyMap<string, number>[]) {
		const { index, answers, norms } = this.#questions;
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
				for (const question of index.get(form) ?? [])
					best.set(question, Math.max(best.get(question) ?? 0, weight * tells(form)));
			}
			for (const [question, score] of best) shared.set(question, (shared.get(question) ?? 0) + score);
		}
		const byRecord = Map.groupBy(shared, ([question]) => itemAt(answers, question));
		return new Map(
			[...byRecord].map(([record, list]) => {
				const cosines = list.map(
					([question, score]) => (2 * score) / (Math.sqrt(all) * itemAt(norms, question)),
				);
				const [best = 0, second = 0, third = 0] = cosines.sort((a, b) => b - a);
				return [record, { best, together: best + others * (second + third) }];
			}),
		);
	}
}
