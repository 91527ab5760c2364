import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import { describe, marks, model, table } from './model.ts';

/** Figure 2.A: the people whom the author interviewed. */
export const interviewees = defineFigure({
	id: 'interviewees',
	schema: Data,
	model,
	marks,
	describe,
	table,
	facts,
	render: () => import('./render.ts'),
});
