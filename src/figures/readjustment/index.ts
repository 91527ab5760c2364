import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import * as model from './model.ts';

/** Figure 7.A: what the measures change, and what that resolves. */
export const readjustment = defineFigure({
	id: 'readjustment',
	schema: Data,
	...model,
	facts,
	render: () => import('./render.ts'),
});
