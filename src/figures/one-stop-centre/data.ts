import { z } from 'zod';
import { bySome, Id, localRef, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta, statesNamed } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const part = {
	id: Id,
	label: Sentence.describe('What it is.'),
	text: Sentence.describe('What the dissertation tells of it.'),
	place: ref('places').optional().describe('Where it is told of, where that is one place.'),
	pages: Pages,
};

const Centre = z.strictObject({
	...part,
	sign: Sentence.describe('On the front of the house.'),
	at: Sentence.describe('Beside the sign: where, and whose house it is; may hold {place}.'),
	signAtLarge: Sentence.describe('The sign, where the house stands for such centres at large.'),
	atLarge: Sentence.describe('Beside that sign.'),
});

const Hall = z.strictObject({
	label: Sentence.describe('For whom it is.'),
	what: Sentence.describe('What it is.'),
	atLarge: Sentence.describe('Beside the members’ part; may hold {place} and {count}.'),
	place: ref('places'),
	pages: Pages,
});

const Kind = z.strictObject({
	id: Id,
	label: Sentence.describe('The kind of service.'),
	note: Sentence.describe('What else the text says of such services.'),
	pages: Pages,
});

const Service = z.strictObject({
	order: z.int().min(1).describe('Its place in the dissertation’s list (pp. 199–200), from 1.'),
	kind: localRef('kinds'),
	label: Sentence.describe('The service.'),
});

const Offer = z.strictObject({
	...part,
	where: Sentence.describe('Where, or what about, in a few words; may hold {place}.'),
});

const Members = z.strictObject({
	label: Sentence.describe('For whom it is.'),
	what: Sentence.describe('What it is.'),
	pages: Pages,
	offers: uniqueIds(Offer).min(1).describe('What it holds.'),
});

const Gain = z.strictObject({
	...part,
	from: z
		.array(
			z.strictObject({
				label: Sentence.describe('Who is drawn in.'),
				member: z.boolean().describe('Whether they are members.'),
			}),
		)
		.min(1)
		.describe('Those who are drawn in.'),
	path: Sentence.describe('What draws them.'),
	aim: Sentence.describe('Where to.'),
});

const Story = z.strictObject({
	...part,
	steps: z
		.array(z.strictObject({ where: Sentence.describe('Where.'), what: Sentence.describe('What happened.') }))
		.min(1)
		.describe('What happened, in its order.'),
});

/** Services in an order without gaps. */
const Services = z
	.array(Service)
	.min(1)
	.superRefine((services, context) => {
		const places = services.map(({ order }) => order).sort((a, b) => a - b);
		if (places.some((place, i) => place !== i + 1)) {
			const message = `must number their places from 1 to ${services.length}, each once`;
			context.addIssue({ code: 'custom', message });
		}
	});

const Words = z.strictObject({
	kind: MarkWords('kind of service'),
	part: MarkWords('part'),
	count: words('Beside a kind, how many of the services are of it', 'count', 'all'),
	carry: words('Below the count of the party’s services'),
	service: words('A window, for screen readers', 'service', 'kind'),
	services: words('Before the services of a kind', 'services'),
});

/** Data of the figure `one-stop-centre`: services of a centre by kind (dissertation, figure 7.2, pp. 198–201). */
export const Data = FigureMeta.extend({
	states: statesNamed('sorted', 'listed', 'members', 'gain'),
	words: Words.describe('What the figure prints beside its data.'),
	actors: bySome('kinds', ref('actors')).describe(
		'Whose services they are, for the colour, by the kind’s id.',
	),
	centre: Centre.describe('The house.'),
	hall: Hall.describe('The part that is open to villagers.'),
	kinds: uniqueIds(Kind).min(1).describe('Kinds of service; the sorting is this edition’s.'),
	services: Services.describe('The services of the hall.'),
	members: Members.describe('The part for members.'),
	gain: Gain.describe('What is gained by it.'),
	story: Story.describe('What one who is not a member tells of it.'),
});
export type Data = z.infer<typeof Data>;
