import { z } from 'zod';
import { Id, Page, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';

export const part = { id: Id, text: Sentence, pages: z.array(Page).min(1) };

/** A party organisation of the chain that ends in the units. */
export const Body = z.strictObject({ ...part, label: Sentence, tie: Sentence });

/** Where a party unit is. */
export const Leaf = z.strictObject({
	...part,
	label: Sentence,
	/** The strategy's own word, as `dots`. */
	mark: Sentence.optional(),
	shape: z.enum(['dot', 'line', 'plane', 'platform', 'unit']),
});

/** A tie that stands by itself: who, does what, to whom. */
export const Row = z.strictObject({
	...part,
	from: Sentence,
	tie: Sentence,
	to: Sentence,
	/** Whether the tie ends in the party or in business. */
	fill: z.enum(['central', 'entrepreneurs']),
	place: ref('places').optional(),
});

export const Panel = z.strictObject({
	place: ref('places'),
	name: Sentence,
	what: Sentence,
	pages: z.array(Page).min(1),
	bodies: z.array(Body).min(1),
	leaves: z.array(Leaf).min(1),
	rows: z.array(Row),
});

/** Data of the figure `party-arrangements`: the party's bodies in two areas (dissertation, pp. 196–197). */
export const PartyArrangementsData = FigureMeta.extend({ panels: z.array(Panel).length(2) }).superRefine(
	({ panels }, context) => {
		const seen = new Set<string>();
		for (const { id } of panels.flatMap(({ bodies, leaves, rows }) => [...bodies, ...leaves, ...rows])) {
			if (seen.has(id)) {
				context.addIssue({ code: 'custom', path: ['panels'], message: `has two parts "${id}"` });
			}
			seen.add(id);
		}
	},
);
export type PartyArrangementsData = z.infer<typeof PartyArrangementsData>;
