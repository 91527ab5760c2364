import type { Fact } from '../../edition/facts.ts';
import { measure, sorting } from '../../figure-kit/facts.ts';
import type { TimelineModel } from './model.ts';

/**
 * In which phase an act was, and when. An act that the chapter tells under another phase than that of its date
 * belongs to both.
 */
export function policyTimelineFacts({ phases, sections, acts }: TimelineModel): Fact[] {
	return [
		sorting(
			'phase-of-act',
			phases.map(({ id, name }) => ({ id, label: name })),
			sections.flatMap(({ phase, acts: here }) =>
				here.map(({ id, title, pages, told }) => ({
					id,
					label: title,
					pages,
					in: [...new Set([phase, told])].filter((each) => each !== undefined),
				})),
			),
		),
		measure(
			'date-of-act',
			acts
				.filter(({ exact }) => exact)
				.map(({ id, title, pages, start }) => ({ id, label: title, pages, value: start })),
		),
	];
}
