import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { capital, fill } from '../../text/words.ts';
import type { VillageFormationData } from './data.ts';

export interface Formation {
	/** The state's digits. */
	id: string;
	/** The factors that are there, in words. */
	label: string;
	factors: (VillageFormationData['factors'][number] & { present: boolean })[];
	/** What the rule says of it. */
	verdict: string;
	outcome: VillageFormationData['combinations'][number]['outcome'];
	cases: VillageFormationData['combinations'][number]['cases'];
}

export interface VillageFormationModel extends Pick<
	VillageFormationData,
	'words' | 'factors' | 'rule' | 'exception'
> {
	formations: Formation[];
}

type Factors = VillageFormationData['factors'];

/** The factors that are there, in words. */
function nameOf(present: Factors, { factors, words }: VillageFormationData): string {
	if (present.length === 0) return words.none;
	if (present.length === factors.length) return words.all;
	return capital(present.map(({ short }) => short).join(' + '));
}

/** What the rule says of the factors that are there. */
function judge(present: Factors, { factors, least, first, words }: VillageFormationData): string {
	const { short } = factors.find(({ id }) => id === first)!;
	const judged =
		present.length < least
			? words.fewer
			: present.some(({ id }) => id === first)
				? words.met
				: fill(words.without, { first: short });
	return fill(words.verdict, { count: present.length, all: factors.length, judged });
}

/** Reads each state's digits, names it, and holds it against the rule. */
export function villageFormationModel(data: VillageFormationData): VillageFormationModel {
	const { words, factors, rule, exception, combinations } = data;
	return {
		words,
		factors,
		rule,
		exception,
		formations: combinations.map(({ state, outcome, cases }) => {
			const present = factors.filter((_, i) => state[i] === '1');
			return {
				id: state,
				label: nameOf(present, data),
				factors: factors.map((factor) => ({ ...factor, present: present.includes(factor) })),
				verdict: judge(present, data),
				outcome,
				cases,
			};
		}),
	};
}

/** The long description: the rule, a paragraph a state, the exception. */
export function describeVillageFormation(model: VillageFormationModel): string[] {
	const { words, factors, rule, formations, exception } = model;
	return [
		`Three switches: ${factors.map(({ label }) => label.toLowerCase()).join('; ')}. The rule: ${rule.map((part) => part.words).join(' ')}`,
		...formations.map(({ label, verdict, outcome, cases }) => {
			const told = outcome ? `${outcome.words}. ${outcome.text}` : `${words.undiscussed}.`;
			const near = cases.map(({ name, text }) => ` ${name}: ${text}`).join('');
			return `${label}. ${told} ${verdict}${near}`;
		}),
		`${exception.name}. ${exception.text}`,
	];
}

/** One row a state, and one for the exception. */
export function tabulateVillageFormation(model: VillageFormationModel): Table {
	const { words, factors, formations, exception } = model;
	const there = (present: boolean) => (present ? words.present : words.absent);
	return {
		columns: ['State', ...factors.map(({ label }) => label), 'What forms', 'Cases', 'Pages'],
		rows: [
			...formations.map(({ id, factors: switches, outcome, cases }) => [
				id,
				...switches.map(({ present }) => there(present)),
				outcome?.words ?? words.undiscussed,
				cases.map(({ name }) => name).join('; '),
				(outcome?.pages ?? cases.flatMap(({ pages }) => pages)).join(', '),
			]),
			[
				fill(words.exceptionState, { state: exception.state }),
				...factors.map((_, i) => there(exception.state[i] === '1')),
				words.exceptionOutcome,
				exception.name,
				exception.pages.join(', '),
			],
		],
	};
}

export function villageFormationParameters({ words, formations }: VillageFormationModel): Parameter[] {
	return [
		{
			name: 'state',
			label: words.state,
			control: 'buttons',
			choices: formations.map(({ id, label, outcome, verdict }) => ({
				value: id,
				label,
				say: `${label}. ${outcome?.words ?? words.undiscussed}. ${verdict}`,
			})),
		},
	];
}
