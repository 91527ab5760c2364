import { z } from 'zod';
import { Interviewee, Role } from '../../registers/interviewees/index.ts';
import { Pages, Sentence } from '../../schemas/common.ts';
import { FigureMeta, statesNamed } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const Row = z.strictObject({
	role: Role.describe('The role.'),
	label: Sentence.describe('Beside those who have it.'),
	stated: z.int().min(0).describe('How many the text counts.'),
});

const Labels = z.strictObject({
	mark: words('Who one of them is, for screen readers'),
	label: words('Beside all of them'),
});

const Words = z.strictObject({
	drawing: words('What the drawing shows, for screen readers'),
	gender: z.record(Interviewee.shape.gender, Labels).describe('Women and men.'),
	age: z.record(Interviewee.shape.age, words('Beside those of an age')).describe('The decades of age.'),
	person: MarkWords('person'),
	name: words('A person by the number of the dissertation’s table', 'id'),
	count: words('Below the name of a group', 'cited', 'all'),
	who: words('Above everybody', 'cited', 'all'),
	where: words('Above the chapters'),
	solid: words('What a solid figure means'),
	outline: words('What an outline means'),
	nobodyIn: words('Which chapters cite nobody, where they are not drawn', 'chapters'),
	again: words('Below: how many of those cited stand under several chapters', 'count', 'cited'),
	people: words('Below a chapter: how many are cited there', 'count'),
	nobody: words('What is said of a chapter that cites nobody by number'),
	called: words('Before a pseudonym', 'name'),
	reliedOn: words('Before the sections that rely on a person'),
	times: words('How often a section does, where it is more than once', 'count'),
	notCited: words('Of whom the text cites nothing by number'),
	notReliedOn: words('Where no section relies on a person'),
});

/**
 * Data of the figure `interviewees`: its texts and the counts that the text states (p. 27). The people
 * themselves are the register's (table on pp. 28–30).
 */
export const Data = FigureMeta.extend({
	states: statesNamed('role', 'age', 'gender'),
	words: Words.describe('What the figure prints beside its data.'),
	table: Pages.describe('The pages of the dissertation’s table, which cites nobody.'),
	stated: z
		.strictObject({
			people: z.int().min(1).describe('How many people.'),
			twoRoles: z.int().min(0).describe('How many of them have two roles.'),
			pages: Pages,
		})
		.describe('What the text says of all of them.'),
	chapters: z
		.record(z.string().regex(/^\d+$/), Sentence)
		.describe('What a chapter is about, by its number, where its name does not say so.'),
	roles: z.array(Row).describe('The groups, from above: one a role.'),
}).superRefine(({ roles }, context) => {
	for (const role of Role.options) {
		const times = roles.filter((row) => row.role === role).length;
		if (times === 1) continue;
		context.addIssue({
			code: 'custom',
			path: ['roles'],
			message: `has ${times} rows for "${role}"`,
			params: { fix: 'Write one row for each role.' },
		});
	}
});
export type Data = z.infer<typeof Data>;
