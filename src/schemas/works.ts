import { z } from 'zod';
import { Id, register, Sentence } from './common.ts';

/** A bibliographic record in CSL-JSON, as far as the companion uses it. */
export const CslItem = z.looseObject({
	type: Sentence,
	title: Sentence.optional(),
	author: z.array(z.strictObject({ family: Sentence, given: Sentence.optional() })).optional(),
	issued: z.strictObject({ 'date-parts': z.array(z.array(z.int())) }).optional(),
});

/**
 * A work that the dissertation cites. Its text carries no reference list, so an entry is an author-year
 * key as printed; a fuller `record` stands only where one was confirmed elsewhere.
 */
export const Work = z.strictObject({
	id: Id,
	/** Surnames, or the issuing body, as the dissertation prints them. */
	authors: z.array(Sentence).min(1),
	/** Whether the dissertation shortens the list with "et al.". */
	etAl: z.boolean().default(false),
	/** Year with its suffix, as `2013c`; empty where the dissertation leaves the year out. */
	year: z.string().regex(/^(\d{4}[a-z]?|forthcoming)?$/, 'must be a year, as 2013 or 2013c, or forthcoming'),
	/** Other spellings of the same key in the dissertation. */
	variants: z.array(Sentence).default([]),
	/** A confirmed record. The match from key to record is an inference all the same. */
	record: CslItem.optional(),
	/** What a reader should know about the key. */
	note: Sentence.optional(),
});
export type Work = z.infer<typeof Work>;
export const Works = register(Work);
