import { z } from 'zod';
import { Id, Page, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';

/** Which of the factors are there, a digit a factor in their order: `101`. */
export const State = z.string().regex(/^[01]{3}$/, 'must be three digits, 0 or 1, as 101');

const Told = z.strictObject({ words: Sentence, pages: z.array(Page).min(1) });

/**
 * Data of the figure `village-formation`: three driving factors, the rule (p. 155) and what the chapter says
 * of each of the eight ways to combine them (pp. 131–157).
 */
export const VillageFormationData = FigureMeta.extend({
	/** In the order of a state's digits. */
	factors: z.array(z.strictObject({ id: Id, label: Sentence, short: Sentence })).length(3),
	/** How many of the factors the rule asks for. */
	least: z.int().min(1).max(3),
	/** The factor that it puts first, by its id. */
	first: Id,
	/** The rule in words. */
	rule: z.array(Told).min(1),
	/** The case in which it does not hold. */
	exception: z.strictObject({
		name: Sentence,
		place: ref('places'),
		text: Sentence,
		/** The state that it would be in. */
		state: State,
		pages: z.array(Page).min(1),
	}),
	states: z
		.array(
			z.strictObject({
				state: State,
				/** What forms; left out where the dissertation does not discuss the case. */
				outcome: Told.extend({ text: Sentence }).optional(),
				/** What illustrates it, or, without an outcome, what comes near it. */
				cases: z.array(
					z.strictObject({
						name: Sentence,
						place: ref('places').optional(),
						text: Sentence,
						interviewees: z.array(ref('interviewees')).default([]),
						pages: z.array(Page).min(1),
					}),
				),
			}),
		)
		.length(8),
}).superRefine((data, context) => {
	const states = data.states.map(({ state }) => state);
	states.forEach((state, i) => {
		if (states.indexOf(state) === i) return;
		context.addIssue({
			code: 'custom',
			path: ['states', i, 'state'],
			message: `"${state}" is there already`,
		});
	});
	if (!data.factors.some(({ id }) => id === data.first)) {
		context.addIssue({
			code: 'custom',
			path: ['first'],
			message: `there is no "${data.first}" in factors`,
		});
	}
});
export type VillageFormationData = z.infer<typeof VillageFormationData>;
