import { z } from 'zod';
import { Id, PartialDate, ref, Sentence, Source } from '../../schemas/common.ts';
import { defineRegister } from '../register.ts';

/** A phase of the coevolutionary path (dissertation, pp. 89–92). */
export const Phase = z.strictObject({
	id: Id,
	name: Sentence.describe('Its name.'),
	start: PartialDate.describe('When it begins.'),
	end: PartialDate.nullable().describe('When it ends; null while it lasts.'),
	lead: ref('actors').describe('The actor that leads in it.'),
	what: Sentence.describe('What happens in it, in one sentence.'),
	source: Source,
});
export type Phase = z.infer<typeof Phase>;

export const phases = defineRegister('phases', Phase);
