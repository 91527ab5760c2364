import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import * as model from './model.ts';

/** Figure 4.B: events that chapter 4 tells, at their years. */
export const policyTimeline = defineFigure({
	id: 'policy-timeline',
	schema: Data,
	...model,
	facts,
	render: () => import('./render.ts'),
});
