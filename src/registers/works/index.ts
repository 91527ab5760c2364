import { z } from 'zod';
import { Id, mayRepeat, refuse, Sentence } from '../../schemas/common.ts';
import { firstOf } from '../../text/items.ts';
import { compact, fill } from '../../text/words.ts';
import { defineRegister } from '../register.ts';

/** Somebody's name, or a body's. */
const CslName = z.union(
	[
		z.strictObject({
			family: Sentence.describe('Family name with its particle, as “de Haas”.'),
			given: Sentence.optional().describe('Given names, or initials where no more is known.'),
		}),
		z.strictObject({ literal: Sentence.describe('Name of a body, as it stands.') }),
	],
	'must be somebody’s family name, with or without given names, or a body’s name as "literal"',
);

/** A year, a year and month, or a year, month and day. */
const CslDate = z.strictObject({
	'date-parts': z
		.tuple([z.array(z.int()).min(1).max(3)])
		.describe('One date: a year, then its month and day where they are known.'),
});

/** A bibliographic record in CSL-JSON, as far as the companion uses it. */
export const CslItem = z.strictObject({
	type: z
		.enum([
			'article',
			'article-journal',
			'article-magazine',
			'article-newspaper',
			'book',
			'chapter',
			'manuscript',
			'paper-conference',
			'report',
			'speech',
			'thesis',
			'webpage',
		])
		.describe('What it is, as CSL names it.'),
	title: Sentence.describe(
		'Its title and subtitle in sentence case: names have capitals, and what begins or follows a colon. Styles that set headlines make them from it.',
	),
	language: z
		.enum(['zh'])
		.optional()
		.describe('The language of its title, where that is not English: no style changes its letters.'),
	author: z.array(CslName).min(1).optional().describe('Its authors, in the order of its title page.'),
	editor: z
		.array(CslName)
		.min(1)
		.optional()
		.describe('Its editors, or those of the book that a chapter stands in.'),
	issued: CslDate.describe('When it appeared.'),
	'original-date': CslDate.optional().describe('When it first appeared, for a later edition.'),
	'container-title': Sentence.optional().describe(
		'The journal, newspaper or site that it stands in, by its name; the book, in sentence case.',
	),
	'collection-title': Sentence.optional().describe('The series that it belongs to.'),
	volume: Sentence.optional().describe('Volume of the journal, or of a work in several.'),
	issue: Sentence.optional().describe('Issue of the journal.'),
	number: Sentence.optional().describe(
		'Number of a report or working paper in its series. A hyphen between two numbers is a non-breaking one (U+2011), since 12-108 would be printed as a range.',
	),
	page: z
		.string()
		.regex(/^\w+(–\w+)?$/, 'must be a page or two joined by an en dash, as 115–131, or an article number')
		.optional()
		.describe('First and last page, as 115–131, or the number of an article.'),
	'chapter-number': Sentence.optional().describe('Number of the chapter in its book.'),
	edition: Sentence.optional().describe('Which edition: a number, or words where a number does not say it.'),
	genre: Sentence.optional().describe('What kind of report or thesis it is, as “Working paper”.'),
	'event-title': Sentence.optional().describe('The conference at which it was given.'),
	'event-place': Sentence.optional().describe('Where that conference met.'),
	publisher: Sentence.optional().describe('Who published it.'),
	'publisher-place': Sentence.optional().describe('Where it was published.'),
	ISBN: z
		.string()
		.regex(/^(97[89]\d{10}|\d{9}[\dX])$/, 'must be the ten or thirteen digits of an ISBN without hyphens')
		.optional()
		.describe('ISBN without hyphens.'),
	DOI: z
		.string()
		.regex(
			/^10\.\d{4,9}\/\S*[^\s.,;:]$/,
			'must be a bare DOI, as 10.1086/228311: without https://doi.org/ and without a mark at its end',
		)
		.optional()
		.describe('DOI without an address before it.'),
	URL: z
		.string()
		.regex(/^https:\/\/(?!(dx\.)?doi\.org\/)\S+$/, 'must begin with https:// (a DOI goes into DOI)')
		.optional()
		.describe('Its publisher’s address for it, where it has no DOI.'),
});
export type CslItem = z.infer<typeof CslItem>;

/** How sure a work is, the surest first. */
export const Status = z.enum(['confirmed', 'probable', 'recalled', 'printed']);

/** What a record from general knowledge may hold; everything else is for a page to show. */
const recallable = [
	'type',
	'author',
	'editor',
	'issued',
	'title',
	'language',
	'container-title',
	'publisher',
];

/**
 * A work that the dissertation cites. Its text carries no reference list, so an entry is an author-year
 * key as printed, and says how far the editors know which work is meant.
 */
