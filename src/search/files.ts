/** The files that a search reads: names, the words of texts, and passages, as small as they can simply be. */
import type { Ui } from '../schemas/ui.ts';
import { itemAt, lastOf } from '../text/items.ts';
import { plain } from '../text/plain.ts';
import { formsOf } from './words.ts';

/** A name that can be found: where it is, what it is, and by which words. */
export interface NamedRecord {
	/** Which kind, in the list of kinds. */
	kind: string;
	path: string;
	title: string;
	also: readonly string[];
	chapter: string;
	within: string;
	pages: string;
}

/** Words of the header’s field, of those of all searches. */
export function panelWords(search: Ui['search']) {
	const { nothing, one, several, all, tryElse, otherNames, whyOtherNames } = search;
	const { dissertationPage, close, results, recent, forget, kept, examples } = search;
	const answers = { nothing, one, several, all, tryElse, otherNames, whyOtherNames };
	return { ...answers, dissertationPage, close, results, recent, forget, kept, try: search.try, examples };
}

export type PanelWords = ReturnType<typeof panelWords>;

/** The first file of a search: what has a name. */
export interface Names {
	records: NamedRecord[];
	/** Traditional characters, and the simplified ones in their place. */
	traditional: Readonly<Record<string, string>>;
	/** Words of the header’s field, from `content/ui`. */
	words: PanelWords;
	/** Labels of kinds and chapters, by id. */
	kinds: Readonly<Record<string, string>>;
	chapters: Readonly<Record<string, string>>;
	/** Name of the section that restates a page of the dissertation, by the page. */
	atPage: readonly (string | null)[];
	/** Names that stand for those of places: no slip may lead to them. */
	pseudonyms: readonly string[];
}

/** A name in small letters, with hyphens for what is not a letter: the id of many an entry. */
const idOf = (title: string): string =>
	plain(title)
		.replaceAll("'", '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');

/** Between what is sent in one string. */
const separator = '\n';

/** The names as they are sent: field by field, and of a path that the title tells no more than where it begins. */
type SentNames = Omit<Names, 'records'> & {
	folders: string[];
	records: { [Field in keyof Omit<NamedRecord, 'path' | 'also'>]: string[] } & {
		path: (string | number)[];
		also: string[];
	};
};

/** Writes names, so that what a title tells is not told twice. */
export function writeNames(names: Names): string {
	const folders: string[] = [];
	const placeOf = ({ path, title }: NamedRecord): string | number => {
		const folder = path.slice(0, -1 - idOf(title).length);
		if (path !== `${folder}${idOf(title)}/`) return path;
		if (!folders.includes(folder)) folders.push(folder);
		return folders.indexOf(folder);
	};
	const { records } = names;
	const field = (name: keyof Omit<NamedRecord, 'path' | 'also'>) => records.map((record) => record[name]);
	const sent: SentNames = {
		...names,
		folders,
		records: {
			kind: field('kind'),
			title: field('title'),
			path: records.map(placeOf),
			also: records.map(({ also }) => also.join(separator)),
			chapter: field('chapter'),
			within: field('within'),
			pages: field('pages'),
		},
	};
	return JSON.stringify(sent);
}

/** Reads what `writeNames` wrote. */
export function readNames(written: string): Names {
	const { folders, records: sent, ...names } = JSON.parse(written) as SentNames;
	return {
		...names,
		records: sent.title.map((title, i): NamedRecord => {
			const place = itemAt(sent.path, i);
			return {
				kind: itemAt(sent.kind, i),
				title,
				path: typeof place === 'number' ? `${folders[place]}${idOf(title)}/` : place,
				also: itemAt(sent.also, i).split(separator).filter(Boolean),
				chapter: itemAt(sent.chapter, i),
				within: itemAt(sent.within, i),
				pages: itemAt(sent.pages, i),
			};
		}),
	};
}

/** Which words stand in what records say, each by its number. */
export interface Words {
	/** How many words each text has, as nearly as a fifth. */
	lengths: number[];
	/** The texts that have a stem. */
	index: Index;
	/** Stems of words that readers use, and of the words that stand in the text for any of them. */
	synonyms: readonly (readonly [query: readonly string[], meant: readonly string[]])[];
}

