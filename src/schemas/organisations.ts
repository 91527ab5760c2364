import { z } from 'zod';
import { Id, register, Sentence, Source } from './common.ts';

/** A body that the dissertation names: of the state or the party, a company, a research body, a medium. */
export const Organisation = z.strictObject({
	id: Id,
	name: Sentence,
	/** Other spellings or short forms. */
	also: z.array(Sentence).default([]),
	zh: z
		.string()
		.regex(/\p{Script=Han}/u, 'must be written in Chinese characters')
		.optional(),
	/** Hanyu Pinyin with tone marks. */
	pinyin: Sentence.optional(),
	kind: z.enum(['state', 'party', 'company', 'research', 'media', 'international']),
	/** What it is and does here, in a sentence or two. */
	what: Sentence,
	source: Source,
});
export type Organisation = z.infer<typeof Organisation>;
export const Organisations = register(Organisation);
