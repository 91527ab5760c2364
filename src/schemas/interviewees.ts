import { z } from 'zod';
import { register, Sentence, Source } from './common.ts';

/** A role in rural e-commerce, as in the dissertation's table of interviewees (pp. 28–30). */
export const Role = z.enum([
	'entrepreneur',
	'researcher',
	'educator',
	'village official',
	'commercial official',
	'related sectors',
]);

/** One of the 61 people whom the author interviewed. */
export const Interviewee = z.strictObject({
	/** The number in the dissertation's table, 1 to 61. */
	id: z
		.string()
		.regex(/^\d{1,2}$/)
		.refine((id) => Number(id) >= 1 && Number(id) <= 61, 'must be a number from 1 to 61'),
	roles: z.array(Role).min(1).max(2),
	gender: z.enum(['F', 'M']),
	/** Decade of age. */
	age: z.enum(['20s', '30s', '40s', '50s']),
	/** Name that the dissertation gives this person, a pseudonym. */
	name: Sentence.optional(),
	/** What the dissertation relies on this person for, where it cites the number. */
	about: Sentence.optional(),
	source: Source,
});
export type Interviewee = z.infer<typeof Interviewee>;
export const Interviewees = register(Interviewee);
