/** The files that a search reads: names, the words of texts, and passages, as small as they can simply be. */
import type { Ui } from '../schemas/ui.ts';
import { formsOf } from './words.ts';

/** A name that can be found: where it is, what it is, and by which words. */
export interface NamedRecord {
	/** Which kind, in the list of kinds. */
	kind: string;
	path: string;
	title: string;
	also: readonly string[];
	/** What it is in a sentence; empty of entries, which tell it in the file of their passages. */
	point: string;
	chapter: string;
	within: string;
	pages: string;
}

/** What the field of the header prints. */
export type PanelWords = Pick<
	Ui['search'],
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
	/** Words that readers use → words that stand in the text. */
	synonyms: readonly (readonly [said: string, meant: string])[];
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

/** Which words stand in which records and in which questions, and how often: the second file. */
export interface Words {
	/** Words of each record, by its number, and then of each question. */
	lengths: number[];
	/** By which record each question is answered, in order. */
	answers: number[];
	/** Stem → pairs of the number of a record, or after these of a question, and how often it has the word. */
	index: Map<string, [unit: number, times: number][]>;
}

/** Counts the words of texts, one of each record, and of the questions that each answers. */
export function countWords(texts: readonly string[], asked: readonly (readonly string[])[] = []): Words {
	const index: Words['index'] = new Map();
	const lengths = [...texts, ...asked.flat()].map((text, record) => {
		const forms = formsOf(text);
		const counts = new Map<string, number>();
		for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
		for (const [form, times] of counts) {
			const list = index.get(form) ?? [];
			index.set(form, list);
			list.push([record, times]);
		}
		return forms.length;
	});
	return { lengths, index, answers: asked.flatMap((questions, record) => questions.map(() => record)) };
}

/**
 * Writes words as lines: the lengths, then of each word, in order, how many letters it shares with the one
 * before, the others, and its records as steps from one to the next, with how often where that is not once.
 */
export function writeWords({ lengths, answers, index }: Words): string {
	let before = '';
	const lines = [...index.keys()].sort().map((word) => {
		let shared = 0;
		while (shared < Math.min(word.length, before.length, 35) && word[shared] === before[shared]) shared++;
		before = word;
		let last = 0;
		const steps = index.get(word)!.map(([record, times]) => {
			const step = (record - last).toString(36);
			last = record;
			return times === 1 ? step : `${step}.${times}`;
		});
		return `${shared.toString(36)}${word.slice(shared)} ${steps.join(' ')}`;
	});
	let last = 0;
	const answered = answers.map((record) => {
		const step = (record - last).toString(36);
		last = record;
		return step;
	});
	return [lengths.map((length) => length.toString(36)).join(' '), answered.join(' '), ...lines].join('\n');
}

/** Reads what `writeWords` wrote. */
export function readWords(text: string): Words {
	const [head = '', answered = '', ...lines] = text.split('\n');
	let last = 0;
	const answers = answered
		.split(' ')
		.filter(Boolean)
		.map((step) => (last += parseInt(step, 36)));
	const index: Words['index'] = new Map();
	let before = '';
	for (const line of lines) {
		const [word = '', ...steps] = line.split(' ');
		before = before.slice(0, parseInt(word[0]!, 36)) + word.slice(1);
		let record = 0;
		index.set(
			before,
			steps.map((step) => {
				const [by = '', times = '1'] = step.split('.');
				record += parseInt(by, 36);
				return [record, Number(times)];
			}),
		);
	}
	return { lengths: head.split(' ').map((length) => parseInt(length, 36)), answers, index };
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
