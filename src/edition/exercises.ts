import type { Question, QuestionOf } from '../schemas/question.ts';
import { itemAt } from '../text/items.ts';
import { shuffled } from '../text/shuffling.ts';
import type { Fact, Slot, SlotShape, Sorting } from './facts.ts';
import { suggest } from './problem.ts';

/** A question with its right answers, typed by its author or computed from a figure’s data. */
export type Exercise = Pick<Question, 'ask' | 'section' | 'pages' | 'see'> & {
	/** The name of its file. */
	id: string;
	/** The figure whose data know the right answers, if one does. */
	from: string | undefined;
} & ReturnType<typeof bodyOf>;
export type SortExercise = Extract<Exercise, { kind: 'match' | 'place' }>;

type Path = (string | number)[];

/** Thrown within this file by whatever keeps a question from having its answer: where in its file, and the fix. */
class Fault extends Error {
	readonly path: Path;
	readonly fix: string;

	constructor(path: Path, message: string, fix: string) {
		super(message);
		this.path = path;
		this.fix = fix;
	}
}
const refuse = (path: Path, message: string, fix: string): never => {
	throw new Fault(path, message, fix);
};

type FactsOf = (figure: string) => readonly Fact[];

/** What a figure knows under a name, of the kind that a question needs. */
function factOf<Kind extends Fact['kind']>(
	{ figure, knows }: { figure: string; knows: string },
	kind: Kind,
	factsOf: FactsOf,
): Extract<Fact, { kind: Kind }> {
	const all = factsOf(figure).filter((each): each is Extract<Fact, { kind: Kind }> => each.kind === kind);
	const found = all.find(({ id }) => id === knows);
	if (found) return found;
	const ids = all.map(({ id }) => id);
	const where = `src/figures/${figure}/facts.ts`;
	const what = kind === 'sorting' ? 'what belongs where' : 'how much or when';
	return refuse(
		['from', 'knows'],
		`the figure does not know of "${knows}" ${what}`,
		ids.length > 0 ? suggest(knows, ids, where) : `Write it in ${where}, or name another figure.`,
	);
}

/** What a figure knows of one subject. */
function subjectOf<T extends { id: string }>(subjects: readonly T[], id: string, path: Path): T {
	const found = subjects.find((each) => each.id === id);
	if (found) return found;
	const ids = subjects.map((each) => each.id);
	return refuse(path, `the figure knows nothing of "${id}"`, suggest(id, ids, 'the figure’s data'));
}

/** The one slot in which something belongs; a question needs exactly one. */
function oneSlot(
	{ id, in: slots }: Sorting['subjects'][number],
	path: Path,
	among: readonly { id: string }[],
): string {
	const [slot, ...others] = slots;
	const askOther = 'Ask of something that has one.';
	if (slot === undefined) return refuse(path, `"${id}" has no answer in the figure’s data`, askOther);
	const all = slots.map((each) => `"${each}"`).join(', ');
	if (others.length > 0) return refuse(path, `"${id}" has more than one right answer: ${all}`, askOther);
	if (among.some((each) => each.id === slot)) return slot;
	return refuse(path, `the answer, "${slot}", is not offered`, `Offer "${slot}", or ask of something else.`);
}

/** The words of an answer: its author’s, or the figure’s. */
const textOf = (text: string | undefined, known: { label: string } | undefined, path: Path): string =>
	text ?? known?.label ?? refuse(path, 'has no text', 'Add "text": no figure has words for it.');

const shapeOfSlots = (shape: SlotShape, slots: readonly Slot[]): SlotShape => {
	if (shape.kind !== 'plane') return shape;
	const whole = shape.rows.every((row) =>
		shape.columns.every((column) => slots.some((slot) => slot.row === row.id && slot.column === column.id)),
	);
	return whole ? shape : { kind: 'strip' };
};

function choice({ from, options, pages }: QuestionOf<'choice'>, factsOf: FactsOf) {
	const told = (right: (id: string) => boolean, slots?: readonly Slot[]) =>
		options.map(({ id, text, feedback, pages: own }, i) => {
			const slot = slots?.find((each) => each.id === id);
			if (slots && !slot) {
				const ids = slots.map((each) => each.id);
				refuse(
					['options', i, 'id'],
					`the figure knows no answer "${id}"`,
					suggest(id, ids, 'the figure’s data'),
				);
			}
			const words = textOf(text, slot, ['options', i]);
			return { id, text: words, feedback, pages: own ?? pages, right: right(id) };
		});
	const typed = options.filter(({ right }) => right);
	if (!from) {
		if (typed.length === 0) refuse(['options'], 'has no right answer', 'Mark one with "right": true.');
		if (typed.length > 1)
			refuse(
				['options'],
				`has ${typed.length} right answers where one is meant`,
				'Leave "right" with one of them.',
			);
		return { kind: 'choice', options: told((id) => id === typed[0]?.id) } as const;
	}
	const [first] = typed;
	if (first)
		refuse(
			['options', options.indexOf(first), 'right'],
			'is written, though a figure knows it',
			'Take "right" out, or "from".',
		);
	const known = factOf(from, 'sorting', factsOf);
	const subject = subjectOf(known.subjects, from.of, ['from', 'of']);
	const all = told((id) => subject.in.includes(id), known.slots);
	oneSlot(subject, ['from', 'of'], all);
	return { kind: 'choice', options: all } as const;
}

