import type { Edition } from '../../edition/types.ts';
import { type Band, bandsOf } from '../../figure-kit/bands.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { spanOf } from '../../text/dates.ts';
import { formatNumber } from '../../text/words.ts';
import type { VillageGrowthData } from './data.ts';

/** The count of a year: it belongs to the whole of it, and its mark stands in the middle. */
export interface Count {
	year: number;
	/** Where the year begins and ends and where its middle is, in decimal years. */
	start: number;
	middle: number;
	end: number;
	villages: number;
	/** Printed in the dissertation, or known from outside it. */
	printed: boolean;
	/** Pages, or the sentence that says from where. */
	origin: string;
}

export interface VillageGrowthModel {
	words: VillageGrowthData['words'];
	counts: Count[];
	/** The phases, cut to the axis. */
	bands: Band[];
	/** First and last year of the axis, both whole. */
	years: [number, number];
}

function wholeYear(id: string): Pick<Count, 'year' | 'start' | 'middle' | 'end'> {
	const [start, end] = spanOf(id);
	return { year: start, start, middle: (start + end) / 2, end };
}

/** The years of counts within which a phase begins. */
const dividedYears = ({ counts, bands }: VillageGrowthModel): number[] =>
	counts
		.filter(({ start, end }) => bands.some((band) => start < band.start && band.start < end))
		.map(({ year }) => year);

/** Collects the counts and the phases behind them. */
export function villageGrowthModel(
	{ words }: VillageGrowthData,
	edition: Pick<Edition, 'villages-by-year' | 'phases'>,
): VillageGrowthModel {
	const counts = edition['villages-by-year'].map(({ id, villages, source, outside }): Count => ({
		...wholeYear(id),
		villages,
		printed: source !== undefined,
		origin: source ? `dissertation, p. ${source.pages.join(', ')}` : outside!,
	}));
	const years: [number, number] = [
		Math.min(...counts.map(({ year }) => year)),
		Math.max(...counts.map(({ year }) => year)),
	];
	return { words, counts, years, bands: bandsOf(edition.phases, [years[0], years[1] + 1]) };
}

/** The long description. */
export function describeVillageGrowth(model: VillageGrowthModel): string[] {
	const { words, counts } = model;
	const list = (printed: boolean) =>
		counts
			.filter((count) => count.printed === printed)
			.map(({ year, villages }) => `${formatNumber(villages)} in ${year}`)
			.join(', ');
	const printed = counts.filter((count) => count.printed);
	const steps = printed.slice(1).map((count, i) => {
		const before = printed[i]!;
		return {
			from: before,
			to: count,
			rate: (count.villages / before.villages) ** (1 / (count.year - before.year)),
		};
	});
	const steepest = steps.reduce((a, b) => (b.rate > a.rate ? b : a));
	return [
		`The dissertation prints these counts of ${words.villages}: ${list(true)}.`,
		`The fastest growth lies between ${steepest.from.year} and ${steepest.to.year}, when the number is multiplied by about ${steepest.rate.toFixed(0)}${steepest.to.year - steepest.from.year > 1 ? ' a year' : ''}.`,
		`A count is of a whole year; those of ${dividedYears(model).join(' and ')} belong to two phases.`,
		`From outside the dissertation: ${list(false)}.`,
	];
}

/** One row a year. */
export function tabulateVillageGrowth({ words, counts }: VillageGrowthModel): Table {
	return {
		columns: ['Year', words.villages, 'From'],
		rows: counts.map(({ year, villages, origin }) => [String(year), villages, origin]),
	};
}

export function villageGrowthParameters({ words: { scale, data } }: VillageGrowthModel): Parameter[] {
	const choice = (value: string, { label, say }: { label: string; say: string }) => ({ value, label, say });
	return [
		{
			name: 'scale',
			label: scale.label,
			control: 'buttons',
			choices: [choice('linear', scale.linear), choice('log', scale.log)],
		},
		{
			name: 'data',
			label: data.label,
			control: 'buttons',
			choices: [choice('source', data.source), choice('all', data.all)],
		},
	];
}
