import { z } from 'zod';
import { register, Sentence, Source } from './common.ts';

/**
 * The number of Taobao Villages in a year. A count is either printed in the dissertation (`source`)
 * or comes from outside it (`outside`, a sentence that says from where); never both, never neither.
 */
export const VillageCount = z
	.strictObject({
		/** The year, which is the id of the entry too. */
		id: z.string().regex(/^(19|20)\d\d$/, 'must be a year'),
		/** Villages recognised in that year. */
		villages: z.int().positive(),
		source: Source.optional(),
		outside: Sentence.optional(),
	})
	.refine((count) => (count.source === undefined) !== (count.outside === undefined), {
		message: 'needs either a source (pages of the dissertation) or outside (where it comes from)',
	});
export type VillageCount = z.infer<typeof VillageCount>;
export const VillagesByYear = register(VillageCount);
