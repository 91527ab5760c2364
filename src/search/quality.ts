/** How often a search leads to the right place: questions with the addresses that are right. */
import { itemAt } from '../text/items.ts';
import type { Search } from './engine.ts';

/** A question, written by somebody who had not seen the index. */
export interface Question {
	id: string;
	/** What is hard about it: a name, a slip, a synonym … */
	kind: string;
	query: string;
	/** The addresses that a reader would accept first; `none` where nothing should be found. */
	right: string[];
}

/** How a question fared: at which place the right address came, from 0; -1 where it did not. */
export interface Outcome extends Question {
	place: number;
	/** The addresses that came first. */
	first: string[];
}

/** How much of a set the search was tuned with. */
type Tuned = 'half' | 'all' | 'none';

/** The sets of questions, in `tests/search`. */
export const questionSets: readonly { name: string; tuned: Tuned }[] = [
	{ name: 'queries', tuned: 'half' },
	{ name: 'more-queries', tuned: 'half' },
	{ name: 'third-queries', tuned: 'half' },
	{ name: 'fourth-queries', tuned: 'all' },
	{ name: 'fifth-queries', tuned: 'none' },
];

/** Whether a question of a set, by its number from 1, is one that the search was tuned with; the others are reported. */
export const isTuned = (tuned: Tuned, number: number): boolean =>
	tuned === 'all' || (tuned === 'half' && [1, 2, 3, 4].includes(number % 9));

const paths = (search: Search, query: string): string[] => {
	const { hits, page } = search.find(query);
	const found = hits.slice(0, 10).map(({ record }) => itemAt(search.names.records, record).path);
	return page ? [`/pages/${page}/`, ...found] : found;
};

/** Whether an address is right: itself, or the page on which it lies. */
const accepts = (right: readonly string[], path: string): boolean =>
	right.includes(path) || right.includes(path.replace(/#.*/, ''));

/** Asks all questions. */
export const outcomesOf = (search: Search, questions: readonly Question[]): Outcome[] =>
	questions.map((question) => {
		const first = paths(search, question.query);
		const nothing = question.right.includes('none');
		const place = nothing
			? first.length === 0
				? 0
				: -1
			: first.findIndex((path) => accepts(question.right, path));
		return { ...question, place, first };
	});

/** The share of outcomes whose right address came among the first so many. */
export const shareWithin = (outcomes: readonly Outcome[], most: number): number =>
	outcomes.filter(({ place }) => place >= 0 && place < most).length / Math.max(1, outcomes.length);
