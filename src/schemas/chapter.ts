import { z } from 'zod';
import { Id, PageRange, Sentence } from './common.ts';

/** A section of a chapter. Its id stands in the heading of the MDX too, as `{#id}`. */
export const SectionMeta = z.strictObject({
	id: Id,
	/** The dissertation's own heading, kept beside ours. */
	source: Sentence,
	/** A name short enough for the navigation, where the heading here is long. */
	short: Sentence.optional(),
	/** The dissertation's pages that it covers. */
	pages: PageRange,
	/** Its point, in one sentence: the description of the section's page. A written chapter has them all. */
	point: Sentence.optional(),
});
export type SectionMeta = z.infer<typeof SectionMeta>;

/** The frontmatter of a chapter. The file's name gives its address. */
export const ChapterMeta = z
	.strictObject({
		/** The chapter's title here: what it claims. */
		title: Sentence,
		/** A name short enough for the navigation. */
		short: Sentence,
		/** The dissertation's own title of the chapter. */
		source: Sentence,
		/** The dissertation's number; `null` for the abstract. */
		number: z.int().min(1).max(8).nullable(),
		/** The dissertation's pages; `null` for the abstract, which has none. */
		pages: PageRange.nullable(),
		/** Whether its text stands here yet. */
		status: z.enum(['written', 'planned']),
		/** The point of the chapter in two or three sentences. */
		lede: Sentence,
		sections: z.array(SectionMeta).default([]),
	})
	.superRefine((chapter, context) => {
		if (chapter.status !== 'written') return;
		chapter.sections.forEach((section, i) => {
			if (section.point) return;
			context.addIssue({
				code: 'custom',
				path: ['sections', i, 'point'],
				message: 'a section of a written chapter needs its point, in one sentence',
			});
		});
	});
export type ChapterMeta = z.infer<typeof ChapterMeta>;
