import { z } from 'zod';
import type { Edition } from '../../edition/edition.ts';
import { Id, Page, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta, type Table } from '../figure.ts';
import { provinceIds, provinceNameOf } from './provinces.ts';

const Coordinates = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const Side = z.enum(['left', 'right', 'above', 'below']);
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
export type Trip = FieldSitesData['trips'][number];

export interface Site {
	id: string;
	name: string;
	coordinates: Coordinates;
	area: FieldSitesData['areas'][number];
	trips: Trip[];
	stated: boolean;
	/** The mark: its trip's, or a ring where the trip is inferred. */
	shape: 'circle' | 'square' | 'diamond' | 'ring';
	side: Side;
	what: string;
	pages: number[];
}

export interface FieldSitesModel {
	regions: FieldSitesData['regions'];
	line: FieldSitesData['line'];
	points: FieldSitesData['points'];
	provinceNames: { name: string; at: Coordinates }[];
	trips: Trip[];
	areas: FieldSitesData['areas'];
	sites: Site[];
}

/**
 * Finds where the sites lie.
 *
 * @param data the figure's data
 * @param edition the places, whose register has the coordinates of county and city seats
 * @throws Error where a site is a village, or has no coordinates
 */
export function fieldSitesModel(data: FieldSitesData, edition: Edition): FieldSitesModel {
	const { regions, line, points, provinceNames, trips, areas } = data;
	return {
		regions,
		line,
		points,
		provinceNames: provinceNames.map(({ province, at }) => ({ name: provinceNameOf(province), at })),
		trips,
		areas,
		sites: data.sites.map((site): Site => {
			const place = edition.places.find(({ id }) => id === site.place)!;
			if (place.kind !== 'county' && place.kind !== 'city')
				throw new Error(
					`content/data/figures/field-sites.json: "${site.place}" is a ${place.kind}; a site is a county or a city.`,
				);
			if (!place.coordinates)
				throw new Error(`content/data/places.json: "${site.place}" needs coordinates for the map.`);
			const visits = trips.filter(({ id }) => site.trips.includes(id));
			return {
				id: place.id,
				name: place.name.replace(/ City$/, ''),
				coordinates: place.coordinates,
				area: areas.find(({ id }) => id === site.area)!,
				trips: visits,
				stated: site.stated,
				shape: site.stated ? visits[0]!.shape! : 'ring',
				side: site.side,
				what: site.what,
				pages: site.pages,
			};
		}),
	};
}

/** Trips and areas that have no site in common, trips for which the text names no place left out. */
export function emptyStates({ trips, areas, sites }: FieldSitesModel): { trip: string; area: string }[] {
	return trips
		.filter(({ shape }) => shape)
		.flatMap((trip) => areas.map((area) => ({ trip: trip.id, area: area.id })))
		.filter(
			({ trip, area }) =>
				!sites.some((site) => site.area.id === area && site.trips.some(({ id }) => id === trip)),
		);
}

/** The trip of a site in words: `Guangzhou survey`, or what the text leaves to infer. */
export function tellTrip({ trips, stated }: Site): string {
	const names = trips.map(({ label }) => label).join(' or ');
	return stated ? names : `${names}, inferred`;
}

/** The long description. */
export function describeFieldSites({ regions, line, trips, areas, sites }: FieldSitesModel): string[] {
	return [
		`A map of China’s provinces in ${regions.length} regions: ${regions.map(({ label, provinces: of }) => `${label} (${of.length})`).join(', ')}. A broken line, the ${line.label}, runs from ${line.from.name} in the northeast to ${line.to.name} in the southwest: ${line.what}`,
		...areas.map(({ id, label, what }) => {
			const here = sites.filter(({ area }) => area.id === id);
			return `${label}. ${what} Marks: ${here.map((site) => `${site.name} (${tellTrip(site)})`).join('; ')}.`;
		}),
		...trips.map(({ id, label, when, what }) => {
			const named = sites.filter((site) => site.stated && site.trips.some((trip) => trip.id === id));
			const names = named.length > 0 ? ` Named for it: ${named.map(({ name }) => name).join(', ')}.` : '';
			return `${label}, ${when}. ${what}${names}`;
		}),
	];
}

/** One row a site. */
export function tabulateFieldSites({ sites }: FieldSitesModel): Table {
	return {
		columns: ['Place', 'Area', 'Trip', 'Longitude', 'Latitude', 'What is said', 'Pages'],
		rows: sites.map((site) => [
			site.name,
			site.area.label,
			tellTrip(site),
			site.coordinates[0].toFixed(2),
			site.coordinates[1].toFixed(2),
			site.what,
			site.pages.join(', '),
		]),
	};
}
