/** What the words of a query may stand for in the index. */
import type { Names } from './files.ts';
import { isSlip, turned } from './slips.ts';
import type { Texts } from './texts.ts';
import { formsOf, plain, stemOf, type Token, tokensOf } from './words.ts';

/** A word of a query, with what stands for it in the index. */
export interface Concept {
	word: string;
	/** Forms, each with how surely it is meant. */
	alternatives: Map<string, number>;
	/** Several forms that stand for it together. */
	phrases: (readonly string[])[];
}

/** How surely something is meant that is not what was written. */
export const sureness = {
	synonym: 0.8,
	slip: 0.7,
	/** Of a word that only begins so. */
	beginning: 0.6,
	/** Of a part of a word with a hyphen. */
	part: 0.4,
};

/** How much of a query is read, in letters and words, and how long a word can be. */
const longest = 300;
const mostWords = 24;
const longestWord = 40;

/** In how many texts a word must stand for a slip to lead to it: a rare one is rather another. */
const enough = 3;

const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);

export class Reader {
	readonly #names: Names;
	readonly #texts: Texts;
	/** Forms of what readers say and of what is meant, of which each is words with spaces. */
	readonly #synonyms: readonly (readonly [said: readonly string[], meant: readonly string[]])[];
	/** Forms that no slip leads to. */
	readonly #kept: ReadonlySet<string>;
	#spoken: ReadonlySet<string> | undefined;
	#inOneWord: ReadonlyMap<string, readonly string[]> | undefined;

