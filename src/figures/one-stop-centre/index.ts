import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import * as model from './model.ts';

/** Figure 7.2: what a service centre offers, and to whom. */
export const oneStopCentre = defineFigure({
	id: 'one-stop-centre',
	schema: Data,
	...model,
	facts,
	render: () => import('./render.ts'),
});
