/** Concepts: the forms in the index that a word of a query may stand for. */
import { findIn, firstOf, itemAt } from '../text/items.ts';
import { transposed } from '../text/nearest.ts';
import { plain } from '../text/plain.ts';
import type { Names } from './files.ts';
import type { Texts } from './texts.ts';
import { isTypo, isTypoAtStart } from './typos.ts';
import { formsOf, isHan, simplified, soundsChinese, stemOf, type Token, tokensOf } from './words.ts';

/** A word of a query, with what stands for it in the index. */
export interface Concept {
	word: string;
	/** Forms, each with how surely it is meant. */
	alternatives: Map<string, number>;
	/** Several forms that stand for it together. */
	phrases: (readonly string[])[];
	/** Whether it may be a Chinese name, by its sounds. */
	sounds: boolean;
}

/** How surely something is meant that is not what was written. */
export const sureness = {
	synonym: 0.5,
	slip: 0.7,
	/** Of a word that only begins so. */
	beginning: 0.6,
	/** Of a part of a word with a hyphen. */
	part: 0.4,
};

/** How much of a query is read, in letters and words, and how long a word can be. */
export const longest = 300;
const mostWords = 24;
const longestWord = 40;

/** In how many texts a word must stand for a slip to lead to it: a rare one is rather another. */
const enough = 3;

/** Kinds of what has a name of its own. */
const proper: ReadonlySet<string> = new Set(['places', 'people', 'organisations']);

export class Reader {
	readonly #names: Names;
	readonly #texts: Texts;
	/** Forms of what readers say and of what is meant, of which each is words with spaces. */
	readonly #synonyms: readonly (readonly [query: readonly string[], meant: readonly string[]])[];
	/** Forms that no slip leads to. */
	readonly #pseudonymForms: ReadonlySet<string>;
	#spoken: ReadonlySet<string> | undefined;
	#proper: ReadonlySet<string> | undefined;
	#inOneWord: ReadonlyMap<string, readonly string[]> | undefined;

