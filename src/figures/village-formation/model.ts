import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { capital, fill } from '../../text/words.ts';
import type { VillageFormationData } from './data.ts';

type Combination = VillageFormationData['combinations'][number];
export type Factor = VillageFormationData['factors'][number];
type Type = Combination['types'][number];

/** A village, or one of a type that has no name. */
export interface Village {
	id: string;
	/** Its name without the word village. */
	name: string | undefined;
	type: Type;
	/** The state in which it began, where that was another. */
	began?: string | undefined;
}

/** One of the eight regions of the plane. */
export interface Region extends Omit<Combination, 'state' | 'villages' | 'types'> {
	/** The state's digits. */
	id: string;
	/** The factors that are there, in words. */
	label: string;
	present: boolean[];
	/** What the rule says of it, and whether it is met. */
	verdict: string;
	met: boolean;
	/** Villages, each type of the region at least once. */
	villages: Village[];
}

export interface VillageFormationModel extends Pick<
	VillageFormationData,
	'words' | 'factors' | 'rule' | 'advice'
> {
	claims: { id: string; claim: string }[];
	regions: Region[];
	exception: VillageFormationData['exception'] & Village & { full: string };
}

/** The factors that are there, in words. */
function nameOf(present: readonly Factor[], { factors, words }: VillageFormationData): string {
	if (present.length === 0) return words.none;
	if (present.length === factors.length) return words.all;
	return capital(present.map(({ short }) => short).join(' + '));
}

/** What the rule says of the factors that are there. */
function judge(present: readonly Factor[], { factors, least, first, words }: VillageFormationData) {
	const { short } = factors.find(({ id }) => id === first)!;
	const enough = present.length >= least;
	const met = enough && present.some(({ id }) => id === first);
	const judged = met ? words.met : enough ? fill(words.without, { first: short }) : words.fewer;
	return { met, verdict: fill(words.verdict, { count: present.length, all: factors.length, judged }) };
}

const shortName = (name: string): string => name.replace(/ Village$/, '');

/** The named villages, then one without a name for each type that has none. */
function villagesOf({ state, types, villages }: Combination, places: Edition['places']): Village[] {
	const named = villages.map(({ place, began }): Village => {
		const { name, type } = places.find(({ id }) => id === place)!;
		const known = types.find((each) => each === type);
		if (!known)
			throw new Error(`"${place}" stands in ${state}, where no village is ${type ?? 'without a type'}`);
		return { id: place, name: shortName(name), type: known, began };
	});
	const rest = types.filter((type) => named.every((village) => village.type !== type));
	return [...named, ...rest.map((type) => ({ id: `${state}-${type}`, name: undefined, type }))];
}

/**
 * Reads each state's digits, names it, and holds it against the rule.
 *
 * @param data the figure's data
 * @param edition places, for names and types of villages
 * @throws Error where a village stands in a region in which its type does not form
 */
export function villageFormationModel(
	data: VillageFormationData,
	{ places }: Pick<Edition, 'places'>,
): VillageFormationModel {
	const { words, factors, rule, exception, combinations, advice, states } = data;
	const full = places.find(({ id }) => id === exception.place)!.name;
	return {
		words,
		factors,
		rule,
		advice,
		claims: states.choices.map(({ id, claim }) => ({ id, claim })),
		exception: { ...exception, id: exception.place, name: shortName(full), full },
		regions: combinations.map((combination): Region => {
			const { state, types: _types, villages: _villages, ...rest } = combination;
			const present = factors.filter((_, i) => state[i] === '1');
			return {
				...rest,
				...judge(present, data),
				id: state,
				label: nameOf(present, data),
				present: factors.map((factor) => present.includes(factor)),
				villages: villagesOf(combination, places),
			};
		}),
	};
}

/** The state with one factor switched. */
export const flipped = (state: string, factor: number): string =>
	[...state].map((digit, i) => (i === factor ? (digit === '1' ? '0' : '1') : digit)).join('');

/** A state's digits; none where a state shows all regions. */
export const digitsOf = (state: string): string | undefined => (/^[01]{3}$/.test(state) ? state : undefined);

/** The long description: the rule, a paragraph a region, the exception, the advice. */
export function describeVillageFormation(model: VillageFormationModel): string[] {
	const { words, factors, rule, regions, exception, advice } = model;
	return [
		`Three switches: ${factors.map(({ label }) => label.toLowerCase()).join('; ')}. The rule: ${rule.map((part) => part.words).join(' ')}`,
		...regions.map(({ label, verdict, outcome, elsewhere, cases }) => {
			const told = outcome ? `${outcome.words}. ${outcome.text}` : `${words.undiscussed}.`;
			const other = elsewhere ? ` ${elsewhere.text}` : '';
			const near = cases.map(({ name, text }) => ` ${name}: ${text}`).join('');
			return `${label}. ${told}${other} ${verdict}${near}`;
		}),
		`${exception.full}. ${exception.text}`,
		advice.map(({ who, text }) => `${who}: ${text}`).join(' '),
	];
}

/** One row a region, and one for the exception. */
export function tabulateVillageFormation(model: VillageFormationModel): Table {
	const { words, factors, regions, exception } = model;
	const there = (present: boolean) => (present ? words.present : words.absent);
	return {
		columns: ['State', ...factors.map(({ label }) => label), 'What forms', 'Cases', 'Pages'],
		rows: [
			...regions.map(({ id, present, outcome, elsewhere, cases }) => [
				id,
				...present.map(there),
				outcome?.words ?? [words.undiscussed, elsewhere?.words].filter(Boolean).join('; '),
				cases.map(({ name }) => name).join('; '),
				((outcome ?? elsewhere)?.pages ?? cases.flatMap(({ pages }) => pages)).join(', '),
			]),
			[
				fill(words.exceptionState, { state: exception.state }),
				...factors.map((_, i) => there(exception.state[i] === '1')),
				words.exceptionOutcome,
				exception.full,
				exception.pages.join(', '),
			],
		],
	};
}

/** The mark of those who are against it. */
export const against = 'against';

/** What can be chosen in the drawing: a region, and the strip outside the plane. */
export const villageFormationMarks = ({ words, regions, exception }: VillageFormationModel): Parameter[] => [
	marks('region', words.region, [
		...regions.map(({ id, label }) => ({ value: id, label })),
		{ value: against, label: exception.against },
	]),
];
