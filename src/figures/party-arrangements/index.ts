import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import { describe, marks, model, table } from './model.ts';

/** Figure 7.1: party organisations for rural e-commerce in two areas. */
export const partyArrangements = defineFigure({
	id: 'party-arrangements',
	schema: Data,
	model,
	marks,
	describe,
	table,
	facts,
	render: () => import('./render.ts'),
});
