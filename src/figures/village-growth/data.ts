import { z } from 'zod';
import { Pages, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta, statesNamed } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const Words = z.strictObject({
	year: MarkWords('year'),
	villages: words('What is counted'),
	dot: words('In the key, of a dot'),
	outside: words('In the key, of the counts from outside the dissertation'),
	bar: words('In the key, of a line across a year'),
	between: words('In the key, of a band between two counts'),
	none: words('In the place of years without a count'),
	speed: words('Above the yearly factors'),
	once: words('A factor from one year to the next', 'factor'),
	yearly: words('A factor a year, where years lie between two counts', 'factor'),
	title: words('The title of a count', 'count', 'year'),
	since: words('What is said of a count and the one before it', 'factor', 'year'),
	sinceYears: words('The same where years lie between the two', 'factor', 'year', 'yearly'),
});

const Note = z.strictObject({
	year: ref('villages-by-year').describe('The year.'),
	since: z
		.strictObject({
			year: ref('villages-by-year').describe('The earlier count from which an arrow leads to it.'),
			words: Sentence.describe('What stands on the arrow, in a few words.'),
		})
		.optional()
		.describe('How it compares to an earlier count.'),
	text: Sentence.describe('What is said of it where it is chosen, in a sentence.'),
	pages: Pages,
});

/** Data of the figure `village-growth`: words alone, its numbers are the register's. */
export const Data = FigureMeta.extend({
	states: statesNamed('number', 'tens', 'outside'),
	words: Words.describe('What the figure prints beside its data.'),
	notes: z.array(Note).describe('What is said beside counts.'),
});
export type Data = z.infer<typeof Data>;
