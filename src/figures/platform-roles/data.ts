import { z } from 'zod';
import { Address, Id, localRef, Page, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { ButtonWords, MarkWords, words } from '../../schemas/words.ts';

/** One of the passages that list the roles. */
export const Passage = z.strictObject({
	id: Id,
	label: Sentence.describe('Its name: the chapter in which it stands.'),
	what: Sentence.describe('What it says of all levels.'),
	section: Address.describe('Where this companion tells it.'),
	pages: Pages,
});

export const Role = z.strictObject({
	id: Id,
	label: Sentence.describe('The role’s name in its box.'),
	term: ref('terms').optional().describe('Its entry in the glossary, where it has one.'),
	what: Sentence.describe('What the platform does in it, after chapter 4.'),
	pages: Pages,
	named: z
		.array(
			z.strictObject({
				passage: localRef('passages').describe('The passage.'),
				words: Sentence.describe('What it calls the role, or says that the platform does.'),
				page: Page,
			}),
		)
		.min(1)
		.describe('What each passage that has the role calls it.'),
});

const Words = z.strictObject({
	drawing: words('What the drawing shows, for screen readers'),
	passage: ButtonWords('passage'),
	role: MarkWords('role'),
	read: words('Link to a passage', 'passage'),
	named: words('Before what the passages call a role'),
	term: words('Link to a role’s entry in the glossary'),
});

/** Data of the figure `platform-roles`: what a platform is on each level (pp. 11–12, 73, 217–218). */
export const PlatformRolesData = FigureMeta.extend({
	words: Words.describe('What the figure prints beside its data.'),
	actor: ref('actors').describe('The actor whose roles they are.'),
	passages: uniqueIds(Passage).min(1).describe('The passages that list roles, in their order.'),
	levels: uniqueIds(
		z.strictObject({
			id: Id,
			label: Sentence.describe('The level’s name.'),
			actor: ref('actors').describe('The actor whose colour those have whom the platform meets there.'),
			with: Sentence.describe('Those whom the platform meets there, as their block names them.'),
			roles: z.array(Role).min(1).describe('The platform’s roles on this level.'),
		}),
	)
		.min(1)
		.describe('The levels, from above.'),
}).superRefine(({ levels }, context) => {
	const seen = new Set<string>();
	levels.forEach(({ roles }, i) => {
		roles.forEach(({ id }, j) => {
			if (seen.has(id)) {
				context.addIssue({
					code: 'custom',
					path: ['levels', i, 'roles', j, 'id'],
					message: `is the id of another role too: "${id}"`,
					params: { mend: 'Give one of the two roles another id.' },
				});
			}
			seen.add(id);
		});
	});
});
export type PlatformRolesData = z.infer<typeof PlatformRolesData>;
