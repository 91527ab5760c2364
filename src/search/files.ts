/** The files that a search reads: names, the words of texts, and passages, as small as they can simply be. */
import type { Ui } from '../schemas/ui.ts';
import { formsOf, plain } from './words.ts';

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

/** What the field of the header prints. */
export type PanelWords = Pick<
	Ui['search'],
	| 'close'
	| 'nothing'
	| 'found'
	| 'all'
	| 'recent'
	| 'forget'
	| 'kept'
	| 'try'
	| 'examples'
	| 'tryElse'
	| 'otherNames'
	| 'whyOtherNames'
	| 'dissertationPage'
>;

/** The first file of a search: what has a name. */
export interface Names {
	records: NamedRecord[];
	/** Stems of words that readers use, and of the words that stand in the text for any of them. */
	synonyms: readonly (readonly [said: readonly string[], meant: readonly string[]])[];
	/** Traditional characters, and the simplified ones in their place. */
	traditional: Readonly<Record<string, string>>;
	/** What the field of the header prints, from `content/ui`. */
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
const bar = '|';

/** The names as they are sent: field by field, and of a path that the title tells no more than where it begins. */
type SentNames = Omit<Names, 'records' | 'synonyms'> & {
	folders: string[];
	synonyms: (readonly [said: string, meant: string])[];
	records: { [Field in keyof Omit<NamedRecord, 'path' | 'also'>]: string[] } & {
		path: (string | number)[];
		also: string[];
	};
};

/**
 * Writes names, so that what a title tells is not told twice.
 *
 * @throws {Error} where a name has a bar, which stands between names
 */
export function writeNames(names: Names): string {
	const folders: string[] = [];
	const placeOf = ({ path, title }: NamedRecord): string | number => {
		const folder = path.slice(0, -1 - idOf(title).length);
		if (path !== `${folder}${idOf(title)}/`) return path;
		if (!folders.includes(folder)) folders.push(folder);
		return folders.indexOf(folder);
	};
	const joined = (words: readonly string[]): string => {
		const barred = words.find((each) => each.includes(bar));
		if (barred !== undefined) throw new Error(`The name “${barred}” has a “${bar}”: write it without.`);
		return words.join(bar);
	};
	const { records } = names;
	const field = (name: keyof Omit<NamedRecord, 'path' | 'also'>) => records.map((record) => record[name]);
	const sent: SentNames = {
		...names,
		folders,
		synonyms: names.synonyms.map(([said, meant]) => [joined(said), joined(meant)]),
		records: {
			kind: field('kind'),
			title: field('title'),
			path: records.map(placeOf),
			also: records.map(({ also }) => joined(also)),
			chapter: field('chapter'),
			within: field('within'),
			pages: field('pages'),
		},
	};
	return JSON.stringify(sent);
}

/** Reads what `writeNames` wrote. */
export function readNames(written: string): Names {
	const { folders, records: sent, synonyms, ...names } = JSON.parse(written) as SentNames;
	return {
		...names,
		synonyms: synonyms.map(([said, meant]) => [said.split(bar), meant.split(bar)]),
		records: sent.title.map((title, i): NamedRecord => {
			const place = sent.path[i]!;
			return {
				kind: sent.kind[i]!,
				title,
				path: typeof place === 'number' ? `${folders[place]}${idOf(title)}/` : place,
				also: sent.also[i]!.split(bar).filter(Boolean),
				chapter: sent.chapter[i]!,
				within: sent.within[i]!,
				pages: sent.pages[i]!,
			};
		}),
	};
}

/** Which words stand in which texts: the names of records, by their number; what they say; the questions that they answer. */
export interface Words {
	/** How many words each name has, and then each text, as nearly as a fifth. */
	lengths: number[];
	/** By which record each question is answered, in order. */
	answers: number[];
	/** How much the words of each question tell together: the length of its vector, in halves. */
	told: number[];
	/** The texts that have a stem, and how often. */
	index: Index;
}

/** Postings by their stem. */
export interface Index {
	get(stem: string): Postings | undefined;
	has(stem: string): boolean;
	keys(): Iterable<string>;
}

/** The texts that have a stem, and how often: 1, or 3 for three times and more. */
export type Postings = readonly (readonly [text: number, times: number])[];

/** How much a word tells: the more, the fewer of all texts have it. */
export const rarity = (all: number, having: number): number => Math.log(1 + all / (1 + having));

/** A number of words as one of the few that are told apart, each a fifth more than the one before. */
const levelOf = (words: number): number => Math.round(4 * Math.log2(1 + words));
const fromLevel = (level: number): number => Math.round(2 ** (level / 4) - 1);

/** How often a word stands in a text, as it is told: in full it would say no more. */
const about = (times: number): number => (times < 3 ? 1 : 3);

/**
 * Counts the words of texts.
 *
 * @param names those of each record
 * @param texts what each record says
 * @param asked the questions that each record answers
 */
export function countWords(
	names: readonly string[],
	texts: readonly string[],
	asked: readonly (readonly string[])[] = [],
): Words {
	const index = new Map<string, [number, number][]>();
	const all = [...names, ...texts, ...asked.flat()].map((text) => formsOf(text));
	all.forEach((forms, text) => {
		const counts = new Map<string, number>();
		for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
		for (const [form, times] of counts) {
			const list = index.get(form) ?? [];
			index.set(form, list);
			list.push([text, about(times)]);
		}
	});
	const told = all.slice(names.length + texts.length).map((forms) => {
		const each = [...new Set(forms)].map((form) => rarity(all.length, index.get(form)!.length) ** 2);
		return Math.round(2 * Math.sqrt(each.reduce((sum, square) => sum + square, 0)));
	});
	const answers = asked.flatMap((questions, record) => questions.map(() => record));
	const lengths = all.slice(0, names.length + texts.length).map(({ length }) => fromLevel(levelOf(length)));
	return { lengths, answers, told, index };
}

/** Code of the first letter that stands for a number, after the mark of what is frequent. */
const first = 35;
/** Letters that stand for numbers, without the backslash: those of the first half end one, those of the second go on. */
const letters = Array.from({ length: 91 }, (_, i) => String.fromCharCode(first + i + (i >= 57 ? 1 : 0))).join(
	'',
);
const ends = 46;
const goesOn = letters.length - ends;
/** What stands after a text that has a word three times and more. */
const often = '!';

/** Writes a number, from 0, in as few letters as it needs. */
function writeNumber(number: number): string {
	let rest = number;
	let written = '';
	for (; rest >= ends; rest = Math.floor(rest / goesOn)) written += letters[ends + (rest % goesOn)]!;
	return written + letters[rest]!;
}

/** Reads numbers as they were written, and what stands after a frequent one as -1. */
function readNumbers(text: string): number[] {
	const numbers: number[] = [];
	let value = 0;
	let scale = 1;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code < first) {
			numbers.push(-1);
			continue;
		}
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

/**
 * Writes words as lines: the lengths, the answers as steps, what questions tell; each stem, in order, as how many
 * letters it shares with the one before, and the others; then of each the texts that have it, as steps. What is
 * alike stands together, so that it packs well.
 */
export function writeWords({ lengths, answers, told, index }: Words): string {
	const stems = [...index.keys()].sort();
	let before = '';
	const heads = stems.map((stem) => {
		let shared = 0;
		while (shared < Math.min(stem.length, before.length, 35) && stem[shared] === before[shared]) shared++;
		before = stem;
		return `${shared.toString(36)}${stem.slice(shared)}`;
	});
	const lists = stems.map((stem) => {
		let last = -1;
		return index
			.get(stem)!
			.map(([text, times]) => {
				const step = writeNumber(text - last - 1);
				last = text;
				return step + (times === 1 ? '' : often);
			})
			.join('');
	});
	const numbers = [
		lengths.map(levelOf).map(writeNumber).join(''),
		writeSteps(answers),
		told.map(writeNumber).join(''),
	];
	return [...numbers, ...heads, ...lists].join('\n');
}

/** Postings that are read when they are asked for, since a query needs few of many. */
class LateIndex implements Index {
	readonly #read = new Map<string, Postings>();
	readonly #lists: ReadonlyMap<string, string>;

