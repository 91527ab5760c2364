import type { Fact } from '../../edition/facts.ts';
import { sorting } from '../../figure-kit/facts.ts';
import { capital } from '../../text/words.ts';
import type { Model } from './model.ts';

/** By what a contradiction is said to be resolved, and for which readjustments a measure is named. */
export const facts = ({ contradictions, measures, readjustments }: Model): Fact[] => [
	sorting(
		'answer-to-contradiction',
		contradictions.map(({ id, by }) => ({ id, label: capital(by) })),
		contradictions.map(({ id, label, resolvedPages }) => ({ id, label, pages: resolvedPages, in: [id] })),
	),
	sorting(
		'readjustments-by-measure',
		readjustments.map(({ id, label }) => ({ id, label })),
		measures.map(({ id, label, pages }) => ({
			id,
			label,
			pages,
			in: readjustments
				.filter(({ cells }) => cells.some(({ measure, basis }) => measure.id === id && basis === 'stated'))
				.map((readjustment) => readjustment.id),
		})),
	),
];
