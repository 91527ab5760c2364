import { z } from 'zod';
import { Interviewee, Role } from '../../registers/interviewees/index.ts';
import { Pages, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { ButtonWords, MarkWords, words } from '../../schemas/words.ts';

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
	drawing: words('What the drawing shows, for screen readers'),
	role: ButtonWords('role'),
	gender: ButtonWords('gender'),
	women: GenderWords.describe('Women.'),
	men: GenderWords.describe('Men.'),
	age: ButtonWords('decade of age'),
	person: MarkWords('person'),
	name: words('A person by the number of the dissertation’s table', 'id'),
	again: words('What the mark of a second role stands for'),
	fills: words('What the colours of the rows stand for'),
	counted: words('Heading of the counts of the dissertation’s table'),
	stated: words('Heading of the counts of its text'),
	reliedOn: words('Before the sections that rely on a person'),
	times: words('How often a section does, where it is more than once', 'count'),
	notReliedOn: words('In their place, where none does'),
});

/**
 * Data of the figure `interviewees`: its texts and the counts that the text states (p. 27). The people
 * themselves are the register's (table on pp. 28–30).
 */
export const IntervieweesData = FigureMeta.extend({
	words: Words.describe('What the figure prints beside its data.'),
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
