import { z } from 'zod';
import { Id, Page, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';

const Words = z.array(Sentence).min(1);
const Cell = z.strictObject({ words: Words, verdict: Sentence.optional() });
const End = z.strictObject({ label: Sentence, words: Words });

/** Data of the figure `policy-infusion`: two kinds of industrial policy and the model that joins them (p. 121). */
export const PolicyInfusionData = FigureMeta.extend({
	columns: z
		.array(z.strictObject({ id: Id, label: Sentence, say: Sentence, pages: z.array(Page).min(1) }))
		.length(2),
	rows: z
		.array(
			z.strictObject({
				id: Id,
				label: Sentence,
				/** A cell a column, by the column's id. */
				cells: z.record(Id, Cell),
				/** How the platform solves the problem of this row (pp. 75–76). */
				solved: Sentence,
				pages: z.array(Page).min(1),
			}),
		)
		.min(1),
	model: z.strictObject({
		label: Sentence,
		from: End,
		passage: Sentence,
		to: End,
		pages: z.array(Page).min(1),
	}),
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
export type PolicyInfusionData = z.infer<typeof PolicyInfusionData>;
