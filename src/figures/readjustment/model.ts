import { z } from 'zod';
import { Id, Page, SectionRef, Sentence } from '../../schemas/common.ts';
import { FigureMeta, type Table } from '../figure.ts';

const pages = z.array(Page).min(1);

/**
 * Data of the figure `readjustment`: kinds of measure (pp. 196–205), readjustments (pp. 205–209, 213–214)
 * and contradictions resolved (pp. 189–195, 209–210).
 */
export const ReadjustmentData = FigureMeta.extend({
	measures: z
		.array(z.strictObject({ id: Id, label: Sentence, what: Sentence, section: SectionRef, pages }))
		.min(1),
	readjustments: z
		.array(
			z.strictObject({
				id: Id,
				label: Sentence,
				what: Sentence,
				/** What it is drawn from, where the text names no measure. */
				whole: Sentence.optional(),
				pages,
				/** A cell for each measure that the text names, by the measure's id. */
				cells: z.record(Id, z.strictObject({ words: Sentence, evidence: Sentence, pages })),
			}),
		)
		.min(1),
	contradictions: z
		.array(
			z.strictObject({
				id: Id,
				label: Sentence,
				short: Sentence,
				what: Sentence,
				pages,
				resolved: Sentence,
				resolvedPages: pages,
				/** The readjustment that resolves it, where the text names one. */
				readjustment: Id.optional(),
				by: Sentence,
			}),
		)
		.min(1),
}).superRefine(({ measures, readjustments, contradictions }, context) => {
	const fail = (path: (string | number)[], message: string) =>
		context.addIssue({ code: 'custom', path, message });
	readjustments.forEach(({ cells, whole }, i) => {
		for (const id of Object.keys(cells)) {
			if (!measures.some((measure) => measure.id === id))
				fail(['readjustments', i, 'cells', id], `there is no measure "${id}"`);
		}
		if ((Object.keys(cells).length === 0) !== (whole !== undefined))
			fail(['readjustments', i], 'must have either cells or what it is drawn from as a whole');
	});
	contradictions.forEach(({ readjustment }, i) => {
		if (readjustment !== undefined && !readjustments.some(({ id }) => id === readjustment))
			fail(['contradictions', i, 'readjustment'], `there is no readjustment "${readjustment}"`);
	});
});
export type ReadjustmentData = z.infer<typeof ReadjustmentData>;

/** A filled cell. */
export interface ReadjustmentCell {
	id: string;
	label: string;
	words: string;
	evidence: string;
	pages: number[];
}

export interface ReadjustmentModel {
	measures: ReadjustmentData['measures'];
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
	contradictions: ReadjustmentData['contradictions'];
}

/** Puts the cells under the measures, leaves gaps where the text has none, and gives each its id, `savvy-training`. */
export function readjustmentModel({
	measures,
	readjustments,
	contradictions,
}: ReadjustmentData): ReadjustmentModel {
	return {
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
