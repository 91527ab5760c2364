/** Finds records for a query: the same in the browser and where its quality is measured. */
import { distance } from 'fastest-levenshtein';
import MiniSearch, { type Options } from 'minisearch';
import type { NamedRecord, Names, Words } from './files.ts';
import { type Match, Texts } from './texts.ts';
import { formsOf, stemOf, type Token, tokensOf } from './words.ts';

/** A record that was found. */
export interface Hit {
	/** Its number in the list of names. */
	record: number;
	score: number;
	/** Which words of the query it has, as stems. */
	found: ReadonlySet<string>;
}

/** What a query found. */
export interface Answer {
	hits: Hit[];
	/** Forms that are to be marked, whatever the query said for them. */
	marks: ReadonlySet<string>;
	/** The page of the dissertation that was asked for: `p. 101`. */
	page?: number;
}

/** Which results are wanted. */
export interface Narrowing {
	kind?: string;
	chapter?: string;
}

/** A word of a query, with what stands for it in the index, each with how surely it does. */
interface Concept {
	word: string;
	/** Forms, each with how surely it is meant. */
	alternatives: Map<string, number>;
	/** Several forms that stand for it together. */
	phrases: (readonly string[])[];
}

export const weights = {
	/** Of a name’s own words, of its other names, of its point, of where it stands, and of a text. */
	title: 3.2,
	also: 3,
	point: 1.3,
	place: 0.5,
	text: 1,
	/** What is gained where a query is a whole name. */
	whole: 60,
	/** What an entry gains more where it is its first name. */
	entry: 90,
	/** What is gained where all words of a query stand in a name, by the share of the name that they are. */
	within: 24,
	/** How much a record loses that lacks some of the words. */
	share: 2,
	/** How much an interviewee counts of whom a query has only some words. */
	number: 0.3,
	/** What is gained by a work whose author is named, and of which all that is asked is said. */
	author: 40,
	/** What is gained where a query is a question that is answered, and how much less where it is only near. */
	around: 0.5,
	aroundPower: 2,
	asked: 5,
	near: 2,
	/** What is gained where it is that question, and from where on it is. */
	question: 40,
	same: 0.9,
	synonym: 0.8,
	slip: 0.7,
	/** Of a word that only begins so. */
	open: 0.6,
};

/** How much of a query is read, in letters and words, and how long a word can be. */
const longest = 300;
const mostWords = 24;
const longestWord = 40;

/** In how many records a word must stand for a slip to lead to it: a rare one is rather another. */
const enough = 3;

/** Kinds of what is read in order. */
const text: ReadonlySet<string> = new Set(['chapter', 'section', 'page']);

/** What Chinese names of places end in, in pinyin. */
const pinyinKinds = ['cun', 'zhuang', 'zhen', 'xiang', 'xian', 'shi', 'qu', 'sheng'];

/** How likely each kind is, all else the same, where a query has as many words as a question. */
const asked: Readonly<Record<string, number>> = { section: 1.35, chapter: 1.1, figure: 0.8 };
const questionLength = 4;

/** How likely each kind is to be what is looked for, all else the same. */
const likely: Readonly<Record<string, number>> = {
	section: 1.1,
	chapter: 0.95,
	figure: 0.8,
	terms: 1.15,
	people: 1.15,
	organisations: 1.05,
	policies: 1,
	places: 1.05,
	interviewees: 0.85,
	works: 0.6,
	page: 0.8,
};

const fieldsOf = ({ title, also, point, within, chapter }: NamedRecord, names: Names) => ({
	title,
	also: also.join(' . '),
	point,
	place: `${within} ${names.chapters[chapter] ?? ''}`,
});

/** What is asked comes as forms already. */
const common: Pick<Options, 'tokenize' | 'processTerm' | 'searchOptions'> = {
	tokenize: (text) => formsOf(text),
	processTerm: (term) => term,
	searchOptions: { tokenize: (form) => [form], processTerm: (form) => form },
};

