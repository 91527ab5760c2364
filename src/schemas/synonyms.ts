import { z } from 'zod';
import { SchemaPath, Sentence } from './common.ts';

const Group = z.strictObject({
	said: z.array(Sentence).min(1).describe('Words or phrases that readers use and the text does not.'),
	meant: z
		.array(Sentence)
		.min(1)
		.describe('Words or phrases that stand in the text or in names, any of which is meant.'),
});

/** What readers say for what stands in the text (`content/synonyms.json`): the search takes one for the other. */
export const Synonyms = z.strictObject({
	$schema: SchemaPath,
	synonyms: z.array(Group).describe('Each group of words with what they mean here.'),
});
export type Synonyms = z.infer<typeof Synonyms>;
