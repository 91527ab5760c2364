import { z } from 'zod';
import { Interviewee, Role } from '../../registers/interviewees/index.ts';
import { Pages, Sentence } from '../../schemas/common.ts';
import { ChoiceWords, FigureMeta } from '../../schemas/figure.ts';

export type Gender = z.infer<typeof Interviewee>['gender'];
export type Age = z.infer<typeof Interviewee>['age'];

const Row = z.strictObject({
	role: Role.describe('The role.'),
	label: Sentence.describe('Its name at the row.'),
	fill: z
		.enum(['entrepreneurs', 'local', 'other'])
		.describe('The actor whose colour the row has; "other" for those who are none of the actors.'),
	stated: z.int().min(0).describe('How many the text counts.'),
});

const GenderWords = z.strictObject({
	label: Sentence.describe('The choice, which counts them.'),
	mark: Sentence.describe('What the mark of one of them stands for.'),
});

const Words = z.strictObject({
	drawing: Sentence.describe('What the drawing shows, for screen readers.'),
	role: Sentence.describe('Name of the choice between the roles, and heading of their column.'),
	allRoles: ChoiceWords.describe('The choice of all roles.'),
	gender: Sentence.describe('Name of the choice between women and men.'),
	allGenders: ChoiceWords.describe('The choice of both.'),
	women: GenderWords.describe('Women.'),
	men: GenderWords.describe('Men.'),
	age: Sentence.describe('Name of the choice between the ages.'),
	allAges: ChoiceWords.describe('The choice of all ages.'),
	person: Sentence.describe('A person by the number of the dissertation’s table; {id} stands for it.'),
	people: Sentence.describe('Name of the choice between the people, for screen readers.'),
	none: ChoiceWords.describe('The choice of nobody.'),
	again: Sentence.describe('What the mark of a second role stands for.'),
	fills: Sentence.describe('What the colours of the rows stand for.'),
	hint: Sentence.describe('What to do, below the drawing.'),
	counted: Sentence.describe('Heading of the counts of the dissertation’s table.'),
	stated: Sentence.describe('Heading of the counts of its text.'),
	reliedOn: Sentence.describe('Before the sections that rely on a person.'),
	times: Sentence.describe(
		'How often a section does, where it is more than once; {count} stands for the number.',
	),
	notReliedOn: Sentence.describe('In their place, where none does.'),
});

/**
 * Data of the figure `interviewees`: its texts and the counts that the text states (p. 27). The people
 * themselves are the register's (table on pp. 28–30).
 */
export const IntervieweesData = FigureMeta.extend({
	words: Words.describe('What the figure prints itself.'),
	stated: z
		.strictObject({
			people: z.int().min(1).describe('How many people.'),
			twoRoles: z.int().min(0).describe('How many of them have two roles.'),
			pages: Pages,
		})
		.describe('What the text says of all of them.'),
	roles: z.array(Row).describe('The rows, from above: one a role.'),
}).superRefine(({ roles }, context) => {
	for (const role of Role.options) {
		const times = roles.filter((row) => row.role === role).length;
		if (times === 1) continue;
		context.addIssue({
			code: 'custom',
			path: ['roles'],
			message: `has ${times} rows for "${role}"`,
			params: { mend: 'Write one row for each role.' },
		});
	}
});
export type IntervieweesData = z.infer<typeof IntervieweesData>;
