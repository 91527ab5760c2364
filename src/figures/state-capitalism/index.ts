import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import * as model from './model.ts';

/** Figure 4.3: the two levels of state capitalism in rural e-commerce. */
export const stateCapitalism = defineFigure({
	id: 'state-capitalism',
	schema: Data,
	...model,
	render: () => import('./render.ts'),
});
