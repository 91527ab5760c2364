import type { Knowledge } from '../../edition/knowledge.ts';
import { sorting } from '../../figure-kit/knowledge.ts';
import { capital } from '../../text/words.ts';
import type { PlatformRolesModel } from './model.ts';

/** On which level a platform plays a role. */
export const platformRolesKnows = ({ levels }: PlatformRolesModel): Knowledge[] => [
	sorting(
		'level-of-role',
		levels.map(({ id, label }) => ({ id, label })),
		levels.flatMap(({ id: level, roles }) =>
			roles.map(({ id, label, pages }) => ({ id, label: capital(label), pages, in: [level] })),
		),
	),
];
