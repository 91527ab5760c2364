import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { buttons } from '../../figure-kit/parameters.ts';
import type { PolicyInfusionData } from './data.ts';

export interface PolicyInfusionModel extends Pick<PolicyInfusionData, 'words' | 'columns'> {
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
		words: data.words,
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

export function policyInfusionParameters({
	words,
	columns,
	rows,
	village,
}: PolicyInfusionModel): Parameter[] {
	return [
		buttons('focus', words.focus, [
			...columns.map(({ id, say }) => ({ value: id, label: words.columns[id]!, say })),
			...rows.map(({ id, label, cells }) => ({
				value: id,
				label: words.rows[id]!,
				say: `${label}. ${cells.map((cell, i) => `${columns[i]!.label}: ${cell.words.join('; ')}.`).join(' ')}`,
			})),
		]),
		{
			name: 'model',
			label: words.model.label,
			control: 'buttons',
			choices: [
				{ value: 'hidden', label: words.model.hidden, say: words.model.say },
				{
					value: 'shown',
					label: words.model.shown,
					say: `${village.passage} ${rows.map(({ label, solved }) => `${label}: ${solved}`).join(' ')}`,
				},
			],
		},
	];
}
