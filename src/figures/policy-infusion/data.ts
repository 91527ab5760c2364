import { z } from 'zod';
import { byEach, Id, Pages, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { ButtonWords, words } from '../../schemas/words.ts';

const Points = z.array(Sentence).min(1).describe('Some points, each a few words.');
const Cell = z.strictObject({
	words: Points,
	verdict: Sentence.optional().describe('What they amount to, where the dissertation says so.'),
});
const End = z.strictObject({ label: Sentence.describe('What it is.'), words: Points });

const Column = z.strictObject({
	id: Id,
	label: Sentence.describe('The kind of policy.'),
	say: Sentence.describe('What a screen reader hears when the column is looked at.'),
	pages: Pages,
});

const Row = z.strictObject({
	id: Id,
	label: Sentence.describe('The problem.'),
	cells: byEach('columns', Cell),
	solved: Sentence.describe('How the platform solves the problem of this row (pp. 75–76).'),
	pages: Pages,
});

const Model = z.strictObject({
	label: Sentence.describe('Its name.'),
	from: End.describe('The policies that it begins with.'),
	passage: Sentence.describe('How the one becomes the other.'),
	to: End.describe('The outcome that it ends with.'),
	pages: Pages,
});

/** Data of the figure `policy-infusion`: two kinds of industrial policy and the model that joins them (p. 121). */
export const PolicyInfusionData = FigureMeta.extend({
	words: z
		.strictObject({
			corner: words('Above the names of the rows'),
			focus: ButtonWords('row or column'),
			columns: byEach('columns', words('The column’s short name, on its button')),
			rows: byEach('rows', words('The row’s short name, on its button')),
			model: z
				.strictObject({
					label: words('Above the buttons that show and hide the model'),
					hidden: words('On the button that hides it'),
					shown: words('On the button that shows it'),
					say: words('What a screen reader hears when it is hidden'),
				})
				.describe('Words of the buttons that show and hide the model.'),
		})
		.describe('What the figure prints beside its data.'),
	columns: uniqueIds(Column).length(2).describe('The two kinds of policy.'),
	rows: uniqueIds(Row).min(1).describe('The problems that a policy has to solve.'),
	model: Model.describe('The model that turns policies of the first kind into outcomes of the second.'),
});
export type PolicyInfusionData = z.infer<typeof PolicyInfusionData>;