/** Words whose neighbouring letters have changed places. */
const swapped = (word: string): string[] =>
	Array.from(
		{ length: Math.max(0, word.length - 1) },
		(_, i) => word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2),
	);

/** How much of a word is asked for: of words with a hyphen, the whole, all parts, or some. */
function shareOf([whole, ...parts]: readonly string[], asked: ReadonlySet<string>): number {
	if (asked.has(whole!)) return 1;
	const found = parts.filter((part) => asked.has(part)).length;
	return found === parts.length && found > 1 ? 1 : found / (parts.length + 1);
}

/**
 * Whether one word may be another with a slip of at most so many letters: the first is right, a short word lacks
 * one rather than has one too many, and none goes on where the other ends.
 */
function isSlip(typed: string, meant: string, most: number): boolean {
	if (typed[0] !== meant[0] || Math.abs(typed.length - meant.length) > most || /\d/.test(meant)) return false;
	if (typed.length < 5 ? meant.length <= typed.length : typed.length < 6 && meant.length < typed.length)
		return typed.replace(/(.)\1/, '$1') === meant;
	return !typed.startsWith(meant) && distance(typed, meant) <= most;
}

export class Search {
	readonly names: Names;
	readonly #named: MiniSearch;
	#texts: Texts | undefined;
	/** Every form of a name, of what is told of it or of where it stands. */
	readonly #forms = new Set<string>();
	/** The words of names as they are written, with their forms: what a slip or a beginning is seen by. */
	readonly #spoken = new Map<string, string>();
	/** Forms of names alone. */
	readonly #nameForms = new Set<string>();
	/** The forms of each name, and of each other name, of a record. */
	readonly #titles = new Map<number, readonly (readonly Token[])[]>();
	readonly #synonyms: readonly (readonly [said: readonly string[], meant: readonly string[]])[];
	/** What names of places end in: `village`, `county`. */
	readonly #placeKinds: ReadonlySet<string>;
	/** Words of the names that stand for places: no slip leads to them. */
	readonly #pseudonyms: ReadonlySet<string>;

