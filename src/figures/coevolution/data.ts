import { z } from 'zod';
import { Address, Page, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';

const Block = z.strictObject({
	actor: ref('actors'),
	/** The part that the actor takes, ranked from 1, little, to 4, the leading one. */
	size: z.int().min(1).max(4),
	/** Its own colour, the centre's, or its own tinted by the centre's. */
	colour: z.enum(['own', 'central', 'tinted']),
	/** What stands in the block. */
	words: Sentence,
	/** What the actor did in the phase, in a sentence. */
	did: Sentence,
	pages: z.array(Page).min(1),
});

const Tie = z.strictObject({
	from: ref('actors'),
	to: ref('actors'),
	level: z.enum(['national', 'local', 'individual']),
	pages: z.array(Page).min(1),
});

/** Data of the figure `coevolution`: four actors in three phases (dissertation, figure 4.1, pp. 91–92). */
export const CoevolutionData = FigureMeta.extend({
	/** Where each actor's block stands in every stage. */
	layout: z
		.array(
			z.strictObject({
				actor: ref('actors').describe('The actor.'),
				row: z.int().min(1).max(3).describe('Its row, 1 at the top.'),
				side: z.enum(['left', 'middle', 'right']).describe('Its place in the row.'),
			}),
		)
		.min(1),
	stages: z.array(
		z.strictObject({
			phase: ref('phases'),
			blocks: z.array(Block).min(1),
			ties: z.array(Tie),
			/** What surrounds the whole, where something does. */
			frame: z.strictObject({ words: Sentence, pages: z.array(Page).min(1) }).optional(),
		}),
	),
	/** What chapter 7 puts in the place of the question mark. */
	answer: z.strictObject({
		words: Sentence,
		text: Sentence,
		chapter: Address,
		pages: z.array(Page).min(1),
	}),
});
export type CoevolutionData = z.infer<typeof CoevolutionData>;
