import { z } from 'zod';
import { Id, Sentence, Source } from '../../schemas/common.ts';
import { defineRegister } from '../register.ts';

/** One of the actors of the coevolutionary framework (dissertation, p. 89). */
export const Actor = z.strictObject({
	id: Id.describe('A stable identifier. Its colour in every figure is named after it.'),
	name: Sentence.describe('Name in running text.'),
	short: Sentence.describe('Name in a legend or a row.'),
	mark: Sentence.describe('Name on a mark, where room is scarce: one word.'),
	what: Sentence.describe('Who this is, in one sentence.'),
	source: Source,
});
export type Actor = z.infer<typeof Actor>;

export const actors = defineRegister('actors', Actor);
