import { z } from 'zod';
import { Sentence } from './common.ts';

/** The frontmatter of a page of prose. The file's name gives its address. */
export const PageMeta = z.strictObject({
	title: Sentence,
	/** One sentence for search engines and previews. */
	description: Sentence,
	lede: Sentence.optional(),
});
