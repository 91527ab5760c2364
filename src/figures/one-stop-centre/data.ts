import { z } from 'zod';
import { Id, Page, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';

export const pages = z.array(Page).min(1);

/** Data of the figure `one-stop-centre`: services of a centre by kind (dissertation, figure 7.2, pp. 198–201). */
export const OneStopCentreData = FigureMeta.extend({
	/** The part that is open to villagers. */
	hall: z.strictObject({ label: Sentence, what: Sentence, place: ref('places'), pages }),
	/** Kinds of service; the sorting is ours. */
	kinds: z
		.array(
			z.strictObject({
				/** `all` and `members` are states of the figure. */
				id: Id.refine((id) => id !== 'all' && id !== 'members', 'is taken by a state of the figure'),
				label: Sentence,
				/** What else the text says of such services. */
				note: Sentence,
				pages,
			}),
		)
		.min(1),
	services: z
		.array(
			z.strictObject({
				/** Its place in the dissertation's list (pp. 199–200), from 1. */
				order: z.int().min(1),
				kind: Id,
				label: Sentence,
			}),
		)
		.min(1),
	/** The part for members. */
	members: z.strictObject({
		label: Sentence,
		what: Sentence,
		pages,
		offers: z
			.array(
				z.strictObject({
					id: Id,
					label: Sentence,
					text: Sentence,
					place: ref('places').optional(),
					pages,
				}),
			)
			.min(1),
	}),
	gain: z.strictObject({ label: Sentence, text: Sentence, pages }),
}).superRefine(({ kinds, services }, context) => {
	services.forEach(({ kind }, i) => {
		if (kinds.some(({ id }) => id === kind)) return;
		context.addIssue({
			code: 'custom',
			path: ['services', i, 'kind'],
			message: `there is no kind "${kind}"`,
		});
	});
	const places = services.map(({ order }) => order).sort((a, b) => a - b);
	if (places.some((place, i) => place !== i + 1)) {
		context.addIssue({
			code: 'custom',
			path: ['services'],
			message: `must number their places from 1 to ${services.length}, each once`,
		});
	}
});
export type OneStopCentreData = z.infer<typeof OneStopCentreData>;
