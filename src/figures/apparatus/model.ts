import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import type { ApparatusData } from './data.ts';

export interface ApparatusModel extends Pick<ApparatusData, 'words' | 'columns'> {
	rows: {
		label: string;
		cells: { id: string; words: string; evidence: string; pages: number[]; label: string }[];
	}[];
}

/** Puts the cells in the order of the columns and gives each its id, `desire-digital`. */
export function apparatusModel(data: ApparatusData): ApparatusModel {
	return {
		words: data.words,
		columns: data.columns,
		rows: data.rows.map((row) => ({
			label: row.label,
			cells: data.columns.map(({ id, label }) => ({
				...row.cells[id]!,
				id: `${row.id}-${id}`,
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

export function apparatusParameters({ words, rows }: ApparatusModel): Parameter[] {
	return [
		marks(
			'cell',
			words.cell,
			rows.flatMap(({ cells }) => cells.map(({ id, label }) => ({ value: id, label }))),
		),
	];
}
