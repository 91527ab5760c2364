import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import * as model from './model.ts';

/** Figure 6.2: accessibility × growth potential, Kloosterman’s four kinds of market. */
export const opportunityStructure = defineFigure({
	id: 'opportunity-structure',
	schema: Data,
	...model,
	facts,
	render: () => import('./render.ts'),
});
