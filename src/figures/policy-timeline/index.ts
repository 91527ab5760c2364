import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import { describe, marks, model, table } from './model.ts';

/** Figure 4.B: events that chapter 4 tells, at their years. */
export const policyTimeline = defineFigure({
	id: 'policy-timeline',
	schema: Data,
	model,
	marks,
	describe,
	table,
	facts,
	render: () => import('./render.ts'),
});
