import { z } from 'zod';
import { Sentence, Source } from '../../schemas/common.ts';
import { defineRegister } from '../register.ts';

/**
 * The number of Taobao Villages in a year. A count is either printed in the dissertation (`source`)
 * or comes from outside it (`outside`, a sentence that says from where); never both, never neither.
 */
export const VillageCount = z
	.strictObject({
		id: z
			.string()
			.regex(/^(19|20)\d\d$/, 'must be a year')
			.describe('The year, which is the id of the entry too.'),
		villages: z.int().positive().describe('Villages recognised in that year.'),
		source: Source.optional().describe('Where the dissertation prints it.'),
		outside: Sentence.optional().describe('Where it comes from, if not from the dissertation.'),
	})
	.refine((count) => (count.source === undefined) !== (count.outside === undefined), {
		message: 'needs either a source (pages of the dissertation) or outside (where it comes from)',
	});

export const villagesByYear = defineRegister('villages-by-year', VillageCount, {
	numbers: ({ villages }) => ({ villages }),
	printed: { component: 'Villages', by: 'year', counted: 'villages' },
});
