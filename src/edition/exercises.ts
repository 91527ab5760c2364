import type { Question, QuestionOf } from '../schemas/question.ts';
import { firstOf, itemAt } from '../text/items.ts';
import { shuffled } from '../text/shuffling.ts';
import type { Fact, Slot, SlotShape, Sorting } from './facts.ts';
import { suggest } from './problem.ts';

/** What every exercise has. */
interface Base {
	/** The name of its file. */
	id: string;
	ask: string;
	/** Where the text answers it, as `chapter/section`. */
	section: string;
	pages: readonly number[];
	see?: { figure: string; state: string } | undefined;
	/** The figure whose data know the right answers, if one does. */
	from: string | undefined;
}

/** What is said of an answer. */
interface AnswerOption {
	id: string;
	text: string;
	feedback: string;
	pages: readonly number[];
}

export interface ChoiceExercise extends Base {
	kind: 'choice';
	options: readonly (AnswerOption & { right: boolean })[];
}
export interface SortExercise extends Base {
	kind: 'match' | 'place';
	shape: SlotShape;
	slots: readonly Slot[];
	/** Each with the id of the slot where it belongs. */
	items: readonly (AnswerOption & { slot: string; instead: Readonly<Record<string, string>> })[];
}
export interface OrderExercise extends Base {
	kind: 'order';
	/** What comes first: “the earliest”. */
	first: string;
	/** In the right order. */
	items: readonly AnswerOption[];
}
export interface NumberExercise extends Base {
	kind: 'number';
	value: number;
	/** The least and the greatest answer that is taken. */
	low: number;
	high: number;
	unit: string;
	feedback: string;
	distractors: readonly { value: number; feedback: string }[];
}

/** A question with its right answers, typed by its author or computed from a figure’s data. */
export type Exercise = ChoiceExercise | SortExercise | OrderExercise | NumberExercise;

/** What is wrong with a question: where in its file, what, and the fix. */
export interface QuestionFault {
	path: (string | number)[];
	message: string;
	fix: string;
}

/** Thrown within this file by whatever keeps a question from having its answer. */
class Fault extends Error {
	readonly fault: QuestionFault;

	constructor(fault: QuestionFault) {
		super(fault.message);
		this.fault = fault;
	}
}
const refuse = (path: (string | number)[], message: string, fix: string): never => {
	throw new Fault({ path, message, fix });
};

type FactsOf = (figure: string) => readonly Fact[];

/** What a figure knows under a name, of the kind that a question needs. */
function factOf<Kind extends Fact['kind']>(
	{ figure, knows }: { figure: string; knows: string },
	kind: Kind,
	factsOf: FactsOf,
): Extract<Fact, { kind: Kind }> {
	const all = factsOf(figure).filter((each) => each.kind === kind);
	const found = all.find(({ id }) => id === knows);
	if (!found) {
		const ids = all.map(({ id }) => id);
		const where = `src/figures/${figure}/facts.ts`;
		const what = kind === 'sorting' ? 'what belongs where' : 'how much or when';
		return refuse(
			['from', 'knows'],
			`the figure does not know of "${knows}" ${what}`,
			ids.length > 0 ? suggest(knows, ids, where) : `Write it in ${where}, or name another figure.`,
		);
	}
	return found as Extract<Fact, { kind: Kind }>;
}

/** What a figure knows of one subject. */
function subjectOf<T extends { id: string }>(
	subjects: readonly T[],
	id: string,
	path: (string | number)[],
): T {
	const found = subjects.find((each) => each.id === id);
	if (found) return found;
	const ids = subjects.map((each) => each.id);
	return refuse(path, `the figure knows nothing of "${id}"`, suggest(id, ids, 'the figure’s data'));
}

/** The one slot in which something belongs; a question needs exactly one. */
function oneSlot(
	{ id, in: slots }: Sorting['subjects'][number],
	path: (string | number)[],
	among: readonly string[],
): string {
	const here = slots.filter((slot) => among.includes(slot));
	if (here.length === 1 && slots.length === 1) return firstOf(here);
	if (slots.length > 1)
		return refuse(
			path,
			`"${id}" has more than one right answer: ${slots.map((slot) => `"${slot}"`).join(', ')}`,
			'Ask of something that has one.',
		);
	return refuse(
		path,
		slots.length === 0
			? `"${id}" has no answer in the figure’s data`
			: `the answer, "${slots[0]}", is not offered`,
		slots.length === 0 ? 'Ask of something that has one.' : `Offer "${slots[0]}", or ask of something else.`,
	);
}

