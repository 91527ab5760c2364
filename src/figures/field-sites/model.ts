import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { buttons } from '../../figure-kit/parameters.ts';
import { fill } from '../../text/words.ts';
import type { Coordinates, FieldSitesData, Side } from './data.ts';
import { provinceNameOf } from './provinces.ts';

type Places = Pick<Edition, 'places'>;

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

export interface FieldSitesModel extends Pick<
	FieldSitesData,
	'words' | 'closerView' | 'regions' | 'line' | 'points' | 'trips' | 'areas'
> {
	provinceNames: { name: string; at: Coordinates }[];
	sites: Site[];
}

/**
 * Finds where a site lies.
 *
 * @throws Error where it is a village, or has no coordinates
 */
function siteOf(site: FieldSitesData['sites'][number], data: FieldSitesData, { places }: Places): Site {
	const place = places.find(({ id }) => id === site.place)!;
	if (place.kind !== 'county' && place.kind !== 'city')
		throw new Error(`"${site.place}" is a ${place.kind}, and a site is a county or a city`);
	if (!place.coordinates) throw new Error(`the register of places has no coordinates for "${site.place}"`);
	const trips = data.trips.filter(({ id }) => site.trips.includes(id));
	return {
		id: place.id,
		name: place.name.replace(/ City$/, ''),
		coordinates: place.coordinates,
		area: data.areas.find(({ id }) => id === site.area)!,
		trips,
		stated: site.stated,
		shape: site.stated ? trips[0]!.shape! : 'ring',
		side: site.side,
		what: site.what,
		pages: site.pages,
	};
}

/**
 * Finds where the sites lie.
 *
 * @param data the figure's data
 * @param edition the places, whose register has the coordinates of county and city seats
 * @throws Error where a site is a village, or has no coordinates
 */
export function fieldSitesModel(data: FieldSitesData, edition: Places): FieldSitesModel {
	const { words, closerView, regions, line, points, provinceNames, trips, areas, sites } = data;
	return {
		words,
		closerView,
		regions,
		line,
		points,
		provinceNames: provinceNames.map(({ province, at }) => ({ name: provinceNameOf(province), at })),
		trips,
		areas,
		sites: sites.map((site) => siteOf(site, data, edition)),
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
export function describeFieldSites(model: FieldSitesModel): string[] {
	const { words, regions, line, trips, areas, sites } = model;
	return [
		fill(words.description, {
			count: regions.length,
			regions: regions.map(({ label, provinces }) => `${label} (${provinces.length})`).join(', '),
			line: line.label,
			from: line.from.name,
			to: line.to.name,
			what: line.what,
		}),
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

export function fieldSitesParameters({ words, trips, areas }: FieldSitesModel): Parameter[] {
	return [
		buttons(
			'trip',
			words.trip,
			trips.map(({ id, label, when: time, what }) => ({
				value: id,
				label,
				say: `${label}, ${time}. ${what}`,
			})),
		),
		buttons(
			'area',
			words.area,
			areas.map(({ id, label, what }) => ({ value: id, label, say: `${label}. ${what}` })),
		),
	];
}
