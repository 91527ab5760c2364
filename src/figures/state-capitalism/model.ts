import type { Edition } from '../../edition/types.ts';
import { byId } from '../../figure-kit/by-id.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { capital, fill, formatNumber } from '../../text/words.ts';
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
	/** Claims of the states, by id. */
	claims: Record<string, string>;
	/** Names of the actors, by their ids. */
	names: Readonly<Record<'central' | 'local' | 'platforms', string>>;
	/** What stands above the villages. */
	villages: string;
}

/** Gives the actors their names. */
export function stateCapitalismModel(data: Data, edition: Edition): StateCapitalismModel {
	const { words, parts, older, villages, states } = data;
	const name = (actor: string) => byId(edition.actors, actor).short;
	return {
		words,
		parts,
		older,
		claims: Object.fromEntries(states.choices.map(({ id, claim }) => [id, claim])),
		names: {
			central: name('central'),
			local: name('local'),
			platforms: name('platforms'),
		},
		villages: fill(words.villages, { count: formatNumber(villages.count) }),
	};
}

/** The parts in the order in which they are told: from below upwards, the frame last, then the older form. */
export function partsOf({ parts, older, names }: StateCapitalismModel): Part[] {
	const partOf = (
		id: string,
		label: string,
		{ text, pages }: { text: string; pages: readonly number[] },
	) => ({
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
		partOf('central', names.central, central),
		partOf('local', names.local, local),
		partOf('platforms', names.platforms, platforms),
		...order.map((id) => partOf(id, named[id].label, named[id])),
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
	const { words, parts, villages } = model;
	const textOf = (form: Part['form']) =>
		partsOf(model)
			.filter((part) => part.form === form)
			.map(({ label, text }) => `${capital(label)}: ${text}`)
			.join(' ');
	return [
		`${words.newForm}. ${textOf('new')} ${parts.technologies.label} ${parts.technologies.items.join(', ')} ${words.others}. ${capital(villages)}, ${words.entrepreneurs}.`,
		`${words.olderForm}. ${textOf('older')}`,
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
