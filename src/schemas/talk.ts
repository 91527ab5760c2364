import { z } from 'zod';
import { Id, Pages, Passage, ref, refuse, SchemaPath, Sentence, uniqueIds } from './common.ts';

const Shown = z
	.strictObject({
		figure: ref('figures').describe('The id of a figure.'),
		state: Id.describe('One of its states.'),
	})
	.describe('The figure that fills the slide, in the state with which the step begins.');

const TalkStep = z
	.strictObject({
		id: Id.describe('Its name, which never changes: its address ends in it.'),
		kind: z.enum(['predict', 'show', 'explain']).describe('Predict before it is seen, show, or explain.'),
		minutes: z.int().min(1).describe('How long it takes.'),
		shows: Shown.optional(),
		claim: Sentence.optional().describe(
			'What stands on the slide; left out, what the figure claims in its state, or the question where one predicts.',
		),
		ask: Sentence.optional().describe('What the room is asked.'),
		reveal: Sentence.optional().describe('What answers it, shown at another press of the key.'),
		notes: z.array(Sentence).min(1).describe('What the speaker says and points at, a paragraph each.'),
		section: Passage.describe('Where the text tells it.'),
		pages: Pages,
	})
	.superRefine((step, context) => {
		const fault = (field: string, message: string, fix: string) => refuse(context, [field], message, fix);
		if (step.kind === 'predict' && !(step.ask && step.reveal))
			fault('kind', 'a step that predicts needs "ask" and "reveal"', 'Add both, or make it another kind.');
		if (step.kind !== 'predict' && !step.shows && !step.claim)
			fault('kind', 'has neither a figure nor a claim', 'Add "shows" or "claim".');
		if (step.reveal && !step.ask) fault('reveal', 'answers nothing', 'Add what is asked, as "ask".');
	});
export type TalkStep = z.infer<typeof TalkStep>;

/** A talk: slides in an order, with what the speaker says. */
export const TalkMeta = z.strictObject({
	$schema: SchemaPath,
	title: Sentence.describe('What it is about, as a title.'),
	lede: Sentence.describe('For whom it is and what it leads to, in a sentence or two.'),
	of: z.array(ref('chapters')).min(1).describe('The chapters that it tells.'),
	steps: uniqueIds(TalkStep).min(2).describe('Its steps, in order.'),
});
export type TalkMeta = z.infer<typeof TalkMeta>;
