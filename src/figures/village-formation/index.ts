import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import * as model from './model.ts';

/** Figure 5.A: three factors, of which a village needs two. */
export const villageFormation = defineFigure({
	id: 'village-formation',
	schema: Data,
	...model,
	facts,
	render: () => import('./render.ts'),
});
