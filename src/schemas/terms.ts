import { z } from 'zod';
import { Id, register, Sentence, Source } from './common.ts';

/** A term of the dissertation or of the literature that it builds on. */
export const Term = z.strictObject({
	id: Id,
	/** The term as the dissertation writes it. */
	term: Sentence,
	/** Other spellings or short forms. */
	also: z.array(Sentence).default([]),
	/** Chinese, in simplified characters, where it is certain. */
	zh: z
		.string()
		.regex(/\p{Script=Han}/u, 'must be written in Chinese characters')
		.optional(),
	/** Hanyu Pinyin with tone marks. */
	pinyin: Sentence.optional(),
	/** What it means here, in a sentence or two. */
	definition: Sentence,
	source: Source,
});
export type Term = z.infer<typeof Term>;
export const Terms = register(Term);
