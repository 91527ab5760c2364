import { defineFigure } from '../../figure-kit/figure.ts';
import { PolicyTimelineData } from './data.ts';
import { policyTimelineFacts } from './facts.ts';
import {
	describePolicyTimeline,
	policyTimelineMarks,
	policyTimelineModel,
	tabulatePolicyTimeline,
} from './model.ts';

/** Figure 4.B: events that chapter 4 tells, at their years. */
export const policyTimeline = defineFigure({
	id: 'policy-timeline',
	schema: PolicyTimelineData,
	model: policyTimelineModel,
	marks: policyTimelineMarks,
	describe: describePolicyTimeline,
	table: tabulatePolicyTimeline,
	facts: policyTimelineFacts,
	render: () => import('./render.ts'),
});
