import { z } from 'zod';
import { byEach, Id, Pages, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const Cell = z.strictObject({
	words: Sentence.describe('What stands in the cell.'),
	evidence: Sentence.describe('What the dissertation reports for it.'),
	pages: Pages,
});

/** Data of the figure `apparatus`: four components of a developmental state in two kinds of village (p. 113). */
export const ApparatusData = FigureMeta.extend({
	words: z
		.strictObject({ corner: words('Above the names of the rows'), cell: MarkWords('cell') })
		.describe('What the figure prints beside its data.'),
	columns: uniqueIds(z.strictObject({ id: Id, label: Sentence.describe('The kind of village.') }))
		.min(1)
		.describe('The kinds of village, from the plain one to the one that has most.'),
	rows: uniqueIds(
		z.strictObject({
			id: Id,
			label: Sentence.describe('The component.'),
			cells: byEach('columns', Cell),
		}),
	)
		.min(1)
		.describe('The components of a developmental state.'),
});
export type ApparatusData = z.infer<typeof ApparatusData>;
