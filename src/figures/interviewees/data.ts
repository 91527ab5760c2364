import { z } from 'zod';
import { Interviewee, Role } from '../../registers/interviewees/index.ts';
import { Page, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';

export type Gender = z.infer<typeof Interviewee>['gender'];
export type Age = z.infer<typeof Interviewee>['age'];

/**
 * Data of the figure `interviewees`: its texts and the counts that the text states (p. 27). The people
 * themselves are the register's (table on pp. 28–30).
 */
export const IntervieweesData = FigureMeta.extend({
	/** What the text says of all of them. */
	stated: z.strictObject({
		people: z.int().min(1),
		twoRoles: z.int().min(0),
		pages: z.array(Page).min(1),
	}),
	/** The rows, in their order. */
	roles: z.array(
		z.strictObject({
			role: Role,
			label: Sentence,
			/** The actor whose colour the row has; researchers and others are none of the four. */
			fill: z.enum(['entrepreneurs', 'local', 'other']),
			/** How many the text counts. */
			stated: z.int().min(0),
		}),
	),
}).superRefine(({ roles }, context) => {
	for (const role of Role.options) {
		const times = roles.filter((row) => row.role === role).length;
		if (times === 1) continue;
		context.addIssue({ code: 'custom', path: ['roles'], message: `has ${times} rows for "${role}"` });
	}
});
export type IntervieweesData = z.infer<typeof IntervieweesData>;
