import { z } from 'zod';
import { Axis } from '../../schemas/axis.ts';
import { byEach, Id, localRef, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta, statesNamed } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const Position = (axis: string) =>
	z
		.strictObject({
			value: localRef(`axes.${axis}.values`),
			basis: z
				.enum(['stated', 'inferred'])
				.describe('Whether the dissertation’s text says so, or it follows from a description.'),
			short: Sentence.describe('What it rests on, in a few words that stand in the drawing.'),
			because: Sentence.describe('What it rests on.'),
			pages: Pages,
		})
		.describe('Where the market stands on the axis, and how one knows.');

const Fact = z.strictObject({ words: Sentence.describe('What the fact is.'), pages: Pages });

const Group = z.strictObject({
	words: Sentence.describe('Who they are.'),
	people: z.int().min(1).max(4).default(1).describe('How many they are.'),
	self: z.boolean().default(false).describe('Whether it is the migrant entrepreneur.'),
	outside: z.boolean().default(false).describe('Whether they are beyond the border, before the room.'),
	rivals: z.boolean().default(false).describe('Whether they compete with the entrepreneur.'),
});

const Market = z.strictObject({
	id: Id,
	name: Sentence.describe('The kind of market.'),
	term: ref('terms').optional().describe('Its entry in the glossary, where it has one.'),
	accessibility: Position('accessibility'),
	growth: Position('growth'),
	example: Sentence.optional().describe('An example of it, beside its name.'),
	asks: Sentence.describe('The ties that it asks for, in a few words that stand in the drawing.'),
	groups: z
		.array(Group)
		.describe('Who is drawn in it, from the left, one of them the entrepreneur to whom all others are tied.'),
	ties: z.enum(['plain', 'strong']).describe('How their ties are drawn.'),
	roof: Sentence.optional().describe('Who has left it and stands on its roof.'),
	facts: byEach('facts', Fact),
});

const Addition = z.strictObject({
	id: z.enum(['training', 'barrier']).describe('Which of the two.'),
	name: Sentence.describe('What is added.'),
	note: Sentence.describe('What stands below its name in the drawing.'),
	parts: z.array(Fact).min(1).describe('What the dissertation says of it.'),
});

/**
 * Data of the figure `opportunity-structure`: Kloosterman’s four kinds of market (dissertation, figure 6.2,
 * p. 164; described on pp. 162–163), and what the dissertation adds to them (pp. 174, 183, 217).
 */
export const Data = FigureMeta.extend({
	states: statesNamed('all', 'rooms', 'villages'),
	words: z
		.strictObject({
			market: MarkWords('market'),
			addition: MarkWords('addition'),
			border: words('At the line between those abroad and the room'),
			stated: words('Said of a place that the text states'),
			inferred: words('Said of a place that follows from a description'),
			origin: words('Below the figure, where the matrix is from', 'work'),
			enter: z
				.strictObject({
					step: words('Above a market with low accessibility'),
					level: words('Above one with high accessibility'),
				})
				.describe('What a step means, and that there is none.'),
			grow: z
				.strictObject({
					sky: words('Beside a market with high growth potential'),
					ceiling: words('Beside one with low growth potential'),
				})
				.describe('What a ceiling means, and that there is none.'),
			reasons: z
				.strictObject({
					step: words('Before what a step rests on'),
					level: words('Before what a level way in rests on'),
					ceiling: words('Before what a ceiling rests on'),
					sky: words('Before what an open sky rests on'),
				})
				.describe('Names of the parts of a room, before what they rest on.'),
			sells: words('Below a stall'),
			makes: words('Below a workshop'),
			lift: z
				.strictObject({
					from: words('Below the lift'),
					to: words('At the level to which it goes'),
					beyond: words('Beyond the step that it does not go over'),
				})
				.describe('Where the lift goes.'),
		})
		.describe('What the figure prints beside its data.'),
	work: ref('works').describe(
		'The work that the matrix comes from, by its id in content/registers/works.json.',
	),
	axes: z
		.strictObject({
			accessibility: Axis.describe('The axis whose values are columns.'),
			growth: Axis.describe('The axis whose values are rows.'),
		})
		.describe('The two axes of the matrix.'),
	facts: uniqueIds(z.strictObject({ id: Id, label: Sentence.describe('The fact, before its words.') }))
		.min(1)
		.describe('What is told of each market.'),
	markets: uniqueIds(Market).length(4).describe('The four markets, one for each crossing of the axes.'),
	additions: uniqueIds(Addition).length(2).describe('What the dissertation adds.'),
});
export type Data = z.infer<typeof Data>;
