import { z } from 'zod';
import { Id, PartialDate, ref, Sentence, Source } from '../../schemas/common.ts';
import { formatDate } from '../../text/dates.ts';
import { defineRegister } from '../register.ts';

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
	title: Sentence.describe('Official title, or a plain description where it has none.'),
	short: Sentence.optional().describe('A name short enough for a label, where the title is long.'),
	kind: PolicyKind.describe('What kind of act it is.'),
	issuer: Sentence.describe('Who issued, signed, held or said it.'),
	date: PartialDate.describe('When; as exact as the dissertation gives it.'),
	notBefore: PartialDate.optional().describe(
		'The earliest month that the text allows, where "date" is only a year.',
	),
	until: PartialDate.optional().describe('When it ends or is due, where that is stated.'),
	actors: z.array(ref('actors')).min(1).describe('The actor that acts first, then those that join.'),
	did: Sentence.describe('What it was and did, in a sentence or two.'),
	works: z.array(ref('works')).default([]).describe('Works that the dissertation cites for it.'),
	source: Source,
});
export type Policy = z.infer<typeof Policy>;

/** `October 2014`, or `2015 – 2020` where an end is stated. */
export const policyDate = ({ date, until }: Pick<Policy, 'date' | 'until'>): string =>
	formatDate(date) + (until ? ` – ${formatDate(until)}` : '');

export const policies = defineRegister('policies', Policy, {
	component: 'Policy',
	path: '/evidence/policies/',
	show: (policy) => ({
		name: policy.title,
		facts: [policyDate(policy), policy.issuer, policy.kind],
		text: policy.did,
		pages: policy.source.pages,
		also: policy.short ? [policy.short] : [],
	}),
});
