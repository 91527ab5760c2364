import { z } from 'zod';
import { Id, Page, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta, type Table } from '../figure.ts';

/** Which of the factors are there, a digit a factor in their order: `101`. */
const State = z.string().regex(/^[01]{3}$/, 'must be three digits, 0 or 1, as 101');

const Told = z.strictObject({ words: Sentence, pages: z.array(Page).min(1) });

/**
 * Data of the figure `village-formation`: three driving factors, the rule (p. 155) and what the chapter says
 * of each of the eight ways to combine them (pp. 131–157).
 */
export const VillageFormationData = FigureMeta.extend({
	/** In the order of a state's digits. */
	factors: z.array(z.strictObject({ id: Id, label: Sentence, short: Sentence })).length(3),
	/** How many of the factors the rule asks for. */
	least: z.int().min(1).max(3),
	/** The factor that it puts first, by its id. */
	first: Id,
	/** The rule in words. */
	rule: z.array(Told).min(1),
	/** The case in which it does not hold. */
	exception: z.strictObject({
		name: Sentence,
		place: ref('places'),
		text: Sentence,
		/** The state that it would be in. */
		state: State,
		pages: z.array(Page).min(1),
	}),
	states: z
		.array(
			z.strictObject({
				state: State,
				/** What forms; left out where the dissertation does not discuss the case. */
				outcome: Told.extend({ text: Sentence }).optional(),
				/** What illustrates it, or, without an outcome, what comes near it. */
				cases: z.array(
					z.strictObject({
						name: Sentence,
						place: ref('places').optional(),
						text: Sentence,
						interviewees: z.array(ref('interviewees')).default([]),
						pages: z.array(Page).min(1),
					}),
				),
			}),
		)
		.length(8),
}).superRefine((data, context) => {
	const states = data.states.map(({ state }) => state);
	states.forEach((state, i) => {
		if (states.indexOf(state) === i) return;
		context.addIssue({
			code: 'custom',
			path: ['states', i, 'state'],
			message: `"${state}" is there already`,
		});
	});
	if (!data.factors.some(({ id }) => id === data.first)) {
		context.addIssue({
			code: 'custom',
			path: ['first'],
			message: `there is no "${data.first}" in factors`,
		});
	}
});
export type VillageFormationData = z.infer<typeof VillageFormationData>;

export interface Formation {
	/** The state's digits. */
	id: string;
	/** The factors that are there, in words. */
	label: string;
	factors: { id: string; label: string; present: boolean }[];
	/** What the rule says of it. */
	verdict: string;
	outcome: VillageFormationData['states'][number]['outcome'];
	cases: VillageFormationData['states'][number]['cases'];
}

export interface VillageFormationModel {
	factors: VillageFormationData['factors'];
	rule: VillageFormationData['rule'];
	exception: VillageFormationData['exception'];
	formations: Formation[];
}

/** What stands where the dissertation states no outcome. */
export const undiscussed = 'The dissertation does not discuss this case';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Reads each state's digits, names it, and holds it against the rule. */
export function villageFormationModel(data: VillageFormationData): VillageFormationModel {
	const { factors, least, first, rule, exception, states } = data;
	return {
		factors,
		rule,
		exception,
		formations: states.map(({ state, outcome, cases }) => {
			const present = factors.filter((_, i) => state[i] === '1');
			const enough = present.length >= least;
			const label =
				present.length === 0
					? 'None'
					: present.length === factors.length
						? 'All three'
						: capital(present.map(({ short }) => short).join(' + '));
			const judged = !enough
				? 'fewer than the rule asks for'
				: present.some(({ id }) => id === first)
					? 'the rule is met'
					: `enough by number, but without the ${factors.find(({ id }) => id === first)!.short}, who come first`;
			return {
				id: state,
				label,
				factors: factors.map((factor) => ({
					id: factor.id,
					label: factor.label,
					present: present.includes(factor),
				})),
				verdict: `${present.length} of ${factors.length}: ${judged}.`,
				outcome,
				cases,
			};
		}),
	};
}

/** The long description: the rule, a paragraph a state, the exception. */
export function describeVillageFormation(model: VillageFormationModel): string[] {
	const { factors, rule, formations, exception } = model;
	return [
		`Three switches: ${factors.map(({ label }) => label.toLowerCase()).join('; ')}. The rule: ${rule.map(({ words }) => words).join(' ')}`,
		...formations.map(({ label, verdict, outcome, cases }) => {
			const told = outcome ? `${outcome.words}. ${outcome.text}` : `${undiscussed}.`;
			const near = cases.map(({ name, text }) => ` ${name}: ${text}`).join('');
			return `${label}. ${told} ${verdict}${near}`;
		}),
		`${exception.name}. ${exception.text}`,
	];
}

/** One row a state, and one for the exception. */
export function tabulateVillageFormation(model: VillageFormationModel): Table {
	const { factors, formations, exception } = model;
	return {
		columns: ['State', ...factors.map(({ label }) => label), 'What forms', 'Cases', 'Pages'],
		rows: [
			...formations.map(({ id, factors: switches, outcome, cases }) => [
				id,
				...switches.map(({ present }) => (present ? 'present' : 'absent')),
				outcome?.words ?? undiscussed,
				cases.map(({ name }) => name).join('; '),
				(outcome?.pages ?? cases.flatMap(({ pages }) => pages)).join(', '),
			]),
			[
				`${exception.state}, but the government is against it`,
				...factors.map((_, i) => (exception.state[i] === '1' ? 'present' : 'absent')),
				'The village ceases to be an e-commerce village',
				exception.name,
				exception.pages.join(', '),
			],
		],
	};
}
