import { z } from 'zod';
import { Id, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta, statesNamed } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';
import { compact } from '../../text/words.ts';

const part = {
	id: Id,
	text: Sentence.describe('What the dissertation says of it.'),
	place: ref('places').optional().describe('The place that it is told of, where it has an entry.'),
	pages: Pages,
};

const Body = z.strictObject({
	...part,
	label: Sentence.describe('Its name on its bar.'),
	note: Sentence.optional().describe('What else stands on the bar.'),
});

const Copy = z.strictObject({
	...part,
	label: Sentence.describe('What was made after the first panel’s.'),
	above: Sentence.describe('Who made it, above its bar.'),
});

const Unit = z.strictObject({
	...part,
	label: Sentence.describe('Where the party unit is.'),
	picture: z
		.enum(['tower', 'firm', 'stalls', 'plant', 'tree', 'megaphone', 'parcel'])
		.describe('The picture of where it is.'),
	ground: z
		.enum(['dot', 'line', 'plane'])
		.optional()
		.describe('The ground that the party lays under it, as the strategy’s word has it.'),
	word: Sentence.optional().describe('The strategy’s own word for it, as Dots.'),
});

const Sign = z.strictObject({
	...part,
	picture: z.enum(['tag', 'plaque', 'chat']).describe('The picture; "chat" shows members who trade.'),
	label: Sentence.describe('What it is, below the picture.'),
	lettering: Sentence.optional().describe('What stands on it.'),
});

const SignGroup = z.strictObject({
	by: Sentence.describe('Who puts them up, above them; may hold {place}.'),
	place: ref('places').optional(),
	signs: z.array(Sign).min(1).describe('The signs, from the left.'),
});

const Group = z.strictObject({
	id: Id,
	count: z.int().min(1).describe('How many there are; each is drawn.'),
	label: Sentence.describe('What they are.'),
});

const Crowd = z.strictObject({
	...part,
	head: Sentence.describe('What they are called; may hold {place} and each group’s count by its id.'),
	groups: uniqueIds(Group).min(1).describe('Those who are counted, from the left.'),
	also: Sentence.describe('What else is told of some of them.'),
});

const Call = z.strictObject({
	...part,
	head: Sentence.describe('Above them; may hold {place}.'),
	label: Sentence.describe('Who is on call.'),
	to: z.tuple([Sentence, Sentence]).describe('For whom: those who have stalls, and those who work for them.'),
});

const Panel = z.strictObject({
	place: ref('places').describe('The city or area of the scene.'),
	within: ref('places').optional().describe('The area that it stands for, where the place is a city.'),
	what: Sentence.describe('The cases, in a sentence.'),
	pages: Pages,
	bodies: z.array(Body).min(1).describe('The party’s organisations, from above; units hang from the last.'),
	copy: Copy.optional().describe('What was made after the model of the panel before.'),
	units: z.array(Unit).min(1).describe('The party units, from the left.'),
	path: z.boolean().default(false).describe('Whether the units follow a product from step to step.'),
	signs: z.array(SignGroup).describe('What the party puts up for others to see.'),
	untold: Sentence.optional().describe('Said where there are no signs.'),
	crowd: Crowd.optional().describe('Members who trade, counted.'),
	call: Call.optional().describe('Secretaries who serve those who trade.'),
});

const Band = z.strictObject({
	where: Sentence.describe('The place, above the head; may hold {place}.'),
	place: ref('places').optional(),
	more: Sentence.optional().describe('What is said of the party there, behind the place.'),
	head: Sentence.describe('What the party does there, in a few words.'),
	says: Sentence.describe('The same in a sentence.'),
});

const Words = z.strictObject({
	part: MarkWords('part'),
	oneUnit: words('Beside the first flag'),
	interiors: words('Above what is inland'),
	hesitant: words('Below those who do not trade yet'),
	empty: words('Below a stall in which nobody is drawn'),
	unit: words('A unit, for screen readers', 'what'),
});

/** Ids of everything in a panel that can be chosen, with where it stands. */
const idsOf = ({ bodies, copy, units, signs, crowd, call }: z.infer<typeof Panel>): string[] =>
	compact([...bodies, copy, ...units, ...signs.flatMap((group) => group.signs), crowd, call]).map(
		({ id }) => id,
	);

/** Data of the figure `party-arrangements`: the party’s organisations in two areas (dissertation, pp. 196–197). */
export const Data = FigureMeta.extend({
	states: statesNamed('all', 'none', 'units', 'marks', 'people'),
	words: Words.describe('What the figure prints beside its data.'),
	bands: z
		.strictObject({
			firms: Band.describe('Units in organisations.'),
			steps: Band.describe('Units in processes.'),
			traders: Band.describe('Members who trade, counted.'),
			signs: Band.describe('What the party puts up for others to see.'),
			members: Band.describe('Members who trade in the first panel’s place.'),
			served: Band.describe('Whom secretaries serve.'),
		})
		.describe('What stands beside each row of pictures.'),
	panels: z.array(Panel).length(2).describe('The two areas: the first, then the inland one.'),
}).superRefine(({ panels }, context) => {
	const seen = new Set<string>();
	panels.forEach((panel, i) =>
		idsOf(panel).forEach((id) => {
			if (seen.has(id))
				context.addIssue({
					code: 'custom',
					path: ['panels', i],
					message: `"${id}" is the id of another part too`,
					params: { fix: 'Give one of the two parts another id.' },
				});
			seen.add(id);
		}),
	);
});
export type Data = z.infer<typeof Data>;