	constructor(lists: ReadonlyMap<string, string>) {
		this.#lists = lists;
	}

	get(stem: string): Postings | undefined {
		const known = this.#read.get(stem);
		if (known) return known;
		const list = this.#lists.get(stem);
		if (list === undefined) return undefined;
		const postings: [number, number][] = [];
		let text = -1;
		for (const number of readNumbers(list)) {
			if (number < 0) postings.at(-1)![1] = 3;
			else postings.push([(text += number + 1), 1]);
		}
		this.#read.set(stem, postings);
		return postings;
	}

	has(stem: string): boolean {
		return this.#lists.has(stem);
	}

	keys(): Iterable<string> {
		return this.#lists.keys();
	}
}

/** Reads what `writeWords` wrote. */
export function readWords(written: string): Words {
	const [lengths = '', answers = '', told = '', ...lines] = written.split('\n');
	const lists = new Map<string, string>();
	const half = lines.length / 2;
	let stem = '';
	for (let i = 0; i < half; i++) {
		const head = lines[i]!;
		stem = stem.slice(0, parseInt(head[0]!, 36)) + head.slice(1);
		lists.set(stem, lines[half + i]!);
	}
	let record = 0;
	return {
		lengths: readNumbers(lengths).map(fromLevel),
		answers: readNumbers(answers).map((step) => (record += step)),
		told: readNumbers(told),
		index: new LateIndex(lists),
	};
}

/** In which file the passages of a record stand: by section, by figure, by list, and of long lists by letter. */
export function passagesFile(kind: string, path: string): string {
	const parts = path.replace(/#.*/, '').split('/').filter(Boolean);
	const name = ['works', 'terms'].includes(kind)
		? `${kind}-${parts.at(-1)![0]}`
		: ['section', 'figure', 'chapter', 'page'].includes(kind)
			? parts.join('-')
			: kind;
	return `${name}.json`;
}
