import { z } from 'zod';
import { Id, refuse, SchemaPath, Sentence } from './common.ts';

/** A paragraph as it was last entered: by this an edited one is known again. */
export const KnownParagraph = z.strictObject({
	id: z
		.string()
		.regex(/^par-[0-9a-z]+$/, 'must be par- and a few letters and digits')
		.describe('Its id, and its address on the chapter’s page. It never changes.'),
	begins: Sentence.describe('Its first words, for whoever reads this file.'),
	fingerprint: z
		.string()
		.regex(/^[0-9a-z]{64}$/, 'must be a fingerprint')
		.describe('What stands for its words (`src/text/likeness.ts`).'),
});
export type KnownParagraph = z.infer<typeof KnownParagraph>;

/**
 * The paragraphs of each chapter with their ids (`content/paragraphs.json`). `npm run permalinks` writes it: a
 * paragraph gets its id once and keeps it, however it is edited or moved within its chapter.
 */
export const Paragraphs = z
	.strictObject({
		$schema: SchemaPath,
		chapters: z
			.record(Id, z.array(KnownParagraph))
			.describe('The paragraphs of each chapter, by the chapter’s id, in the order of the text.'),
	})
	.superRefine(({ chapters }, context) => {
		const places = new Map<string, string>();
		for (const [chapter, paragraphs] of Object.entries(chapters))
			for (const [i, { id, begins }] of paragraphs.entries()) {
				const first = places.get(id);
				if (first === undefined) places.set(id, `${chapter} (“${begins}”)`);
				else
					refuse(
						context,
						['chapters', chapter, i, 'id'],
						`"${id}" is the id of a paragraph of ${first} already`,
						'Take this entry out and run "npm run permalinks", which gives the paragraph its own.',
					);
			}
	});
export type Paragraphs = z.infer<typeof Paragraphs>;
