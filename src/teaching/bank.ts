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
	exercises: readonly Exercise[];
	links: readonly BankLink[];
	terms: readonly TermCard[];
	/** Credit line: author, edition, licence, address. */
	credit: string;
	/** The day of the edition, `2026-11-26`. */
	date: string;
	words: Ui['teaching'];
}

/** A choice as every format can say it. */
export interface PlainChoice {
	id: string;
	ask: string;
	options: { id: string; text: string; right: boolean; feedback: string }[];
}

/** The chapter of an exercise. */
export const chapterOf = ({ section }: Pick<Exercise, 'section'>): string => firstOf(section.split(/[/#]/));

/** Feedback with the pages that it rests on. */
export const feedbackText = (feedback: string, pages: readonly number[]): string =>
	pages.length > 0 ? `${feedback} (${pageLabel(pages)})` : feedback;

/** The places of an order in words: `1 (the earliest)`, `2`, `3`. */
export const placesOf = ({ items, first }: Extract<Exercise, { kind: 'order' }>): string[] =>
	items.map((_, i) => (i === 0 ? `1 (${first})` : String(i + 1)));

/** Pairs of a matching question, and all answers to choose from. */
export interface PlainMatch {
	pairs: { id: string; text: string; answer: string; answerId: string; feedback: string }[];
	answers: { id: string; text: string }[];
}

/** Something that is sorted or put in order, as pairs. */
export function matchOf(exercise: Extract<Exercise, { kind: 'match' | 'place' | 'order' }>): PlainMatch {
	if (exercise.kind === 'order') {
		const places = placesOf(exercise);
		const pairs = exercise.items.map(({ id, text, feedback, pages }, i) => ({
			id,
			text,
			answer: itemAt(places, i),
			answerId: `place-${i + 1}`,
			feedback: feedbackText(feedback, pages),
		}));
		return {
			pairs: shuffled(pairs, ({ id }) => id, exercise.id),
			answers: places.map((text, i) => ({ id: `place-${i + 1}`, text })),
		};
	}
	const pairs = exercise.items.map(({ id, text, slot, feedback, pages }) => ({
		id,
		text,
		answer: byId(exercise.slots, slot).label,
		answerId: slot,
		feedback: feedbackText(feedback, pages),
	}));
	return {
		pairs: shuffled(pairs, ({ id }) => id, exercise.id),
		answers: exercise.slots.map(({ id, label }) => ({ id, text: label })),
	};
}

/** The options of a choice, in their order. */
export const optionsOf = ({ options }: Extract<Exercise, { kind: 'choice' }>): PlainChoice['options'] =>
	options.map(({ feedback, pages, ...option }) => ({
		...option,
		feedback: feedbackText(feedback, pages),
	}));

/** A number as it may be written: with the comma of thousands, and without. */
export const spellingsOf = (value: number): string[] => [...new Set([String(value), formatNumber(value)])];

/** A number with its unit. */
export const numberWords = (value: number, unit: string): string => `${formatNumber(value)} ${unit}`;

/** Questions of choice for formats that know nothing else: a match becomes one for each of its pairs. */
export function choicesOf(
	exercise: Exclude<Exercise, { kind: 'number' }>,
	words: Ui['teaching'],
): PlainChoice[] {
	if (exercise.kind === 'choice')
		return [{ id: exercise.id, ask: exercise.ask, options: optionsOf(exercise) }];
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
