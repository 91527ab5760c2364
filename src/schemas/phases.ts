import { z } from 'zod';
import { Id, PartialDate, ref, register, Sentence, Source } from './common.ts';

/** A phase of the coevolutionary path (dissertation, pp. 89–92). */
export const Phase = z.strictObject({
	id: Id,
	name: Sentence,
	/** When it begins. */
	start: PartialDate,
	/** When it ends; `null` while it lasts. */
	end: PartialDate.nullable(),
	/** The actor that leads in it. A phase without an actor is an error. */
	lead: ref('actors'),
	/** What happens in it, in one sentence. */
	what: Sentence,
	source: Source,
});
export type Phase = z.infer<typeof Phase>;
export const Phases = register(Phase);
