import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import { byId } from '../../text/lookup.ts';
import { fill } from '../../text/words.ts';
import type { Data } from './data.ts';

export type Model = ReturnType<typeof model>;
export type Readjustment = Model['readjustments'][number];
/** A link between a measure and a readjustment. */
export type Cell = Readjustment['cells'][number];
export type Contradiction = Model['contradictions'][number];

/**
 * Numbers the readjustments from 1, as the text counts them, and gives each link, in the order of the measures, its id,
 * `savvy-training`, its label, `Business savvy, Training`, and the place of its measure among all.
 */
export function model({ words, measures, ...data }: Data) {
	const readjustments = data.readjustments.map(({ cells, ...each }, i) => ({
		...each,
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
		contradictions: data.contradictions.map((each) => ({
			...each,
			/** Readjustments that are named by themselves as the way to resolve it, and how that is said. */
			named: each.named.map(({ readjustment: id, pages }) => {
				const { label } = byId(readjustments, id);
				return { id, pages, words: fill(words.by, { readjustment: label }) };
			}),
		})),
	};
}

/** Whether a readjustment is named by itself as the way to a contradiction. */
export const leadsTo = ({ named }: Contradiction, { id }: Readjustment): boolean =>
	named.some((way) => way.id === id);

/** What a measure does, and whether the editors matched it. */
const told = ({ words: { matched } }: Model, { words, basis }: Cell): string =>
	basis === 'matched' ? `${words} (${matched})` : words;

/** The long description: a paragraph for the whole, one a readjustment, one a contradiction. */
export function describe(model: Model): string[] {
	const { words, measures, readjustments, contradictions } = model;
	return [
		`${words.measures}: ${measures.map(({ label, gist }) => `${label} (${gist})`).join(', ')}.`,
		...readjustments.map(({ number, label, what, whole, cells }) => {
			const named = cells.map((cell) => `${cell.measure.label}: ${told(model, cell)}`).join('; ');
			return `${number}. ${label}. ${what} ${whole === undefined ? `${named}.` : fill(words.cost, { what: whole })}`;
		}),
		...contradictions.map(({ label, what, resolved, named }) =>
			[`${label}.`, what, `${words.heldResolved}:`, resolved, ...named.map((way) => way.words)].join(' '),
		),
	];
}

/** One row a readjustment, then one a contradiction. */
export function table(model: Model): Table {
	const { measures, readjustments, contradictions } = model;
	return {
		columns: ['Readjustment or contradiction', ...measures.map(({ label }) => label), 'As a whole'],
		rows: [
			...readjustments.map(({ label, whole, cells }) => [
				label,
				...measures.map(({ id }) => {
					const cell = cells.find(({ measure }) => measure.id === id);
					return cell ? told(model, cell) : '';
				}),
				whole ?? '',
			]),
			...contradictions.map(({ label, after, named }) => [
				label,
				...measures.map(() => ''),
				[after, ...named.map((way) => way.words)].join(' '),
			]),
		],
	};
}

/** What can be chosen in the drawing: a measure, a readjustment or one of its links, a contradiction. */
export function marks(model: Model): Parameter[] {
	const { words, measures, readjustments, contradictions } = model;
	return [
		markParameter('measure', words.measure, measures),
		markParameter('contradiction', words.contradiction, contradictions),
		markParameter(
			'cell',
			words.cell,
			readjustments.flatMap((each) => [each, ...each.cells]),
		),
	];
}
