import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import * as model from './model.ts';

/** Figure 2.1: regions, the Heihe–Tengchong line, and the places visited. */
export const fieldSites = defineFigure({
	id: 'field-sites',
	schema: Data,
	...model,
	facts,
	render: () => import('./render.ts'),
});