/** The words of an item: its author’s, or the figure’s. */
const textOf = (text: string | undefined, subject: { label: string } | undefined, at: number): string =>
	text ?? subject?.label ?? refuse(['items', at], 'has no text', 'Add "text": no figure has words for it.');

const shapeOfSlots = (shape: SlotShape, slots: readonly Slot[]): SlotShape => {
	if (shape.kind !== 'plane') return shape;
	const whole = shape.rows.every((row) =>
		shape.columns.every((column) => slots.some((slot) => slot.row === row.id && slot.column === column.id)),
	);
	return whole ? shape : { kind: 'strip' };
};

function choice(question: QuestionOf<'choice'>, factsOf: FactsOf) {
	const { from, options, pages } = question;
	const told = (slots?: readonly Slot[]) =>
		options.map(({ id, text, feedback, pages: own, right }, i) => {
			const slot = slots?.find((each) => each.id === id);
			if (slots && !slot)
				refuse(
					['options', i, 'id'],
					`the figure knows no answer "${id}"`,
					suggest(
						id,
						slots.map((each) => each.id),
						'the figure’s data',
					),
				);
			const words =
				text ??
				slot?.label ??
				refuse(['options', i], 'has no text', 'Add "text": no figure has words for it.');
			return { id, text: words, feedback, pages: own ?? pages, right: right === true };
		});
	if (!from) {
		const right = options.filter((each) => each.right);
		if (right.length !== 1)
			refuse(
				['options'],
				right.length === 0 ? 'has no right answer' : `has ${right.length} right answers where one is meant`,
				right.length === 0 ? 'Mark one with "right": true.' : 'Leave "right" with one of them.',
			);
		return { kind: 'choice', options: told() } as const;
	}
	const typed = options.findIndex(({ right }) => right);
	if (typed >= 0)
		refuse(
			['options', typed, 'right'],
			'is written, though a figure knows it',
			'Take "right" out, or "from".',
		);
	const known = factOf(from, 'sorting', factsOf);
	const subject = subjectOf(known.subjects, from.of, ['from', 'of']);
	const all = told(known.slots);
	const answer = oneSlot(
		subject,
		['from', 'of'],
		all.map(({ id }) => id),
	);
	return { kind: 'choice', options: all.map((each) => ({ ...each, right: each.id === answer })) } as const;
}

/** The slots of a question, and how they lie. */
function slotsOf(
	{ slots }: QuestionOf<'match' | 'place'>,
	known: Sorting | undefined,
): { slots: Slot[]; shape: SlotShape } {
	const wanted: readonly { id: string; text?: string | undefined }[] = slots ?? known?.slots ?? [];
	if (wanted.length === 0) refuse([], 'has no slots', 'Add "slots", or let a figure have them by "from".');
	const found = wanted.map(({ id, text }, i): Slot => {
		if (!known)
			return {
				id,
				label: text ?? refuse(['slots', i], 'has no text', 'Add "text": no figure has words for it.'),
			};
		const slot = subjectOf(known.slots, id, ['slots', i, 'id']);
		return text === undefined ? slot : { ...slot, label: text };
	});
	return { slots: found, shape: shapeOfSlots(known?.shape ?? { kind: 'strip' }, found) };
}

function sort(question: QuestionOf<'match' | 'place'>, factsOf: FactsOf) {
	const { kind, from, items, pages } = question;
	const known = from && factOf(from, 'sorting', factsOf);
	const { slots, shape } = slotsOf(question, known);
	const ids = slots.map(({ id }) => id);
	const placed = items.map(({ id, text, slot, feedback, instead, pages: own }, i) => {
		const subject = known && subjectOf(known.subjects, id, ['items', i, 'id']);
		if (subject && slot !== undefined)
			refuse(['items', i, 'slot'], 'is written, though a figure knows it', 'Take "slot" out, or "from".');
		const right = subject ? oneSlot(subject, ['items', i, 'id'], ids) : slot;
		if (right === undefined)
			return refuse(['items', i], 'has no slot', 'Add "slot": no figure knows where it belongs.');
		for (const each of [right, ...Object.keys(instead)])
			if (!ids.includes(each))
				refuse(
					each === right ? ['items', i, 'slot'] : ['items', i, 'instead', each],
					`there is no slot "${each}"`,
					suggest(each, ids, 'the slots'),
				);
		return {
			id,
			text: textOf(text, subject, i),
			slot: right,
			feedback,
			instead,
			pages: own ?? (subject && subject.pages.length > 0 ? subject.pages : pages),
		};
	});
	return { kind, shape, slots, items: placed } as const;
}

