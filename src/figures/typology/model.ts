import type { Parameter, Table } from '../../figure-kit/figure.ts';
import type { TypologyData } from './data.ts';

export type Cell = TypologyData['cells'][number];

export interface TypologyModel {
	axes: TypologyData['axes'];
	layers: TypologyData['layers'];
	/** Two rows of two cells: rows by sector, columns by governance. */
	rows: { label: string; cells: Cell[] }[];
}

/**
 * Puts the cells at the crossings of the two axes.
 *
 * @throws Error where a crossing has no cell or more than one
 */
export function typologyModel({ axes, layers, cells }: TypologyData): TypologyModel {
	return {
		axes,
		layers,
		rows: axes.sector.values.map((sector) => ({
			label: sector.label,
			cells: axes.governance.values.map((governance) => {
				const found = cells.filter((cell) => cell.sector === sector.id && cell.governance === governance.id);
				if (found.length !== 1) {
					throw new Error(
						`typology: ${found.length} cells for ${governance.id} and ${sector.id}; one is needed.`,
					);
				}
				return found[0]!;
			}),
		})),
	};
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

export function typologyParameters({ layers, rows }: TypologyModel): Parameter[] {
	const cells = rows.flatMap((row) => row.cells);
	return [
		{
			name: 'layer',
			label: 'Layer',
			control: 'buttons',
			choices: layers.map(({ id, label }) => ({
				value: id,
				label,
				say: `${label}. ${cells.map((cell) => `${cell.area}: ${cell.layers[id]!.words}.`).join(' ')}`,
			})),
		},
		{
			name: 'cell',
			label: 'Setting',
			control: 'marks',
			choices: [
				{ value: 'none', label: 'None', say: 'No setting is chosen.' },
				...cells.map(({ id, area }) => ({ value: id, label: area })),
			],
		},
	];
}
