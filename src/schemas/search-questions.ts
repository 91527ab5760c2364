import { z } from 'zod';
import { SchemaPath, Sentence } from './common.ts';

/** What readers may ask in words of their own, and where the answer stands (`content/asked.json`): the search finds it there. */
export const SearchQuestions = z.strictObject({
	$schema: SchemaPath,
	asked: z
		.record(
			z
				.string()
				.regex(/^\/\S*\/(?:#\S+)?$/, 'must be an address from the site’s root, as /7-party/training/'),
			z.array(Sentence).min(1),
		)
		.describe(
			'By the address of a section, subheading, figure, entry or page, what it answers: questions and phrases in plain words, of which each must be answered there.',
		),
});
export type SearchQuestions = z.infer<typeof SearchQuestions>;
