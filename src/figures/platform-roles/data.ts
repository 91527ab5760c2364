import { z } from 'zod';
import { Address, bySome, Id, localRef, Page, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta, FigureStates } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';
import { signs } from './signs.ts';

/** One of the passages that list the roles. */
const Passage = z.strictObject({
	id: Id.describe('Also the name of the state that shows it.'),
	label: Sentence.describe('Its name: the chapter in which it stands.'),
	who: Sentence.describe('Whose roles it lists: on the body in its state.'),
	section: Address.describe('Where this companion tells it.'),
});

const Role = z.strictObject({
	id: Id,
	label: Sentence.describe('The role’s name on its arm.'),
	term: ref('terms').optional().describe('Its entry in the glossary, where it has one.'),
	sign: z.enum(signs).describe('The sign on its arm.'),
	deed: Sentence.optional().describe('Something that was done in it, in a few words: on its arm.'),
	leads: z.boolean().default(false).describe('Whether its arm is a broad one, where all passages count.'),
	what: Sentence.describe('What the platform does in it, after chapter 4.'),
	pages: z.array(Page).min(1).describe('The pages of deed and text.'),
	named: z
		.array(
			z.strictObject({
				passage: localRef('passages').describe('The passage.'),
				kind: z
					.enum(['name', 'told'])
					.default('name')
					.describe('Whether it names the role, or tells a deed that the editors count to it.'),
				words: Sentence.describe('What it calls the role; or the words in which it tells the deed.'),
				page: Page,
			}),
		)
		.min(1)
		.describe('What each passage that has the role says of it.'),
});

const Level = z.strictObject({
	id: Id,
	label: Sentence.describe('The level’s name.'),
	actor: ref('actors').describe('The actor whose colour those have whom the platform meets there.'),
	with: Sentence.describe('Those whom the platform meets there, as their block names them.'),
	called: bySome(
		'passages',
		z.strictObject({
			label: Sentence.describe('What the passage calls the level.'),
			with: Sentence.describe('Whom it places there.'),
		}),
	)
		.default({})
		.describe('What passages call the level that do not call it so.'),
	roles: z.array(Role).min(1).describe('The platform’s roles on this level.'),
});

const Words = z.strictObject({
	who: Sentence.describe('On the body: whose roles they are, where all passages count.'),
	role: MarkWords('role'),
	read: words('Link to a passage', 'passage'),
	named: words('What a passage calls a role', 'words'),
	told: words('What a passage tells of a role that it does not name', 'words'),
	first: words('On an arm whose role no earlier passage names'),
	term: words('Link to a role’s entry in the glossary'),
	key: z
		.strictObject({
			named: words('An arm whose role a passage names'),
			told: words('An arm in a broken outline'),
			absent: words('An arm that is drawn back'),
		})
		.describe('The key of the drawing.'),
});

/** Data of the figure `platform-roles`: what a platform is on each level (pp. 11–12, 73, 217–218). */
export const Data = FigureMeta.extend({
	states: FigureStates,
	words: Words.describe('What the figure prints beside its data.'),
	actor: ref('actors').describe('The actor whose roles they are.'),
	passages: uniqueIds(Passage).min(1).describe('The passages that list roles, in their order.'),
	levels: uniqueIds(Level).min(1).describe('The levels, from above.'),
}).superRefine(({ levels }, context) => {
	const seen = new Set<string>();
	for (const [i, { roles }] of levels.entries())
		for (const [j, { id }] of roles.entries()) {
			if (seen.has(id))
				context.addIssue({
					code: 'custom',
					path: ['levels', i, 'roles', j, 'id'],
					message: `is the id of another role too: "${id}"`,
					params: { fix: 'Give one of the two roles another id.' },
				});
			seen.add(id);
		}
});
export type Data = z.infer<typeof Data>;
