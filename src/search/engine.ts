/** Finds records for a query: the same in the browser and where its quality is measured. */
import { firstOf, itemAt } from '../text/items.ts';
import { type Concept, longest, Reader, sureness } from './concepts.ts';
import type { Names, Questions, Words } from './files.ts';
import { nameHits, type Hit } from './name-hits.ts';
import { type NameWords, type Scores, Texts, wordsOfNames } from './texts.ts';
import { formsOf, isSyllable, spelled, type Token, tokensOf } from './words.ts';

/** Answer to a query. */
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

/** What is gained by what; found by the questions of the half that the search is tuned with. */
export const weights = {
	/** Of a word in a name, and in a text. */
	name: 2.25,
	text: 2.7,
	/** Gain where a query is a whole name; more where it is one of an entry. */
	whole: 60,
	entry: 120,
	/** What is gained where all words of a query stand in a name, by the share of the name that they are. */
	within: 32,
	/** What is gained by a name that is asked for as it is written, its endings too: more than by all else together. */
	exact: 1000,
	/** How much a record loses that lacks some of the words. */
	share: 1.1,
	/** Gain by records of the same page. */
	page: 0.08,
	/** How much an interviewee counts of whom a query has only some words: a number may be any number. */
	number: 0.1,
	/** What is gained by a work whose author is named, and of which all that is asked is said. */
	author: 80,
	/** What is gained where a query is near a question that is answered, and how much less where it is less near. */
	questions: 7,
	similarity: 2.7,
	/** Gain where it is that question, and the similarity from which it counts as the same. */
	question: 40,
	same: 0.9,
};

/** Kinds of what is read in order. */
const text: ReadonlySet<string> = new Set(['chapter', 'section', 'page']);

/** How likely each kind is, all else the same, where a query has as many words as a question. */
const inQuestions: Readonly<Record<string, number>> = {
	section: 1.05,
	chapter: 1.1,
	figure: 0.7,
	terms: 0.75,
	organisations: 0.8,
};
const questionLength = 4;

/** How likely each kind is to be what is looked for, all else the same. */
const likely: Readonly<Record<string, number>> = {
	section: 1.05,
	chapter: 0.95,
	figure: 0.7,
	terms: 1,
	people: 1.2,
	organisations: 1.1,
	policies: 0.9,
	places: 1.1,
	interviewees: 0.85,
	works: 0.6,
	page: 0.8,
};

/** Endings of Chinese place names, in pinyin. */
const pinyinKinds = ['cun', 'zhuang', 'zhen', 'xiang', 'xian', 'shi', 'qu', 'sheng'];

/** A query whose words all have capitals, as names do. */
const titled = /^(?:\p{Lu}\S*\s*)+$/u;

/** The words of a text in one spelling, with their endings. */
const asWritten = (text: string): string =>
	tokensOf(text)
		.map(({ word }) => spelled(word))
		.join(' ')
		.replace(/[-‐‑–]/g, ' ');

/** How much of a word is asked for: of words with a hyphen, the whole, all parts, or some. */
function shareOf([whole = '', ...parts]: readonly string[], wanted: ReadonlySet<string>): number {
	if (wanted.has(whole)) return 1;
	const found = parts.filter((part) => wanted.has(part)).length;
	return found === parts.length && found > 1 ? 1 : found / (parts.length + 1);
}

/** The records that a word of a query found. */
interface Found {
	concept: Concept;
	scores: Scores;
	/** Those that have it in a name. */
	named: ReadonlySet<number>;
	/** How much it tells: the more, the fewer records have it; 0 where it is not known. */
	rarity: number;
}

/** Whether a record has all of some words. */
const standTogether = ([first, ...others]: readonly Found[]): boolean =>
	[...(first?.scores.keys() ?? [])].some((record) => others.every(({ scores }) => scores.has(record)));

export class Search {
	readonly names: Names;
	#nameWords: NameWords | undefined;
	#texts: Texts | undefined;
	#reader: Reader | undefined;
	/** The words of each name of a record, and the name in one spelling. */
	readonly #namesOf = new Map<number, readonly { words: readonly Token[]; written: string }[]>();
	/** Endings of place names: `village`, `county`. */
	readonly #placeKinds: ReadonlySet<string>;

	constructor(names: Names) {
		this.names = names;
		const places = names.records.filter(({ kind, title }) => kind === 'places' && /\s/.test(title));
		this.#placeKinds = new Set([...pinyinKinds, ...places.flatMap(({ title }) => formsOf(title).slice(-1))]);
	}

