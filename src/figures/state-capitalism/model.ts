import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { fill, formatNumber } from '../../text/words.ts';
import type { StateCapitalismData } from './data.ts';

type Data = StateCapitalismData;

/** What is said of a part that can be chosen. */
export interface Part {
	id: string;
	label: string;
	text: string;
	pages: readonly number[];
	form: 'new' | 'older';
}

export interface StateCapitalismModel extends Pick<Data, 'parts' | 'older' | 'words'> {
	claims: { id: string; claim: string }[];
	/** Names of the actors, by their ids. */
	names: Readonly<Record<'central' | 'local' | 'platforms' | 'entrepreneurs', string>>;
	/** How many houses are drawn, and what the key says of one. */
	houses: number;
	village: string;
}

/**
 * Counts the houses, and gives the actors their names.
 *
 * @param data the figure's data
 * @param edition the actors
 * @throws Error where villages do not come out even in houses
 */
export function stateCapitalismModel(data: Data, edition: Edition): StateCapitalismModel {
	const { words, parts, older, villages } = data;
	if (villages.count % villages.each !== 0)
		throw new Error(`${villages.count} villages are not a number of houses of ${villages.each} each`);
	const name = (actor: string) => edition.actors.find(({ id }) => id === actor)!.short;
	return {
		words,
		parts,
		older,
		claims: data.states.choices.map(({ id, claim }) => ({ id, claim })),
		names: {
			central: name('central'),
			local: name('local'),
			platforms: name('platforms'),
			entrepreneurs: name('entrepreneurs'),
		},
		houses: villages.count / villages.each,
		village: fill(words.village, { each: villages.each, count: formatNumber(villages.count) }),
	};
}

/** The parts in the order in which they are told: from below upwards, the frame last, then the older form. */
export function partsOf({ parts, older, names }: StateCapitalismModel): Part[] {
	const told = (id: string, label: string, { text, pages }: { text: string; pages: readonly number[] }) => ({
		id,
		label,
		text,
		pages,
		form: 'new' as const,
	});
	const { central, local, platforms, ...named } = parts;
	const order = [
		'policies',
		'services',
		'lower',
		'support',
		'data',
		'gains',
		'technologies',
		'redirects',
		'party',
	] as const;
	return [
		told('central', names.central, central),
		told('local', names.local, local),
		told('platforms', names.platforms, platforms),
		...order.map((id) => told(id, named[id].label, named[id])),
		...Object.entries(older).map(([id, part]) => ({
			id: `older-${id}`,
			label: part.label,
			text: part.text,
			pages: part.pages,
			form: 'older' as const,
		})),
	];
}

/** The long description: a paragraph a form. */
export function describeStateCapitalism(model: StateCapitalismModel): string[] {
	const { words, parts, village } = model;
	const told = (form: Part['form']) =>
		partsOf(model)
			.filter((part) => part.form === form)
			.map(({ label, text }) => `${label}: ${text}`)
			.join(' ');
	return [
		`${words.newForm}. ${told('new')} ${parts.technologies.label} ${parts.technologies.items.join(', ')}. ${words.people} ${village}.`,
		`${words.olderForm}. ${told('older')}`,
	];
}

/** One row a part. */
export function tabulateStateCapitalism(model: StateCapitalismModel): Table {
	const { words } = model;
	return {
		columns: ['Part', 'Form', 'What it is or does', 'Pages'],
		rows: partsOf(model).map(({ label, form, text, pages }) => [
			label,
			form === 'new' ? words.newForm : words.olderForm,
			text,
			pages.join(', '),
		]),
	};
}

/** What can be chosen in the drawing: every part of it. */
export const stateCapitalismMarks = (model: StateCapitalismModel): Parameter[] => [
	marks(
		'part',
		model.words.part,
		partsOf(model).map(({ id, label }) => ({ value: id, label })),
	),
];
