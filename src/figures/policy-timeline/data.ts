import { z } from 'zod';
import { ref, Sentence } from '../../schemas/common.ts';
import { ChoiceWords, FigureMeta } from '../../schemas/figure.ts';

const Words = z.strictObject({
	drawing: Sentence.describe('What the drawing shows, for screen readers.'),
	actor: Sentence.describe('Name of the choice between the actors.'),
	all: ChoiceWords.describe('The choice of all actors.'),
	event: Sentence.describe('Name of the choice between the acts, for screen readers.'),
	none: ChoiceWords.describe('The choice of no act.'),
	hint: Sentence.describe('What to do, below the drawing.'),
});

/** Data of the figure `policy-timeline`: the chapters whose acts it shows; the acts are the register's. */
export const PolicyTimelineData = FigureMeta.extend({
	words: Words.describe('What the figure prints itself.'),
	chapters: z.array(ref('chapters')).min(1).describe('The chapters whose dated acts are shown.'),
});
export type PolicyTimelineData = z.infer<typeof PolicyTimelineData>;
