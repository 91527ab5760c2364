import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { buttons } from '../../figure-kit/parameters.ts';
import { fill } from '../../text/words.ts';
import type { OneStopCentreData } from './data.ts';

export interface OneStopCentreModel extends Pick<OneStopCentreData, 'words' | 'hall' | 'members' | 'gain'> {
	kinds: (OneStopCentreData['kinds'][number] & {
		/** Whose services they are, where they are one actor's. */
		actor: string | undefined;
		services: { order: number; label: string }[];
	})[];
	/** How many services there are. */
	count: number;
}

/** Sorts the services by kind; within a kind they keep the order of the dissertation's list. */
export function oneStopCentreModel(data: OneStopCentreData): OneStopCentreModel {
	return {
		words: data.words,
		hall: data.hall,
		kinds: data.kinds.map((kind) => ({
			...kind,
			actor: data.actors[kind.id],
			services: data.services
				.filter((service) => service.kind === kind.id)
				.sort((a, b) => a.order - b.order)
				.map(({ order, label }) => ({ order, label })),
		})),
		count: data.services.length,
		members: data.members,
		gain: data.gain,
	};
}

/** A kind's services in a sentence: `Party, 2 of 22 services: …`. */
export function tellKind(
	{ label, services }: Pick<OneStopCentreModel['kinds'][number], 'label' | 'services'>,
	count: number,
): string {
	return `${label}, ${services.length} of ${count} services: ${services.map((service) => service.label).join(', ')}.`;
}

/** The members' part in a sentence or more. */
export function tellMembers({ members }: OneStopCentreModel): string {
	return `${members.label}. ${members.offers.map(({ label, text }) => `${label}: ${text}`).join(' ')}`;
}

/** The long description. */
export function describeOneStopCentre(model: OneStopCentreModel): string[] {
	return [
		`${model.hall.label}. ${model.hall.what} ${model.kinds.map((kind) => tellKind(kind, model.count)).join(' ')}`,
		tellMembers(model),
		`${model.gain.label}: ${model.gain.text}`,
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

export function oneStopCentreParameters(model: OneStopCentreModel): Parameter[] {
	const { words, kinds, count } = model;
	return [
		buttons('kind', { ...words.kind, say: fill(words.kind.say, { count }) }, [
			...kinds.map((kind) => ({
				value: kind.id,
				label: kind.label,
				say: `${tellKind(kind, count)} ${kind.note}`,
			})),
			{ value: 'members', label: words.members, say: tellMembers(model) },
		]),
	];
}
