import { z } from 'zod';
import { Id, Page, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';

/** Data of the figure `state-capitalism`: two levels and the flows between them (pp. 87–91, 119–121). */
export const StateCapitalismData = FigureMeta.extend({
	flows: z
		.array(z.strictObject({ id: Id, label: Sentence, what: Sentence, pages: z.array(Page).min(1) }))
		.min(1),
	nodes: z
		.array(
			z.strictObject({
				id: Id,
				label: Sentence,
				words: Sentence,
				/** The actor whose colour it takes. */
				fill: z.enum(['central', 'local', 'platforms', 'dyed-platforms', 'entrepreneurs', 'none']),
				/** The level in which it lies, or `outside` both. */
				group: Id,
			}),
		)
		.min(1),
	groups: z.array(z.strictObject({ id: Id, label: Sentence })),
	edges: z.array(z.strictObject({ from: Id, to: Id, flow: Id, label: Sentence })).min(1),
}).superRefine((data, context) => {
	const nodes = new Set(data.nodes.map(({ id }) => id));
	const flows = new Set(data.flows.map(({ id }) => id));
	data.edges.forEach((edge, i) => {
		for (const end of ['from', 'to'] as const) {
			if (nodes.has(edge[end])) continue;
			context.addIssue({
				code: 'custom',
				path: ['edges', i, end],
				message: `there is no node "${edge[end]}"`,
			});
		}
		if (!flows.has(edge.flow)) {
			context.addIssue({
				code: 'custom',
				path: ['edges', i, 'flow'],
				message: `there is no flow "${edge.flow}"`,
			});
		}
	});
});
export type StateCapitalismData = z.infer<typeof StateCapitalismData>;
