import { z } from 'zod';
import { Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta, statesNamed } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const Words = z.strictObject({
	event: MarkWords('event'),
	one: words('Of the sign of an event'),
	poverty: words('Of the sign of one that is reported with a mention of poverty'),
	later: words('Beside an event that was in its year or later'),
	monthless: words('Beside what may lie on either side of a border between phases'),
	undated: words('Before events that have no one year'),
	unfolding: words('Beside the years after the last event'),
	part: words('Who takes part in an event', 'actors'),
	reached: words('Whom an event only addresses or serves', 'actors'),
	told: words('The phase under which an event that has a date is told', 'phase'),
	apart: words('Said of an event that names poverty only to keep apart from it'),
	pair: words('Two actors that act together', 'one', 'other'),
});

const Step = z.strictObject({
	name: Sentence.describe('The time, in a word or two.'),
	words: Sentence.describe('Who takes up the word then, and how.'),
	acts: z.array(ref('policies')).min(1).describe('Its events.'),
	pages: Pages,
});

const Lead = z.strictObject({
	from: ref('policies').describe('The event from which it runs.'),
	to: ref('policies').describe('The event to which it runs.'),
	words: Sentence.describe('How long that is.'),
	start: Sentence.describe('What happens first, after its date.'),
	end: Sentence.describe('What happens last, after its date.'),
	between: words(
		'In how many events poverty comes up in between, and before',
		...(['poverty', 'all', 'earlier'] as const),
	),
	none: Sentence.describe('A number that is 0.'),
});

/** Data of the figure `policy-timeline`: the chapters whose events it shows; the events are the register's. */
export const Data = FigureMeta.extend({
	states: statesNamed('all', 'poverty', 'joint'),
	words: Words.describe('What the figure prints beside its data.'),
	chapters: z.array(ref('chapters')).min(1).describe('The chapters whose events are shown.'),
	order: z.array(ref('actors')).min(1).describe('The actors’ lanes, from the first.'),
	leads: uniqueIds(
		z.strictObject({
			id: ref('phases').describe('The phase.'),
			actor: ref('actors').describe('Who leads in it.'),
			words: Sentence.describe('The same in a few words.'),
		}),
	).describe('Who leads in which phase.'),
	lead: Lead.describe('The stretch of time between two events that the drawing points out.'),
	notes: z
		.array(
			z.strictObject({
				act: ref('policies').describe('The event.'),
				words: Sentence.describe('A few words.'),
			}),
		)
		.describe('Words beside single events that come with a mention of poverty.'),
	besides: z
		.array(z.strictObject({ act: ref('policies'), actor: ref('actors') }))
		.describe('Who takes part in an event, but not in what it says of poverty.'),
	steps: z
		.array(Step)
		.describe('How poverty spread, step by step; together they hold all events that name it.'),
});
export type Data = z.infer<typeof Data>;
