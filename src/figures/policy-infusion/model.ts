import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { firstOf, itemAt } from '../../text/items.ts';
import { byId, byKey } from '../../text/lookup.ts';
import type { PolicyInfusionData } from './data.ts';

type RowData = PolicyInfusionData['rows'][number];
type CellData = RowData['cells'][string];

/** What one kind of policy has of what it needs. */
export type Cell = CellData & { id: string };

/** A need of policies. */
export interface Row extends Omit<RowData, 'cells'> {
	/** On firm ground, and in the gap. */
	cells: readonly [Cell, Cell];
}

export interface PolicyInfusionModel extends Pick<PolicyInfusionData, 'words' | 'columns' | 'failed'> {
	claims: { id: string; claim: string }[];
	rows: Row[];
	passage: Omit<PolicyInfusionData['passage'], 'policies'> & {
		policies: Omit<PolicyInfusionData['passage']['policies'], 'by'> & {
			by: { id: string; name: string }[];
		};
	};
}

/** The id of the mark of what the platform does about a row. */
export const stoneOf = ({ id }: Pick<Row, 'id'>): string => `${id}-platform`;

/** The row that a state looks at, if it looks at one. */
export const openRow = (state: string, rows: readonly Row[]): Row | undefined =>
	rows.find(({ id }) => id === state);

/**
 * Puts the cells in the order of the columns.
 *
 * @param data the figure's data
 * @param edition the actors whose policies they are
 * @throws Error where a state looks at a row that is not there
 */
export function policyInfusionModel(data: PolicyInfusionData, edition: Edition): PolicyInfusionModel {
	const { words, columns, failed, passage } = data;
	for (const { id } of data.states.choices)
		if (id !== 'bridge' && id !== 'alone' && !data.rows.some((row) => row.id === id))
			throw new Error(`the state "${id}" looks at a row that is not there`);
	const cell = (row: RowData, column: string): Cell => ({
		id: `${row.id}-${column}`,
		...byKey(row.cells, column),
	});
	return {
		words,
		columns,
		failed,
		claims: data.states.choices.map(({ id, claim }) => ({ id, claim })),
		rows: data.rows.map((row) => ({
			...row,
			cells: [cell(row, firstOf(columns).id), cell(row, itemAt(columns, 1).id)],
		})),
		passage: {
			...passage,
			policies: {
				...passage.policies,
				by: passage.policies.by.map((actor) => {
					const { id, short } = byId(edition.actors, actor);
					return { id, name: short };
				}),
			},
		},
	};
}

/** All that the table says in a cell. */
export const pointsOf = ({ head, words }: Cell): string => [head, ...words].join('; ');

/** The long description: a paragraph a row, then the model, then what happens without it. */
export function describePolicyInfusion(model: PolicyInfusionModel): string[] {
	const { columns, rows, passage, failed } = model;
	const { policies, villages, data, outcome } = passage;
	return [
		...rows.map(
			({ label, cells, solved }) =>
				`${label}. ${cells.map((cell, i) => `${itemAt(columns, i).stage}: ${pointsOf(cell)}.`).join(' ')} On the bridge: ${solved}`,
		),
		`${passage.label}. ${[villages, data, outcome].map(({ says }) => says).join(' ')} ${outcome.label}: ${outcome.items.join(', ')} ${outcome.others}. ${[policies, villages, data].map(({ text }) => text).join(' ')}`,
		`${failed.label} ${failed.text}`,
	];
}

/** One row a need, then the model. */
export function tabulatePolicyInfusion({ words, columns, rows, passage }: PolicyInfusionModel): Table {
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
export function policyInfusionMarks({
	words,
	columns,
	rows,
	passage,
	failed,
}: PolicyInfusionModel): Parameter[] {
	return [
		marks('part', words.part, [
			...(['policies', 'villages', 'data', 'outcome'] as const).map((id) => ({
				value: id,
				label: passage[id].label,
			})),
			{ value: 'failed', label: failed.label },
			...rows.flatMap((row) => [
				...row.cells.map(({ id }, i) => ({ value: id, label: `${row.label}, ${itemAt(columns, i).stage}` })),
				{ value: stoneOf(row), label: row.stone },
			]),
		]),
	];
}
