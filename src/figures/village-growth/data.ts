import { z } from 'zod';
import { Sentence } from '../../schemas/common.ts';
import { ChoiceWords, FigureMeta } from '../../schemas/figure.ts';

const NamedChoice = ChoiceWords.extend({
	name: Sentence.describe('What a drawing of it is called, in running text.'),
});

const Words = z.strictObject({
	villages: Sentence.describe('What is counted.'),
	drawing: Sentence.describe(
		'What the drawing shows, for screen readers; {villages} stands for what is counted.',
	),
	scale: Sentence.describe('Name of the choice between the scales.'),
	linear: NamedChoice.describe('The linear scale.'),
	log: NamedChoice.describe('The logarithmic scale.'),
	data: Sentence.describe('Name of the choice between the counts.'),
	source: ChoiceWords.describe('The counts that the dissertation prints.'),
	all: NamedChoice.describe('All counts, those from outside it too.'),
});

/** Data of the figure `village-growth`: words alone, its numbers are the register's. */
export const VillageGrowthData = FigureMeta.extend({
	words: Words.describe('What the figure prints itself.'),
});
export type VillageGrowthData = z.infer<typeof VillageGrowthData>;
