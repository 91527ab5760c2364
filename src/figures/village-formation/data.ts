import { z } from 'zod';
import { Case } from '../../schemas/case.ts';
import { Id, localRef, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta, statesNamed } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const State = z
	.string()
	.regex(/^[01]{3}$/, 'must be three digits, 0 or 1, as 101')
	.describe('Which of the factors are there, a digit a factor in their order, as 101.');

const Phrase = z.strictObject({ words: Sentence.describe('In a few words.'), pages: Pages });
const Outcome = Phrase.extend({ text: Sentence.describe('What the dissertation tells of it.') });

const Factor = z.strictObject({
	id: Id,
	label: Sentence.describe('The factor.'),
	short: Sentence.describe('The same in a word.'),
	plain: Sentence.describe('The same in plain words: on its block.'),
	off: Sentence.describe('In the place of its block where it is not there.'),
});

const Type = z.enum(['merchant-based', 'producer-based', 'live-stream']);

const Exception = z.strictObject({
	place: ref('places').describe('The village.'),
	state: State.describe('The state in which it was.'),
	against: Sentence.describe('The condition that it shows.'),
	words: Sentence.describe('What happened, in a few words.'),
	text: Sentence.describe('What the dissertation tells of it.'),
	pages: Pages,
});

const Combination = z.strictObject({
	state: State,
	head: Sentence.describe('What forms, or why nothing does.'),
	line: Sentence.describe('What is to be added.'),
	outcome: Outcome.optional().describe('What forms; left out where there is no case.'),
	elsewhere: Outcome.optional().describe('What another chapter says where chapter 5 tells no case.'),
	types: z.array(Type).describe('What forms there, by type.'),
	villages: z.array(ref('places')).default([]).describe('Villages of the types that the chapter names.'),
	cases: z.array(Case).describe('What illustrates it, or, without an outcome, what comes near it.'),
});

/** Each combination once. */
const Combinations = z
	.array(Combination)
	.length(8)
	.superRefine((combinations, context) => {
		combinations.forEach(({ state }, i) => {
			if (combinations.findIndex((other) => other.state === state) === i) return;
			context.addIssue({
				code: 'custom',
				path: [i, 'state'],
				message: `"${state}" is there already`,
				params: { fix: 'Write the state that is missing.' },
			});
		});
	});

const Advice = z.strictObject({
	from: State.describe('Where those stand whom it advises.'),
	to: State.describe('Where it would move them.'),
	less: localRef('factors').optional().describe('The factor of which there would be less.'),
	who: Sentence.describe('Whom it advises.'),
	words: Sentence.describe('What they should do, in a few words.'),
	text: Sentence.describe('The same in a sentence.'),
	pages: Pages,
});

const Words = z.strictObject({
	region: MarkWords('region'),
	none: words('Name of the combination without any factor'),
	all: words('Name of the combination of all factors'),
	present: words('Beside a factor that is there'),
	absent: words('Beside a factor that is not'),
	excluded: words('In the place of an outcome where there are too few factors'),
	undiscussed: words('In the place of an outcome that the chapter does not state'),
	turnOn: words('What a block does that is missing', 'factor'),
	turnOff: words('What a block does that is there', 'factor'),
	verdict: words('What the rule says of a combination', 'count', 'all', 'judged'),
	fewer: words('Its judgement where there are too few factors'),
	met: words('Its judgement where the rule is met'),
	without: words('Its judgement where the first factor is missing', 'first'),
	rule: words('Above the rule'),
	cases: words('Above the cases of a combination'),
	nearest: words('Above the cases that come near one that is not discussed'),
	exceptionState: words('The exception’s state, in the table', 'state'),
	exceptionOutcome: words('The exception’s outcome, in the table'),
	foremost: words('On the floor'),
	tooFew: words('That one factor is too few'),
	example: words('Villages of a combination', 'villages'),
});

/**
 * Data of the figure `village-formation`: three driving factors, the rule (p. 155) and what the chapter says
 * of each of the eight ways to combine them (pp. 131–157). In the drawing the first factor is the floor, the
 * two others are blocks on it.
 */
export const Data = FigureMeta.extend({
	states: statesNamed('all', '000', '100', '010', '001', '110', '101', '011', '111', 'advice'),
	words: Words.describe('What the figure prints beside its data.'),
	factors: uniqueIds(Factor).length(3).describe('The factors, in the order of a state’s digits.'),
	least: z.int().min(1).max(3).describe('How many of the factors the rule asks for.'),
	first: localRef('factors').describe('The factor that the rule puts first, by its id.'),
	rule: z.array(Phrase).min(1).describe('The rule.'),
	exception: Exception.describe('The village that left e-commerce since its government was against it.'),
	combinations: Combinations.describe('What forms with each combination.'),
	advice: z.array(Advice).describe('The chapter’s policy implications, by what would come or go.'),
});
export type Data = z.infer<typeof Data>;
