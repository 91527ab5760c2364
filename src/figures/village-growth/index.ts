import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import * as model from './model.ts';

/** Figure 4.A: the number of Taobao Villages by year, a dot a village. */
export const villageGrowth = defineFigure({
	id: 'village-growth',
	schema: Data,
	...model,
	facts,
	render: () => import('./render.ts'),
});
