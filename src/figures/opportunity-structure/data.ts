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

const Market = z.strictObject({
	id: Id,
	name: Sentence.describe('The kind of market.'),
	term: ref('terms').optional().describe('Its entry in the glossary, where it has one.'),
	accessibility: Position('accessibility'),
	growth: Position('growth'),
	who: Sentence.describe('Who goes there, in a few words that stand in the drawing.'),
	asks: Sentence.describe('The ties that it asks for, in a few words that stand in the drawing.'),
	migrants: z
		.enum(['outside', 'inside', 'high-skilled'])
		.describe('Whether migrants go there, and whether these are highly skilled.'),
	ties: z
		.enum(['none', 'closed', 'both', 'across'])
		.describe(
			'The ties that are drawn: none, closed among people of one origin, to them and the mainstream, or across a border.',
		),
	vacated: z.boolean().default(false).describe('Whether established locals have moved up and left it.'),
	facts: byEach('facts', Fact),
});

const Addition = z.strictObject({
	id: z.enum(['training', 'barrier']).describe('Which of the two.'),
	name: Sentence.describe('What is added.'),
	note: Sentence.describe('What stands below its name in the drawing.'),
	limit: Sentence.optional().describe('What it does not reach, in the drawing.'),
	parts: z.array(Fact).min(1).describe('What the dissertation says of it.'),
});

/**
 * Data of the figure `opportunity-structure`: Kloosterman’s four kinds of market (dissertation, figure 6.2,
 * p. 164; described on pp. 162–163), and what the dissertation adds to them (pp. 174, 183, 217).
 */
export const OpportunityStructureData = FigureMeta.extend({
	states: statesNamed('all', 'rooms', 'villages'),
	words: z
		.strictObject({
			market: MarkWords('market'),
			addition: MarkWords('addition'),
			why: words('Above what a market’s place rests on', 'market'),
			stated: words('Said of a place that the text states'),
			inferred: words('Said of a place that follows from a description'),
			origin: words('Below the figure, where the matrix is from', 'work'),
			step: words('Below a column of markets with low accessibility'),
			level: words('Below one with high accessibility'),
			ceiling: words('Below a row of markets with low growth potential'),
			sky: words('Below one with high growth potential'),
			reasons: z
				.strictObject({
					step: words('Before what a step rests on'),
					level: words('Before what a level way in rests on'),
					ceiling: words('Before what a ceiling rests on'),
					sky: words('Before what an open sky rests on'),
				})
				.describe('Names of the parts of a room, before what they rest on.'),
			adds: words('Above what the dissertation adds'),
			sells: words('Below a stall'),
			makes: words('Below a workshop'),
			key: z
				.strictObject({
					migrant: words('Beside the sign of a migrant entrepreneur'),
					rural: words('Beside the sign of a rural entrepreneur'),
					origin: words('Beside the sign of people of the same origin'),
					mainstream: words('Beside the sign of people of the mainstream'),
					customers: words('Beside the sign of customers'),
					border: words('Beside the sign of a border'),
					skilled: words('Beside the sign of a high-skilled migrant'),
					local: words('Beside the sign of an established local'),
				})
				.describe('Words of the key.'),
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
export type OpportunityStructureData = z.infer<typeof OpportunityStructureData>;
