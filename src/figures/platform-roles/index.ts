import { defineFigure } from '../../figure-kit/figure.ts';
import { PlatformRolesData } from './data.ts';
import {
	describePlatformRoles,
	platformRolesModel,
	platformRolesParameters,
	tabulatePlatformRoles,
} from './model.ts';

/** Figure 3.1: what a platform is before the centre, local governments and villages. */
export const platformRoles = defineFigure({
	id: 'platform-roles',
	schema: PlatformRolesData,
	model: platformRolesModel,
	parameters: platformRolesParameters,
	describe: describePlatformRoles,
	table: tabulatePlatformRoles,
	render: () => import('./render.ts'),
});
