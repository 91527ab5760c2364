import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import * as model from './model.ts';

/** Figure 6.1: an entrepreneur among spheres and ties, in six modes. */
export const embeddedness = defineFigure({
	id: 'embeddedness',
	schema: Data,
	...model,
	compare: true,
	facts,
	render: () => import('./render.ts'),
});
