import { z } from 'zod';
import { Address, Id, Page, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';

/** One of the passages that list the roles. */
export const Passage = z.strictObject({
	id: Id,
	label: Sentence,
	/** What it says of all levels. */
	what: Sentence,
	section: Address,
	pages: z.array(Page).min(1),
});

export const Role = z.strictObject({
	id: Id,
	label: Sentence,
	term: ref('terms').optional(),
	/** What the platform does in it, after chapter 4. */
	what: Sentence,
	pages: z.array(Page).min(1),
	/** What each passage that has it calls it, or says the platform does. */
	named: z.array(z.strictObject({ passage: Id, words: Sentence, page: Page })).min(1),
});

/** Data of the figure `platform-roles`: what a platform is on each level (pp. 11–12, 73, 217–218). */
export const PlatformRolesData = FigureMeta.extend({
	passages: z.array(Passage).min(1),
	levels: z
		.array(
			z.strictObject({
				id: Id,
				label: Sentence,
				/** Whom the platform meets there: the actor for the colour, and the words in the block. */
				actor: ref('actors'),
				with: Sentence,
				roles: z.array(Role).min(1),
			}),
		)
		.min(1),
}).superRefine(({ passages, levels }, context) => {
	const seen = new Set<string>();
	levels.forEach(({ roles }, i) => {
		roles.forEach(({ id, named }, j) => {
			if (seen.has(id)) {
				context.addIssue({
					code: 'custom',
					path: ['levels', i, 'roles', j, 'id'],
					message: `is the id of another role too: "${id}"`,
				});
			}
			seen.add(id);
			named.forEach(({ passage }, k) => {
				if (passages.some((each) => each.id === passage)) return;
				context.addIssue({
					code: 'custom',
					path: ['levels', i, 'roles', j, 'named', k, 'passage'],
					message: `there is no passage "${passage}"`,
				});
			});
		});
	});
});
export type PlatformRolesData = z.infer<typeof PlatformRolesData>;