/** Which words stand in the questions that are answered. */
export interface Questions {
	/** By which record each question is answered, in order. */
	answers: number[];
	/** How much the words of each question tell together: the length of its vector, in halves. */
	norms: number[];
	/** The questions that have a stem. */
	index: Index;
}

/** Before the questions are there. */
export const noQuestions: Questions = { answers: [], norms: [], index: new Map() };

/** The texts that have a stem, in order. */
type Postings = readonly number[];

/** Postings by their stem. */
export type Index = Pick<ReadonlyMap<string, Postings>, 'get' | 'has' | 'keys'>;

/** How much a word tells: the more, the fewer of all texts have it. */
export const rarity = (all: number, having: number): number => Math.log(1 + all / (1 + having));

/** A number of words as one of the few that are told apart, each a fifth more than the one before. */
const levelOf = (words: number): number => Math.round(4 * Math.log2(1 + words));
const fromLevel = (level: number): number => Math.round(2 ** (level / 4) - 1);

/**
 * A word that more texts have than these is not told of a text that has it less often than `often`, where the text is
 * longer than others by so much: it would be found there by others all the same.
 */
const common = 27;
const often = 3;
const long = 1.4;

/** How often each form stands in which text. */
function formsIn(all: readonly (readonly string[])[]) {
	const counted = all.flatMap((forms, text) =>
		[...Map.groupBy(forms, (form) => form)].map(([form, { length: times }]) => ({ form, text, times })),
	);
	return Map.groupBy(counted, ({ form }) => form);
}

/** The texts that have each form, of the forms of all. */
export const indexOf = (all: readonly (readonly string[])[]): Map<string, Postings> =>
	new Map([...formsIn(all)].map(([form, list]) => [form, list.map(({ text }) => text)]));

/**
 * Counts the words of texts.
 *
 * @param texts what each record says
 * @param synonyms what readers say for what, by its stems
 */
export function countWords(texts: readonly string[], synonyms: Words['synonyms'] = []): Words {
	const all = texts.map((text) => formsOf(text));
	const most = (long * all.flat().length) / Math.max(1, all.length);
	const index = new Map(
		[...formsIn(all)].map(([form, list]): [string, Postings] => {
			const tells = ({ text, times }: (typeof list)[number]): boolean =>
				list.length <= common || times >= often || itemAt(all, text).length <= most;
			return [form, list.filter(tells).map(({ text }) => text)];
		}),
	);
	return { lengths: all.map(({ length }) => fromLevel(levelOf(length))), index, synonyms };
}

/**
 * Counts the words of questions.
 *
 * @param byRecord the questions that each record answers
 * @param words those of the texts: what is common in these tells less
 */
export function countQuestions(byRecord: readonly (readonly string[])[], words: Words): Questions {
	const all = byRecord.flat().map((question) => formsOf(question));
	const index = indexOf(all);
	const having = (form: string) => (index.get(form)?.length ?? 0) + (words.index.get(form)?.length ?? 0);
	const norms = all.map((forms) => {
		const each = [...new Set(forms)].map(
			(form) => rarity(words.lengths.length + all.length, having(form)) ** 2,
		);
		return Math.round(2 * Math.sqrt(each.reduce((sum, square) => sum + square, 0)));
	});
	return { answers: byRecord.flatMap((questions, record) => questions.map(() => record)), norms, index };
}

/** Code of the first letter that stands for a number. */
const first = 35;
/** Letters that stand for numbers, without the backslash: those of the first half end one, those of the second go on. */
const letters = Array.from({ length: 91 }, (_, i) => String.fromCharCode(first + i + (i >= 57 ? 1 : 0))).join(
	'',
);
const ends = 46;
const goesOn = letters.length - ends;

/** Writes a number, from 0, in as few letters as it needs. */
function writeNumber(number: number): string {
	let rest = number;
	let written = '';
	for (; rest >= ends; rest = Math.floor(rest / goesOn)) written += letters.charAt(ends + (rest % goesOn));
	return written + letters.charAt(rest);
}

