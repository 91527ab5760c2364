import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import { describe, marks, model, table } from './model.ts';

/** Figure 4.4: factor-driven and innovation-driven policies, and the model that joins them. */
export const policyInfusion = defineFigure({
	id: 'policy-infusion',
	schema: Data,
	model,
	marks,
	describe,
	table,
	facts,
	render: () => import('./render.ts'),
});
