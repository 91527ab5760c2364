import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import { itemAt } from '../../text/items.ts';
import { byId, byKey } from '../../text/lookup.ts';
import { fill } from '../../text/words.ts';
import type { Data } from './data.ts';

/** What is drawn, told and tabulated of the data. */
export type Model = ReturnType<typeof model>;
/** A kind of village: a hall with a column for each component. */
export type Village = Model['villages'][number];
/** A component in a kind of village: a column of the hall, or what is missing in its place. */
export type Cell = Village['cells'][number];

/** Throws where the states are not just the kinds of village. */
function check({ states, columns }: Data): void {
	const ids = columns.map(({ id }) => id);
	const homeless = states.choices.find(({ id }) => !ids.includes(id));
	if (homeless) throw new Error(`the state "${homeless.id}" shows none of the columns`);
	const unseen = ids.find((column) => !states.choices.some(({ id }) => id === column));
	if (unseen !== undefined) throw new Error(`no state shows the column "${unseen}"`);
}

/**
 * Makes a hall of each kind of village and gives each cell its id, `desire-digital`.
 *
 * @param data the figure’s data
 * @param edition the names of the actors
 * @throws Error where the states are not just the kinds of village
 */
export function model(data: Data, { actors }: Pick<Edition, 'actors'>) {
	check(data);
	const rows = data.rows.map(({ id: row, label: name, cells }) => ({
		label: name,
		cells: data.columns.map(({ id, label }) => ({
			...byKey(cells, id),
			id: `${row}-${id}`,
			/** The component, and its name where there is little room. */
			name,
			/** Component and kind of village. */
			label: `${name}, ${label}`,
		})),
	}));
	const villages = data.columns.map(({ slab, ...village }, i) => {
		const cells = rows.map((row) => itemAt(row.cells, i));
		return {
			...village,
			slab: slab && { ...slab, words: fill(slab.words, { actor: byId(actors, slab.actor).short }) },
			cells,
			/** Whether no column is missing, so that the roof is carried. */
			stands: cells.every(({ actor }) => actor !== undefined),
		};
	});
	return { words: data.words, villages, rows };
}

/** The long description: the hall, then a paragraph a component. */
export function describe({ villages, rows }: Model): string[] {
	return [
		`A developmental state drawn as a hall with ${rows.length} columns, in ${villages.map(({ label }) => label).join(' and in the ')}.`,
		...villages.map(({ label, slab, step, roof, stands }) => {
			const base = [...(slab ? [`“${slab.words}”`] : []), `“${step}”`].join(' on ');
			return `${label}. The roof, “${roof.name} ${roof.words}”, ${stands ? 'stands' : 'is missing'}; below the columns: ${base}.`;
		}),
		...rows.map(
			({ label, cells }) =>
				`${label}. ${cells.map(({ words, evidence }, i) => `${itemAt(villages, i).label}: ${words}. ${evidence}`).join(' ')}`,
		),
	];
}

/** One row a component. */
export function table({ villages, rows }: Model): Table {
	return {
		columns: ['Component', ...villages.map(({ label }) => label)],
		rows: rows.map(({ label, cells }) => [label, ...cells.map(({ words }) => words)]),
	};
}

/** What can be chosen in the drawing: a column, there or missing. */
export const marks = ({ words, rows }: Model): Parameter[] => [
	markParameter(
		'cell',
		words.cell,
		rows.flatMap(({ cells }) => cells),
	),
];