	constructor(names: Names) {
		this.names = names;
		const tokenize = (text: string, field?: string): string[] => {
			const tokens = tokensOf(text);
			for (const { word, forms } of tokens) {
				if (field === 'title' || field === 'also')
					for (const form of forms) this.#nameForms.add(form);
				if (forms.length === 1) this.#spoken.set(word, forms[0]!);
				else for (const part of word.split(/[-‐‑–]/)) this.#spoken.set(part, stemOf(part));
			}
			const forms = tokens.flatMap((token) => token.forms);
			for (const form of forms) this.#forms.add(form);
			return forms;
		};
		this.#named = new MiniSearch({ fields: ['title', 'also', 'point', 'place'], ...common, tokenize });
		this.#named.addAll(names.records.map((record, id) => ({ id, ...fieldsOf(record, names) })));
		this.#synonyms = names.synonyms.flatMap(([said, meant]) => {
			const forms = meant.map(formsOf);
			return said.flatMap((each) => forms.map((to) => [formsOf(each), to] as const));
		});
		const placeKinds = new Set(
			names.records
				.filter(({ kind, title }) => kind === 'places' && /\s/.test(title))
				.flatMap(({ title }) => formsOf(title).slice(-1)),
		);
		for (const kind of pinyinKinds) placeKinds.add(kind);
		this.#placeKinds = placeKinds;
		this.#pseudonyms = new Set(
			names.pseudonyms.flatMap(formsOf).filter((form) => !placeKinds.has(form)),
		);
	}

	/** Lets texts be found too. */
	addTexts(words: Words): void {
		this.#texts = new Texts(words);
	}

	get hasTexts(): boolean {
		return this.#texts !== undefined;
	}

	/**
	 * What a query finds.
	 *
	 * @param query as a reader writes it
	 * @param narrowing a kind or a chapter that is wanted alone
	 * @returns records, the likeliest first; none where not one of its words is known
	 */
	find(query: string, narrowing: Narrowing = {}): Answer {
		const page = Number(/^\s*(?:pp?\b\.?|pages?\b)\s*(\d{1,3})\b/i.exec(query)?.[1]);
		const answer = this.#answer(query, narrowing);
		return this.names.atPage[page] == null ? answer : { ...answer, page };
	}

	#answer(query: string, narrowing: Narrowing): Answer {
		const tokens = tokensOf(this.#simplified(query.slice(0, longest)))
			.filter(({ word }) => word.length <= longestWord)
			.slice(0, mostWords);
		const concepts = this.#conceptsOf(tokens);
		const scores = new Map<number, Map<string, number>>();
		// How much a word tells: the fewer records have it, the more.
		const tells = new Map<string, number>();
		// Words that stand in references alone, as names of authors do.
		const onlyCited = new Set<string>();
		for (const concept of concepts) {
			const found = this.#scoresOf(concept);
			const asked = [...concept.alternatives.keys()].some((form) => this.#knows(form));
			const cited = [...found.keys()].every((record) => this.names.records[record]!.kind === 'works');
			if (found.size > 0 && cited) onlyCited.add(concept.word);
			if (found.size > 0 || asked)
				tells.set(concept.word, Math.log(1 + this.names.records.length / Math.max(1, found.size)));
			for (const [record, score] of found) {
				const of = scores.get(record) ?? new Map<string, number>();
				scores.set(record, of);
				of.set(concept.word, Math.max(of.get(concept.word) ?? 0, score));
			}
		}
		const told = [...tells.values()].reduce((sum, value) => sum + value, 0);
		const meant = concepts.map(({ alternatives }) => [...alternatives.keys()]);
		const near =
			this.#texts?.answers(concepts.map(({ alternatives }) => alternatives)) ?? new Map<number, number>();
		for (const record of near.keys()) if (!scores.has(record)) scores.set(record, new Map());
		const around = new Map<string, number>();
		const pageOf = (record: number): string => this.names.records[record]!.path.replace(/#.*/, '');
		for (const [record, nearness] of near)
			around.set(pageOf(record), (around.get(pageOf(record)) ?? 0) + nearness ** weights.aroundPower);
		const hits = [...scores].map(([record, of]): Hit => {
			const sum = [...of.values()].reduce((total, score) => total + score, 0);
			const share = [...of.keys()].reduce((total, word) => total + tells.get(word)!, 0) / told;
			const { kind } = this.names.records[record]!;
			const prior = concepts.length < questionLength ? (likely[kind] ?? 1) : (asked[kind] ?? 0.75);
			const written = kind === 'works' && share === 1 && this.#isBy(record, meant) ? weights.author : 0;
			const named = this.#gainOf(record, meant);
			// A number says little of whom it numbers, unless it is all that is asked or it is said whose it is.
			const number = kind === 'interviewees' && named === 0 ? weights.number : 1;
			const nearness = near.get(record) ?? 0;
			const answers =
				weights.asked * told * nearness ** weights.near + (nearness > weights.same ? weights.question : 0) + weights.around * told * (around.get(pageOf(record)) ?? 0);
			const score = sum * share ** weights.share * prior * number + answers + written + named;
			return { record, score, found: new Set(of.keys()) };
		});
		const wanted = (this.#isUnknownPlace(concepts, (word) => tells.has(word) && !onlyCited.has(word)) ? [] : hits).filter(({ record }) => {
			const { kind, chapter } = this.names.records[record]!;
			return (
				(!narrowing.kind || kind === narrowing.kind) && (!narrowing.chapter || chapter === narrowing.chapter)
			);
		});
		return {
			hits: wanted.sort((a, b) => b.score - a.score || a.record - b.record),
			marks: new Set(
				concepts.flatMap(({ alternatives, phrases }) => [...alternatives.keys(), ...phrases.flat()]),
			),
		};
	}

	/** Whether what is asked for is a place by a name that is not here: `Someplace village`. */
	#isUnknownPlace(concepts: readonly Concept[], known: (word: string) => boolean): boolean {
		const last = concepts.at(-1);
		return (
			last !== undefined &&
			this.#placeKinds.has(last.word) &&
			concepts.length < questionLength &&
			concepts.some(({ word }) => !known(word))
		);
	}

	/** Whether a form can be found. */
	#knows(form: string): boolean {
		return this.#forms.has(form) || (this.#texts?.has(form) ?? false);
	}

	/** With simplified characters in place of traditional ones. */
	#simplified(query: string): string {
		return [...query].map((letter) => this.names.traditional[letter] ?? letter).join('');
	}

	/** The words of a record’s name and of its other names. */
	#namesOf(record: number): readonly (readonly Token[])[] {
		const known = this.#titles.get(record);
		if (known) return known;
		const { title, also } = this.names.records[record]!;
		const names = [title, ...also].map((name) => tokensOf(name).filter(({ forms }) => forms.length > 0));
		this.#titles.set(record, names);
		return names;
	}

	/** Whether a query names the first author of a work. */
	#isBy(record: number, query: readonly (readonly string[])[]): boolean {
		const author = this.#namesOf(record)[0]?.[0]?.forms ?? [];
		return query.some((forms) => forms.some((form) => author.includes(form)));
	}

	/** What is gained by a record whose name, or another name, the query is, or has in it. */
	#gainOf(record: number, query: readonly (readonly string[])[]): number {
		if (query.length === 0) return 0;
		let best = 0;
		this.#namesOf(record).forEach((name, i) => {
			const all = new Set(name.flatMap(({ forms }) => forms));
			if (!query.every((each) => each.some((form) => all.has(form)))) return;
			const asked = new Set(query.flat());
			const share =
				name.reduce((sum, { forms }) => sum + shareOf(forms, asked), 0) / Math.max(1, name.length);
			const whole = i === 0 && !text.has(this.names.records[record]!.kind) ? weights.entry : weights.whole;
			const gain = share === 1 ? whole : weights.within * share;
			best = Math.max(best, i === 0 ? gain : gain * 0.95);
		});
		return best;
	}

	/** The words of a query with what they may stand for. */
	#conceptsOf(tokens: readonly Token[]): Concept[] {
		const telling = tokens.filter(({ forms }) => forms.length > 0);
		const concepts = telling.flatMap(({ word, forms }, i): Concept[] => {
			// A letter alone says nothing but with its neighbour: `e commerce`.
			if (/^[a-z]$/.test(word)) return [];
			const beginnings = (begun: string) =>
				new Map(this.#beginningSo(begun).map(([form, share]) => [form, weights.open * share]));
			// Chinese is looked for pair by pair, and a character alone in every pair that it begins.
			if (/\p{Script=Han}/u.test(word))
				return forms.map((form) => ({
					word: form,
					alternatives: new Map([...(word.length === 1 ? beginnings(form) : []), [form, 1]]),
					phrases: [],
				}));
			const known = forms.filter((form) => this.#knows(form));
			let alternatives = new Map(known.map((form) => [form, 1]));
			// What is known is not the beginning of another, nor a slip.
			if (known.length === 0 && i === telling.length - 1 && word.length > 1) alternatives = beginnings(word);
			if (alternatives.size === 0)
				alternatives = new Map(this.#slipsOf(word).map((form) => [form, weights.slip]));
			if (alternatives.size === 0) alternatives.set(forms[0]!, 1);
			return [{ word: forms[0]!, alternatives, phrases: [] }];
		});
		this.#join(tokens, concepts);
		this.#mean(telling, concepts);
		return concepts;
	}

	/** Lets two words stand for one that is written as one: `e commerce`, `over embeddedness`. */
	#join(tokens: readonly Token[], concepts: Concept[]): void {
		tokens.slice(1).forEach((token, i) => {
			const before = tokens[i]!;
			const [joined] = formsOf(`${before.word}${token.word}`);
			if (!joined || !this.#knows(joined)) return;
			const pair = [before, token].map(({ forms }) => concepts.find(({ word }) => word === forms[0]));
			for (const concept of pair) {
				concept?.alternatives.set(joined, 1);
			}
		});
	}

	/** Adds what readers’ words mean here. */
	#mean(tokens: readonly Token[], concepts: Concept[]): void {
		const asked = tokens.map(({ forms }) => new Set(forms));
		for (const [said, meant] of this.#synonyms) {
			const at = said.map((form) => asked.findIndex((forms) => forms.has(form)));
			if (said.length === 0 || at.includes(-1)) continue;
			const words = new Set(at.map((i) => tokens[i]!.forms[0]!));
			const replaced = concepts.filter(({ word }) => words.has(word));
			for (const concept of replaced) {
				if (meant.length === 1) concept.alternatives.set(meant[0]!, weights.synonym);
				else concept.phrases.push(meant);
			}
		}
	}

	/** The forms of known words from which a word may have come by a slip. */
	#slipsOf(raw: string): string[] {
		if (raw.length < 4 || /\d|[^a-z]/.test(raw)) return [];
		const turned = swapped(raw)
			.map(stemOf)
			.filter((each) => this.#knows(each) && !this.#pseudonyms.has(each));
		if (turned.length > 0) return turned;
		const stem = stemOf(raw);
		for (const most of raw.length < 8 ? [1] : [1, 2]) {
			const named = [...this.#spoken].filter(([word]) => isSlip(raw, word, most)).map(([, form]) => form);
			// Of words of texts only the stems are known.
			const told = raw.length < 5 ? [] : (this.#texts?.forms ?? []).filter((form) => isSlip(stem, form, most));
			const meant = [...named, ...told].filter(
				(form) =>
					!this.#pseudonyms.has(form) &&
					(this.#nameForms.has(form) || (this.#texts?.often(form) ?? 0) >= enough),
			);
			if (meant.length > 0) return [...new Set(meant)];
		}
		return [];
	}

	/** The forms of known words that begin as a word does, each with how much of it that is. */
	#beginningSo(raw: string): [form: string, share: number][] {
		const named = [...this.#spoken].filter(([word]) => word.startsWith(raw));
		const told = (this.#texts?.forms ?? []).filter((form) => form.startsWith(raw));
		return [
			...named.map(([word, form]): [string, number] => [form, raw.length / word.length]),
			...told.map((form): [string, number] => [form, raw.length / form.length]),
		];
	}

	/** How well records match a word, in what they are called and in what they say. */
	#scoresOf({ alternatives, phrases }: Concept): Map<number, number> {
		const best = new Map<number, number>();
		const keep = (scores: ReadonlyMap<number, number>): void => {
			for (const [record, score] of scores) best.set(record, Math.max(best.get(record) ?? 0, score));
		};
		for (const [form, weight] of alternatives) keep(this.#scoresOfForm(form, weight));
		for (const forms of phrases) {
			const each = forms.map((form) => this.#scoresOfForm(form, weights.synonym));
			const all = [...each[0]!].filter(([record]) => each.every((scores) => scores.has(record)));
			keep(
				new Map(
					all.map(([record]) => [record, each.reduce((sum, scores) => sum + scores.get(record)!, 0) * 0.8]),
				),
			);
		}
		return best;
	}

	/** How well records match one form. */
	#scoresOfForm(form: string, weight: number): Map<number, number> {
		const { title, also, point, place } = weights;
		const scores = new Map<number, number>();
		const add = (matches: readonly Match[], factor: number): void => {
			for (const { id, score } of matches) scores.set(id, (scores.get(id) ?? 0) + score * factor);
		};
		const boost = { title, also, point, place };
		add(this.#named.search(form, { boost }) as unknown as Match[], weight);
		if (this.#texts) add(this.#texts.search(form), weight * weights.text);
		return scores;
	}
}
