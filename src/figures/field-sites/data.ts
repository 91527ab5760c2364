import { z } from 'zod';
import { Id, localRef, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta, FigureStates } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';
import { provinceIds } from './provinces.ts';

export const Coordinates = z
	.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
	.describe('Longitude and latitude.');
export type Coordinates = z.infer<typeof Coordinates>;

export const Side = z
	.enum(['left', 'right', 'above', 'below'])
	.describe('On which side of the mark the name stands, where it stands on the map.');
export type Side = z.infer<typeof Side>;

const Point = z.strictObject({ name: Sentence.describe('Its name on the map.'), coordinates: Coordinates });

const Province = z
	.string()
	.refine((id) => provinceIds.includes(id), {
		error: ({ input }) => `there is no province "${String(input)}" on the map`,
		params: { fix: 'Write an id of the map.' },
	})
	.describe('A province by ISO 3166-2, as CN-ZJ.');

const Region = z.strictObject({
	id: Id,
	label: Sentence.describe('The region’s name.'),
	at: Coordinates.describe('Where its name stands, longitude and latitude.'),
	villages: z.enum(['most', 'few', 'none']).describe('How many of the villages visited lie in it.'),
	says: words('Below its name: how many of the villages visited lie in it'),
	what: Sentence.describe('What is said of it, in a sentence.'),
	pages: Pages,
	provinces: z.array(Province).min(1).describe('Its provinces.'),
});

const Line = z.strictObject({
	term: ref('terms').describe('Its entry in the glossary.'),
	label: Sentence.describe('Its name.'),
	words: words('Beside it'),
	what: Sentence.describe('What it divides, in a sentence.'),
	pages: Pages,
	from: Point.describe('Where it begins.'),
	to: Point.describe('Where it ends.'),
});

const openedBy = {
	opener: Sentence.describe('The institutions that opened the door, in a few words.'),
	tells: Sentence.describe('How they did, in a sentence or two.'),
};

const Trip = z.strictObject({
	id: Id,
	label: Sentence.describe('The trip’s name.'),
	when: Sentence.describe('When it was.'),
	what: Sentence.describe('Where it went, and on whose account.'),
	shape: z.enum(['circle', 'square', 'diamond']).describe('The mark of the places visited on it.'),
	provinces: z.array(Province).min(1).describe('The provinces that it went to.'),
	...openedBy,
	villages: z
		.strictObject({
			count: z.int().min(1).describe('How many.'),
			words: words('Beside as many marks'),
		})
		.optional()
		.describe('How many villages were visited on it, where the text counts them.'),
	pages: Pages,
});

const Proposed = z.strictObject({
	id: Id.describe('The state that shows it.'),
	label: Sentence.describe('The trip’s name.'),
	when: Sentence.describe('When it was to be.'),
	...openedBy,
	to: z.array(localRef('regions')).min(1).describe('The regions to which it was to go.'),
	also: z.array(localRef('regions')).describe('Those that only one of the passages adds.'),
	reasons: z
		.array(
			z.strictObject({
				name: Sentence.describe('The reason, in a word or two.'),
				text: Sentence.describe('The reason in a sentence.'),
			}),
		)
		.describe('Why it was put off.'),
	pages: Pages,
});

const Again = z
	.strictObject({
		when: Sentence.describe('When it was.'),
		what: Sentence.describe('What was done.'),
		pages: Pages,
	})
	.describe('Later visits to places that the text does not name.');

const Area = z.strictObject({
	id: Id,
	label: Sentence.describe('The area’s name.'),
	place: ref('places').describe('The area.'),
	what: Sentence.describe('What it is, in a sentence.'),
	pages: Pages,
});

const Site = z.strictObject({
	place: ref('places').describe('The county or city; never a village, which are anonymous.'),
	area: localRef('areas').describe('The area in which it lies.'),
	trips: z.array(localRef('trips')).min(1).describe('The trip; more than one where the text leaves it open.'),
	stated: z.boolean().describe('Whether the text names the trip; else it is inferred from the province.'),
	side: Side,
	fact: words('What it is known for, in a few words'),
	what: Sentence.describe('What was visited there, and what that rests on.'),
	pages: Pages,
});

const Share = z.strictObject({
	of: z.int().min(1).describe('Of how many Taobao Villages.'),
	elsewhere: z.int().min(0).describe('How many of them lie outside the East.'),
	title: words('Above the squares', 'elsewhere', 'of'),
	what: Sentence.describe('What it rests on, in a sentence.'),
	pages: Pages,
});

const Words = z.strictObject({
	drawing: words('What the drawing shows, for screen readers'),
	description: words('How the description begins', 'count', 'regions', 'line', 'from', 'to', 'what'),
	site: MarkWords('place'),
	area: MarkWords('area'),
	region: MarkWords('region'),
	also: MarkWords('line or a share'),
	inferred: words('What a hollow mark means'),
	either: words('What a hollow mark means, where there is one with a dot'),
	other: words('What the mark of a place of another trip means'),
	seen: words('What the mark of a place means beside the trip that was not made'),
	opened: words('Before the institutions that opened a trip'),
	toOpen: words('Before those that were to open the one that was not made'),
	proposed: words('What the hatching of a region means to which that trip was to go'),
	proposedAlso: words('What it means where only one passage adds the region'),
	why: words('Above the reasons why it was put off'),
	provinces: words('The provinces of a region', 'provinces'),
	inferredTrip: words('After a trip that is inferred'),
	or: words('Between two trips of which it may be either'),
});

/**
 * Data of the figure `field-sites`: regions, line, trips and areas (dissertation, figure 2.1, pp. 20–26)
 * and the counties and cities that the text names as visited. Never villages, which are anonymous.
 */
export const Data = FigureMeta.extend({
	states: FigureStates,
	words: Words.describe('What the figure prints beside its data.'),
	regions: uniqueIds(Region).describe('The regions.'),
	line: Line.describe('The line that crosses the country.'),
	points: z
		.array(
			Point.extend({ side: z.enum(['left', 'right', 'below']).describe('On which side its name stands.') }),
		)
		.describe('Places that the outlines leave out.'),
	share: Share.describe('Where Taobao Villages lie.'),
	trips: uniqueIds(Trip).describe('The trips, in their order.'),
	again: Again,
	proposed: Proposed.describe('The trip that was not made.'),
	areas: uniqueIds(Area).describe('The areas, from north to south.'),
	sites: z.array(Site).describe('The places that the text names as visited.'),
}).superRefine(({ regions, sites }, context) => {
	const issue = (path: (string | number)[], message: string, fix: string) =>
		context.addIssue({ code: 'custom', path, message, params: { fix } });
	// Every province of the mainland lies in one region.
	const placed = new Set<string>();
	for (const [i, { provinces }] of regions.entries())
		for (const [j, id] of provinces.entries()) {
			const path = ['regions', i, 'provinces', j];
			if (placed.has(id))
				issue(path, `"${id}" is in another region already`, 'Take it out of one of the two.');
			placed.add(id);
		}
	for (const id of provinceIds)
		if (id.startsWith('CN-') && !placed.has(id))
			issue(['regions'], `"${id}" is in no region`, 'Add it to the region in which it lies.');
	for (const [i, { stated, trips }] of sites.entries())
		if (stated && trips.length > 1)
			issue(['sites', i, 'stated'], 'asks for one trip', 'Name one trip, or write false.');
});
export type Data = z.infer<typeof Data>;
