import { z } from 'zod';
import { bySome, Id, localRef, Pages, SectionRef, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta, statesNamed } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const Measure = z.strictObject({
	id: Id,
	label: Sentence.describe('The kind of measure.'),
	gist: Sentence.describe('What it consists of, in two or three words.'),
	what: Sentence.describe('What it consists of.'),
	section: SectionRef,
	pages: Pages,
});

const Cell = z.strictObject({
	words: Sentence.describe('What the measure does there, in a few words.'),
	basis: z
		.enum(['stated', 'matched'])
		.describe('Whether a sentence names the measure there, or the editors matched it.'),
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
		params: { fix: 'Add cells, or "whole", or take one of the two away.' },
	});

const Contradiction = z.strictObject({
	id: Id,
	label: Sentence.describe('The contradiction.'),
	short: Sentence.describe('The same, shorter, over a column.'),
	picture: z
		.enum(['mistrust', 'shrinking', 'divided'])
		.describe('Two with a crack between them, a row with gaps, or two who pull apart.'),
	before: Sentence.describe('What it consists of, in a line.'),
	by: Sentence.describe('What the party does about it, in a sentence.'),
	after: Sentence.describe('How it is held to be resolved, in a line.'),
	what: Sentence.describe('What it consists of.'),
	pages: Pages,
	resolved: Sentence.describe('How it is held to be resolved.'),
	resolvedPages: Pages,
	named: z
		.array(z.strictObject({ readjustment: localRef('readjustments'), pages: Pages }))
		.describe('Readjustments that are named, each by itself, as the way to resolve it.'),
});

const Words = z.strictObject({
	measure: MarkWords('measure'),
	contradiction: MarkWords('contradiction'),
	cell: MarkWords('change or link'),
	contradictions: words('Above the contradictions'),
	contradictionsNote: words('Below that heading'),
	resolved: words('Above the contradictions as they are held to be resolved'),
	resolvedNote: words('Below that heading'),
	peasant: words('Below a peasant'),
	raised: words('Below an entrepreneur whom the party raised'),
	byMeasures: words('In the incubator: some of the measures that it works through'),
	before: words('Above the contradictions, beside what the party does about each'),
	does: words('Above what the party does about each contradiction'),
	after: words('Above how each is held to be resolved'),
	readjustments: words('Above the readjustments'),
	measures: words('Above the measures'),
	cellWords: words('What a measure does for a readjustment', 'measure', 'words'),
	unnamed: words('Of a readjustment for which no measure is named', 'what'),
	keyStated: words('In the key: a link that is named'),
	keyMatched: words('In the key: a link of the editors'),
	keyEmpty: words('Beside the key: what an empty place means'),
	matched: words('After a link of the editors, where it is told'),
	keyTogether: words('In the key: a band'),
	keyOpen: words('In the key: a link that is not named'),
	was: words('Over what a contradiction consists of'),
	heldResolved: words('Over how it is resolved'),
	by: words('Of a readjustment that is named as the way', 'readjustment'),
	cost: words('Of what a readjustment is drawn from as a whole', 'what'),
});

/**
 * Data of the figure `readjustment`: kinds of measure (pp. 196–205), readjustments (pp. 205–209, 213–214)
 * and contradictions resolved (pp. 189–195, 209–210).
 */
export const Data = FigureMeta.extend({
	states: statesNamed('all', 'measures', 'resolve', 'open'),
	words: Words.describe('What the figure prints beside its data.'),
	measures: uniqueIds(Measure).min(1).describe('The kinds of measure, in their order.'),
	readjustments: uniqueIds(Readjustment).min(1).describe('The readjustments, in the order of the text.'),
	contradictions: uniqueIds(Contradiction).min(1).describe('The contradictions, in the order of the text.'),
});
export type Data = z.infer<typeof Data>;
