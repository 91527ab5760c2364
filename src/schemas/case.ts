import { z } from 'zod';
import { Pages, ref, Sentence } from './common.ts';

/** Something that illustrates a kind of place. */
export const Case = z.strictObject({
	name: Sentence.describe('What it is called here.'),
	place: ref('places').optional().describe('Its entry in the register of places, where it has one.'),
	text: Sentence.describe('What the dissertation tells of it.'),
	interviewees: z.array(ref('interviewees')).default([]).describe('Who told of it.'),
	pages: Pages,
});
export type Case = z.infer<typeof Case>;
