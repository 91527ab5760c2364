import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import { firstOf } from '../../text/items.ts';
import { byId } from '../../text/lookup.ts';
import { fill } from '../../text/words.ts';
import type { Data } from './data.ts';

type Places = Pick<Edition, 'places'>;

export type Model = ReturnType<typeof model>;
export type Trip = Data['trips'][number];
export type Proposed = Data['proposed'];
export type Region = Data['regions'][number];
export type Site = ReturnType<typeof siteOf>;

/** The mark of a place: its trip's, or both where it may be either of two. */
export type Shape = Trip['shape'] | 'either';

/** What a state shows: every place, those of a trip, or where the trip that was not made was to go. */
export type Shown = { kind: 'all' } | { kind: 'trip'; trip: Trip } | { kind: 'proposed'; trip: Proposed };

/**
 * Finds where a site lies.
 *
 * @throws Error where it is a village, or has no coordinates
 */
function siteOf(site: Data['sites'][number], data: Data, { places }: Places) {
	const { id, name, kind, coordinates } = byId(places, site.place);
	if (kind !== 'county' && kind !== 'city')
		throw new Error(`"${id}" is a ${kind}, and a site is a county or a city`);
	if (!coordinates) throw new Error(`the register of places has no coordinates for "${id}"`);
	const trips = data.trips.filter((trip) => site.trips.includes(trip.id));
	const shape: Shape = trips.length > 1 ? 'either' : firstOf(trips).shape;
	const area = byId(data.areas, site.area);
	return { ...site, id, name: name.replace(/ City$/, ''), coordinates, area, trips, shape };
}

/** What a state shows; the first one shows everything. */
function shownIn(state: string, first: string, { trips, proposed }: Data): Shown {
	if (state === first) return { kind: 'all' };
	if (state === proposed.id) return { kind: 'proposed', trip: proposed };
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
export function model(data: Data, edition: Places) {
	const ids = data.states.choices.map(({ id }) => id);
	return {
		...data,
		sites: data.sites.map((site) => siteOf(site, data, edition)),
		shown: Object.fromEntries(ids.map((id) => [id, shownIn(id, firstOf(ids), data)])),
	};
}

/** Whether a site may have been seen on what a state shows. */
export const isOf = ({ trips }: Site, shown: Shown): boolean =>
	shown.kind === 'all' || (shown.kind === 'trip' && trips.includes(shown.trip));

/** The trip of a site in words: `Guangzhou survey`, or what the text leaves to infer. */
export function tellTrip({ trips, stated }: Site, { or, inferredTrip }: Model['words']): string {
	const names = trips.map(({ label }) => label).join(` ${or} `);
	return stated ? names : `${names}, ${inferredTrip}`;
}

/** How many in a hundred Taobao Villages lie outside the East, in the words of the data. */
export const shareTitle = ({ title, of, elsewhere }: Model['share']): string =>
	fill(title, { of, elsewhere });

/** The long description. */
export function describe(model: Model): string[] {
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
		...trips.map((trip) => {
			const { label, when, what, opener } = trip;
			const named = sites.filter((site) => site.stated && site.trips.includes(trip));
			const names = named.length > 0 ? ` Named for it: ${named.map(({ name }) => name).join(', ')}.` : '';
			return `${label}, ${when}. ${words.opened}: ${opener}. ${what}${names}`;
		}),
		`${again.when}: ${again.what}`,
		`${proposed.label}, ${proposed.when}. ${words.toOpen}: ${proposed.opener}. ${proposed.tells} ${words.why}: ${proposed.reasons.map(({ name, text }) => `${name}: ${text}`).join('; ')}.`,
	];
}

/** One row a site. */
export function table({ sites, words }: Model): Table {
	return {
		columns: ['Place', 'Area', 'Trip', 'Longitude', 'Latitude', 'What is said', 'Pages'],
		rows: sites.map((site) => [
			site.name,
			site.area.label,
			tellTrip(site, words),
			...site.coordinates.map((degrees) => degrees.toFixed(2)),
			site.what,
			site.pages.join(', '),
		]),
	};
}

/** What can be chosen that is neither a place nor a region. */
export const alsoMarks = ({ line, share }: Model) => [
	{ ...line, id: 'line' },
	{ ...share, id: 'share', label: shareTitle(share), term: undefined },
];

/** What can be chosen in the drawing. */
export function marks(model: Model): Parameter[] {
	const { words, sites, areas, regions } = model;
	return [
		markParameter(
			'site',
			words.site,
			sites.map(({ id, name }) => ({ id, label: name })),
		),
		markParameter('area', words.area, areas),
		markParameter('region', words.region, regions),
		markParameter('also', words.also, alsoMarks(model)),
	];
}
