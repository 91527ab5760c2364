import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import { marks, model, describe, table } from './model.ts';

/** Figure 4.1: four actors in three phases. */
export const coevolution = defineFigure({
	id: 'coevolution',
	schema: Data,
	model,
	marks,
	describe,
	table,
	facts,
	render: () => import('./render.ts'),
});
