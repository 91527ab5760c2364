import { defineFigure } from '../figure.ts';
import {
	describePolicyTimeline,
	PolicyTimelineData,
	policyTimelineModel,
	tabulatePolicyTimeline,
} from './model.ts';
import { policyTimelineBody, policyTimelineDrawings, policyTimelineParameters } from './render.ts';

/** Figure 4.3: the dated acts of chapter 4 by actor. */
export const policyTimeline = defineFigure({
	id: 'policy-timeline',
	schema: PolicyTimelineData,
	model: policyTimelineModel,
	parameters: policyTimelineParameters,
	body: policyTimelineBody,
	drawings: policyTimelineDrawings,
	describe: describePolicyTimeline,
	table: tabulatePolicyTimeline,
});
