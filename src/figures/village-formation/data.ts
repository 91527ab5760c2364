import { z } from 'zod';
import { Case } from '../../schemas/case.ts';
import { Id, localRef, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { words } from '../../schemas/words.ts';

const State = z
	.string()
	.regex(/^[01]{3}$/, 'must be three digits, 0 or 1, as 101')
	.describe('Which of the factors are there, a digit a factor in their order, as 101.');

const Told = z.strictObject({ words: Sentence.describe('In a few words.'), pages: Pages });

const Factor = z.strictObject({
	id: Id,
	label: Sentence.describe('The factor.'),
	short: Sentence.describe('The same in a word, for the buttons.'),
});

const Exception = z.strictObject({
	name: Sentence.describe('The case.'),
	place: ref('places'),
	text: Sentence.describe('What the dissertation tells of it.'),
	state: State.describe('The state that it would be in, a digit a factor, as 110.'),
	pages: Pages,
});

const Formation = z.strictObject({
	state: State,
	outcome: Told.extend({ text: Sentence.describe('What the dissertation tells of it.') })
		.optional()
		.describe('What forms; left out where the dissertation does not discuss the case.'),
	cases: z.array(Case).describe('What illustrates it, or, without an outcome, what comes near it.'),
});

/** Each state of the switches once. */
const Formations = z
	.array(Formation)
	.length(8)
	.superRefine((formations, context) => {
		const states = formations.map(({ state }) => state);
		states.forEach((state, i) => {
			if (states.indexOf(state) === i) return;
			context.addIssue({
				code: 'custom',
				path: [i, 'state'],
				message: `"${state}" is there already`,
				params: { mend: 'Write the state that is missing.' },
			});
		});
	});

const Words = z.strictObject({
	state: words('Above the buttons that choose a combination'),
	none: words('Name of the combination without any factor'),
	all: words('Name of the combination of all factors'),
	present: words('Beside a switch that is on'),
	absent: words('Beside a switch that is off'),
	undiscussed: words('In the place of an outcome that the dissertation does not state'),
	verdict: words('What the rule says of a combination', 'count', 'all', 'judged'),
	fewer: words('Its judgement where there are too few factors'),
	met: words('Its judgement where the rule is met'),
	without: words('Its judgement where the first factor is missing', 'first'),
	rule: words('Above the rule'),
	exceptionState: words('The exception’s state, in the table', 'state'),
	exceptionOutcome: words('The exception’s outcome, in the table'),
});

/**
 * Data of the figure `village-formation`: three driving factors, the rule (p. 155) and what the chapter says
 * of each of the eight ways to combine them (pp. 131–157).
 */
export const VillageFormationData = FigureMeta.extend({
	words: Words.describe('What the figure prints beside its data.'),
	factors: uniqueIds(Factor).length(3).describe('The factors, in the order of a state’s digits.'),
	least: z.int().min(1).max(3).describe('How many of the factors the rule asks for.'),
	first: localRef('factors').describe('The factor that the rule puts first, by its id.'),
	rule: z.array(Told).min(1).describe('The rule.'),
	exception: Exception.describe('The case in which it does not hold.'),
	combinations: Formations.describe('What forms in each state of the switches.'),
});
export type VillageFormationData = z.infer<typeof VillageFormationData>;
