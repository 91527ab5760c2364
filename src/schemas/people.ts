import { z } from 'zod';
import { Id, register, Sentence, Source } from './common.ts';

/** A public figure whom the dissertation names. Interviewees have a register of their own. */
export const Person = z.strictObject({
	id: Id,
	name: Sentence,
	zh: z
		.string()
		.regex(/\p{Script=Han}/u, 'must be written in Chinese characters')
		.optional(),
	/** Office or position at the time, as the dissertation gives it. */
	role: Sentence,
	/** What the dissertation tells of this person. */
	what: Sentence,
	source: Source,
});
export type Person = z.infer<typeof Person>;
export const People = register(Person);
