import { z } from 'zod';
import { Id, Pages, Passage, ref, SchemaPath, Sentence, uniqueIds } from './common.ts';

const FigureRef = ref('figures').describe('The id of a figure.');

/** Where right answers come from: what a figure’s data know. `src/figures/<id>/facts.ts` lists it. */
const From = z
	.strictObject({
		figure: FigureRef,
		knows: Id.describe('What of it: period-of-act, ships-in-year.'),
	})
	.describe('Where the right answers come from: what a figure’s data know. They are not written here then.');

/** The same of one subject. */
const FromOne = From.extend({ of: Id.describe('Of what: the id of an act, a place, a year.') });

/** What every question begins with. */
const common = {
	$schema: SchemaPath,
	ask: Sentence.describe('The question.'),
	section: Passage.describe('Where the text answers it.'),
	pages: Pages,
	see: z
		.strictObject({ figure: FigureRef, state: Id.describe('One of its states.') })
		.optional()
		.describe('A state of a figure in which the answer is to be seen.'),
};

const Feedback = Sentence.describe('What is said to whoever answers so, and why.');

const FeedbackPages = Pages.optional().describe(
	'The pages of the feedback, where they are not the question’s.',
);

const Option = z.strictObject({
	id: Id.describe('Its name; where the answer comes from a figure, the id of what it stands for there.'),
	text: Sentence.optional().describe('The answer; left out, it is called as in the figure.'),
	right: z.literal(true).optional().describe('That it is the right one, where no figure knows it.'),
	feedback: Feedback,
	pages: FeedbackPages,
});

const Choice = z.strictObject({
	...common,
	kind: z.literal('choice').describe('One right answer among several.'),
	from: FromOne.optional(),
	options: uniqueIds(Option).min(3).max(6),
});

const Slot = z.strictObject({
	id: Id.describe('Its name; where answers come from a figure, its id there.'),
	text: Sentence.optional().describe('What it is called; left out, as in the figure.'),
});

const Item = z.strictObject({
	id: Id.describe('Its name; where answers come from a figure, the id of what it stands for there.'),
	text: Sentence.optional().describe('What is to be placed; left out, it is called as in the figure.'),
	slot: Id.optional().describe('Where it belongs, where no figure knows it.'),
	feedback: Feedback,
	instead: z
		.record(Id, Sentence)
		.default({})
		.describe('What is said besides to whoever puts it into a wrong slot, by the slot.'),
	pages: FeedbackPages,
});

const sorting = {
	slots: uniqueIds(Slot)
		.min(2)
		.optional()
		.describe('Where things can be put, in their order; left out, wherever the figure has something.'),
	items: uniqueIds(Item).min(3).describe('What is put there.'),
};

const Match = z.strictObject({
	...common,
	kind: z.literal('match').describe('Things that belong to other things.'),
	from: From.optional(),
	...sorting,
});

const Place = z.strictObject({
	...common,
	kind: z.literal('place').describe('Things that are placed on a figure; it has a blank sheet, too.'),
	from: From,
	...sorting,
});

const Order = z.strictObject({
	...common,
	kind: z.literal('order').describe('Things in an order.'),
	from: From.optional(),
	first: Sentence.describe('What comes first: “the earliest”.'),
	items: uniqueIds(Item.omit({ slot: true, instead: true }))
		.min(3)
		.max(7)
		.describe('In the right order, where no figure knows it.'),
});

const Near = z.strictObject({
	of: Id.optional().describe('What in the figure has this value.'),
	value: z.number().optional().describe('The value, where no figure knows it.'),
	feedback: Feedback,
});

const NumberQuestion = z.strictObject({
	...common,
	kind: z.literal('number').describe('A number.'),
	from: FromOne.optional(),
	value: z.number().optional().describe('The number, where no figure knows it.'),
	within: z.number().min(0).max(0.5).default(0).describe('How far off an answer may be, as a share of it.'),
	unit: Sentence.describe('Of what: “ships”.'),
	feedback: Feedback,
	near: z.array(Near).default([]).describe('Wrong numbers that somebody may have in mind.'),
});

/** A question of the bank, a file in `content/questions`. The file’s name is its id and never changes. */
export const Question = z
	.discriminatedUnion('kind', [Choice, Match, Place, Order, NumberQuestion])
	.describe('A question with feedback to each answer.');
export type Question = z.infer<typeof Question>;
export type QuestionOf<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;
