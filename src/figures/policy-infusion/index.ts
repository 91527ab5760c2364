import { defineFigure } from '../../figure-kit/figure.ts';
import { PolicyInfusionData } from './data.ts';
import { policyInfusionFacts } from './facts.ts';
import {
	describePolicyInfusion,
	policyInfusionMarks,
	policyInfusionModel,
	tabulatePolicyInfusion,
} from './model.ts';

/** Figure 4.4: factor-driven and innovation-driven policies, and the model that joins them. */
export const policyInfusion = defineFigure({
	id: 'policy-infusion',
	schema: PolicyInfusionData,
	model: policyInfusionModel,
	marks: policyInfusionMarks,
	describe: describePolicyInfusion,
	table: tabulatePolicyInfusion,
	facts: policyInfusionFacts,
	render: () => import('./render.ts'),
});
