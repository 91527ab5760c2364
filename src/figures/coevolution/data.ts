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
	levels: z
		.strictObject({
			national: words('The level of the centre'),
			local: words('The level of local governments'),
			individual: words('The level of entrepreneurs'),
		})
		.describe('The levels, as words.'),
	span: words('When a phase was', 'start', 'end'),
	since: words('The same where it lasts', 'start'),
	out: words('What goes out on a tie', 'what'),
	back: words('What comes back on a tie', 'what'),
	colours: z
		.strictObject({
			own: words('Said of a band in its own colour'),
			central: words('Said of one in the centre’s'),
			tinted: words('Said of one in its own, tinted by the centre’s'),
		})
		.describe('What the description says of a band’s colour.'),
	description: z
		.strictObject({
			phase: words('A phase', 'name', 'span', 'what', 'bands', 'ties'),
			band: words('A band in it', 'name', 'size', 'colour', 'words'),
			largest: words('The size of the largest band'),
			smaller: words('The size of every other one'),
			ties: words('The arms of a phase', 'ties'),
			tie: words('One of them', 'from', 'to', 'level'),
			noTies: words('The same where there is none'),
			counts: words('The counts of villages', 'villages', 'counts'),
			count: words('One of them', 'count', 'year'),
		})
		.describe('The sentences of the long description.'),
	villages: words('Before the counts of villages below a phase'),
	breadth: words('What the breadth of a band means'),
});

/** Data of the figure `coevolution`: four actors in three phases (dissertation, figure 4.1, pp. 91–92). */
export const Data = FigureMeta.extend({
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
export type Data = z.infer<typeof Data>;
