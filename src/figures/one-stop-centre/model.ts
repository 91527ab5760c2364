import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import { capital, fill } from '../../text/words.ts';
import type { Data } from './data.ts';

export type Model = ReturnType<typeof model>;

/** A kind with its services, and whose it is, where it is one actor’s. */
export type Kind = Model['kinds'][number];

/** A service, which is a window of the house. */
export type Service = Model['services'][number];

/**
 * Sorts the services by kind, the kinds by their number; within a kind services keep the order of the list.
 *
 * @returns the data with names of places in its words; `party` is the kind that is the party’s
 * @throws Error where a kind has no service
 */
export function model(data: Data, { places }: Pick<Edition, 'places'>) {
	const { actors, centre, hall, members } = data;
	const nameOf = (place: string | undefined) => places.find(({ id }) => id === place)?.name ?? '';
	const services = data.services
		.map((service) => ({ ...service, label: capital(service.label), actor: actors[service.kind] }))
		.sort((a, b) => a.order - b.order);
	const kinds = data.kinds
		.map((kind) => ({
			...kind,
			actor: actors[kind.id],
			services: services.filter((service) => service.kind === kind.id),
		}))
		.sort((a, b) => b.services.length - a.services.length);
	const empty = kinds.find((kind) => kind.services.length === 0);
	if (empty) throw new Error(`no service is of the kind "${empty.id}"`);
	return {
		...data,
		centre: { ...centre, at: fill(centre.at, { place: nameOf(centre.place) }) },
		hall: { ...hall, atLarge: fill(hall.atLarge, { place: nameOf(hall.place), count: services.length }) },
		kinds,
		services,
		party: kinds.find(({ actor }) => actor === 'central'),
		members: {
			...members,
			offers: members.offers.map((offer) => ({
				...offer,
				where: fill(offer.where, { place: nameOf(offer.place) }),
			})),
		},
	};
}

/** The services of a kind, or of all, in a list. */
export const listOf = (services: readonly Service[]): string => services.map(({ label }) => label).join(', ');

/** The long description. */
export function describe(model: Model): string[] {
	const { centre, hall, kinds, services, members, gain, story } = model;
	const told = kinds.map(
		({ label, services: own }) => `${label}, ${own.length} of ${services.length} services: ${listOf(own)}.`,
	);
	return [
		`${centre.sign}, ${centre.at}. ${hall.label}: ${told.join(' ')}`,
		`${members.label}. ${members.offers.map(({ label, text }) => `${label}: ${text}`).join(' ')}`,
		`${gain.label}: ${gain.text}`,
		`${story.label}: ${story.text}`,
	];
}

/** One row a service, then one for each thing that members have. */
export function table({ hall, kinds, members }: Model): Table {
	return {
		columns: ['Service', 'Kind', 'For whom', 'Place in the list', 'Pages'],
		rows: [
			...kinds.flatMap(({ label: kind, services }) =>
				services.map(({ order, label }) => [label, kind, hall.label, order, hall.pages.join(', ')]),
			),
			...members.offers.map(({ label, pages: on }) => [label, '', members.label, '', on.join(', ')]),
		],
	};
}

/** Everything in the drawing, besides the windows, that can be chosen. */
export const partsOf = ({ centre, members, gain, story }: Model) => [centre, ...members.offers, gain, story];

/** What can be chosen in the drawing: a window, which tells of its kind, or another part of the house. */
export const marks = (model: Model): Parameter[] => [
	markParameter('kind', model.words.kind, model.kinds),
	markParameter('part', model.words.part, partsOf(model)),
];
