import { z } from 'zod';
import { Axis } from '../../schemas/axis.ts';
import { byEach, Id, localRef, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const Position = (axis: string) =>
	z
		.strictObject({
			value: localRef(`axes.${axis}.values`),
			basis: z
				.enum(['stated', 'inferred'])
				.describe('Whether the dissertation’s text says so, or it follows from a description.'),
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
	facts: byEach('facts', Fact),
});

/**
 * Data of the figure `opportunity-structure`: Kloosterman’s four kinds of market (dissertation, figure 6.2,
 * p. 164; described on pp. 162–163).
 */
export const OpportunityStructureData = FigureMeta.extend({
	words: z
		.strictObject({
			market: MarkWords('market'),
			why: words('Above what a market’s place rests on', 'market'),
			stated: words('Said of a place that the text states'),
			inferred: words('Said of a place that follows from a description'),
			origin: words('Below the figure, where the matrix is from', 'work'),
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
});
export type OpportunityStructureData = z.infer<typeof OpportunityStructureData>;
