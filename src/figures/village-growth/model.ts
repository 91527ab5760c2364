import type { Edition } from '../../edition/types.ts';
import { type Band, bandsOf } from '../../figure-kit/bands.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { itemAt } from '../../text/items.ts';
import { fill, formatNumber } from '../../text/words.ts';
import type { VillageGrowthData } from './data.ts';

/** The count of a year: it belongs to the whole of it. */
export interface Count {
	year: number;
	villages: number;
	/** Where the dissertation prints it, or else the sentence that says from where it is. */
	pages?: number[] | undefined;
	outside?: string | undefined;
}

/** The growth from a count to the next. */
export interface Step {
	from: Count;
	to: Count;
	/** How many times as many villages, and how many times as many a year if growth was even. */
	factor: number;
	yearly: number;
}

export interface VillageGrowthModel {
	words: VillageGrowthData['words'];
	claims: { id: string; claim: string }[];
	/** The counts that the dissertation prints. */
	printed: Count[];
	/** These and the counts from outside it that lie between them. */
	all: Count[];
	/** Every count of the register, for the table. */
	register: Count[];
	/** The phases, cut to the axis. */
	bands: Band[];
	notes: VillageGrowthData['notes'];
	/** First and last year of the axis, both whole. */
	years: [number, number];
}

/** The counts that a state shows. */
export const countsIn = ({ printed, all }: VillageGrowthModel, state: string): Count[] =>
	state === 'outside' ? all : printed;

/** The growth between counts that follow one another. */
export const stepsOf = (counts: readonly Count[]): Step[] =>
	counts.slice(1).map((to, i) => {
		const from = itemAt(counts, i);
		const factor = to.villages / from.villages;
		return { from, to, factor, yearly: factor ** (1 / (to.year - from.year)) };
	});

/** The step that is fastest a year; none where there is one count alone. */
export const fastest = (steps: readonly Step[]): Step | undefined =>
	steps.reduce<Step | undefined>((a, b) => (a && a.yearly >= b.yearly ? a : b), undefined);

/** A factor as it is printed: `10.6`, `102`. */
export const formatFactor = (factor: number): string =>
	factor >= 99.95 ? formatNumber(Math.round(factor)) : factor.toFixed(1);

/** Collects the counts and the phases behind them. */
export function villageGrowthModel(
	{ words, states, notes }: VillageGrowthData,
	edition: Pick<Edition, 'villages-by-year' | 'phases'>,
): VillageGrowthModel {
	const register = edition['villages-by-year'].map(({ id, villages, source, outside }): Count => ({
		year: Number(id),
		villages,
		pages: source?.pages,
		outside,
	}));
	const printed = register.filter(({ pages }) => pages);
	if (printed.length === 0) throw new Error('the register has no count that the dissertation prints.');
	const years: [number, number] = [
		Math.min(...printed.map(({ year }) => year)),
		Math.max(...printed.map(({ year }) => year)),
	];
	const unprinted = notes.find(({ year }) => !printed.some((count) => count.year === Number(year)));
	if (unprinted) throw new Error(`a note stands beside ${unprinted.year}, of which no count is printed.`);
	return {
		words,
		claims: states.choices.map(({ id, claim }) => ({ id, claim })),
		printed,
		all: register.filter(({ year }) => year >= years[0] && year <= years[1]),
		register,
		bands: bandsOf(edition.phases, [years[0], years[1] + 1]).filter(({ start, end }) => start < end),
		notes,
		years,
	};
}

/** The years of counts within which a phase begins. */
const dividedYears = ({ printed, bands }: VillageGrowthModel): number[] =>
	printed
		.map(({ year }) => year)
		.filter((year) => bands.some((band) => year < band.start && band.start < year + 1));

/** A factor in words: once, or a year. */
export const factorWords = (words: VillageGrowthModel['words'], { from, to, yearly }: Step): string =>
	fill(to.year - from.year > 1 ? words.yearly : words.once, { factor: formatFactor(yearly) });

/** The long description. */
export function describeVillageGrowth(model: VillageGrowthModel): string[] {
	const { words, printed, all, register } = model;
	const list = (counts: readonly Count[]) =>
		counts.map(({ year, villages }) => `${formatNumber(villages)} in ${year}`).join(', ');
	const growth = (counts: readonly Count[]) =>
		stepsOf(counts)
			.map((step) => `${step.from.year} to ${step.to.year}, ${factorWords(words, step)}`)
			.join('; ');
	const steepest = fastest(stepsOf(printed));
	const divided = dividedYears(model);
	const outside = register.filter(({ pages }) => !pages);
	return [
		`The dissertation prints these counts of ${words.villages}: ${list(printed)}.`,
		...(steepest
			? [`Growth: ${growth(printed)}. It is fastest from ${steepest.from.year} to ${steepest.to.year}.`]
			: []),
		...(divided.length > 0
			? [`A count is of a whole year; those of ${divided.join(' and ')} belong to two phases.`]
			: []),
		...(outside.length > 0
			? [`From outside the dissertation: ${list(outside)}. With them growth is: ${growth(all)}.`]
			: []),
	];
}

/** One row a year. */
export function tabulateVillageGrowth({ words, register, all, printed }: VillageGrowthModel): Table {
	const since = (counts: readonly Count[], { year }: Count) => {
		const step = stepsOf(counts).find(({ to }) => to.year === year);
		return step ? factorWords(words, step) : '';
	};
	return {
		columns: [
			'Year',
			words.villages,
			'From',
			'Growth since the last printed count',
			'Growth since any count',
		],
		rows: register.map((count) => [
			String(count.year),
			count.villages,
			count.pages ? `dissertation, p. ${count.pages.join(', ')}` : (count.outside ?? ''),
			since(printed, count),
			since(all, count),
		]),
	};
}

/** What can be chosen in the drawing: the count of a year. */
export const villageGrowthMarks = ({ words, all }: VillageGrowthModel): Parameter[] => [
	marks(
		'year',
		words.year,
		all.map(({ year, villages }) => ({
			value: String(year),
			label: fill(words.title, { count: formatNumber(villages), year }),
		})),
	),
];
