import { z } from 'zod';
import { byEach, Id, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta, FigureStates } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const Cell = z.strictObject({
	words: Sentence.describe('What stands in the cell, and on the column.'),
	actor: ref('actors').optional().describe('Whose the column is; left out, it is missing.'),
	details: Sentence.optional().describe('What is told of it, in a few words that stand on the column.'),
	detailsActor: ref('actors')
		.optional()
		.describe(
			'Whose that is, where it is not theirs whose the column is: it stands on a block in the column.',
		),
	evidence: Sentence.describe('What the dissertation reports for it.'),
	pages: Pages,
});

const Column = z.strictObject({
	id: Id.describe('Also the name of the state that shows it.'),
	label: Sentence.describe('The kind of village.'),
	roof: z
		.strictObject({ name: Sentence.describe('In large letters.'), words: Sentence.describe('Below.') })
		.describe('What stands in the gable.'),
	step: Sentence.describe('What stands on the step, which is the village.'),
	slab: z
		.strictObject({
			actor: ref('actors').describe('Whose it is.'),
			words: words('What stands on it', 'actor'),
		})
		.optional()
		.describe('What lies on the step and carries the columns.'),
});

const Words = z.strictObject({
	cell: MarkWords('cell'),
	needs: words('On the beam, above the names of the components'),
});

/**
 * Data of the figure `apparatus`: four components of a developmental state in two kinds of village (p. 113).
 * The table’s rows are the columns of a hall, the kinds of village its states.
 */
export const Data = FigureMeta.extend({
	states: FigureStates,
	words: Words.describe('What the figure prints beside its data.'),
	columns: uniqueIds(Column)
		.min(1)
		.describe('The kinds of village, from the plain one to that which has most.'),
	rows: uniqueIds(
		z.strictObject({
			id: Id,
			label: Sentence.describe('The component.'),
			cells: byEach('columns', Cell),
		}),
	)
		.min(1)
		.max(4)
		.describe('The components of a developmental state; on a phone four columns have room.'),
});
export type Data = z.infer<typeof Data>;
