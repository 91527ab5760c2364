import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import * as model from './model.ts';

/** Figure 7.1: party organisations for rural e-commerce in two areas. */
export const partyArrangements = defineFigure({
	id: 'party-arrangements',
	schema: Data,
	...model,
	facts,
	render: () => import('./render.ts'),
});
