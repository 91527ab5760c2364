import { defineFigure } from '../../figure-kit/figure.ts';
import { PolicyTimelineData } from './data.ts';
import {
	describePolicyTimeline,
	policyTimelineModel,
	policyTimelineParameters,
	tabulatePolicyTimeline,
} from './model.ts';

/** Figure 4.3: the dated acts of chapter 4 by actor. */
export const policyTimeline = defineFigure({
	id: 'policy-timeline',
	schema: PolicyTimelineData,
	model: policyTimelineModel,
	parameters: policyTimelineParameters,
	describe: describePolicyTimeline,
	table: tabulatePolicyTimeline,
	render: () => import('./render.ts'),
});