function order({ from, first, items, pages }: QuestionOf<'order'>, factsOf: FactsOf) {
	const known = from && factOf(from, 'measure', factsOf);
	const told = items.map(({ id, text, feedback, pages: own }, i) => {
		const subject = known && subjectOf(known.subjects, id, ['items', i, 'id']);
		return {
			id,
			text: textOf(text, subject, i),
			feedback,
			pages: own ?? subject?.pages ?? pages,
			value: subject?.value ?? i,
		};
	});
	const sorted = told.toSorted((a, b) => a.value - b.value);
	const tie = sorted.findIndex(({ value }, i) => value === sorted[i - 1]?.value);
	if (tie > 0)
		refuse(
			['items', told.indexOf(itemAt(sorted, tie)), 'id'],
			`"${itemAt(sorted, tie).id}" and "${itemAt(sorted, tie - 1).id}" stand at the same place`,
			'Leave one of the two out.',
		);
	return { kind: 'order', first, items: sorted.map(({ value: _, ...each }) => each) } as const;
}

function number(question: QuestionOf<'number'>, factsOf: FactsOf) {
	const { from, value, within, unit, feedback, near } = question;
	const known = from && factOf(from, 'measure', factsOf);
	if (known && value !== undefined)
		refuse(['value'], 'is written, though a figure knows it', 'Take "value" out, or "from".');
	const valueOf = (
		subject: string | undefined,
		typed: number | undefined,
		path: (string | number)[],
	): number => {
		if (subject !== undefined && known) return subjectOf(known.subjects, subject, [...path, 'of']).value;
		return typed ?? refuse(path, 'has no value', 'Add "value", or "from" and "of".');
	};
	const right = valueOf(from?.of, value, from ? ['from'] : []);
	const slack = Math.abs(right) * within;
	const [low, high] = [right - slack, right + slack];
	const wrong = near.map((each, i) => {
		const own = valueOf(each.of, each.value, ['near', i]);
		if (own >= low && own <= high)
			refuse(['near', i], `is ${own}, which is taken for right`, 'Take it out, or lessen "within".');
		return { value: own, feedback: each.feedback };
	});
	return { kind: 'number', value: right, low, high, unit, feedback, distractors: wrong } as const;
}

/** The part of an exercise that its kind has. */
function bodyOf(question: Question, factsOf: FactsOf) {
	switch (question.kind) {
		case 'choice':
			return choice(question, factsOf);
		case 'match':
		case 'place':
			return sort(question, factsOf);
		case 'order':
			return order(question, factsOf);
		case 'number':
			return number(question, factsOf);
	}
}

/**
 * A question with its right answers.
 *
 * @param id the name of its file
 * @param question as it is written
 * @param factsOf what the data of a figure know
 * @returns the exercise, or what keeps it from having one right answer to each thing asked; never both
 */
export function exerciseOf(
	id: string,
	question: Question,
	factsOf: FactsOf,
): { exercise: Exercise; fault?: never } | { exercise?: never; fault: QuestionFault } {
	const { ask, section, pages, see } = question;
	const from = question.from?.figure;
	try {
		return { exercise: { id, ask, section, pages, see, from, ...bodyOf(question, factsOf) } };
	} catch (error) {
		if (error instanceof Fault) return { fault: error.fault };
		throw error;
	}
}

/**
 * Puts the options of every choice into an order that gives nothing away: over the whole bank, the right one stands
 * as often in one place as in any other. The order of a choice depends on which choices come before it.
 *
 * @param exercises all exercises, in their order
 */
export function dealt(exercises: readonly Exercise[]): Exercise[] {
	const turns = new Map<number, number>();
	return exercises.map((exercise) => {
		if (exercise.kind !== 'choice') return exercise;
		const { options } = exercise;
		const turn = turns.get(options.length) ?? 0;
		turns.set(options.length, turn + 1);
		// Every place has its turn before the first one has it again, in an order that changes from round to round.
		const round = Math.floor(turn / options.length);
		const places = shuffled([...options.keys()], String, `round ${round} of ${options.length}`);
		const right = options.filter((each) => each.right);
		const wrong = shuffled(
			options.filter((each) => !each.right),
			({ id }) => id,
			exercise.id,
		);
		return { ...exercise, options: wrong.toSpliced(itemAt(places, turn % options.length), 0, ...right) };
	});
}
