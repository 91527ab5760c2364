import { z } from 'zod';
import { Address, Pages, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { ButtonWords, ChoiceWords, MarkWords, words } from '../../schemas/words.ts';

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
	words: Sentence.describe('What stands in the block; "?" where the answer takes its place.'),
	did: Sentence.describe('What the actor did in the phase, in a sentence.'),
	pages: Pages,
});

const Tie = z.strictObject({
	from: ref('actors').describe('The actor from whom the line goes out.'),
	to: ref('actors').describe('The actor whom it reaches.'),
	level: Sentence.describe('The level on which they are tied, which stands beside the line.'),
	pages: Pages,
});

const Stage = z.strictObject({
	phase: ref('phases').describe('The phase.'),
	blocks: z.array(Block).min(1).describe('A block for each actor of the layout.'),
	ties: z.array(Tie).describe('The organised ties between them.'),
	frame: z
		.strictObject({ words: Sentence.describe('What stands on the frame.'), pages: Pages })
		.optional()
		.describe('What surrounds the whole, where something does.'),
});

const Words = z.strictObject({
	phase: ButtonWords('phase'),
	answer: z
		.strictObject({
			label: words('Above the buttons that choose question or answer'),
			hidden: ChoiceWords.describe('The question.'),
			shown: words('On the button of the answer'),
		})
		.describe('Words of the buttons that choose question or answer.'),
	actor: MarkWords('actor'),
	colours: z
		.strictObject({
			own: words('Said of a block in its own colour'),
			central: words('Said of one in the centre’s'),
			tinted: words('Said of one in its own, tinted by the centre’s'),
		})
		.describe('What the description says of a block’s colour.'),
	villages: words('Before the counts of villages below a phase'),
});

/** Data of the figure `coevolution`: four actors in three phases (dissertation, figure 4.1, pp. 91–92). */
export const CoevolutionData = FigureMeta.extend({
	words: Words.describe('What the figure prints beside its data.'),
	layout: z
		.array(
			z.strictObject({
				actor: ref('actors').describe('The actor.'),
				row: z.int().min(1).max(3).describe('Its row, 1 at the top.'),
				side: z.enum(['left', 'middle', 'right']).describe('Its place in the row.'),
			}),
		)
		.min(1)
		.describe('Where each actor’s block stands in every stage.'),
	stages: z.array(Stage).min(1).describe('The drawings, a phase each, in their order.'),
	answer: z
		.strictObject({
			words: Sentence.describe('What stands in the block in the place of "?".'),
			text: Sentence.describe('The answer in a sentence or two.'),
			chapter: Address.describe('The chapter that gives it.'),
			pages: Pages,
		})
		.describe('What the dissertation puts in the place of the question mark.'),
}).superRefine(({ layout, stages }, context) => {
	const actors = layout.map(({ actor }) => actor);
	const issue = (path: (string | number)[], message: string, mend: string) =>
		context.addIssue({ code: 'custom', path, message, params: { mend } });
	stages.forEach(({ blocks, ties }, i) => {
		blocks.forEach(({ actor }, j) => {
			if (!actors.includes(actor))
				issue(
					['stages', i, 'blocks', j, 'actor'],
					`the layout has no place for "${actor}"`,
					'Add the actor to the layout, or take the block out.',
				);
		});
		const missing = actors.filter((actor) => !blocks.some((block) => block.actor === actor));
		if (missing.length > 0)
			issue(
				['stages', i, 'blocks'],
				`has no block for ${missing.map((actor) => `"${actor}"`).join(', ')}`,
				'Add a block for each actor of the layout.',
			);
		ties.forEach((tie, j) => {
			for (const end of ['from', 'to'] as const)
				if (!actors.includes(tie[end]))
					issue(
						['stages', i, 'ties', j, end],
						`the layout has no place for "${tie[end]}"`,
						'Join two actors of the layout.',
					);
		});
	});
});
export type CoevolutionData = z.infer<typeof CoevolutionData>;
