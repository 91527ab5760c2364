import type { Fact } from '../../edition/facts.ts';
import { sorting } from '../../figure-kit/facts.ts';
import type { Model } from './model.ts';

/** In which area a place lies, and on which trips it was, or may have been, visited. */
export const facts = ({ areas, sites, trips }: Model): Fact[] => [
	sorting(
		'area-of-site',
		areas.map(({ id, label }) => ({ id, label })),
		sites.map(({ id, name, pages, area }) => ({ id, label: name, pages, in: [area.id] })),
	),
	sorting(
		'trip-of-site',
		trips.map(({ id, label }) => ({ id, label })),
		sites.map(({ id, name, pages, trips: on }) => ({
			id,
			label: name,
			pages,
			in: on.map((trip) => trip.id),
		})),
	),
];
