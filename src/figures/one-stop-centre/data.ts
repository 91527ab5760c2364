import { z } from 'zod';
import { bySome, Id, localRef, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { ButtonWords, words } from '../../schemas/words.ts';

const Hall = z.strictObject({
	label: Sentence.describe('For whom it is.'),
	what: Sentence.describe('What it is.'),
	place: ref('places'),
	pages: Pages,
});

const Kind = z.strictObject({
	id: Id.refine((id) => id !== 'all' && id !== 'members', 'is taken by a state of the figure').describe(
		'A stable identifier; "all" and "members" are states of the figure.',
	),
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
	id: Id,
	label: Sentence.describe('What members have.'),
	text: Sentence.describe('What the text tells of it.'),
	place: ref('places').optional().describe('Where it is told of, where that is one place.'),
	pages: Pages,
});

const Members = z.strictObject({
	label: Sentence.describe('For whom it is.'),
	what: Sentence.describe('What it is.'),
	pages: Pages,
	offers: uniqueIds(Offer).min(1).describe('What it holds.'),
});

const Gain = z.strictObject({
	label: Sentence.describe('Whose gain it is.'),
	text: Sentence.describe('What it consists of.'),
	pages: Pages,
});

/** Services in an order without gaps. */
const Services = z
	.array(Service)
	.min(1)
	.refine(
		(services) => {
			const places = services.map(({ order }) => order).sort((a, b) => a - b);
			return places.every((place, i) => place === i + 1);
		},
		{
			error: ({ input }) => {
				const count = Array.isArray(input) ? input.length : 0;
				return `must number their places from 1 to ${count}, each once`;
			},
		},
	);

/** Data of the figure `one-stop-centre`: services of a centre by kind (dissertation, figure 7.2, pp. 198–201). */
export const OneStopCentreData = FigureMeta.extend({
	words: z
		.strictObject({
			kind: ButtonWords('kind of service', 'count'),
			members: words('On the button that shows the members’ part'),
			count: words('Beside a kind, how many of the services are of it', 'count', 'all'),
			key: words('Below the figure, what its marks mean'),
		})
		.describe('What the figure prints beside its data.'),
	actors: bySome('kinds', ref('actors')).describe(
		'Whose services they are, for the colour, by the kind’s id.',
	),
	hall: Hall.describe('The part that is open to villagers.'),
	kinds: uniqueIds(Kind).min(1).describe('Kinds of service; the sorting is this edition’s.'),
	services: Services.describe('The services of the hall.'),
	members: Members.describe('The part for members.'),
	gain: Gain.describe('What is gained by it.'),
});
export type OneStopCentreData = z.infer<typeof OneStopCentreData>;
