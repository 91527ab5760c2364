import { z } from 'zod';
import { Id, Page, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';

const Axis = z.strictObject({
	label: Sentence,
	values: z.array(z.strictObject({ id: Id, label: Sentence })).length(2),
});

/** Where a market stands on an axis, and how one knows. */
const Position = z.strictObject({
	/** A value of the axis, by its id. */
	value: Id,
	/** Whether the dissertation's text says so, or it follows from a description. */
	basis: z.enum(['stated', 'inferred']),
	because: Sentence,
	pages: z.array(Page).min(1),
});

/**
 * Data of the figure `opportunity-structure`: Kloosterman's four kinds of market (dissertation, figure 6.2,
 * p. 164; described on pp. 162–163).
 */
export const OpportunityStructureData = FigureMeta.extend({
	/** The work that the matrix comes from. */
	work: ref('works'),
	/** Columns, then rows, each in the order in which it is drawn. */
	axes: z.strictObject({ accessibility: Axis, growth: Axis }),
	/** What is told of each market. */
	facts: z.array(z.strictObject({ id: Id, label: Sentence })).min(1),
	markets: z
		.array(
			z.strictObject({
				id: Id,
				name: Sentence,
				term: ref('terms').optional(),
				accessibility: Position,
				growth: Position,
				/** What each fact is, by the fact's id. */
				facts: z.record(Id, z.strictObject({ words: Sentence, pages: z.array(Page).min(1) })),
			}),
		)
		.length(4),
}).superRefine((data, context) => {
	data.markets.forEach((market, i) => {
		for (const { id } of data.facts) {
			if (market.facts[id]) continue;
			context.addIssue({
				code: 'custom',
				path: ['markets', i, 'facts'],
				message: `has nothing for the fact "${id}"`,
			});
		}
		for (const axis of ['accessibility', 'growth'] as const) {
			if (data.axes[axis].values.some(({ id }) => id === market[axis].value)) continue;
			context.addIssue({
				code: 'custom',
				path: ['markets', i, axis, 'value'],
				message: `there is no "${market[axis].value}" on this axis`,
			});
		}
	});
});
export type OpportunityStructureData = z.infer<typeof OpportunityStructureData>;
