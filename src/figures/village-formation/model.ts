import type { Edition } from '../../edition/types.ts';
import { byId } from '../../figure-kit/by-id.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import { capital, fill } from '../../text/words.ts';
import type { Data } from './data.ts';

type Combination = Data['combinations'][number];
type Factor = Data['factors'][number];

/** The factors that are there, in words. */
function nameOf(present: readonly Factor[], { factors, words }: Data): string {
	if (present.length === 0) return words.none;
	if (present.length === factors.length) return words.all;
	return capital(present.map(({ short }) => short).join(' + '));
}

/** One of the eight ways to combine the factors, held against the rule. */
function regionOf(combination: Combination, data: Data, places: Edition['places']) {
	const { state, types } = combination;
	const { factors, least, first, words } = data;
	const present = factors.filter((_, i) => state[i] === '1');
	const enough = present.length >= least;
	const met = enough && present.some(({ id }) => id === first);
	const without = fill(words.without, { first: byId(factors, first).short });
	const judged = met ? words.met : enough ? without : words.fewer;
	return {
		...combination,
		/** The state's digits. */
		id: state,
		/** The factors that are there, in words. */
		label: nameOf(present, data),
		present: factors.map((factor) => present.includes(factor)),
		/** Whether the rule is met, and what it says. */
		met,
		verdict: fill(words.verdict, { count: present.length, all: factors.length, judged }),
		/** What stands in the place of an outcome. */
		silence: enough ? words.undiscussed : words.excluded,
		villages: combination.villages.map((id) => {
			const { name, type } = byId(places, id);
			if (!types.some((each) => each === type))
				throw new Error(`"${id}" stands in ${state}, where no village is ${type ?? 'without a type'}`);
			return { id, name };
		}),
	};
}
export type Region = ReturnType<typeof regionOf>;

/**
 * Reads each state's digits, names it, and holds it against the rule.
 *
 * @param data the figure's data
 * @param edition places, for names and types of villages
 * @throws Error where a village stands in a region in which its type does not form
 */
export const model = (data: Data, { places }: Pick<Edition, 'places'>) => ({
	...data,
	exception: { ...data.exception, name: byId(places, data.exception.place).name },
	regions: data.combinations.map((combination) => regionOf(combination, data, places)),
});
export type Model = ReturnType<typeof model>;

/** The state with one factor changed. */
export const flipped = (state: string, factor: number): string =>
	[...state].map((digit, i) => (i === factor ? (digit === '1' ? '0' : '1') : digit)).join('');

/** The long description: the rule, a paragraph a region, the exception, the advice. */
export function describe(model: Model): string[] {
	const { factors, rule, regions, exception, advice } = model;
	return [
		`Three factors: ${factors.map(({ label }) => label.toLowerCase()).join('; ')}. The rule: ${rule.map((part) => part.words).join(' ')}`,
		...regions.map(({ label, verdict, silence, outcome, elsewhere, cases }) => {
			const outcomeText = outcome ? `${outcome.words}. ${outcome.text}` : `${silence}.`;
			const other = elsewhere ? ` ${elsewhere.text}` : '';
			const near = cases.map(({ name, text }) => ` ${name}: ${text}`).join('');
			return `${label}. ${outcomeText}${other} ${verdict}${near}`;
		}),
		`${exception.name}. ${exception.text}`,
		advice.map(({ who, text }) => `${who}: ${text}`).join(' '),
	];
}

/** One row a region, and one for the exception. */
export function table(model: Model): Table {
	const { words, factors, regions, exception } = model;
	const there = (present: boolean) => (present ? words.present : words.absent);
	return {
		columns: ['State', ...factors.map(({ label }) => label), 'What forms', 'Cases', 'Pages'],
		rows: [
			...regions.map(({ id, present, silence, outcome, elsewhere, cases }) => [
				id,
				...present.map(there),
				outcome?.words ?? [silence, elsewhere?.words].filter(Boolean).join('; '),
				cases.map(({ name }) => name).join('; '),
				((outcome ?? elsewhere)?.pages ?? cases.flatMap(({ pages }) => pages)).join(', '),
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

/** The mark of the condition that the rule does not count. */
export const against = 'against';

/** What can be chosen in the drawing: a combination, and the further condition. */
export const marks = ({ words, regions, exception }: Model): Parameter[] => [
	markParameter('region', words.region, [...regions, { id: against, label: exception.against }]),
];
