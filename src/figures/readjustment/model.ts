import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { buttons, marks } from '../../figure-kit/parameters.ts';
import type { ReadjustmentData } from './data.ts';

/** A filled cell. */
export interface ReadjustmentCell {
	id: string;
	label: string;
	words: string;
	evidence: string;
	pages: number[];
}

export interface ReadjustmentModel extends Pick<ReadjustmentData, 'words' | 'measures' | 'contradictions'> {
	readjustments: {
		id: string;
		label: string;
		what: string;
		whole: string | undefined;
		pages: number[];
		/** One a measure, in their order; nothing where the text names it not. */
		cells: (ReadjustmentCell | undefined)[];
		/** Ids of the contradictions that it resolves by name. */
		resolves: string[];
	}[];
}

/** Puts the cells under the measures, leaves gaps where the text has none, and gives each its id, `savvy-training`. */
export function readjustmentModel({
	words,
	measures,
	readjustments,
	contradictions,
}: ReadjustmentData): ReadjustmentModel {
	return {
		words,
		measures,
		readjustments: readjustments.map(({ id, label, what, whole, pages: on, cells }) => ({
			id,
			label,
			what,
			whole,
			pages: on,
			cells: measures.map((measure) => {
				const cell = cells[measure.id];
				return cell && { id: `${id}-${measure.id}`, label: `${label}, ${measure.label}`, ...cell };
			}),
			resolves: contradictions.filter(({ readjustment }) => readjustment === id).map((each) => each.id),
		})),
		contradictions,
	};
}

/** A contradiction and its resolution in words. */
export function tellContradiction({
	label,
	what,
	resolved,
	by,
}: ReadjustmentData['contradictions'][number]): string {
	return `${label}. ${what} Resolved: ${resolved} Through: ${by}.`;
}

/** The long description: a paragraph for the table, one a readjustment, one a contradiction. */
export function describeReadjustment({
	measures,
	readjustments,
	contradictions,
}: ReadjustmentModel): string[] {
	return [
		`A table of ${readjustments.length} readjustments by ${measures.length} kinds of measure: ${measures.map(({ label }) => label.toLowerCase()).join(', ')}.`,
		...readjustments.map(({ label, what, whole, cells }) => {
			const named = cells.flatMap((cell, i) => (cell ? [`${measures[i]!.label}: ${cell.words}`] : []));
			return `${label}. ${what} ${whole ? `No measure is named; ${whole}.` : `By name: ${named.join('; ')}.`}`;
		}),
		...contradictions.map(tellContradiction),
	];
}

/** One row a readjustment, then one a contradiction. */
export function tabulateReadjustment({ measures, readjustments, contradictions }: ReadjustmentModel): Table {
	return {
		columns: [
			'Readjustment or contradiction',
			...measures.map(({ label }) => label),
			'Without a named measure',
		],
		rows: [
			...readjustments.map(({ label, whole, cells }) => [
				label,
				...cells.map((cell) => cell?.words ?? ''),
				whole ?? '',
			]),
			...contradictions.map(({ label, by }) => [label, ...measures.map(() => ''), by]),
		],
	};
}

export function readjustmentParameters({
	words,
	measures,
	readjustments,
	contradictions,
}: ReadjustmentModel): Parameter[] {
	return [
		buttons(
			'measure',
			words.measure,
			measures.map(({ id, label, what }) => ({ value: id, label, say: `${label}. ${what}` })),
		),
		buttons(
			'contradiction',
			words.contradiction,
			contradictions.map((each) => ({ value: each.id, label: each.short, say: tellContradiction(each) })),
		),
		marks(
			'cell',
			words.cell,
			readjustments.flatMap(({ id, label, cells }) => [
				{ value: id, label },
				...cells.flatMap((cell) => (cell ? [{ value: cell.id, label: cell.label }] : [])),
			]),
		),
	];
}
