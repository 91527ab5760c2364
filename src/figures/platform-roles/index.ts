import { defineFigure } from '../../figure-kit/figure.ts';
import { Data } from './data.ts';
import { facts } from './facts.ts';
import * as model from './model.ts';

/** The figure `platform-roles`: what a platform is before the centre, local governments and villages. */
export const platformRoles = defineFigure({
	id: 'platform-roles',
	schema: Data,
	...model,
	facts,
	render: () => import('./render.ts'),
});
