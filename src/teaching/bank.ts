/** Questions as they leave the site: in plain words, with their pages, in an order that gives nothing away. */
import type { Exercise } from '../edition/exercises.ts';
import type { Ui } from '../schemas/ui.ts';
import { firstOf, itemAt } from '../text/items.ts';
import { byId } from '../text/lookup.ts';
import { pageLabel } from '../text/page-ranges.ts';
import { shuffled } from '../text/shuffling.ts';
import { fill, formatNumber } from '../text/words.ts';

/** A link that goes along. */
export interface BankLink {
	id: string;
	title: string;
	/** Absolute. */
	url: string;
}

/** A card to learn by that is no question: a term and what it means. */
export interface TermCard {
	id: string;
	front: string;
	back: string;
}

/** Questions that are exported together: those of a chapter, or all. */
export interface Bank {
	/** Name of its files, `5-typology`. */
	id: string;
	/** The companion's, with which the ids of questions and cards begin. */
	abbreviation: string;
	title: string;
	/** Of its texts, as BCP 47 writes it. */
	language: string;
	exercises: readonly Exercise[];
	links: readonly BankLink[];
	terms: readonly TermCard[];
	/** Credit line: author, edition, licence, address. */
	credit: string;
	/** The day of the edition, `2026-11-26`. */
	date: string;
	words: Ui['teaching'];
}

/** The chapter of an exercise. */
export const chapterOf = ({ section }: Pick<Exercise, 'section'>): string => firstOf(section.split(/[/#]/));

/** Feedback with the pages that it rests on. */
export const feedbackText = (feedback: string, pages: readonly number[]): string =>
	pages.length > 0 ? `${feedback} (${pageLabel(pages)})` : feedback;

/** The places of an order in words: `1 (the earliest)`, `2`, `3`. */
export const placesOf = ({ items, first }: Extract<Exercise, { kind: 'order' }>): string[] =>
	items.map((_, i) => (i === 0 ? `1 (${first})` : String(i + 1)));

/** Something that is sorted or put in order, as pairs in an order of their own, and all answers to choose from. */
export function matchOf(exercise: Extract<Exercise, { kind: 'match' | 'place' | 'order' }>) {
	const answers =
		exercise.kind === 'order'
			? placesOf(exercise).map((text, i) => ({ id: `place-${i + 1}`, text }))
			: exercise.slots.map(({ id, label }) => ({ id, text: label }));
	const pairs = exercise.items.map(({ id, text, feedback, pages, ...item }, i) => {
		const answer = 'slot' in item ? byId(answers, item.slot) : itemAt(answers, i);
		return { id, text, answer: answer.text, answerId: answer.id, feedback: feedbackText(feedback, pages) };
	});
	return { pairs: shuffled(pairs, ({ id }) => id, exercise.id), answers };
}

/** The options of a choice, in their order. */
export const optionsOf = ({ options }: Extract<Exercise, { kind: 'choice' }>) =>
	options.map(({ feedback, pages, ...option }) => ({ ...option, feedback: feedbackText(feedback, pages) }));

/** A question of choice in plain words. */
export const plainChoice = (exercise: Extract<Exercise, { kind: 'choice' }>) => ({
	id: exercise.id,
	ask: exercise.ask,
	options: optionsOf(exercise),
});

/** A choice as every format can say it. */
export type PlainChoice = ReturnType<typeof plainChoice>;

/** A number as it may be written: with the comma of thousands, and without. */
export const spellingsOf = (value: number): string[] => [...new Set([String(value), formatNumber(value)])];

/** A number with its unit. */
export const numberWords = (value: number, unit: string): string => `${formatNumber(value)} ${unit}`;

/** Questions of choice for formats that know nothing else: a match becomes one for each of its pairs. */
export function choicesOf(
	exercise: Exclude<Exercise, { kind: 'number' }>,
	words: Ui['teaching'],
): PlainChoice[] {
	if (exercise.kind === 'choice') return [plainChoice(exercise)];
	const { pairs, answers } = matchOf(exercise);
	const instead = new Map(
		exercise.kind === 'order' ? [] : exercise.items.map((item) => [item.id, item.instead]),
	);
	return pairs.map(({ id, text, answerId, feedback }) => ({
		id: `${exercise.id}.${id}`,
		ask: fill(words.askOf, { ask: exercise.ask, item: text }),
		options: answers.map((answer) => ({
			...answer,
			right: answer.id === answerId,
			feedback: [instead.get(id)?.[answer.id], feedback].filter((each) => each !== undefined).join(' '),
		})),
	}));
}
