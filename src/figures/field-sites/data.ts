import { z } from 'zod';
import { Id, localRef, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { ButtonWords, words } from '../../schemas/words.ts';
import { provinceIds } from './provinces.ts';

export const Coordinates = z
	.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
	.describe('Longitude and latitude.');
export type Coordinates = z.infer<typeof Coordinates>;

export const Side = z
	.enum(['left', 'right', 'above', 'below'])
	.describe('On which side of the mark the name stands.');
export type Side = z.infer<typeof Side>;

const Point = z.strictObject({ name: Sentence.describe('Its name on the map.'), coordinates: Coordinates });

const Province = z.string().describe('A province by ISO 3166-2, as CN-ZJ.');

const Region = z.strictObject({
	id: Id,
	label: Sentence.describe('The region’s name.'),
	at: Coordinates.describe('Where its name stands, longitude and latitude.'),
	provinces: z.array(Province).min(1).describe('Its provinces.'),
});

const Line = z.strictObject({
	term: ref('terms').describe('Its entry in the glossary.'),
	label: Sentence.describe('Its name.'),
	what: Sentence.describe('What it divides, in a sentence.'),
	pages: Pages,
	from: Point.describe('Where it begins.'),
	to: Point.describe('Where it ends.'),
});

const Trip = z.strictObject({
	id: Id,
	label: Sentence.describe('The trip’s name.'),
	when: Sentence.describe('When it was.'),
	what: Sentence.describe('Where it went, and on whose account.'),
	shape: z
		.enum(['circle', 'square', 'diamond'])
		.optional()
		.describe('The mark of places that the text names for it; none where it names no place.'),
	pages: Pages,
});

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
	what: Sentence.describe('What was visited there, and what that rests on.'),
	pages: Pages,
});

const CloserView = z.strictObject({
	corners: z
		.tuple([Coordinates, Coordinates])
		.describe('The south-west and the north-east corner that it must hold.'),
	meridian: z.number().describe('The meridian that stands upright in it.'),
});

const Words = z.strictObject({
	maps: z
		.strictObject({
			country: words('What the map of the country shows'),
			coast: words('What the closer view shows'),
		})
		.describe('What each map shows, for screen readers.'),
	description: words('How the description begins', 'count', 'regions', 'line', 'from', 'to', 'what'),
	trip: ButtonWords('trip'),
	area: ButtonWords('area'),
	inferred: words('What the mark of a place stands for whose trip is inferred'),
	key: words('What else the maps show, up to the link to the line'),
	nowhere: words('Where a trip came to no place of an area'),
});

type Issue = (path: (string | number)[], message: string, mend: string) => void;

/** Every province of the mainland lies in one region, and there is no other. */
function checkProvinces(regions: readonly z.infer<typeof Region>[], issue: Issue): void {
	const placed = new Set<string>();
	regions.forEach(({ provinces }, i) => {
		provinces.forEach((id, j) => {
			const path = ['regions', i, 'provinces', j];
			if (!provinceIds.includes(id))
				issue(path, `there is no province "${id}" on the map`, 'Write an id of the map.');
			if (placed.has(id))
				issue(path, `"${id}" is in another region already`, 'Take it out of one of the two.');
			placed.add(id);
		});
	});
	for (const id of provinceIds)
		if (id.startsWith('CN-') && !placed.has(id))
			issue(['regions'], `"${id}" is in no region`, 'Add it to the region in which it lies.');
}

/**
 * Data of the figure `field-sites`: regions, line, trips and areas (dissertation, figure 2.1, pp. 20–26)
 * and the counties and cities that the text names as visited. Never villages, which are anonymous.
 */
export const FieldSitesData = FigureMeta.extend({
	words: Words.describe('What the figure prints beside its data.'),
	closerView: CloserView.describe('The second map, a closer view of where most places lie.'),
	regions: uniqueIds(Region).describe('The regions, shaded from the lightest.'),
	line: Line.describe('The line that crosses the country.'),
	points: z.array(Point.extend({ side: Side })).describe('Places that the outlines leave out.'),
	provinceNames: z
		.array(z.strictObject({ province: Province, at: Coordinates }))
		.describe('The provinces that are named on the closer view, and where.'),
	trips: uniqueIds(Trip).describe('The trips, in their order.'),
	areas: uniqueIds(Area).describe('The areas, in their order.'),
	sites: z.array(Site).describe('The places that the text names as visited.'),
}).superRefine(({ regions, provinceNames, trips, sites }, context) => {
	const issue: Issue = (path, message, mend) =>
		context.addIssue({ code: 'custom', path, message, params: { mend } });
	checkProvinces(regions, issue);
	provinceNames.forEach(({ province }, i) => {
		if (!provinceIds.includes(province))
			issue(
				['provinceNames', i, 'province'],
				`there is no province "${province}" on the map`,
				'Write an id of the map.',
			);
	});
	sites.forEach((site, i) => {
		const named = trips.find(({ id }) => id === site.trips[0]);
		if (site.stated && (site.trips.length > 1 || (named && !named.shape)))
			issue(
				['sites', i, 'stated'],
				'asks for one trip, and one that has a mark',
				'Name one trip with a shape, or write false.',
			);
	});
});
export type FieldSitesData = z.infer<typeof FieldSitesData>;
