import { defineFigure } from '../../figure-kit/figure.ts';
import { PlatformRolesData } from './data.ts';
import { platformRolesKnows } from './knows.ts';
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
	knows: platformRolesKnows,
	render: () => import('./render.ts'),
});
