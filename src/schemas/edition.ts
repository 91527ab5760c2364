import { z } from 'zod';
import { Sentence } from './common.ts';

const Name = z.strictObject({ family: Sentence, given: Sentence });

/** The companion's own record and the dissertation's: one place for both (`edition.json`). */
export const EditionMeta = z.strictObject({
	$schema: z.string().optional(),
	/** The companion. */
	companion: z.strictObject({
		title: Sentence,
		subtitle: Sentence,
		editor: Sentence,
		version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version, as 1.0.0'),
		/** Day of the edition. */
		date: z.iso.date(),
		license: z.strictObject({ prose: Sentence, code: Sentence }),
		/** Where mistakes are reported. */
		source: Sentence.optional(),
	}),
	/** The dissertation. No DOI, handle or ProQuest number is known; `identifier` takes one when it is. */
	dissertation: z.strictObject({
		title: Sentence,
		subtitle: Sentence,
		author: Name,
		university: Sentence,
		programme: Sentence,
		year: z.int(),
		committee: z.array(z.strictObject({ name: Sentence, chair: z.boolean() })),
		identifier: Sentence.optional(),
	}),
});
export type EditionMeta = z.infer<typeof EditionMeta>;