/** Reads numbers as they were written. */
function readNumbers(text: string): number[] {
	const numbers: number[] = [];
	let value = 0;
	let scale = 1;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		const digit = code - first - (code > 92 ? 1 : 0);
		if (digit >= ends) {
			value += (digit - ends) * scale;
			scale *= goesOn;
		} else {
			numbers.push(value + digit * scale);
			value = 0;
			scale = 1;
		}
	}
	return numbers;
}

/** Numbers that only grow, as steps from one to the next. */
const writeSteps = (numbers: readonly number[]): string =>
	numbers.map((number, i) => writeNumber(number - (numbers[i - 1] ?? 0))).join('');

/** Numbers as `writeSteps` wrote them. */
function readSteps(text: string): number[] {
	let number = 0;
	return readNumbers(text).map((step) => (number += step));
}

/**
 * Writes an index as lines: each stem, in order, as how many letters it shares with the one before, and the others;
 * then of each what has it, as steps. What is alike stands together, so that it packs well.
 */
function writeIndex(index: Index): string[] {
	const stems = [...index.keys()].sort();
	let before = '';
	const heads = stems.map((stem) => {
		let shared = 0;
		while (shared < Math.min(stem.length, before.length, 35) && stem[shared] === before[shared]) shared++;
		before = stem;
		return `${shared.toString(36)}${stem.slice(shared)}`;
	});
	return [...heads, ...stems.map((stem) => writeSteps(index.get(stem) ?? []))];
}

/** Writes words as lines: what readers say for what, the lengths, the index. */
export function writeWords({ lengths, index, synonyms }: Words): string {
	const synonymsJson = synonyms.map((pair) => pair.map((phrases) => phrases.join(separator)));
	return [
		JSON.stringify(synonymsJson),
		lengths.map(levelOf).map(writeNumber).join(''),
		...writeIndex(index),
	].join('\n');
}

/** Writes questions as lines: the answers as steps, what each tells, the index. */
export const writeQuestions = ({ answers, norms, index }: Questions): string =>
	[writeSteps(answers), norms.map(writeNumber).join(''), ...writeIndex(index)].join('\n');

/** Reads what `writeIndex` wrote: postings when they are asked for, since a query needs few of many. */
function readIndex(lines: readonly string[]): Index {
	const lists = new Map<string, string>();
	const half = lines.length / 2;
	let stem = '';
	for (let i = 0; i < half; i++) {
		const head = itemAt(lines, i);
		stem = stem.slice(0, parseInt(head.charAt(0), 36)) + head.slice(1);
		lists.set(stem, itemAt(lines, half + i));
	}
	const read = new Map<string, Postings>();
	return {
		has: (stem) => lists.has(stem),
		keys: () => lists.keys(),
		get(stem) {
			const list = lists.get(stem);
			const postings = read.get(stem) ?? (list === undefined ? undefined : readSteps(list));
			if (postings) read.set(stem, postings);
			return postings;
		},
	};
}

/** Reads what `writeWords` wrote. */
export function readWords(written: string): Words {
	const [synonymsJson = '', lengths = '', ...lines] = written.split('\n');
	return {
		lengths: readNumbers(lengths).map(fromLevel),
		index: readIndex(lines),
		synonyms: (JSON.parse(synonymsJson) as [string, string][]).map(([phrases, meant]) => [
			phrases.split(separator),
			meant.split(separator),
		]),
	};
}

/** Reads what `writeQuestions` wrote. */
export function readQuestions(written: string): Questions {
	const [answers = '', norms = '', ...lines] = written.split('\n');
	return { answers: readSteps(answers), norms: readNumbers(norms), index: readIndex(lines) };
}

/** In which file the passages of a record stand: by section, by figure, by list, and of long lists by letter. */
export function passagesFile(kind: string, path: string): string {
	const parts = path.replace(/#.*/, '').split('/').filter(Boolean);
	const name = ['works', 'terms'].includes(kind)
		? `${kind}-${lastOf(parts)[0]}`
		: ['section', 'figure', 'chapter', 'page'].includes(kind)
			? parts.join('-')
			: kind;
	return `${name}.json`;
}
