import type { Fact } from '../../edition/facts.ts';
import { sorting } from '../../figure-kit/facts.ts';
import { capital } from '../../text/words.ts';
import type { Model } from './model.ts';

/** On which level a platform plays a role. */
export const facts = ({ levels, roles }: Model): Fact[] => [
	sorting(
		'level-of-role',
		levels.map(({ id, label }) => ({ id, label })),
		roles.map(({ id, label, pages, level }) => ({ id, label: capital(label), pages, in: [level.id] })),
	),
];
