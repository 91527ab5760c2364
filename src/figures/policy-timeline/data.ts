import { z } from 'zod';
import { ref } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { ButtonWords, MarkWords, words } from '../../schemas/words.ts';

const Words = z.strictObject({
	drawing: words('What the drawing shows, for screen readers'),
	actor: ButtonWords('actor'),
	event: MarkWords('act'),
});

/** Data of the figure `policy-timeline`: the chapters whose acts it shows; the acts are the register's. */
export const PolicyTimelineData = FigureMeta.extend({
	words: Words.describe('What the figure prints beside its data.'),
	chapters: z.array(ref('chapters')).min(1).describe('The chapters whose dated acts are shown.'),
});
export type PolicyTimelineData = z.infer<typeof PolicyTimelineData>;
