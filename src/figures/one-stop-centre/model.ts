import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { capital, fill } from '../../text/words.ts';
import type { OneStopCentreData } from './data.ts';

/** A service: a window of the house. */
export interface Service {
	/** Its place in the dissertation’s list, from 1. */
	order: number;
	label: string;
	kind: string;
	/** Whose it is, where it is one actor’s. */
	actor: string | undefined;
}

export interface Kind extends Omit<OneStopCentreData['kinds'][number], 'id'> {
	id: string;
	actor: string | undefined;
	services: Service[];
}

export interface OneStopCentreModel extends Pick<
	OneStopCentreData,
	'words' | 'centre' | 'hall' | 'members' | 'gain' | 'story'
> {
	claims: { id: string; claim: string }[];
	/** Kinds, those with the most services first. */
	kinds: Kind[];
	/** All services, in the order of the dissertation’s list. */
	services: Service[];
	/** The kind that is the party’s. */
	party: Kind | undefined;
}

/**
 * Sorts the services by kind, the kinds by their number; within a kind services keep the order of the list.
 *
 * @throws Error where a kind has no service
 */
export function oneStopCentreModel(
	data: OneStopCentreData,
	{ places }: Pick<Edition, 'places'>,
): OneStopCentreModel {
	const nameOf = (place: string | undefined) => places.find(({ id }) => id === place)?.name ?? '';
	const services = data.services
		.map(({ order, label, kind }) => ({ order, label: capital(label), kind, actor: data.actors[kind] }))
		.sort((a, b) => a.order - b.order);
	const kinds = data.kinds
		.map((kind) => ({
			...kind,
			actor: data.actors[kind.id],
			services: services.filter((service) => service.kind === kind.id),
		}))
		.sort((a, b) => b.services.length - a.services.length);
	const empty = kinds.find((kind) => kind.services.length === 0);
	if (empty) throw new Error(`no service is of the kind "${empty.id}"`);
	const { centre, hall, members } = data;
	return {
		words: data.words,
		claims: data.states.choices.map(({ id, claim }) => ({ id, claim })),
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
		gain: data.gain,
		story: data.story,
	};
}

/** A kind’s services in a sentence: `Party, 2 of 22 services: …`. */
const tellKind = ({ label, services }: Kind, count: number): string =>
	`${label}, ${services.length} of ${count} services: ${services.map((service) => service.label).join(', ')}.`;

/** The long description. */
export function describeOneStopCentre(model: OneStopCentreModel): string[] {
	const { centre, hall, kinds, services, members, gain, story } = model;
	return [
		`${centre.sign}, ${centre.at}. ${hall.label}: ${kinds.map((kind) => tellKind(kind, services.length)).join(' ')}`,
		`${members.label}. ${members.offers.map(({ label, text }) => `${label}: ${text}`).join(' ')}`,
		`${gain.label}: ${gain.text}`,
		`${story.label}: ${story.text}`,
	];
}

/** One row a service, then one for each thing that members have. */
export function tabulateOneStopCentre({ hall, kinds, members }: OneStopCentreModel): Table {
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
export const partsOf = ({ centre, members, gain, story }: OneStopCentreModel) =>
	[centre, ...members.offers, gain, story].map(({ id, label, text, place, pages }) => ({
		id,
		label,
		text,
		place,
		pages,
	}));

/** What can be chosen in the drawing: a window, which tells of its kind, or another part of the house. */
export const oneStopCentreMarks = (model: OneStopCentreModel): Parameter[] => [
	marks(
		'kind',
		model.words.kind,
		model.kinds.map(({ id, label }) => ({ value: id, label })),
	),
	marks(
		'part',
		model.words.part,
		partsOf(model).map(({ id, label }) => ({ value: id, label })),
	),
];
