import { z } from 'zod';
import { Id, Sentence } from '../../schemas/common.ts';
import { defineRegister } from '../register.ts';

/** A bibliographic record in CSL-JSON, as far as the companion uses it. */
export const CslItem = z.looseObject({
	type: Sentence.describe('Type of the work, as CSL names it.'),
	title: Sentence.optional().describe('Its title.'),
	author: z
		.array(z.strictObject({ family: Sentence, given: Sentence.optional() }))
		.optional()
		.describe('Its authors.'),
	issued: z
		.strictObject({ 'date-parts': z.array(z.array(z.int())) })
		.optional()
		.describe('When it appeared.'),
});

/**
 * A work that the dissertation cites. Its text carries no reference list, so an entry is an author-year
 * key as printed; a fuller `record` stands only where one was confirmed elsewhere.
 */
export const Work = z.strictObject({
	id: Id,
	authors: z
		.array(Sentence)
		.min(1)
		.describe('Surnames, or the issuing body, as the dissertation prints them.'),
	etAl: z.boolean().default(false).describe('Whether the dissertation shortens the list with "et al.".'),
	year: z
		.string()
		.regex(/^(\d{4}[a-z]?|forthcoming)?$/, 'must be a year, as 2013 or 2013c, or forthcoming')
		.describe('Year with its suffix, as 2013c; empty where the dissertation leaves the year out.'),
	variants: z.array(Sentence).default([]).describe('Other spellings of the same key in the dissertation.'),
	record: CslItem.optional().describe(
		'A confirmed record. The match from key to record is an inference all the same.',
	),
	note: Sentence.optional().describe('What a reader should know about the key.'),
});
export type Work = z.infer<typeof Work>;

/** All authors but the last with commas, the last with an ampersand. */
const listed = (authors: readonly string[]): string =>
	authors.length > 1 ? `${authors.slice(0, -1).join(', ')} & ${authors.at(-1)}` : authors[0]!;

/** A work's authors as an author-year citation prints them: up to three names, then "et al.". */
export function workAuthors({ authors, etAl }: Pick<Work, 'authors' | 'etAl'>): string {
	return etAl || authors.length > 3 ? `${authors[0]} et al.` : listed(authors);
}

/** All authors of a work and its year, as its entry in the register is headed. */
export function workName({ authors, etAl, year }: Pick<Work, 'authors' | 'etAl' | 'year'>): string {
	return `${listed(authors)}${etAl ? ' et al.' : ''} (${year || 'n.d.'})`;
}

export const works = defineRegister('works', Work, {
	component: 'Cite',
	path: '/works/',
	show: (work, { reference }) => ({
		name: workName(work),
		facts: [work.variants.length > 0 && `Also printed as ${work.variants.join('; ')}`, work.note],
		html: work.record && reference({ ...work.record, id: work.id }),
		also: work.variants,
	}),
});
