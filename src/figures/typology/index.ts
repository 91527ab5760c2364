import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import * as model from './model.ts';

/** Figure 5.1: governance × sector, the matrix that carries chapter 5. */
export const typology = defineFigure({
	id: 'typology',
	schema: Data,
	...model,
	facts,
	render: () => import('./render.ts'),
});
