import { defineFigure } from '../figure.ts';
import {
	describePlatformRoles,
	PlatformRolesData,
	platformRolesModel,
	tabulatePlatformRoles,
} from './model.ts';
import { platformRolesBody, platformRolesDrawings, platformRolesParameters } from './render.ts';

/** Figure 3.1: what a platform is before the centre, local governments and villages. */
export const platformRoles = defineFigure({
	id: 'platform-roles',
	schema: PlatformRolesData,
	model: platformRolesModel,
	parameters: platformRolesParameters,
	body: platformRolesBody,
	drawings: platformRolesDrawings,
	describe: describePlatformRoles,
	table: tabulatePlatformRoles,
});
