import { z } from 'zod';
import { Id, Page, SectionRef, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';

export const pages = z.array(Page).min(1);

/**
 * Data of the figure `readjustment`: kinds of measure (pp. 196–205), readjustments (pp. 205–209, 213–214)
 * and contradictions resolved (pp. 189–195, 209–210).
 */
export const ReadjustmentData = FigureMeta.extend({
	measures: z
		.array(z.strictObject({ id: Id, label: Sentence, what: Sentence, section: SectionRef, pages }))
		.min(1),
	readjustments: z
		.array(
			z.strictObject({
				id: Id,
				label: Sentence,
				what: Sentence,
				/** What it is drawn from, where the text names no measure. */
				whole: Sentence.optional(),
				pages,
				/** A cell for each measure that the text names, by the measure's id. */
				cells: z.record(Id, z.strictObject({ words: Sentence, evidence: Sentence, pages })),
			}),
		)
		.min(1),
	contradictions: z
		.array(
			z.strictObject({
				id: Id,
				label: Sentence,
				short: Sentence,
				what: Sentence,
				pages,
				resolved: Sentence,
				resolvedPages: pages,
				/** The readjustment that resolves it, where the text names one. */
				readjustment: Id.optional(),
				by: Sentence,
			}),
		)
		.min(1),
}).superRefine(({ measures, readjustments, contradictions }, context) => {
	const fail = (path: (string | number)[], message: string) =>
		context.addIssue({ code: 'custom', path, message });
	readjustments.forEach(({ cells, whole }, i) => {
		for (const id of Object.keys(cells)) {
			if (!measures.some((measure) => measure.id === id))
				fail(['readjustments', i, 'cells', id], `there is no measure "${id}"`);
		}
		if ((Object.keys(cells).length === 0) !== (whole !== undefined))
			fail(['readjustments', i], 'must have either cells or what it is drawn from as a whole');
	});
	contradictions.forEach(({ readjustment }, i) => {
		if (readjustment !== undefined && !readjustments.some(({ id }) => id === readjustment))
			fail(['contradictions', i, 'readjustment'], `there is no readjustment "${readjustment}"`);
	});
});
export type ReadjustmentData = z.infer<typeof ReadjustmentData>;