/** The slots of a question, and how they lie. */
function slotsOf({ slots }: QuestionOf<'match' | 'place'>, known: Sorting | undefined) {
	const wanted: readonly { id: string; text?: string | undefined }[] = slots ?? known?.slots ?? [];
	if (wanted.length === 0) refuse([], 'has no slots', 'Add "slots", or let a figure have them by "from".');
	const found = wanted.map(({ id, text }, i): Slot => {
		const slot = known && subjectOf(known.slots, id, ['slots', i, 'id']);
		return { ...slot, id, label: textOf(text, slot, ['slots', i]) };
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
		const right = subject ? oneSlot(subject, ['items', i, 'id'], slots) : slot;
		if (right === undefined)
			return refuse(['items', i], 'has no slot', 'Add "slot": no figure knows where it belongs.');
		for (const each of [right, ...Object.keys(instead)])
			if (!ids.includes(each))
				refuse(
					each === right ? ['items', i, 'slot'] : ['items', i, 'instead', each],
					`there is no slot "${each}"`,
					suggest(each, ids, 'the slots'),
				);
		const words = textOf(text, subject, ['items', i]);
		const seen = subject && subject.pages.length > 0 ? subject.pages : pages;
		return { id, text: words, slot: right, feedback, instead, pages: own ?? seen };
	});
	return { kind, shape, slots, items: placed };
}

/** Its items stand in the right order. */
function order({ from, first, items, pages }: QuestionOf<'order'>, factsOf: FactsOf) {
	const known = from && factOf(from, 'measure', factsOf);
	const told = items.map(({ id, text, feedback, pages: own }, i) => {
		const subject = known && subjectOf(known.subjects, id, ['items', i, 'id']);
		const words = textOf(text, subject, ['items', i]);
		const item = { id, text: words, feedback, pages: own ?? subject?.pages ?? pages };
		return { item, i, value: subject?.value ?? i };
	});
	const sorted = told.toSorted((a, b) => a.value - b.value);
	for (const [at, { item, i, value }] of sorted.entries()) {
		const before = sorted[at - 1];
		if (value === before?.value)
			refuse(
				['items', i, 'id'],
				`"${item.id}" and "${before.item.id}" stand at the same place`,
				'Leave one of the two out.',
			);
	}
	return { kind: 'order', first, items: sorted.map(({ item }) => item) } as const;
}

/** Answers from `low` to `high` are taken. */
function number(question: QuestionOf<'number'>, factsOf: FactsOf) {
	const { from, value, within, unit, feedback, near } = question;
	const known = from && factOf(from, 'measure', factsOf);
	if (known && value !== undefined)
		refuse(['value'], 'is written, though a figure knows it', 'Take "value" out, or "from".');
	const valueOf = (subject: string | undefined, typed: number | undefined, path: Path): number =>
		subject !== undefined && known
			? subjectOf(known.subjects, subject, [...path, 'of']).value
			: (typed ?? refuse(path, 'has no value', 'Add "value", or "from" and "of".'));
	const right = valueOf(from?.of, value, from ? ['from'] : []);
	const slack = Math.abs(right) * within;
	const [low, high] = [right - slack, right + slack];
	const distractors = near.map((each, i) => {
		const own = valueOf(each.of, each.value, ['near', i]);
		if (own >= low && own <= high)
			refuse(['near', i], `is ${own}, which is taken for right`, 'Take it out, or lessen "within".');
		return { value: own, feedback: each.feedback };
	});
	return { kind: 'number', value: right, low, high, unit, feedback, distractors } as const;
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
): { exercise: Exercise; fault?: never } | { exercise?: never; fault: Fault } {
	const { ask, section, pages, see } = question;
	const from = question.from?.figure;
	try {
		return { exercise: { id, ask, section, pages, see, from, ...bodyOf(question, factsOf) } };
	} catch (error) {
		if (error instanceof Fault) return { fault: error };
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
