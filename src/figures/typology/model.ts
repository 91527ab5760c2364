import { z } from 'zod';
import { Id, Page, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta, type Table } from '../figure.ts';

const Words = z.strictObject({ words: Sentence, pages: z.array(Page).min(1) });
const Axis = z.strictObject({
	label: Sentence,
	values: z.array(z.strictObject({ id: Id, label: Sentence })).length(2),
});

/** Data of the figure `typology`: governance × sector, with layers and cases (dissertation, figure 5.1, p. 131). */
export const TypologyData = FigureMeta.extend({
	axes: z.strictObject({ governance: Axis, sector: Axis }),
	layers: z.array(z.strictObject({ id: Id, label: Sentence })).min(1),
	cells: z
		.array(
			z.strictObject({
				id: Id,
				area: Sentence,
				governance: Id,
				sector: Id,
				/** Types of e-commerce village that form there, for the marks. */
				villages: z.array(z.enum(['producer', 'merchant'])),
				/** What each layer says of it, by the layer's id. */
				layers: z.record(Id, Words),
				cases: z
					.array(
						z.strictObject({
							name: Sentence,
							place: ref('places').optional(),
							text: Sentence,
							interviewees: z.array(ref('interviewees')).default([]),
							pages: z.array(Page).min(1),
						}),
					)
					.min(1),
				/** The area of the map of field sites that shows it. */
				map: Id.optional(),
			}),
		)
		.length(4),
}).superRefine((data, context) => {
	data.cells.forEach((cell, i) => {
		for (const { id } of data.layers) {
			if (cell.layers[id]) continue;
			context.addIssue({
				code: 'custom',
				path: ['cells', i, 'layers'],
				message: `has nothing for the layer "${id}"`,
			});
		}
		for (const axis of ['governance', 'sector'] as const) {
			if (data.axes[axis].values.some(({ id }) => id === cell[axis])) continue;
			context.addIssue({
				code: 'custom',
				path: ['cells', i, axis],
				message: `there is no "${cell[axis]}" on this axis`,
			});
		}
	});
});
export type TypologyData = z.infer<typeof TypologyData>;
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
