import { z } from 'zod';
import { register, Sentence, Source } from './common.ts';

/** One of the four actors of the coevolutionary framework (dissertation, p. 89). */
export const Actor = z.strictObject({
	id: z.enum(['entrepreneurs', 'platforms', 'local', 'central']),
	/** Name in running text. */
	name: Sentence,
	/** Name in a legend or a row. */
	short: Sentence,
	/** Name on a mark, where room is scarce: one word. */
	mark: Sentence,
	/** Who this is, in one sentence. */
	what: Sentence,
	source: Source,
});
export type Actor = z.infer<typeof Actor>;
export type ActorId = Actor['id'];
export const Actors = register(Actor);
