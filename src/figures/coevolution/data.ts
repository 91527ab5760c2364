import { z } from 'zod';
import { Address, Pages, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta, FigureStates } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const Block = z.strictObject({
	actor: ref('actors').describe('The actor.'),
	size: z
		.int()
		.min(1)
		.max(4)
		.describe('The part that the actor takes, ranked from 1, little, to 4, the leading one.'),
	colour: z
		.enum(['own', 'central', 'tinted'])
		.describe('Its own colour, the centre’s, or its own tinted by the centre’s.'),
	words: Sentence.describe(
		'What stands on its band, in a few words; a question where the answer takes its place.',
	),
	close: Sentence.describe('What stands there when the phase is looked at closely.'),
	did: Sentence.describe('What the actor did in the phase, in a sentence.'),
	pages: Pages,
});

const Tie = z.strictObject({
	from: ref('actors').describe('The actor from whom the arm goes out.'),
	to: ref('actors').describe('The actor whom it reaches.'),
	level: z.enum(['national', 'local', 'individual']).describe('The level on which they are tied.'),
	out: Sentence.optional().describe('What goes out on it.'),
	back: Sentence.optional().describe('What comes back.'),
	did: Sentence.describe('What happens on it, in a sentence.'),
	pages: Pages,
});

const Stage = z.strictObject({
	phase: ref('phases').describe('The phase.'),
	blocks: z.array(Block).min(1).describe('A block for each actor.'),
	ties: z.array(Tie).describe('The organised ties between them.'),
	floods: z
		.strictObject({ words: Sentence.describe('What it means.'), pages: Pages })
		.optional()
		.describe('Whether the centre is the ground of all others, and what that means.'),
});

const Words = z.strictObject({
	actor: MarkWords('actor'),
	tie: MarkWords('tie'),
	level: words('Beside a tie', 'level'),
	out: words('What goes out on a tie', 'what'),
	back: words('What comes back on a tie', 'what'),
	colours: z
		.strictObject({
			own: words('Said of a band in its own colour'),
			central: words('Said of one in the centre’s'),
			tinted: words('Said of one in its own, tinted by the centre’s'),
		})
		.describe('What the description says of a band’s colour.'),
	villages: words('Before the counts of villages below a phase'),
	breadth: words('What the breadth of a band means'),
});

/** Data of the figure `coevolution`: four actors in three phases (dissertation, figure 4.1, pp. 91–92). */
export const CoevolutionData = FigureMeta.extend({
	states: FigureStates.describe('Its states: "all", a phase by its id, and "answer".'),
	words: Words.describe('What the figure prints beside its data.'),
	order: z.array(ref('actors')).min(1).describe('The actors’ bands, from the top.'),
	stages: z.array(Stage).min(1).describe('What each phase shows, in their order.'),
	answer: z
		.strictObject({
			words: Sentence.describe('What stands on the band in the place of the question.'),
			text: Sentence.describe('The answer in a sentence or two.'),
			chapter: Address.describe('The chapter that gives it.'),
			pages: Pages,
		})
		.describe('What the dissertation puts in the place of the question mark.'),
});
export type CoevolutionData = z.infer<typeof CoevolutionData>;
