import { z } from 'zod';
import { Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { ChoiceWords, words } from '../../schemas/words.ts';

const NamedChoice = ChoiceWords.extend({
	name: Sentence.describe('What a drawing of it is called, in running text.'),
});

const Words = z.strictObject({
	villages: words('What is counted'),
	drawing: words('What the drawing shows, for screen readers', 'villages'),
	scale: z
		.strictObject({
			label: words('Above the buttons that choose a scale'),
			linear: NamedChoice.describe('The linear scale.'),
			log: NamedChoice.describe('The logarithmic scale.'),
		})
		.describe('Words of the buttons that choose a scale.'),
	data: z
		.strictObject({
			label: words('Above the buttons that choose the counts'),
			source: ChoiceWords.describe('The counts that the dissertation prints.'),
			all: NamedChoice.describe('All counts, those from outside it too.'),
		})
		.describe('Words of the buttons that choose the counts.'),
});

/** Data of the figure `village-growth`: words alone, its numbers are the register's. */
export const VillageGrowthData = FigureMeta.extend({
	words: Words.describe('What the figure prints beside its data.'),
});
export type VillageGrowthData = z.infer<typeof VillageGrowthData>;
