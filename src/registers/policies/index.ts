import { z } from 'zod';
import { Id, PartialDate, ref, refuse, Sentence, Source } from '../../schemas/common.ts';
import { fill } from '../../text/words.ts';
import { defineRegister } from '../register.ts';
import { DateBasis, dateWords, DateWords } from './time.ts';

/** What kind of act an entry of the register of policies is. */
export const PolicyKind = z.enum([
	'policy',
	'agreement',
	'conference',
	'programme',
	'speech',
	'visit',
	'report',
	'listing',
]);

const Stretch = z.strictObject({
	from: PartialDate.describe('When that begins.'),
	to: PartialDate.describe('When it ends.'),
	words: Sentence.describe('What it is, in a few words.'),
	reckoned: z.boolean().describe('Whether the end is reckoned from a number of years that the text gives.'),
});

/**
 * A policy, agreement, conference, programme or speech that the dissertation names. The figure
 * policy-timeline shows those of chapter 4; the register shows all.
 */
export const Policy = z
	.strictObject({
		id: Id,
		title: Sentence.describe('Official title, or a plain description where it has none.'),
		short: Sentence.optional().describe('A name short enough for a label, where the title is long.'),
		kind: PolicyKind.describe('What kind of act it is.'),
		issuer: Sentence.describe('Who issued, signed, held or said it.'),
		date: PartialDate.optional().describe(
			'When it took place or began, as exact as the dissertation gives it. Left out where "basis" is "phase".',
		),
		basis: DateBasis.describe(
			'What its date rests on: "stated", the dissertation dates it; "reported", only the year of the work that reports it; "after", it is told as following the act of "after"; "phase", it is told under the phase of "phase" and has no date.',
		),
		after: ref('policies')
			.optional()
			.describe('The id of the act that it follows, where "basis" is "after".'),
		before: ref('policies')
			.optional()
			.describe('The id of an act that rests on it, so that it came first, where the dates do not say so.'),
		around: ref('policies')
			.optional()
			.describe('The id of an act at about the time of which it is told, where the dates do not say so.'),
		notBefore: PartialDate.optional().describe(
			'The earliest date that the text allows, where "date" is only a year or is left out.',
		),
		until: PartialDate.optional().describe('When it ends or is due, where that is stated.'),
		phase: ref('phases')
			.optional()
			.describe('The id of the phase under which chapter 4 tells it; acts of other chapters have none.'),
		actors: z
			.array(ref('actors'))
			.min(1)
			.describe(
				'Every actor that takes part, the one that acts first ahead. Those whom the act only addresses or serves take no part.',
			),
		reaches: z
			.array(ref('actors'))
			.min(1)
			.optional()
			.describe('The actors that it only addresses or serves, as the text tells it; they take no part.'),
		poverty: z
			.boolean()
			.describe(
				'Whether the act itself names poverty, as the dissertation tells it; even where it does so to keep apart from it.',
			),
		apart: z
			.boolean()
			.optional()
			.describe('Whether it names poverty only to keep apart from it, or e-commerce apart.'),
		covers: Stretch.optional().describe(
			'The stretch of time for which it plans or pledges something, where the text gives it.',
		),
		did: Sentence.describe('What it was and did, in a sentence or two.'),
		works: z.array(ref('works')).default([]).describe('Works that the dissertation cites for it.'),
		source: Source,
	})
	.superRefine(({ id, date, basis, after, notBefore, phase, actors, reaches, poverty, apart }, context) => {
		const wrong = (field: string, message: string) => refuse(context, [field], message);
		if (basis === 'phase') {
			if (phase === undefined) wrong('basis', 'is "phase", so the act needs a "phase"');
			if (date !== undefined) wrong('basis', 'is "phase", so the act must have no "date"');
		} else if (date === undefined) wrong('basis', `is "${basis}", so the act needs a "date"`);
		if (basis === 'after' && after === undefined)
			wrong('basis', 'is "after", so the act needs an "after": the act that it follows');
		if (basis !== 'after' && after !== undefined)
			wrong('after', `stands only where "basis" is "after", and it is "${basis}"`);
		if (after === id) wrong('after', 'is the act itself');
		if (reaches?.some((actor) => actors.includes(actor))) wrong('reaches', 'names an actor that takes part');
		if (apart && !poverty) wrong('apart', 'stands only where the act names poverty');
		if (notBefore !== undefined && date !== undefined && date.length > 4)
			wrong('notBefore', 'stands only where "date" is a year or is left out');
	});
export type Policy = z.infer<typeof Policy>;

/** The words of the register's file that showing an act prints. */
export const PolicyWords = DateWords.extend({
	told: Sentence.describe('The phase under which an act that has a date is told. Holds {phase}.'),
	poverty: Sentence.describe('Of an act that names poverty.'),
	kind: Sentence.describe('Above the choice of a kind of act.'),
	actor: Sentence.describe('Above the choice of an actor who takes part.'),
	inPhase: Sentence.describe('Above the choice of a phase.'),
	onPoverty: Sentence.describe('Above the choice of acts that name poverty.'),
});

export const policies = defineRegister('policies', Policy, {
	words: PolicyWords,
	component: 'Policy',
	path: '/evidence/policies/',
	indexed: 'name',
	short: ({ short, title }) => short ?? title,
	glossed: true,
	show: (policy, { words, nameOf, shortOf }) => ({
		name: policy.title,
		facts: [
			dateWords(policy, words, {
				phaseOf: (id) => nameOf('phases', id),
				actOf: (id) => shortOf('policies', id),
			}),
			policy.basis !== 'phase' && policy.phase && fill(words.told, { phase: nameOf('phases', policy.phase) }),
			policy.issuer,
			policy.kind,
			policy.poverty && words.poverty,
		],
		text: policy.did,
		pages: policy.source.pages,
		also: policy.short ? [policy.short] : [],
		spoken: [policy.title],
		filters: [
			{ name: 'kind', label: words.kind, values: [policy.kind] },
			{ name: 'actor', label: words.actor, values: policy.actors.map((id) => nameOf('actors', id)) },
			{
				name: 'phase',
				label: words.inPhase,
				values: policy.phase ? [nameOf('phases', policy.phase)] : [],
			},
			{ name: 'poverty', label: words.onPoverty, values: policy.poverty ? [words.poverty] : [] },
		],
	}),
});
