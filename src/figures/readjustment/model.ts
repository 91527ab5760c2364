import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { byId } from '../../text/lookup.ts';
import { fill } from '../../text/words.ts';
import type { ReadjustmentData } from './data.ts';

export type Measure = ReadjustmentData['measures'][number];

/** A link between a measure and a readjustment. */
export interface Cell {
	id: string;
	/** `Business savvy, Training`. */
	label: string;
	/** Its measure, and the measure's place among all. */
	measure: Measure;
	column: number;
	words: string;
	basis: 'stated' | 'matched';
	evidence: string;
	pages: number[];
}

export interface Readjustment {
	id: string;
	/** From 1, as the text counts them. */
	number: number;
	label: string;
	what: string;
	whole: string | undefined;
	pages: number[];
	/** In the order of the measures. */
	cells: Cell[];
}

export interface Contradiction extends Omit<ReadjustmentData['contradictions'][number], 'named'> {
	/** Readjustments that are named by themselves as the way to resolve it. */
	named: { readjustment: Readjustment; pages: number[] }[];
}

export interface ReadjustmentModel extends Pick<ReadjustmentData, 'words' | 'measures'> {
	readjustments: Readjustment[];
	contradictions: Contradiction[];
	/** Claims of the states, by id. */
	claims: Record<string, string>;
}

/** Gives each link its id, `savvy-training`, and each readjustment its number. */
export function readjustmentModel(data: ReadjustmentData): ReadjustmentModel {
	const { words, measures, states } = data;
	const readjustments = data.readjustments.map(({ cells, ...each }, i): Readjustment => ({
		...each,
		whole: each.whole,
		number: i + 1,
		cells: measures.flatMap((measure, column) => {
			const cell = cells[measure.id];
			const id = `${each.id}-${measure.id}`;
			return cell ? [{ ...cell, id, label: `${each.label}, ${measure.label}`, measure, column }] : [];
		}),
	}));
	return {
		words,
		measures,
		readjustments,
		contradictions: data.contradictions.map(({ named, ...each }) => ({
			...each,
			named: named.map(({ readjustment, pages }) => ({
				readjustment: byId(readjustments, readjustment),
				pages,
			})),
		})),
		claims: Object.fromEntries(states.choices.map(({ id, claim }) => [id, claim])),
	};
}

/** Whether a readjustment is named by itself as the way to a contradiction. */
export const leadsTo = ({ named }: Contradiction, { id }: Readjustment): boolean =>
	named.some(({ readjustment }) => readjustment.id === id);

/** A contradiction and its resolution in words. */
export function tellContradiction({ words }: ReadjustmentModel, contradiction: Contradiction): string {
	const { label, what, resolved, named } = contradiction;
	const ways = named.map((way) => fill(words.by, { readjustment: way.readjustment.label }));
	return [`${label}.`, what, `${words.heldResolved}:`, resolved, ...ways].join(' ');
}

/** The long description: a paragraph for the whole, one a readjustment, one a contradiction. */
export function describeReadjustment(model: ReadjustmentModel): string[] {
	const { words, measures, readjustments, contradictions } = model;
	return [
		`${words.measures}: ${measures.map(({ label, gist }) => `${label} (${gist})`).join(', ')}.`,
		...readjustments.map(({ number, label, what, whole, cells }) => {
			const named = cells.map(
				({ measure, words: does, basis }) =>
					`${measure.label}: ${does}${basis === 'matched' ? ` (${words.matched})` : ''}`,
			);
			return `${number}. ${label}. ${what} ${whole === undefined ? `${named.join('; ')}.` : fill(words.cost, { what: whole })}`;
		}),
		...contradictions.map((each) => tellContradiction(model, each)),
	];
}

/** One row a readjustment, then one a contradiction. */
export function tabulateReadjustment(model: ReadjustmentModel): Table {
	const { words, measures, readjustments, contradictions } = model;
	return {
		columns: ['Readjustment or contradiction', ...measures.map(({ label }) => label), 'As a whole'],
		rows: [
			...readjustments.map(({ label, whole, cells }) => [
				label,
				...measures.map(({ id }) => {
					const cell = cells.find(({ measure }) => measure.id === id);
					return cell ? `${cell.words}${cell.basis === 'matched' ? ` (${words.matched})` : ''}` : '';
				}),
				whole ?? '',
			]),
			...contradictions.map(({ label, after, named }) => [
				label,
				...measures.map(() => ''),
				[after, ...named.map((way) => fill(words.by, { readjustment: way.readjustment.label }))].join(' '),
			]),
		],
	};
}

/** What can be chosen in the drawing: a measure, a readjustment or one of its links, a contradiction. */
export const readjustmentMarks = ({
	words,
	measures,
	readjustments,
	contradictions,
}: ReadjustmentModel): Parameter[] => [
	marks(
		'measure',
		words.measure,
		measures.map(({ id, label }) => ({ value: id, label })),
	),
	marks(
		'contradiction',
		words.contradiction,
		contradictions.map(({ id, label }) => ({ value: id, label })),
	),
	marks(
		'cell',
		words.cell,
		readjustments.flatMap(({ id, label, cells }) => [
			{ value: id, label },
			...cells.map((cell) => ({ value: cell.id, label: cell.label })),
		]),
	),
];
