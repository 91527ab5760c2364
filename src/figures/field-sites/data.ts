import { z } from 'zod';
import { Id, Page, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { provinceIds } from './provinces.ts';

export const Coordinates = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
export const Side = z.enum(['left', 'right', 'above', 'below']);
const Point = z.strictObject({ name: Sentence, coordinates: Coordinates });

/**
 * Data of the figure `field-sites`: regions, line, trips and areas (dissertation, figure 2.1, pp. 20–26)
 * and the counties and cities that the text names as visited. Never villages, which are anonymous.
 */
export const FieldSitesData = FigureMeta.extend({
	regions: z.array(
		z.strictObject({
			id: Id,
			label: Sentence,
			/** Where its name stands, longitude and latitude. */
			at: Coordinates,
			/** ISO 3166-2. */
			provinces: z.array(z.string()).min(1),
		}),
	),
	line: z.strictObject({
		term: ref('terms'),
		label: Sentence,
		what: Sentence,
		pages: z.array(Page).min(1),
		from: Point,
		to: Point,
	}),
	/** Places that the outlines leave out. */
	points: z.array(Point.extend({ side: Side })),
	/** Names on the closer view, by ISO 3166-2. */
	provinceNames: z.array(z.strictObject({ province: z.string(), at: Coordinates })),
	trips: z.array(
		z.strictObject({
			id: Id,
			label: Sentence,
			when: Sentence,
			what: Sentence,
			/** The mark of places that the text names for it; none where it names no place. */
			shape: z.enum(['circle', 'square', 'diamond']).optional(),
			pages: z.array(Page).min(1),
		}),
	),
	areas: z.array(
		z.strictObject({
			id: Id,
			label: Sentence,
			place: ref('places'),
			what: Sentence,
			pages: z.array(Page).min(1),
		}),
	),
	sites: z.array(
		z.strictObject({
			place: ref('places'),
			area: Id,
			/** The trip; more than one where the text leaves it open. */
			trips: z.array(Id).min(1),
			/** Whether the text names the trip; else it is inferred from the province. */
			stated: z.boolean(),
			/** On which side of the mark the name stands. */
			side: Side,
			what: Sentence,
			pages: z.array(Page).min(1),
		}),
	),
}).superRefine(({ regions, provinceNames, trips, areas, sites }, context) => {
	const issue = (path: (string | number)[], message: string) =>
		context.addIssue({ code: 'custom', path, message });
	const placed = new Set<string>();
	regions.forEach((region, i) => {
		region.provinces.forEach((id, j) => {
			if (!provinceIds.includes(id))
				issue(['regions', i, 'provinces', j], `there is no province "${id}" on the map`);
			if (placed.has(id)) issue(['regions', i, 'provinces', j], `"${id}" is in another region already`);
			placed.add(id);
		});
	});
	provinceNames.forEach(({ province }, i) => {
		if (!provinceIds.includes(province))
			issue(['provinceNames', i, 'province'], `there is no province "${province}" on the map`);
	});
	for (const id of provinceIds)
		if (id.startsWith('CN-') && !placed.has(id)) issue(['regions'], `"${id}" is in no region`);
	sites.forEach((site, i) => {
		if (!areas.some(({ id }) => id === site.area))
			issue(['sites', i, 'area'], `there is no area "${site.area}"`);
		site.trips.forEach((trip, j) => {
			if (!trips.some(({ id }) => id === trip)) issue(['sites', i, 'trips', j], `there is no trip "${trip}"`);
		});
		if (site.stated && (site.trips.length > 1 || !trips.find(({ id }) => id === site.trips[0])?.shape))
			issue(['sites', i, 'stated'], 'asks for one trip, and one that has a mark');
	});
});
export type FieldSitesData = z.infer<typeof FieldSitesData>;

export type Coordinates = z.infer<typeof Coordinates>;
export type Side = z.infer<typeof Side>;
