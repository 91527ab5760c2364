import type { Edition } from '../../edition/types.ts';
import { byId } from '../../figure-kit/by-id.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import { capital, fill, formatNumber } from '../../text/words.ts';
import type { Data } from './data.ts';

export type Model = ReturnType<typeof model>;

/** Gives the actors their names, and counts the villages in words. */
export function model({ words, parts, older, villages }: Data, { actors }: Pick<Edition, 'actors'>) {
	const name = (actor: string) => byId(actors, actor).short;
	return {
		words,
		parts,
		older,
		names: { central: name('central'), local: name('local'), platforms: name('platforms') },
		villages: fill(words.villages, { count: formatNumber(villages.count) }),
	};
}

/** The parts in the order in which they are told: from below upwards, the frame last, then the older form. */
export function partsOf({ parts, older, names }: Model) {
	const named = {
		...parts,
		central: { ...parts.central, label: names.central },
		local: { ...parts.local, label: names.local },
		platforms: { ...parts.platforms, label: names.platforms },
	};
	const governments = ['central', 'local', 'platforms', 'policies', 'services', 'lower', 'support'] as const;
	const order = [...governments, 'data', 'gains', 'technologies', 'redirects', 'party'] as const;
	return [
		...order.map((id) => ({ id, ...named[id], form: 'new' as const })),
		...Object.entries(older).map(([id, part]) => ({ id: `older-${id}`, ...part, form: 'older' as const })),
	];
}

/** The long description: a paragraph a form. */
export function describe(model: Model): string[] {
	const { words, parts, villages } = model;
	const textOf = (form: 'new' | 'older') =>
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
export function table(model: Model): Table {
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
export const marks = (model: Model): Parameter[] => [markParameter('part', model.words.part, partsOf(model))];
