import { z } from 'zod';

/** A paragraph of the text as its words alone. */
const TextParagraph = z.strictObject({
	id: z
		.string()
		.describe(
			'The id that it keeps: par-vesg3. "title" and "point" stand for those of the section, a subheading for itself.',
		),
	text: z.string().describe('Its words.'),
	pages: z
		.string()
		.optional()
		.describe('The dissertation’s pages that it restates, as printed: pp. 101–102.'),
});

/**
 * The words of an edition by section and paragraph (`/paragraphs.json`). A later edition is compared with it, so
 * its shape may gain fields and loses none.
 */
export const Texts = z.object({
	version: z.string().describe('The edition.'),
	sections: z
		.array(
			z.object({
				address: z.string().describe('chapter/section, or the chapter for what precedes its first section.'),
				title: z.string().describe('Its heading.'),
				depth: z.int().describe('1 for a chapter, 2 for a section, 3 for a section within one.'),
				paragraphs: z
					.array(TextParagraph)
					.describe('In the order of the text, without those of inner sections.'),
			}),
		)
		.describe('In the order of the text.'),
});
export type Texts = z.infer<typeof Texts>;
export type SectionText = Texts['sections'][number];
export type TextParagraph = z.infer<typeof TextParagraph>;
