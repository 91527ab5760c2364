import type { Parameter, Table } from '../../figure-kit/figure.ts';
import type { PolicyInfusionData } from './data.ts';

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

export function policyInfusionParameters({ columns, rows, village }: PolicyInfusionModel): Parameter[] {
	return [
		{
			name: 'focus',
			label: 'Look at',
			control: 'buttons',
			choices: [
				{ value: 'all', label: 'Everything', say: 'The whole table.' },
				...columns.map(({ id, label, say }) => ({
					value: id,
					label: label.replace(' industrial policy', ''),
					say,
				})),
				...rows.map(({ id, label, cells }) => ({
					value: id,
					label: label
						.replace(/^(Quantifiable and|Avoidance of) /, '')
						.replace(/^./, (letter) => letter.toUpperCase()),
					say: `${label}. ${cells.map(({ words }, i) => `${columns[i]!.label}: ${words.join('; ')}.`).join(' ')}`,
				})),
			],
		},
		{
			name: 'model',
			label: 'The village model',
			control: 'buttons',
			choices: [
				{ value: 'hidden', label: 'Hidden', say: 'Only the two kinds of policy.' },
				{
					value: 'shown',
					label: 'Shown',
					say: `${village.passage} ${rows.map(({ label, solved }) => `${label}: ${solved}`).join(' ')}`,
				},
			],
		},
	];
}