	/**
	 * @param names what has a name, and what readers say for what
	 * @param texts the index
	 * @param kept forms that no slip leads to
	 */
	constructor(names: Names, texts: Texts, kept: ReadonlySet<string>) {
		this.#names = names;
		this.#texts = texts;
		this.#kept = kept;
		this.#synonyms = names.synonyms.flatMap(([said, meant]) =>
			said.flatMap((each) => meant.map((to) => [each.split(' '), to.split(' ')] as const)),
		);
	}

	/** Makes ready what only a slip or a beginning asks for. */
	warm(): void {
		this.#writtenNames();
	}

	/** Whether a query is put as a question is: with words that say nothing by themselves. */
	isPhrased(query: string): boolean {
		return tokensOf(query.slice(0, longest)).some(({ forms }) => forms.length === 0);
	}

	/**
	 * The words of a query with what they may stand for, in order; words that say nothing are left out.
	 *
	 * @param query as a reader writes it
	 */
	conceptsOf(query: string): Concept[] {
		const tokens = tokensOf(this.#simplified(query.slice(0, longest)))
			.filter(({ word }) => word.length <= longestWord)
			.slice(0, mostWords);
		const telling = tokens.filter(({ forms }) => forms.length > 0);
		const concepts = telling.flatMap((token, i) => this.#conceptOf(token, i === telling.length - 1));
		this.#join(tokens, concepts);
		this.#mean(telling, concepts);
		return concepts;
	}

	/** With simplified characters in place of traditional ones. */
	#simplified(query: string): string {
		return [...query].map((letter) => this.#names.traditional[letter] ?? letter).join('');
	}

	#conceptOf({ word, forms }: Token, last: boolean): Concept[] {
		// A letter alone says nothing but with its neighbour: `e commerce`.
		if (/^[a-z]$/.test(word)) return [];
		// Chinese is looked for pair by pair, and a character alone in every pair that it begins.
		if (isHan(word))
			return forms.map((form) => ({
				word: form,
				alternatives: new Map([...(word.length === 1 ? this.#beginningSo(form) : []), [form, 1]]),
				phrases: [],
			}));
		// Of words with a hyphen the whole is meant, where it is known, rather than a part.
		const [whole, ...parts] = forms.filter((form) => this.#texts.has(form));
		let alternatives = new Map(whole === undefined ? [] : [[whole, 1]]);
		for (const part of parts) alternatives.set(part, whole === forms[0] ? sureness.part : 1);
		const syllables = alternatives.size === 0 ? this.#syllablesOf(word) : undefined;
		if (syllables)
			return [{ word: forms[0]!, alternatives: new Map([[forms[0]!, 1]]), phrases: [syllables] }];
		// What is known is not the beginning of another, nor a slip.
		if (alternatives.size === 0 && last && word.length > 1) alternatives = this.#beginningSo(word);
		if (alternatives.size === 0)
			alternatives = new Map(this.#slipsOf(word).map((form) => [form, sureness.slip]));
		if (alternatives.size === 0) alternatives.set(forms[0]!, 1);
		return [{ word: forms[0]!, alternatives, phrases: [] }];
	}

	/** Lets two words stand for one that is written as one: `e commerce`, `over embeddedness`. */
	#join(tokens: readonly Token[], concepts: readonly Concept[]): void {
		tokens.slice(1).forEach((token, i) => {
			const before = tokens[i]!;
			const [joined] = formsOf(`${before.word}${token.word}`);
			if (!joined || !this.#texts.has(joined)) return;
			for (const { word, alternatives } of concepts)
				if (word === before.forms[0] || word === token.forms[0]) alternatives.set(joined, 1);
		});
	}

	/** Adds what readers’ words mean here. */
	#mean(tokens: readonly Token[], concepts: readonly Concept[]): void {
		const asked = tokens.map(({ forms }) => new Set(forms));
		const all = new Set(tokens.flatMap(({ forms }) => forms));
		for (const [said, meant] of this.#synonyms) {
			if (!said.every((form) => all.has(form))) continue;
			const words = new Set(
				said.map((form) => tokens[asked.findIndex((forms) => forms.has(form))]!.forms[0]!),
			);
			for (const { alternatives, phrases } of concepts.filter(({ word }) => words.has(word))) {
				if (meant.length > 1) phrases.push(meant);
				else if (!alternatives.has(meant[0]!)) alternatives.set(meant[0]!, sureness.synonym);
			}
		}
	}

	/** The syllables of a Chinese name that is written in one word. */
	#syllablesOf(word: string): readonly string[] | undefined {
		this.#inOneWord ??= new Map(
			this.#names.records
				.filter(({ also }) => also.some(isHan))
				.flatMap(({ also }) => also.filter((name) => /^[a-z]+( [a-z]+)+$/.test(name)))
				.map((name) => [name.replaceAll(' ', ''), formsOf(name)]),
		);
		return this.#inOneWord.get(word);
	}

	/** The words of names as they are written: what a slip or a beginning is seen by. */
	#writtenNames(): ReadonlySet<string> {
		return (this.#spoken ??= new Set(
			this.#names.records.flatMap(
				({ title, also }) => plain([title, ...also].join(' ')).match(/[a-z]+(?:'[a-z]+)*/g) ?? [],
			),
		));
	}

	/** The forms of known words from which a word may have come by a slip. */
	#slipsOf(raw: string): string[] {
		if (raw.length < 4 || /\d|[^a-z]/.test(raw)) return [];
		const mayBe = (form: string): boolean => !this.#kept.has(form) && this.#texts.often(form) >= enough;
		const inPlace = turned(raw).map(stemOf).filter(mayBe);
		if (inPlace.length > 0) return inPlace;
		const stem = stemOf(raw);
		for (const most of raw.length < 8 ? [1] : [1, 2]) {
			const named = [...this.#writtenNames()].filter((word) => isSlip(raw, word, most)).map(stemOf);
			// Of words of texts only the stems are known.
			const told = raw.length < 5 ? [] : this.#texts.forms.filter((form) => isSlip(stem, form, most));
			const meant = [...new Set([...named, ...told])].filter(mayBe);
			if (meant.length > 0) return meant;
		}
		return [];
	}

	/** The forms of known words that begin so, each with how surely it is meant: the more, the more is written. */
	#beginningSo(raw: string): Map<string, number> {
		const named = [...this.#writtenNames()]
			.filter((word) => word.startsWith(raw))
			.map((word) => [stemOf(word), word.length] as const);
		const told = this.#texts.forms
			.filter((form) => form.startsWith(raw))
			.map((form) => [form, form.length] as const);
		const sure = new Map<string, number>();
		for (const [form, length] of [...told, ...named])
			if (this.#texts.has(form))
				sure.set(form, Math.max(sure.get(form) ?? 0, (sureness.beginning * raw.length) / length));
		return sure;
	}
}