	/**
	 * @param names what has a name
	 * @param texts the index, and what readers say for what
	 * @param pseudonymForms forms that no slip leads to
	 */
	constructor(names: Names, texts: Texts, pseudonymForms: ReadonlySet<string>) {
		this.#names = names;
		this.#texts = texts;
		this.#pseudonymForms = pseudonymForms;
		this.#synonyms = texts.synonyms.flatMap(([query, meant]) =>
			query.flatMap((each) => meant.map((to) => [each.split(' '), to.split(' ')] as const)),
		);
	}

	/** Makes ready what only a slip or a beginning asks for. */
	warm(): void {
		this.#writtenNames();
		this.#properNames();
		this.#syllablesOf('');
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
		const tokens = tokensOf(simplified(query.slice(0, longest), this.#names.traditional))
			.filter(({ word }) => word.length <= longestWord)
			.slice(0, mostWords);
		const telling = tokens.filter(({ forms }) => forms.length > 0);
		const concepts = telling.flatMap((token, i) => this.#conceptOf(token, i === telling.length - 1));
		this.#join(tokens, concepts);
		this.#mean(telling, concepts);
		return concepts;
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
				sounds: false,
			}));
		const sounds = soundsChinese(word);
		const concept = (alternatives: Map<string, number>, ...phrases: (readonly string[])[]): Concept[] => [
			{ word: firstOf(forms), alternatives, phrases, sounds },
		];
		// Of a number with what it is told in, or the day of it, that is meant.
		if (/^\d/.test(firstOf(forms))) {
			const known = forms.filter((form) => this.#texts.has(form));
			const meant = known.length > 1 ? known.slice(1) : known.length > 0 ? known : forms.slice(0, 1);
			return concept(new Map(meant.map((form) => [form, 1])));
		}
		// Of words with a hyphen the whole is meant, where it is known, rather than a part.
		const [whole, ...parts] = forms.filter((form) => this.#texts.has(form));
		let alternatives = new Map(whole === undefined ? [] : [[whole, 1]]);
		for (const part of parts) alternatives.set(part, whole === forms[0] ? sureness.part : 1);
		const syllables = alternatives.size === 0 ? this.#syllablesOf(word) : undefined;
		if (syllables) return concept(new Map([[firstOf(forms), 1]]), syllables);
		// A known word is neither the beginning of another nor a slip.
		if (alternatives.size === 0 && last && word.length > 1) alternatives = this.#beginningSo(word);
		if (alternatives.size === 0 || (word.includes('-') && whole !== forms[0]))
			for (const part of word.split(/[-‐‑–]/).filter((each) => !this.#texts.has(stemOf(each))))
				for (const form of this.#slipsOf(part)) alternatives.set(form, sureness.slip);
		const two = alternatives.size === 0 && !sounds && this.#twoIn(word);
		if (alternatives.size === 0) alternatives.set(firstOf(forms), 1);
		return concept(alternatives, ...(two ? [two] : []));
	}

	/** Lets two words stand for one that is written as one: `e commerce`, `over embeddedness`. */
	#join(tokens: readonly Token[], concepts: readonly Concept[]): void {
		tokens.slice(1).forEach((token, i) => {
			const before = itemAt(tokens, i);
			const [joined] = formsOf(`${before.word}${token.word}`);
			if (!joined || !this.#texts.has(joined)) return;
			for (const { word, alternatives } of concepts)
				if (word === before.forms[0] || word === token.forms[0]) alternatives.set(joined, 1);
		});
	}

	/** Adds what readers’ words mean here. */
	#mean(tokens: readonly Token[], concepts: readonly Concept[]): void {
		const all = new Set(tokens.flatMap(({ forms }) => forms));
		for (const [query, meant] of this.#synonyms) {
			if (!query.every((form) => all.has(form))) continue;
			const words = new Set(
				query.map((form) => firstOf(findIn(tokens, ({ forms }) => forms.includes(form)).forms)),
			);
			for (const { alternatives, phrases } of concepts.filter(({ word }) => words.has(word))) {
				if (meant.length > 1) phrases.push(meant);
				else if (!alternatives.has(firstOf(meant))) alternatives.set(firstOf(meant), sureness.synonym);
			}
		}
	}

	/** The syllables of a Chinese name, or of a part of one, that is written in one word. */
	#syllablesOf(word: string): readonly string[] | undefined {
		this.#inOneWord ??= new Map(
			this.#names.records
				.filter(({ also }) => also.some(isHan))
				.flatMap(({ also }) => also.filter((name) => /^[a-z]+( [a-z]+)+$/.test(name)))
				.flatMap((name) => {
					const all = name.split(' ');
					return all.flatMap((_, from) => all.slice(from + 1).map((_, i) => all.slice(from, from + i + 2)));
				})
				.map((some) => [some.join(''), formsOf(some.join(' '))]),
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

	/** The words of what places, people and organisations are called, and Chinese ones of other names. */
	#properNames(): ReadonlySet<string> {
		return (this.#proper ??= new Set(
			this.#names.records
				.filter(({ kind }) => kind !== 'works')
				.flatMap(({ kind, title }) =>
					(plain(title).match(/[a-z]+/g) ?? []).filter(
						(word) => proper.has(kind) || (word.length > 4 && soundsChinese(word)),
					),
				),
		));
	}

	/** The forms of known words from which a word may have come by a slip. */
	#slipsOf(written: string): string[] {
		const raw = written.replace(/'s?$/, '');
		if (raw.length < 4 || /\d|[^a-z]/.test(raw)) return [];
		const mayBe = (form: string): boolean =>
			!this.#pseudonymForms.has(form) && this.#texts.often(form) >= enough;
		const known = (words: readonly string[]): string[] => words.map(stemOf).filter(mayBe);
		const inPlace = known(transposed(raw));
		if (inPlace.length > 0) return inPlace;
		// A Chinese name that is not here is another’s, unless it is all but one that is, or another word with a letter that is wrong or left out.
		if (soundsChinese(raw)) {
			const other = [...this.#writtenNames()].filter(
				(word) => raw.length > 5 && word.length >= raw.length && !soundsChinese(word),
			);
			const isNear = (word: string): boolean =>
				isTypo(raw, word, 1) || (raw.length > 5 && isTypoAtStart(raw, word, false));
			return known([...this.#properNames(), ...other].filter(isNear));
		}
		const stem = stemOf(raw);
		for (const most of raw.length < 8 ? [1] : [1, 2]) {
			const named = [...this.#writtenNames()].filter((word) => isTypo(raw, word, most)).map(stemOf);
			// Of words of texts only the stems are known.
			const inTexts =
				raw.length < 5
					? []
					: this.#texts.forms.filter((form) => !stem.startsWith(form) && isTypo(stem, form, most));
			const meant = [...new Set([...named, ...inTexts])].filter(mayBe);
			if (meant.length > 0) return meant;
		}
		if (raw.length < 6) return [];
		return known([...this.#writtenNames()].filter((word) => isTypoAtStart(raw, word, true)));
	}

	/** The forms of two words of a name that are written in one: `taobaovillage`. */
	#twoIn(raw: string): string[] | undefined {
		if (/[^a-z]/.test(raw)) return undefined;
		for (let at = raw.length - 3; at > 2; at--) {
			const [start, end] = [stemOf(raw.slice(0, at)), stemOf(raw.slice(at))];
			const [before, after] = [this.#texts.named(start), this.#texts.named(end)];
			if ([...before.keys()].some((record) => after.has(record))) return [start, end];
		}
		return undefined;
	}

	/** The forms of known words that begin so, each with how surely it is meant: the more, the more is written. */
	#beginningSo(raw: string): Map<string, number> {
		const beginsSo = (word: string): boolean => word.startsWith(raw);
		const known = [
			...this.#texts.forms.filter(beginsSo).map((form) => [form, form.length] as const),
			...[...this.#writtenNames()].filter(beginsSo).map((word) => [stemOf(word), word.length] as const),
		];
		const sure = new Map<string, number>();
		for (const [form, length] of known)
			if (this.#texts.has(form))
				sure.set(form, Math.max(sure.get(form) ?? 0, (sureness.beginning * raw.length) / length));
		return sure;
	}
}
