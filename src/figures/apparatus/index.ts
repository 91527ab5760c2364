import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import * as model from './model.ts';

/** The figure `apparatus`: the components of a developmental state in a village, as the columns of a hall. */
export const apparatus = defineFigure({
	id: 'apparatus',
	schema: Data,
	...model,
	facts,
	render: () => import('./render.ts'),
});
