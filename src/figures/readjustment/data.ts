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
		params: { mend: 'Add cells, or "whole", or take one of the two away.' },
	});

const Contradiction = z.strictObject({
	id: Id,
	label: Sentence.describe('The contradiction.'),
	short: Sentence.describe('The same, shorter, over a column.'),
	picture: z
		.enum(['dna', 'peasants', 'overlap'])
		.describe('A strand in an entrepreneur, peasants of the party, or two bases that overlap.'),
	before: Sentence.describe('What it consists of, in a line.'),
	by: Sentence.describe('By what, in a few words on an arrow.'),
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
	measures: words('Above the measures'),
	readjustments: words('Above the readjustments'),
	contradictions: words('Above the contradictions'),
	stone: words('Below the heading of the measures'),
	birds: words('Below the heading of the contradictions'),
	cellWords: words('What a measure does for a readjustment', 'measure', 'words'),
	unnamed: words('Of a readjustment for which no measure is named', 'what'),
	together: words('On a band: what is named of all together'),
	before: words('Above the contradictions as they were'),
	after: words('Above how they are resolved'),
	keyStated: words('In the key: a link that is named'),
	keyMatched: words('In the key: a link of the editors'),
	keyTogether: words('In the key: a band'),
	keyAlone: words('In the key: a readjustment that is named by itself as the way'),
	keyOpen: words('In the key: a link that is not named'),
	was: words('Over what a contradiction consists of'),
	resolved: words('Over how it is resolved'),
	by: words('Of a readjustment that is named as the way', 'readjustment'),
	cost: words('Of what a readjustment is drawn from as a whole', 'what'),
});

/**
 * Data of the figure `readjustment`: kinds of measure (pp. 196–205), readjustments (pp. 205–209, 213–214)
 * and contradictions resolved (pp. 189–195, 209–210).
 */
export const ReadjustmentData = FigureMeta.extend({
	states: statesNamed('all', 'measures', 'resolve', 'open'),
	words: Words.describe('What the figure prints beside its data.'),
	measures: uniqueIds(Measure).min(1).describe('The kinds of measure, in their order.'),
	readjustments: uniqueIds(Readjustment).min(1).describe('The readjustments, in the order of the text.'),
	contradictions: uniqueIds(Contradiction).min(1).describe('The contradictions, in the order of the text.'),
});
export type ReadjustmentData = z.infer<typeof ReadjustmentData>;
