import { defineFigure } from '../../figure-kit/figure.ts';
import { PlatformRolesData } from './data.ts';
import { platformRolesFacts } from './facts.ts';
import {
	describePlatformRoles,
	platformRolesMarks,
	platformRolesModel,
	tabulatePlatformRoles,
} from './model.ts';

/** The figure `platform-roles`: what a platform is before the centre, local governments and villages. */
export const platformRoles = defineFigure({
	id: 'platform-roles',
	schema: PlatformRolesData,
	model: platformRolesModel,
	marks: platformRolesMarks,
	describe: describePlatformRoles,
	table: tabulatePlatformRoles,
	facts: platformRolesFacts,
	render: () => import('./render.ts'),
});
