import { z } from 'zod';
import { Id, Page, Sentence } from '../../schemas/common.ts';
import { FigureMeta, type Table } from '../figure.ts';

const Words = z.array(Sentence).min(1);
const Cell = z.strictObject({ words: Words, verdict: Sentence.optional() });
const End = z.strictObject({ label: Sentence, words: Words });

/** Data of the figure `policy-infusion`: two kinds of industrial policy and the model that joins them (p. 121). */
export const PolicyInfusionData = FigureMeta.extend({
	columns: z
		.array(z.strictObject({ id: Id, label: Sentence, say: Sentence, pages: z.array(Page).min(1) }))
		.length(2),
	rows: z
		.array(
			z.strictObject({
				id: Id,
				label: Sentence,
				/** A cell a column, by the column's id. */
				cells: z.record(Id, Cell),
				/** How the platform solves the problem of this row (pp. 75–76). */
				solved: Sentence,
				pages: z.array(Page).min(1),
			}),
		)
		.min(1),
	model: z.strictObject({
		label: Sentence,
		from: End,
		passage: Sentence,
		to: End,
		pages: z.array(Page).min(1),
	}),
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
export type PolicyInfusionData = z.infer<typeof PolicyInfusionData>;

export interface PolicyInfusionModel {
	columns: PolicyInfusionData['columns'];
	rows: {
		id: string;
		label: string;
		solved: string;
		pages: number[];
		cells: { column: string; words: string[]; verdict?: string | undefined }[];
	}[];
	village: PolicyInfusionData['model'];
}

/** Puts the cells in the order of the columns. */
export function policyInfusionModel(data: PolicyInfusionData): PolicyInfusionModel {
	return {
		columns: data.columns,
		rows: data.rows.map(({ id, label, solved, pages, cells }) => ({
			id,
			label,
			solved,
			pages,
			cells: data.columns.map((column) => ({ column: column.id, ...cells[column.id]! })),
		})),
		village: data.model,
	};
}

const list = (words: readonly string[]) => words.join('; ').toLowerCase();

/** The long description. */
export function describePolicyInfusion({ columns, rows, village }: PolicyInfusionModel): string[] {
	return [
		...rows.map(
			({ label, cells, solved }) =>
				`${label}. ${cells.map(({ words, verdict }, i) => `${columns[i]!.label}: ${list(words)}${verdict ? ` (${verdict.toLowerCase()})` : ''}.`).join(' ')} In the village model: ${solved}`,
		),
		`${village.label}. ${village.from.label} (${list(village.from.words)}) lead to ${village.to.label.toLowerCase()} (${list(village.to.words)}). ${village.passage}`,
	];
}

/** One row a problem, then the model. */
export function tabulatePolicyInfusion({ columns, rows, village }: PolicyInfusionModel): Table {
	const cell = (words: readonly string[], verdict?: string) =>
		[...words, ...(verdict ? [verdict] : [])].join('; ');
	return {
		columns: ['To achieve', ...columns.map(({ label }) => label), 'How the platform solves it'],
		rows: [
			...rows.map(({ label, cells, solved }) => [
				label,
				...cells.map((c) => cell(c.words, c.verdict)),
				solved,
			]),
			[village.label, cell(village.from.words), cell(village.to.words), village.passage],
		],
	};
}
