import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import * as model from './model.ts';

/** Figure 2.A: the people whom the author interviewed. */
export const interviewees = defineFigure({
	id: 'interviewees',
	schema: Data,
	...model,
	facts,
	render: () => import('./render.ts'),
});
