import type { Parameter, Table } from '../../figure-kit/figure.ts';
import type { VillageFormationData } from './data.ts';

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

export function villageFormationParameters({ formations }: VillageFormationModel): Parameter[] {
	return [
		{
			name: 'state',
			label: 'Combination',
			control: 'buttons',
			choices: formations.map(({ id, label, outcome, verdict }) => ({
				value: id,
				label,
				say: `${label}. ${outcome?.words ?? undiscussed}. ${verdict}`,
			})),
		},
	];
}