	/** The words of names: told apart when they are first asked for, which is best while texts are on their way. */
	get nameWords(): NameWords {
		return (this.#nameWords ??= wordsOfNames(this.names.records));
	}

	/** Lets all be found by all its words, and not names alone by how they begin; by the questions that it answers too. */
	addTexts(words: Words, questions?: Questions): void {
		this.#texts = new Texts(words, this.nameWords, questions);
		// No slip leads to a name that stands for another.
		const kept = this.names.pseudonyms.flatMap(formsOf).filter((form) => !this.#placeKinds.has(form));
		this.#reader = new Reader(this.names, this.#texts, new Set(kept));
	}

	/** Makes ready what only a slip asks for, so that none waits for it. */
	warm(): void {
		this.#reader?.warm();
	}

	get hasTexts(): boolean {
		return this.#texts !== undefined;
	}

	get hasQuestions(): boolean {
		return this.#texts?.hasQuestions ?? false;
	}

	/**
	 * What a query finds.
	 *
	 * @param query as a reader writes it
	 * @param narrowing a kind or a chapter that is wanted alone
	 * @returns records, the likeliest first; none where not one of its words is known, or where it is a place by a
	 *   name that is not here
	 */
	find(query: string, narrowing: Narrowing = {}): Answer {
		const concepts = this.#reader?.conceptsOf(query) ?? [];
		const hits = this.#texts ? this.#hitsOf(this.#texts, concepts, query) : nameHits(this.names, query);
		const wanted = hits.filter(({ record }) => {
			const { kind, chapter } = itemAt(this.names.records, record);
			return (
				(!narrowing.kind || kind === narrowing.kind) && (!narrowing.chapter || chapter === narrowing.chapter)
			);
		});
		const answer: Answer = {
			hits: wanted.sort((a, b) => b.score - a.score || a.record - b.record),
			marks: new Set(
				concepts.flatMap(({ alternatives, phrases }) => [...alternatives.keys(), ...phrases.flat()]),
			),
		};
		const page = Number(/^\s*(?:pp?\b\.?|pages?\b)\s*(\d{1,3})\b/i.exec(query)?.[1]);
		return this.names.atPage[page] == null ? answer : { ...answer, page };
	}

	#hitsOf(texts: Texts, concepts: readonly Concept[], query: string): Hit[] {
		const found = concepts.map((concept) => this.#foundBy(texts, concept));
		if (this.#isUnknownName(found) || this.#isUnknownPlace(found, titled.test(query.trim()))) return [];
		const phrased = this.#reader?.isPhrased(query) ?? false;
		const written = asWritten(query.slice(0, longest));
		const totalRarity = found.reduce((sum, { rarity }) => sum + rarity, 0);
		const matches = texts.answers(concepts.map(({ alternatives }) => alternatives));
		const pages = this.#pagesOf(found);
		const kinds = concepts.length < questionLength ? likely : { ...likely, ...inQuestions };
		const records = new Set([...matches.keys(), ...found.flatMap(({ scores }) => [...scores.keys()])]);
		return [...records].map((record): Hit => {
			const having = found.filter(({ scores }) => scores.has(record));
			const share = having.reduce((sum, { rarity }) => sum + rarity, 0) / totalRarity;
			const { kind } = itemAt(this.names.records, record);
			const named = this.#gainByName(record, found, written);
			const byAuthor = kind === 'works' && share === 1 && having.some((each) => each.named.has(record));
			const numbered = kind === 'interviewees' && named === 0 ? weights.number : 1;
			const matched = having.reduce((sum, { scores }) => sum + (scores.get(record) ?? 0), 0);
			const onPage = pages.get(this.#pageOf(record)) ?? { matched: 0, totalRarity: 0 };
			const { best, together } = matches.get(record) ?? { best: 0, together: 0 };
			const inText =
				numbered *
				(matched * share ** weights.share +
					(weights.page * onPage.matched * onPage.totalRarity) / totalRarity);
			return {
				record,
				score:
					inText * (kinds[kind] ?? 1) +
					totalRarity * weights.questions * together ** weights.similarity +
					(phrased && best > weights.same ? weights.question : 0) +
					(byAuthor ? weights.author : 0) +
					named,
			};
		});
	}

	/** How well each page matches, by the best of its records for each word, and how much these words tell. */
	#pagesOf(found: readonly Found[]) {
		const pages = new Map<string, { matched: number; totalRarity: number }>();
		for (const { scores, rarity } of found)
			for (const [page, ofPage] of Map.groupBy(scores, ([record]) => this.#pageOf(record))) {
				const { matched, totalRarity } = pages.get(page) ?? { matched: 0, totalRarity: 0 };
				const best = Math.max(...ofPage.map(([, score]) => score));
				pages.set(page, { matched: matched + best, totalRarity: totalRarity + rarity });
			}
		return pages;
	}

	#pageOf(record: number): string {
		return itemAt(this.names.records, record).path.replace(/#.*/, '');
	}

	/** The records that have a word, in what they are called or in what they say. */
	#foundBy(texts: Texts, concept: Concept): Found {
		const scores: Scores = new Map();
		const named = new Set<number>();
		const addScores = (some: ReadonlyMap<number, number>): void => {
			for (const [record, score] of some) scores.set(record, Math.max(scores.get(record) ?? 0, score));
		};
		const byForm = (form: string, sure: number): Scores => {
			const each: Scores = new Map();
			for (const [record, score] of texts.textScores(form)) each.set(record, score * weights.text * sure);
			for (const [record, score] of texts.named(form)) {
				each.set(record, (each.get(record) ?? 0) + score * weights.name * sure);
				named.add(record);
			}
			return each;
		};
		for (const [form, sure] of concept.alternatives) addScores(byForm(form, sure));
		for (const forms of concept.phrases) {
			const each = forms.map((form) => byForm(form, sureness.synonym));
			const all = [...firstOf(each).keys()].filter((record) => each.every((some) => some.has(record)));
			addScores(
				new Map(
					all.map((record) => [
						record,
						sureness.synonym * each.reduce((sum, some) => sum + (some.get(record) ?? 0), 0),
					]),
				),
			);
		}
		const rarity = scores.size > 0 ? Math.log(1 + this.names.records.length / scores.size) : 0;
		return { concept, scores, named, rarity };
	}

	/** Whether what is asked for is somebody or something by a Chinese name that is not here: `sellers in Someplace`. */
	#isUnknownName(found: readonly Found[]): boolean {
		if (found.length >= questionLength) return false;
		if (found.some(({ concept, scores }) => concept.sounds && concept.word.length > 3 && scores.size === 0))
			return true;
		// Sounds that stand nowhere together are no name that is here, unless one of them is a name of its own.
		const isOwn = ({ concept, named }: Found): boolean => !isSyllable(concept.word) && named.size > 0;
		const soundsAlone = found.every(({ concept }) => concept.sounds) && !found.some(isOwn);
		return found.length > 1 && soundsAlone && !standTogether(found);
	}

	/**
	 * Whether what is asked for is a place by a name that is not here: `Someplace village`, `Other Place Town`. A name
	 * with capitals may have words that stand here, if these stand nowhere together.
	 */
	#isUnknownPlace(found: readonly Found[], titled: boolean): boolean {
		const last = found.at(-1);
		const before = found.slice(0, -1);
		if (!last || before.length === 0 || before.length > 2) return false;
		if (!this.#placeKinds.has(last.concept.word)) return false;
		const isAuthors = (record: number): boolean => itemAt(this.names.records, record).kind === 'works';
		const known = before.filter(({ scores }) => ![...scores.keys()].every(isAuthors));
		if (known.length === 0 || (found.length === 2 && known.length < before.length)) return true;
		return titled && (known.length < before.length || !standTogether(found));
	}

	/** The name of a place without what it is: `Xiaogang` of `Xiaogang Village`; the whole where that is all. */
	#withoutKind(title: string): string {
		const words = title.split(' ');
		const kept = words.filter((word) => !formsOf(word).some((form) => this.#placeKinds.has(form)));
		return (kept.length > 0 ? kept : words).join(' ');
	}

	/** What is gained by a record whose name, or another name, the query is, or has in it. */
	#gainByName(record: number, found: readonly Found[], written: string): number {
		if (found.length === 0 || !found.every(({ named }) => named.has(record))) return 0;
		const { kind, title, also } = itemAt(this.names.records, record);
		const query = found.map(({ concept: { alternatives, phrases } }) => [
			...[...alternatives].filter(([, sure]) => sure > sureness.part).map(([form]) => [form]),
			...phrases,
		]);
		const wanted = new Set(query.flat(2));
		let names = this.#namesOf.get(record);
		if (!names) {
			const bare = kind === 'places' ? [this.#withoutKind(title)] : [];
			names = [title, ...bare, ...also].map((name) => ({
				words: tokensOf(name).filter(({ forms }) => forms.length > 0),
				written: asWritten(name),
			}));
			this.#namesOf.set(record, names);
		}
		const gains = names.map(({ words, written: name }, i) => {
			const all = new Set(words.flatMap(({ forms }) => forms));
			if (!query.every((each) => each.some((forms) => forms.every((form) => all.has(form))))) return 0;
			const share = words.reduce((sum, { forms }) => sum + shareOf(forms, wanted), 0) / words.length;
			const whole = text.has(kind) ? weights.whole : weights.entry;
			const exact = name === written ? weights.exact : 0;
			return (exact + (share === 1 ? whole : weights.within * share)) * (i === 0 ? 1 : 0.95);
		});
		return Math.max(...gains);
	}
}
