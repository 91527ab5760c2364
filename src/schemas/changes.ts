import { z } from 'zod';
import { SchemaPath, Sentence } from './common.ts';

/** What changed from edition to edition (`content/changes.json`), the newest first. */
export const Changes = z.strictObject({
	$schema: SchemaPath,
	editions: z
		.array(
			z.strictObject({
				version: z
					.string()
					.regex(/^\d+\.\d+\.\d+$/, 'must be a version, as 1.0.0')
					.describe('Version of the edition, as 1.0.0.'),
				date: z.iso.date().describe('Its day.'),
				summary: Sentence.describe('What it is, in one sentence.'),
				changes: z.array(Sentence).min(1).describe('What changed, a sentence or two each.'),
			}),
		)
		.min(1)
		.describe('The editions, the newest first.'),
});
export type Changes = z.infer<typeof Changes>;
