import { z } from 'zod';
import { Id, Page, Sentence } from '../../schemas/common.ts';
import { FigureMeta, type Table } from '../figure.ts';

const Cell = z.strictObject({
	words: Sentence,
	/** What the dissertation reports for it. */
	evidence: Sentence,
	pages: z.array(Page).min(1),
});

/** Data of the figure `apparatus`: four components of a developmental state in two kinds of village (p. 113). */
export const ApparatusData = FigureMeta.extend({
	columns: z.array(z.strictObject({ id: Id, label: Sentence })).min(1),
	rows: z
		.array(
			z.strictObject({
				id: Id,
				label: Sentence,
				/** A cell a column, by the column's id. */
				cells: z.record(Id, Cell),
			}),
		)
		.min(1),
}).superRefine((data, context) => {
	data.rows.forEach((row, i) => {
		for (const { id } of data.columns) {
			if (row.cells[id]) continue;
			context.addIssue({
				code: 'custom',
				path: ['rows', i, 'cells'],
				message: `has no cell for the column "${id}"`,
			});
		}
	});
});
export type ApparatusData = z.infer<typeof ApparatusData>;

export interface ApparatusModel {
	columns: { id: string; label: string }[];
	rows: {
		label: string;
		cells: { id: string; column: string; words: string; evidence: string; pages: number[]; label: string }[];
	}[];
}

/** Puts the cells in the order of the columns and gives each its id, `desire-digital`. */
export function apparatusModel(data: ApparatusData): ApparatusModel {
	return {
		columns: data.columns,
		rows: data.rows.map((row) => ({
			label: row.label,
			cells: data.columns.map(({ id, label }) => ({
				...row.cells[id]!,
				id: `${row.id}-${id}`,
				column: id,
				label: `${row.label}, ${label}`,
			})),
		})),
	};
}

/** The long description. */
export function describeApparatus({ columns, rows }: ApparatusModel): string[] {
	return [
		`A table of ${rows.length} components of a developmental state in ${columns.map(({ label }) => label).join(' and in the ')}.`,
		...rows.map(
			({ label, cells }) =>
				`${label}. ${cells.map((cell, i) => `${columns[i]!.label}: ${cell.words}. ${cell.evidence}`).join(' ')}`,
		),
	];
}

/** One row a component. */
export function tabulateApparatus({ columns, rows }: ApparatusModel): Table {
	return {
		columns: ['Component', ...columns.map(({ label }) => label)],
		rows: rows.map(({ label, cells }) => [label, ...cells.map(({ words }) => words)]),
	};
}
