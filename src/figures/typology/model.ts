import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { crossings } from '../../figure-kit/crossings.ts';
import { marks } from '../../figure-kit/parameters.ts';
import type { TypologyData } from './data.ts';

export type Cell = TypologyData['cells'][number];

export interface TypologyModel extends Pick<TypologyData, 'words' | 'axes' | 'layers'> {
	/** Two rows of two cells: rows by sector, columns by governance. */
	rows: { label: string; cells: Cell[] }[];
}

/**
 * Puts the cells at the crossings of the two axes.
 *
 * @throws Error where a crossing has no cell or more than one
 */
export function typologyModel({ words, axes, layers, cells }: TypologyData): TypologyModel {
	const rows = crossings(axes.sector, axes.governance, cells, ({ sector, governance }) => [
		sector,
		governance,
	]);
	return { words, axes, layers, rows: rows.map(({ label, entries }) => ({ label, cells: entries })) };
}

/** The long description: a paragraph a cell. */
export function describeTypology({ axes, layers, rows }: TypologyModel): string[] {
	return [
		`A matrix of ${axes.governance.label.toLowerCase()} (${axes.governance.values.map(({ label }) => label.toLowerCase()).join(', ')}) by ${axes.sector.label.toLowerCase()} (${axes.sector.values.map(({ label }) => label.toLowerCase()).join(', ')}).`,
		...rows.flatMap(({ label, cells }) =>
			cells.map((cell, i) => {
				const facts = layers.map((layer) => `${layer.label}: ${cell.layers[layer.id]!.words}.`).join(' ');
				return `${cell.area} (${axes.governance.values[i]!.label.toLowerCase()}, sector ${label.toLowerCase()}). ${facts} Cases: ${cell.cases.map(({ name }) => name).join(', ')}.`;
			}),
		),
	];
}

/** One row a cell, one column a layer. */
export function tabulateTypology({ axes, layers, rows }: TypologyModel): Table {
	return {
		columns: ['Setting', axes.governance.label, axes.sector.label, ...layers.map(({ label }) => label)],
		rows: rows.flatMap(({ label, cells }) =>
			cells.map((cell, i) => [
				cell.area,
				axes.governance.values[i]!.label,
				label,
				...layers.map(({ id }) => cell.layers[id]!.words),
			]),
		),
	};
}

export function typologyParameters({ words, layers, rows }: TypologyModel): Parameter[] {
	const cells = rows.flatMap((row) => row.cells);
	return [
		{
			name: 'layer',
			label: words.layer,
			control: 'buttons',
			choices: layers.map(({ id, label }) => ({
				value: id,
				label,
				say: `${label}. ${cells.map((cell) => `${cell.area}: ${cell.layers[id]!.words}.`).join(' ')}`,
			})),
		},
		marks(
			'cell',
			words.cell,
			cells.map(({ id, area }) => ({ value: id, label: area })),
		),
	];
}
