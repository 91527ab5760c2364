import { z } from 'zod';
import { byEach, Id, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta, statesNamed } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const Cell = z.strictObject({
	head: Sentence.describe('What it amounts to, in a few words.'),
	words: z
		.array(Sentence)
		.describe('The other points of the cell, each a few words: there when its row is looked at.'),
	more: z
		.strictObject({ text: Sentence.describe('The point, in a sentence.'), pages: Pages })
		.optional()
		.describe('What is said of it elsewhere.'),
});

const Column = z.strictObject({
	id: Id,
	label: Sentence.describe('The kind of policy.'),
	stage: Sentence.describe('The stage that it serves.'),
	head: Sentence.describe('What it has or lacks: above its needs.'),
	pages: Pages.describe('Where the table has its cells.'),
});

const Row = z.strictObject({
	id: Id,
	label: Sentence.describe('What a policy needs.'),
	cells: byEach('columns', Cell),
	stone: Sentence.describe('What the platform is better placed to do, after the first words of the stone.'),
	solved: Sentence.describe('The same in a sentence (pp. 75–76).'),
	pages: Pages,
});

const Step = z.strictObject({
	label: Sentence.describe('What it is called.'),
	text: Sentence.describe('What it is, in a sentence or two.'),
	pages: Pages,
});

const Story = Step.extend({ says: Sentence.describe('The sentence above it: three that lead across.') });

const Passage = z.strictObject({
	label: Sentence.describe('The name of the model.'),
	policies: Step.extend({
		by: z.array(ref('actors')).length(2).describe('Whose policies they are.'),
	}).describe('The policies.'),
	villages: Story.describe('The villages that they yield.'),
	data: Story.describe('The data that are taken from these.'),
	outcome: Story.extend({
		items: z.array(Sentence).min(1).describe('The outcomes, one a flag.'),
		others: Sentence.describe('That these are not all.'),
	}).describe('What comes of the data.'),
});

/** Data of the figure `policy-infusion`: two kinds of industrial policy and the model that joins them (p. 121). */
export const Data = FigureMeta.extend({
	states: statesNamed('bridge', 'alone', 'screening', 'goals', 'risk'),
	words: z
		.strictObject({
			part: MarkWords('part'),
			deck: words('On the stone below the pier, before what the platform is better placed to do'),
			need: words('Above the names of the rows, in the table'),
			platforms: words('On the bridge'),
			data: words('On what crosses it'),
			follower: words('Below who comes close to the forerunner'),
			forerunner: words('Below who is ahead, where there is room'),
			frontier: words('On the far bank'),
			none: words('Above the flags where nothing is reached'),
		})
		.describe('What the figure prints beside its data.'),
	columns: uniqueIds(Column).length(2).describe('The two kinds of policy.'),
	rows: uniqueIds(Row).min(1).describe('What a policy needs, as a row of the table.'),
	passage: Passage.describe('The model that turns policies of the first kind into outcomes of the second.'),
	failed: Step.describe('What becomes of the policies without that model.'),
});
export type Data = z.infer<typeof Data>;
