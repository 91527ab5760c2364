import { z } from 'zod';
import { SchemaPath, Sentence, Version } from './common.ts';

const Change = z.strictObject({
	version: Version.describe('Version of the edition, as 1.0.0.'),
	date: z.iso.date().describe('Its day.'),
	summary: Sentence.describe('What it is, in one sentence.'),
	changes: z.array(Sentence).min(1).describe('What changed, a sentence or two each.'),
});

/** What changed from edition to edition (`content/changes.json`), the newest first. */
export const Changes = z.strictObject({
	$schema: SchemaPath,
	editions: z.array(Change).min(1).describe('The editions, the newest first.'),
});
export type Changes = z.infer<typeof Changes>;
