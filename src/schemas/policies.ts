import { z } from 'zod';
import { Id, PartialDate, ref, register, Sentence, Source } from './common.ts';

/** What kind of act an entry of the register of policies is. */
export const PolicyKind = z.enum([
	'policy',
	'agreement',
	'conference',
	'programme',
	'speech',
	'visit',
	'report',
]);

/**
 * A dated policy, agreement, conference, programme or speech that the dissertation names. The figure
 * policy-timeline shows those of chapter 4; the register shows all.
 */
export const Policy = z.strictObject({
	id: Id,
	/** Official title, or a plain description where it has none. */
	title: Sentence,
	/** A name short enough for a label, where the title is long. */
	short: Sentence.optional(),
	kind: PolicyKind,
	/** Who issued, signed, held or said it. */
	issuer: Sentence,
	/** When; as exact as the dissertation gives it. */
	date: PartialDate,
	/** The earliest month that the text allows, where `date` is only a year. */
	notBefore: PartialDate.optional(),
	/** When it ends or is due, where that is stated. */
	until: PartialDate.optional(),
	/** The actor that acts first, then those that join. */
	actors: z.array(ref('actors')).min(1),
	/** What it was and did, in a sentence or two. */
	did: Sentence,
	/** Works that the dissertation cites for it. */
	works: z.array(ref('works')).default([]),
	source: Source,
});
export type Policy = z.infer<typeof Policy>;
export const Policies = register(Policy);
