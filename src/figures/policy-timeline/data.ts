import { z } from 'zod';
import { Pages, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta, statesNamed } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const Words = z.strictObject({
	event: MarkWords('act'),
	key: z
		.strictObject({
			act: words('Of the mark of an act'),
			together: words('Of the stem between actors that act together'),
			poverty: words('Of the mark of an act that names poverty'),
			apart: words('Of the mark of an act that names it only to keep apart from it'),
			reaches: words('Of the mark in the lane of an actor whom an act only addresses or serves'),
			inexact: words('Of the line of an act that has no month'),
			other: words('Of the signs on the axis for acts that do not name poverty'),
		})
		.describe('Words of the key.'),
	time: words('Beside the axis of time'),
	covers: words('Beside the bars for what an act plans or pledges'),
	counts: words('Below a phase', 'acts', 'poverty'),
	part: words('Who takes part in an act', 'actors'),
	reached: words('Whom an act only addresses or serves', 'actors'),
	told: words('The phase under which an act that has a date is told', 'phase'),
	apart: words('Said of an act that names poverty only to keep apart from it'),
	alone: words('Of the acts in which one actor alone takes part'),
	pair: words('Two actors that act together', 'one', 'other'),
});

const Named = z.strictObject({
	act: ref('policies').describe('The act.'),
	words: Sentence.describe('What it is called in the drawing, in a few words.'),
	from: z.enum(['phone', 'column', 'wide']).describe('The smallest layout that names it.'),
});

const Step = z.strictObject({
	name: Sentence.describe('The time, in a word or two.'),
	words: Sentence.describe('Who takes up the word then, and how.'),
	acts: z.array(ref('policies')).min(1).describe('Its acts.'),
	pages: Pages,
});

/** Data of the figure `policy-timeline`: the chapters whose acts it shows; the acts are the register's. */
export const PolicyTimelineData = FigureMeta.extend({
	states: statesNamed('all', 'poverty', 'joint'),
	words: Words.describe('What the figure prints beside its data.'),
	chapters: z.array(ref('chapters')).min(1).describe('The chapters whose acts are shown.'),
	order: z.array(ref('actors')).min(1).describe('The actors’ lanes, from the first.'),
	named: z.array(Named).describe('The acts that are named where all are shown.'),
	lead: z
		.strictObject({
			from: ref('policies').describe('The act from which it runs.'),
			to: ref('policies').describe('The act to which it runs.'),
			words: Sentence.describe('How long that is.'),
		})
		.optional()
		.describe('A stretch of time between two acts that the drawing points out.'),
	steps: z
		.array(Step)
		.describe('How poverty spread, step by step; together they hold all acts that name it.'),
});
export type PolicyTimelineData = z.infer<typeof PolicyTimelineData>;
