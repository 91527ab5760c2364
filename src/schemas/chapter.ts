import { z } from 'zod';
import { Id, PageRange, refuse, Sentence, uniqueIds } from './common.ts';

/** A section of a chapter. Its id stands in the heading of the MDX too, as `{#id}`. */
export const SectionMeta = z.strictObject({
	id: Id.describe('The id of its heading, and its address.'),
	source: Sentence.describe('The dissertation’s own heading, kept beside ours.'),
	pages: PageRange.describe('The dissertation’s pages that it covers.'),
	point: Sentence.optional().describe(
		'Its point, in one sentence: the description of the section’s page. A written chapter has them all.',
	),
});
export type SectionMeta = z.infer<typeof SectionMeta>;

/** A figure for whose states sections stand. */
const Follows = z.strictObject({
	figure: Id.describe('The figure.'),
	states: z
		.record(Id, Sentence)
		.describe(
			'Section → the figure’s state that it stands for, as the query of its address: stage=takeover.',
		),
});

/** The frontmatter of a chapter. The file's name gives its address. */
export const ChapterMeta = z
	.strictObject({
		title: Sentence.describe('The chapter’s title here: what it claims.'),
		short: Sentence.describe('A name short enough for the navigation.'),
		source: Sentence.describe('The dissertation’s own title of the chapter.'),
		number: z.int().min(1).nullable().describe('The dissertation’s number; null for the abstract.'),
		pages: PageRange.nullable().describe('The dissertation’s pages; null for the abstract, which has none.'),
		status: z.enum(['written', 'planned']).describe('Whether its text stands here yet.'),
		lede: Sentence.describe('The point of the chapter in two or three sentences.'),
		follows: Follows.optional().describe('The figure for whose states its sections stand.'),
		sections: uniqueIds(SectionMeta).default([]).describe('Its sections, in the order of the text.'),
	})
	.superRefine(({ status, sections }, context) => {
		for (const [i, { point }] of sections.entries())
			if (status === 'written' && !point)
				refuse(
					context,
					['sections', i, 'point'],
					'a section of a written chapter needs its point, in one sentence',
				);
	});
export type ChapterMeta = z.infer<typeof ChapterMeta>;
