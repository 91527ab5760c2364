import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import { marks, model, describe, table } from './model.ts';

/** The figure `apparatus`: the components of a developmental state in a village, as the columns of a hall. */
export const apparatus = defineFigure({
	id: 'apparatus',
	schema: Data,
	model,
	marks,
	describe,
	table,
	facts,
	render: () => import('./render.ts'),
});
