import { z } from 'zod';
import { bySome, Id, localRef, Pages, SectionRef, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { ButtonWords, MarkWords, words } from '../../schemas/words.ts';

const Measure = z.strictObject({
	id: Id,
	label: Sentence.describe('The kind of measure.'),
	what: Sentence.describe('What it consists of.'),
	section: SectionRef,
	pages: Pages,
});

const Cell = z.strictObject({
	words: Sentence.describe('What stands in the cell.'),
	evidence: Sentence.describe('What the dissertation says of the measure there.'),
	pages: Pages,
});

const Readjustment = z
	.strictObject({
		id: Id,
		label: Sentence.describe('The readjustment.'),
		what: Sentence.describe('What changes between state and business.'),
		whole: Sentence.optional().describe('What it is drawn from, where the text names no measure.'),
		pages: Pages,
		cells: bySome('measures', Cell),
	})
	.refine(({ cells, whole }) => (Object.keys(cells).length === 0) === (whole !== undefined), {
		message: 'must have either cells or what it is drawn from as a whole',
		params: { mend: 'Add cells, or "whole", or take one of the two away.' },
	});

const Contradiction = z.strictObject({
	id: Id,
	label: Sentence.describe('The contradiction.'),
	short: Sentence.describe('The same, shorter, on its button.'),
	what: Sentence.describe('What it consists of.'),
	pages: Pages,
	resolved: Sentence.describe('How it is held to be resolved.'),
	resolvedPages: Pages,
	readjustment: localRef('readjustments')
		.optional()
		.describe('The readjustment that resolves it, by its id, where the text names one.'),
	by: Sentence.describe('Through what, in a few words without a full stop.'),
});

const Words = z
	.strictObject({
		measure: ButtonWords('measure'),
		contradiction: ButtonWords('contradiction'),
		cell: MarkWords('cell'),
		readjustment: words('Above the names of the readjustments'),
		whole: words('In the place of cells, where no measure is named', 'what'),
		unsaid: words('Below the matrix, what its dashes mean'),
		leftOut: words('The same on narrow screens, which have none'),
		contradictions: words('Above the names of the contradictions'),
		resolved: words('Above how they are resolved'),
		through: words('Above through what they are'),
	})
	.describe('What the figure prints beside its data.');

/**
 * Data of the figure `readjustment`: kinds of measure (pp. 196–205), readjustments (pp. 205–209, 213–214)
 * and contradictions resolved (pp. 189–195, 209–210).
 */
export const ReadjustmentData = FigureMeta.extend({
	words: Words,
	measures: uniqueIds(Measure).min(1).describe('The kinds of measure, in the order of the columns.'),
	readjustments: uniqueIds(Readjustment).min(1).describe('The readjustments, in the order of the rows.'),
	contradictions: uniqueIds(Contradiction).min(1).describe('The contradictions held to be resolved.'),
});
export type ReadjustmentData = z.infer<typeof ReadjustmentData>;
