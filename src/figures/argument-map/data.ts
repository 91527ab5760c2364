import { z } from 'zod';
import { Address, Id, Page, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';

export const Node = z.strictObject({
	claim: Sentence,
	/** Where the text treats it. */
	section: Address,
	pages: z.array(Page).min(1),
});

/**
 * Data of the figure `argument-map`: the question (p. 11), the answer (pp. 222–223), and the claims of
 * chapters 4 to 7 with their evidence.
 */
export const ArgumentMapData = FigureMeta.extend({
	question: Node,
	answer: Node,
	chapters: z
		.array(
			z.strictObject({
				chapter: Address,
				/** What the chapter as a whole claims. */
				claim: Sentence,
				pages: z.array(Page).min(1),
				claims: z.array(Node.extend({ id: Id, evidence: z.array(Node).min(1) })).min(1),
			}),
		)
		.min(1),
	/** Claims that build on claims of other chapters. */
	ties: z.array(z.strictObject({ from: Id, to: Id, words: Sentence, pages: z.array(Page).min(1) })),
}).superRefine((data, context) => {
	const ids = data.chapters.flatMap(({ claims }) => claims.map(({ id }) => id));
	for (const id of ids.filter((other, i) => ids.indexOf(other) !== i)) {
		context.addIssue({ code: 'custom', path: ['chapters'], message: `"${id}" is the id of two claims` });
	}
	data.ties.forEach((tie, i) => {
		for (const end of ['from', 'to'] as const) {
			if (ids.includes(tie[end])) continue;
			context.addIssue({
				code: 'custom',
				path: ['ties', i, end],
				message: `there is no claim "${tie[end]}"`,
			});
		}
	});
});
export type ArgumentMapData = z.infer<typeof ArgumentMapData>;
