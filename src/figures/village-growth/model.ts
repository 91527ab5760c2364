import type { Edition } from '../../edition/types.ts';
import { bandsOf } from '../../figure-kit/bands.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import { firstOf, itemAt, lastOf } from '../../text/items.ts';
import { compact, fill, formatNumber } from '../../text/words.ts';
import type { Data } from './data.ts';

export type Model = ReturnType<typeof model>;
/** The count of a year: it belongs to the whole of it. */
export type Count = Model['all'][number];
/** The growth from a count to the next. */
export type Step = ReturnType<typeof stepsOf>[number];

/**
 * Collects the counts and the phases behind them.
 *
 * @throws Error where no count is printed, or a note stands beside one that is not
 */
export function model({ words, notes }: Data, edition: Pick<Edition, 'villages-by-year' | 'phases'>) {
	// Where the dissertation prints a count, or else the sentence that says from where it is.
	const register = edition['villages-by-year'].map(({ id, villages, source, outside }) => ({
		year: Number(id),
		villages,
		pages: source?.pages,
		outside,
	}));
	const printed = register.filter(({ pages }) => pages);
	if (printed.length === 0) throw new Error('the register has no count that the dissertation prints.');
	const [first, last] = [firstOf(printed).year, lastOf(printed).year];
	const unprinted = notes.find(({ year }) => !printed.some((count) => count.year === Number(year)));
	if (unprinted) throw new Error(`a note stands beside ${unprinted.year}, of which no count is printed.`);
	return {
		words,
		notes,
		/** Every count, for the table. */
		register,
		/** The counts that the dissertation prints. */
		printed,
		/** These and the counts from outside it that lie between them. */
		all: register.filter(({ year }) => year >= first && year <= last),
		/** The phases, cut to the axis. */
		bands: bandsOf(edition.phases, [first, last + 1]).filter(({ start, end }) => start < end),
		/** First and last year of the axis, both whole. */
		years: [first, last] as const,
	};
}

/** The counts that a state shows. */
export const countsIn = ({ printed, all }: Model, state: string): Count[] =>
	state === 'outside' ? all : printed;

/**
 * The growth between counts that follow one another: how many times as many villages, and how many times as many a year
 * if growth was even.
 */
export const stepsOf = (counts: readonly Count[]) =>
	counts.slice(1).map((to, i) => {
		const from = itemAt(counts, i);
		const factor = to.villages / from.villages;
		return { from, to, factor, yearly: factor ** (1 / (to.year - from.year)) };
	});

/** The growth to the count of a year from the one before it, if both are among some. */
export const stepTo = (counts: readonly Count[], year: number): Step | undefined =>
	stepsOf(counts).find(({ to }) => to.year === year);

/** The step that is fastest a year; none where there is one count alone. */
export const fastest = (steps: readonly Step[]): Step | undefined =>
	steps.reduce<Step | undefined>((a, b) => (a && a.yearly >= b.yearly ? a : b), undefined);

/** A factor as it is printed: `10.6`, `102`. */
export const formatFactor = (factor: number): string =>
	factor >= 99.95 ? formatNumber(Math.round(factor)) : factor.toFixed(1);

/** A factor in words: once, or a year. */
export const factorWords = (words: Model['words'], { from, to, yearly }: Step): string =>
	fill(to.year - from.year > 1 ? words.yearly : words.once, { factor: formatFactor(yearly) });

/** A count in words: `4,310 Taobao Villages in 2019`. */
export const titleOf = ({ words }: Pick<Model, 'words'>, { year, villages }: Count): string =>
	fill(words.title, { count: formatNumber(villages), year });

/** The long description. */
export function describe(model: Model): string[] {
	const { words, printed, all, register, bands } = model;
	const list = (counts: readonly Count[]) =>
		counts.map(({ year, villages }) => `${formatNumber(villages)} in ${year}`).join(', ');
	const growth = (counts: readonly Count[]) =>
		stepsOf(counts)
			.map((step) => `${step.from.year} to ${step.to.year}, ${factorWords(words, step)}`)
			.join('; ');
	const steepest = fastest(stepsOf(printed));
	const divided = printed
		.map(({ year }) => year)
		.filter((year) => bands.some(({ start }) => year < start && start < year + 1));
	const outside = register.filter(({ pages }) => !pages);
	return compact([
		`The dissertation prints these counts of ${words.villages}: ${list(printed)}.`,
		steepest &&
			`Growth: ${growth(printed)}. It is fastest from ${steepest.from.year} to ${steepest.to.year}.`,
		divided.length > 0 &&
			`A count is of a whole year; those of ${divided.join(' and ')} belong to two phases.`,
		outside.length > 0 &&
			`From outside the dissertation: ${list(outside)}. With them growth is: ${growth(all)}.`,
	]);
}

/** One row a year. */
export function table({ words, register, all, printed }: Model): Table {
	const since = (counts: readonly Count[], { year }: Count) => {
		const step = stepTo(counts, year);
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
export const marks = (model: Model): Parameter[] => [
	markParameter(
		'year',
		model.words.year,
		model.all.map((count) => ({ id: String(count.year), label: titleOf(model, count) })),
	),
];
