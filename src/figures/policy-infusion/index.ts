import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import * as model from './model.ts';

/** Figure 4.4: factor-driven and innovation-driven policies, and the model that joins them. */
export const policyInfusion = defineFigure({
	id: 'policy-infusion',
	schema: Data,
	...model,
	facts,
	render: () => import('./render.ts'),
});
