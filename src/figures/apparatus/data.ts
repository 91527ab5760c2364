import { z } from 'zod';
import { Id, Page, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';

export const Cell = z.strictObject({
	words: Sentence,
	/** What the dissertation reports for it. */
	evidence: Sentence,
	pages: z.array(Page).min(1),
});

/** Data of the figure `apparatus`: four components of a developmental state in two kinds of village (p. 113). */
export const ApparatusData = FigureMeta.extend({
	columns: z.array(z.strictObject({ id: Id, label: Sentence })).min(1),
	rows: z
		.array(
			z.strictObject({
				id: Id,
				label: Sentence,
				/** A cell a column, by the column's id. */
				cells: z.record(Id, Cell),
			}),
		)
		.min(1),
}).superRefine((data, context) => {
	data.rows.forEach((row, i) => {
		for (const { id } of data.columns) {
			if (row.cells[id]) continue;
			context.addIssue({
				code: 'custom',
				path: ['rows', i, 'cells'],
				message: `has no cell for the column "${id}"`,
			});
		}
	});
});
export type ApparatusData = z.infer<typeof ApparatusData>;
