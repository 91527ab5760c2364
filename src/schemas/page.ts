import { z } from 'zod';
import { Id, Sentence } from './common.ts';

/** The frontmatter of a page of prose. The file's name gives its address. */
export const PageMeta = z.strictObject({
	title: Sentence.describe('Title of the page.'),
	description: Sentence.describe('One sentence for search engines and previews.'),
	lede: Sentence.optional().describe('What stands below the title.'),
	figure: Id.optional().describe('The figure that the first page opens with; of that page alone.'),
});
export type PageMeta = z.infer<typeof PageMeta>;
