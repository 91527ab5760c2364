import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import { firstOf, lastOf } from '../../text/items.ts';
import { byId, byKey } from '../../text/lookup.ts';
import type { Data } from './data.ts';

export type Model = ReturnType<typeof model>;
/** A need of policies. */
export type Row = Model['rows'][number];
/** What one kind of policy has of what it needs. */
export type Cell = Row['cells'][number];

/** The id of the mark of what the platform does about a row. */
export const stoneOf = ({ id }: Pick<Row, 'id'>): string => `${id}-platform`;

/**
 * Puts the cells in the order of the columns: what is on firm ground, and what is in the gap.
 *
 * @param data the figure's data
 * @param edition the actors whose policies they are
 * @throws Error where a state looks at a row that is not there
 */
export function model(data: Data, edition: Edition) {
	const { words, columns, failed, passage, states } = data;
	for (const { id } of states.choices)
		if (id !== 'bridge' && id !== 'alone' && !data.rows.some((row) => row.id === id))
			throw new Error(`the state "${id}" looks at a row that is not there`);
	const rows = data.rows.map((row) => {
		const cell = (column: Data['columns'][number]) => ({
			id: `${row.id}-${column.id}`,
			column,
			...byKey(row.cells, column.id),
		});
		return { ...row, cells: [cell(firstOf(columns)), cell(lastOf(columns))] as const };
	});
	const by = passage.policies.by.map((actor) => {
		const { id, short: name } = byId(edition.actors, actor);
		return { id, name };
	});
	return { words, columns, failed, rows, passage: { ...passage, policies: { ...passage.policies, by } } };
}

/** All that the table says in a cell. */
export const pointsOf = ({ head, words }: Cell): string => [head, ...words].join('; ');

/** The long description: a paragraph a row, then the model, then what happens without it. */
export function describe(model: Model): string[] {
	const { rows, passage, failed } = model;
	const { policies, villages, data, outcome } = passage;
	return [
		...rows.map(
			({ label, cells, solved }) =>
				`${label}. ${cells.map((cell) => `${cell.column.stage}: ${pointsOf(cell)}.`).join(' ')} On the bridge: ${solved}`,
		),
		`${passage.label}. ${[villages, data, outcome].map(({ says }) => says).join(' ')} ${outcome.label}: ${outcome.items.join(', ')} ${outcome.others}. ${[policies, villages, data].map(({ text }) => text).join(' ')}`,
		`${failed.label} ${failed.text}`,
	];
}

/** One row a need, then the model. */
export function table({ words, columns, rows, passage }: Model): Table {
	const pages = (...lists: readonly (readonly number[])[]) =>
		[...new Set(lists.flat())].sort((a, b) => a - b).join(', ');
	return {
		columns: [words.need, ...columns.map(({ label }) => label), `${words.deck} …`, 'Pages'],
		rows: [
			...rows.map((row) => [row.label, ...row.cells.map(pointsOf), row.stone, pages(row.pages)]),
			[
				passage.label,
				passage.villages.says,
				`${passage.outcome.says} ${passage.outcome.items.join('; ')}; ${passage.outcome.others}`,
				passage.data.text,
				pages(passage.policies.pages, passage.data.pages, passage.outcome.pages),
			],
		],
	};
}

/** What can be chosen in the drawing: a need, there or lacking, the stone below the pier, a step above them. */
export function marks({ words, rows, passage, failed }: Model): Parameter[] {
	const { policies, villages, data, outcome } = passage;
	return [
		markParameter('part', words.part, [
			...Object.entries({ policies, villages, data, outcome, failed }).map(([id, { label }]) => ({
				id,
				label,
			})),
			...rows.flatMap((row) => [
				...row.cells.map(({ id, column }) => ({ id, label: `${row.label}, ${column.stage}` })),
				{ id: stoneOf(row), label: row.stone },
			]),
		]),
	];
}
