import { defineFigure } from '../figure.ts';
import {
	describePolicyInfusion,
	PolicyInfusionData,
	policyInfusionModel,
	tabulatePolicyInfusion,
} from './model.ts';
import { policyInfusionBody, policyInfusionParameters } from './render.ts';

/** Figure 4.6: factor-driven and innovation-driven policies, and the model that joins them. */
export const policyInfusion = defineFigure({
	id: 'policy-infusion',
	schema: PolicyInfusionData,
	model: policyInfusionModel,
	parameters: policyInfusionParameters,
	body: policyInfusionBody,
	drawings: () => [],
	describe: describePolicyInfusion,
	table: tabulatePolicyInfusion,
});
