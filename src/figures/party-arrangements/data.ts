import { z } from 'zod';
import { Id, Pages, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { ButtonWords, MarkWords, words } from '../../schemas/words.ts';

const part = {
	id: Id,
	text: Sentence.describe('What the dissertation says of it.'),
	pages: Pages,
};

export const Body = z.strictObject({
	...part,
	label: Sentence.describe('Its name in its box.'),
	tie: Sentence.describe('What it does to the one below, or what hangs from the last.'),
});

export const Leaf = z.strictObject({
	...part,
	label: Sentence.describe('Where the party unit is.'),
	mark: Sentence.optional().describe('The strategy’s own word for it, as dots.'),
	shape: z
		.enum(['dot', 'line', 'plane', 'platform', 'unit'])
		.describe('What is drawn below the unit, as the strategy’s word has it; "unit" for nothing.'),
});

export const Row = z.strictObject({
	...part,
	from: Sentence.describe('Who acts.'),
	tie: Sentence.describe('What they do.'),
	to: Sentence.describe('On whom they act.'),
	fill: z.enum(['central', 'entrepreneurs']).describe('Whether the tie ends in the party or in business.'),
	place: ref('places').optional().describe('The place that it is told of, where it has an entry.'),
});

export const Panel = z.strictObject({
	place: ref('places').describe('The area.'),
	name: Sentence.describe('The area’s name above the drawing.'),
	what: Sentence.describe('The case and its arrangement, in a sentence.'),
	pages: Pages,
	bodies: z
		.array(Body)
		.min(1)
		.describe('The party’s organisations, from above, in a chain that ends in units.'),
	leaves: z.array(Leaf).min(1).describe('The party units at the end of the chain.'),
	rows: z.array(Row).describe('Ties that stand by themselves: who, does what, to whom.'),
});

const Words = z.strictObject({
	drawing: words('What a drawing shows, for screen readers', 'area'),
	area: ButtonWords('area'),
	part: MarkWords('part'),
	unit: words('What the mark of a party unit stands for'),
	colours: words('What the colours stand for'),
});

/** Data of the figure `party-arrangements`: the party's bodies in two areas (dissertation, pp. 196–197). */
export const PartyArrangementsData = FigureMeta.extend({
	words: Words.describe('What the figure prints beside its data.'),
	panels: z.array(Panel).min(1).describe('The areas, side by side.'),
}).superRefine(({ panels }, context) => {
	const seen = new Set<string>();
	panels.forEach((panel, i) => {
		for (const list of ['bodies', 'leaves', 'rows'] as const)
			panel[list].forEach(({ id }, j) => {
				if (seen.has(id))
					context.addIssue({
						code: 'custom',
						path: ['panels', i, list, j, 'id'],
						message: `is the id of another part too: "${id}"`,
						params: { mend: 'Give one of the two parts another id.' },
					});
				seen.add(id);
			});
	});
});
export type PartyArrangementsData = z.infer<typeof PartyArrangementsData>;
