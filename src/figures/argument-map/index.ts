import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import * as model from './model.ts';
import { diagrams } from './source.ts';

/** Figure 8.A: question, claims and answer as streams, each leading to what it rests on. */
export const argumentMap = defineFigure({
	id: 'argument-map',
	schema: Data,
	...model,
	diagrams,
	render: () => import('./render.ts'),
});