export const Work = z
	.strictObject({
		id: Id,
		authors: z
			.array(Sentence)
			.min(1)
			.describe('Surnames, or the issuing body, as the dissertation prints them.')
			.register(mayRepeat, { why: 'Two authors may have one surname.' }),
		etAl: z.boolean().default(false).describe('Whether the dissertation shortens the list with "et al.".'),
		year: z
			.string()
			.regex(/^(\d{4}[a-z]?|forthcoming)?$/, 'must be a year, as 2013 or 2013c, or forthcoming')
			.describe('Year with its suffix, as 2013c; empty where the dissertation leaves the year out.'),
		variants: z.array(Sentence).default([]).describe('Other spellings of the same key in the dissertation.'),
		meant: Sentence.optional().describe(
			'Whom or what the key means, where it is misspelt or stands for another name: “Demsetz”.',
		),
		status: Status.describe(
			'How far it is known which work is meant. confirmed: a published page shows author, title and year, and the work fits where it is cited. probable: such a page was seen, with the doubt that `doubt` states. recalled: from general knowledge, no page seen. printed: no more than the key.',
		),
		record: CslItem.optional().describe(
			'The work that the editors take to be meant: an inference, never the dissertation’s own reference. Only what a page showed, or what `doubt` says was not shown; where the status is recalled, no more than author, year, title and where it appeared. None where the status is printed.',
		),
		doubt: Sentence.optional().describe(
			'Why the record may not be the work meant, or what of it no page showed: a sentence without a full stop. Required where the status is probable.',
		),
		note: Sentence.optional().describe('What a reader should know about the key.'),
	})
	.superRefine(({ status, record, doubt }, context) => {
		const wrong = (path: string[], message: string, fix: string) => refuse(context, path, message, fix);
		if (status === 'printed' && record)
			wrong(
				['record'],
				'a work as printed has no record',
				'Give it another status, or leave the record out.',
			);
		if (status !== 'printed' && !record)
			wrong(['record'], `a ${status} work needs a record`, 'Add the record, or make the status "printed".');
		if (status === 'probable' && !doubt)
			wrong(['doubt'], 'a probable work needs its doubt', 'Say why it is only probable.');
		for (const field of Object.keys(record ?? {}))
			if (status === 'recalled' && !recallable.includes(field))
				wrong(
					['record', field],
					`a recalled work has no ${field}, since no page showed it`,
					'Leave the field out, or give the status that a page bears out.',
				);
	});
export type Work = z.infer<typeof Work>;

/** All authors but the last with commas, the last with an ampersand. */
const listed = (authors: readonly string[]): string =>
	authors.length > 1 ? `${authors.slice(0, -1).join(', ')} & ${authors.at(-1)}` : firstOf(authors);

/** A work's authors as an author-year citation prints them: up to three names, then "et al.". */
export function workAuthors({ authors, etAl }: Pick<Work, 'authors' | 'etAl'>): string {
	return etAl || authors.length > 3 ? `${authors[0]} et al.` : listed(authors);
}

/** All authors of a work and its year, as its entry in the register is headed. */
export function workName({ authors, etAl, year }: Pick<Work, 'authors' | 'etAl' | 'year'>): string {
	return `${listed(authors)}${etAl ? ' et al.' : ''} (${year || 'n.d.'})`;
}

const Words = z.strictObject({
	probable: Sentence.describe('Of a work that is probably meant. Holds {doubt}.'),
	recalled: Sentence.describe('Of a work known from general knowledge.'),
	printed: Sentence.describe('Of a work of which no more is known than its key.'),
	meant: Sentence.describe('Whom or what a misspelt key means. Holds {meant}.'),
	variants: Sentence.describe('Other spellings of a key. Holds {variants}.'),
});

/**
 * How far it is known which work is meant, in words.
 *
 * @returns nothing for a confirmed work without a doubt, which needs no words
 */
export function workStanding(
	{ status, doubt }: Pick<Work, 'status' | 'doubt'>,
	words: z.infer<typeof Words>,
): string | undefined {
	switch (status) {
		case 'confirmed':
			return doubt;
		case 'probable':
			return fill(words.probable, { doubt: doubt ?? '' });
		case 'recalled':
			return compact([words.recalled, doubt]).join(': ');
		case 'printed':
			return words.printed;
	}
}

export const works = defineRegister('works', Work, {
	component: 'Cite',
	path: '/works/',
	needed: true,
	words: Words,
	hasPage: ({ status }) => status !== 'printed',
	show: (work, { reference, words }) => ({
		name: workName(work),
		facts: [
			workStanding(work, words),
			work.meant && fill(words.meant, { meant: work.meant }),
			work.variants.length > 0 && fill(words.variants, { variants: work.variants.join('; ') }),
			work.note,
		],
		reference: work.record && reference(work),
		spoken: [],
		also: [...work.variants, ...(work.meant ? [work.meant] : [])],
	}),
});
