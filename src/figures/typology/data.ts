import { z } from 'zod';
import { Id, Page, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';

const Words = z.strictObject({ words: Sentence, pages: z.array(Page).min(1) });
const Axis = z.strictObject({
	label: Sentence,
	values: z.array(z.strictObject({ id: Id, label: Sentence })).length(2),
});

/** Data of the figure `typology`: governance × sector, with layers and cases (dissertation, figure 5.1, p. 131). */
export const TypologyData = FigureMeta.extend({
	axes: z.strictObject({ governance: Axis, sector: Axis }),
	layers: z.array(z.strictObject({ id: Id, label: Sentence })).min(1),
	cells: z
		.array(
			z.strictObject({
				id: Id,
				area: Sentence,
				governance: Id,
				sector: Id,
				/** Types of e-commerce village that form there, for the marks. */
				villages: z.array(z.enum(['producer', 'merchant'])),
				/** What each layer says of it, by the layer's id. */
				layers: z.record(Id, Words),
				cases: z
					.array(
						z.strictObject({
							name: Sentence,
							place: ref('places').optional(),
							text: Sentence,
							interviewees: z.array(ref('interviewees')).default([]),
							pages: z.array(Page).min(1),
						}),
					)
					.min(1),
				/** The area of the map of field sites that shows it. */
				map: Id.optional(),
			}),
		)
		.length(4),
}).superRefine((data, context) => {
	data.cells.forEach((cell, i) => {
		for (const { id } of data.layers) {
			if (cell.layers[id]) continue;
			context.addIssue({
				code: 'custom',
				path: ['cells', i, 'layers'],
				message: `has nothing for the layer "${id}"`,
			});
		}
		for (const axis of ['governance', 'sector'] as const) {
			if (data.axes[axis].values.some(({ id }) => id === cell[axis])) continue;
			context.addIssue({
				code: 'custom',
				path: ['cells', i, axis],
				message: `there is no "${cell[axis]}" on this axis`,
			});
		}
	});
});
export type TypologyData = z.infer<typeof TypologyData>;
