import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { firstOf } from '../../text/items.ts';
import { byId } from '../../text/lookup.ts';
import { fill } from '../../text/words.ts';
import type { Coordinates, FieldSitesData, Side } from './data.ts';
import { provinceNameOf } from './provinces.ts';

type Places = Pick<Edition, 'places'>;

export type Trip = FieldSitesData['trips'][number];
export type Area = FieldSitesData['areas'][number];

export interface Site {
	id: string;
	name: string;
	coordinates: Coordinates;
	area: Area;
	trips: Trip[];
	stated: boolean;
	/** The mark: its trip's, or both where it may be either of two. */
	shape: Trip['shape'] | 'either';
	side: Side;
	fact: string;
	what: string;
	pages: number[];
}

/** What a state shows: every place, those of a trip, or where the trip that was not made was to go. */
export type Shown = { kind: 'all' } | { kind: 'trip'; trip: Trip } | { kind: 'proposed' };

export interface FieldSitesModel extends Pick<
	FieldSitesData,
	'words' | 'regions' | 'line' | 'points' | 'share' | 'trips' | 'again' | 'proposed' | 'areas'
> {
	sites: Site[];
	/** What each state shows, by its id. */
	shown: Record<string, Shown>;
}

/**
 * Finds where a site lies.
 *
 * @throws Error where it is a village, or has no coordinates
 */
function siteOf(site: FieldSitesData['sites'][number], data: FieldSitesData, { places }: Places): Site {
	const place = byId(places, site.place);
	if (place.kind !== 'county' && place.kind !== 'city')
		throw new Error(`"${site.place}" is a ${place.kind}, and a site is a county or a city`);
	if (!place.coordinates) throw new Error(`the register of places has no coordinates for "${site.place}"`);
	const trips = data.trips.filter(({ id }) => site.trips.includes(id));
	const { stated, side, fact, what, pages } = site;
	return {
		id: place.id,
		name: place.name.replace(/ City$/, ''),
		coordinates: place.coordinates,
		area: byId(data.areas, site.area),
		trips,
		stated,
		shape: trips.length > 1 ? 'either' : firstOf(trips).shape,
		side,
		fact,
		what,
		pages,
	};
}

/** What a state shows; the first one shows everything. */
function shownIn(state: string, first: string, { trips, proposed }: FieldSitesData): Shown {
	if (state === first) return { kind: 'all' };
	if (state === proposed.id) return { kind: 'proposed' };
	const trip = trips.find(({ id }) => id === state);
	if (!trip) throw new Error(`the state "${state}" shows no trip`);
	return { kind: 'trip', trip };
}

/**
 * Finds where the sites lie, and what each state shows.
 *
 * @param data the figure's data
 * @param edition the places, whose register has the coordinates of county and city seats
 * @throws Error where a site is a village or has no coordinates, or a state shows no trip
 */
export function fieldSitesModel(data: FieldSitesData, edition: Places): FieldSitesModel {
	const { words, regions, line, points, share, trips, again, proposed, areas, sites, states } = data;
	const ids = states.choices.map(({ id }) => id);
	return {
		words,
		regions,
		line,
		points,
		share,
		trips,
		again,
		proposed,
		areas,
		sites: sites.map((site) => siteOf(site, data, edition)),
		shown: Object.fromEntries(ids.map((id) => [id, shownIn(id, firstOf(ids), data)])),
	};
}

/** Whether a site may have been seen on what a state shows. */
export const isOf = ({ trips }: Site, shown: Shown): boolean =>
	shown.kind === 'all' || (shown.kind === 'trip' && trips.some(({ id }) => id === shown.trip.id));

/** The trip of a site in words: `Guangzhou survey`, or what the text leaves to infer. */
export function tellTrip({ trips, stated }: Site, { or, inferredTrip }: FieldSitesModel['words']): string {
	const names = trips.map(({ label }) => label).join(` ${or} `);
	return stated ? names : `${names}, ${inferredTrip}`;
}

/** The provinces of a list by name, as the text counts them. */
export const namesOf = (provinces: readonly string[]): string => provinces.map(provinceNameOf).join(', ');

/** How many in a hundred Taobao Villages lie outside the East, in the words of the data. */
export const shareTitle = ({ title, of, elsewhere }: FieldSitesModel['share']): string =>
	fill(title, { of, elsewhere });

/** The long description. */
export function describeFieldSites(model: FieldSitesModel): string[] {
	const { words, regions, line, share, trips, again, proposed, areas, sites } = model;
	return [
		fill(words.description, {
			count: regions.length,
			regions: regions.map(({ label, provinces }) => `${label} (${provinces.length})`).join(', '),
			line: line.label,
			from: line.from.name,
			to: line.to.name,
			what: line.what,
		}),
		`${regions.map(({ label, says }) => `${label}: ${says}`).join('; ')}. ${shareTitle(share)}.`,
		...areas.map(({ id, label, what }) => {
			const here = sites.filter(({ area }) => area.id === id);
			return `${label}. ${what} Marks: ${here.map((site) => `${site.name} (${tellTrip(site, words)})`).join('; ')}.`;
		}),
		...trips.map(({ id, label, when, what, opener }) => {
			const named = sites.filter((site) => site.stated && site.trips.some((trip) => trip.id === id));
			const names = named.length > 0 ? ` Named for it: ${named.map(({ name }) => name).join(', ')}.` : '';
			return `${label}, ${when}. ${words.opened}: ${opener}. ${what}${names}`;
		}),
		`${again.when}: ${again.what}`,
		`${proposed.label}, ${proposed.when}. ${words.toOpen}: ${proposed.opener}. ${proposed.tells} ${words.why}: ${proposed.reasons.map(({ name, text }) => `${name}: ${text}`).join('; ')}.`,
	];
}

/** One row a site. */
export function tabulateFieldSites({ sites, words }: FieldSitesModel): Table {
	return {
		columns: ['Place', 'Area', 'Trip', 'Longitude', 'Latitude', 'What is said', 'Pages'],
		rows: sites.map((site) => [
			site.name,
			site.area.label,
			tellTrip(site, words),
			site.coordinates[0].toFixed(2),
			site.coordinates[1].toFixed(2),
			site.what,
			site.pages.join(', '),
		]),
	};
}

/** What can be chosen that is neither a place nor a region. */
export const alsoMarks = ({ line, share }: Pick<FieldSitesModel, 'line' | 'share'>) => [
	{ id: 'line', label: line.label, what: line.what, pages: line.pages },
	{ id: 'share', label: shareTitle(share), what: share.what, pages: share.pages },
];

/** What can be chosen in the drawing. */
export function fieldSitesMarks(model: FieldSitesModel): Parameter[] {
	const { words, sites, areas, regions } = model;
	const named = (entries: readonly { id: string; label: string }[]) =>
		entries.map(({ id, label }) => ({ value: id, label }));
	return [
		marks(
			'site',
			words.site,
			sites.map(({ id, name }) => ({ value: id, label: name })),
		),
		marks('area', words.area, named(areas)),
		marks('region', words.region, named(regions)),
		marks('also', words.also, named(alsoMarks(model))),
	];
}
