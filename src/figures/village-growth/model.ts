import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { startOf } from '../../text/dates.ts';
import type { VillageGrowthData } from './data.ts';

export interface Count {
	year: number;
	villages: number;
	/** Printed in the dissertation, or known from outside it. */
	printed: boolean;
	/** Pages, or the sentence that says from where. */
	origin: string;
}

export interface Band {
	id: string;
	name: string;
	start: number;
	end: number;
}

export interface VillageGrowthModel {
	counts: Count[];
	bands: Band[];
	/** First and last year of the axis. */
	years: [number, number];
}

/** Collects the counts and the phases behind them. */
export function villageGrowthModel(_data: VillageGrowthData, edition: Edition): VillageGrowthModel {
	const counts = edition['villages-by-year'].map(({ id, villages, source, outside }): Count => ({
		year: Number(id),
		villages,
		printed: source !== undefined,
		origin: source ? `dissertation, p. ${source.pages.join(', ')}` : outside!,
	}));
	const years: [number, number] = [
		Math.min(...counts.map(({ year }) => year)),
		Math.max(...counts.map(({ year }) => year)),
	];
	return {
		counts,
		years,
		bands: edition.phases.map(({ id, name, start, end }) => ({
			id,
			name,
			start: Math.max(years[0] - 0.5, startOf(start)),
			end: end ? startOf(end) : years[1] + 0.5,
		})),
	};
}

const number = (value: number) => value.toLocaleString('en');

/** The long description. */
export function describeVillageGrowth({ counts }: VillageGrowthModel): string[] {
	const list = (printed: boolean) =>
		counts
			.filter((count) => count.printed === printed)
			.map(({ year, villages }) => `${number(villages)} in ${year}`)
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
		`The dissertation prints these counts of Taobao Villages: ${list(true)}.`,
		`The fastest growth lies between ${steepest.from.year} and ${steepest.to.year}, when the number is multiplied by about ${steepest.rate.toFixed(0)}${steepest.to.year - steepest.from.year > 1 ? ' a year' : ''}.`,
		`From outside the dissertation: ${list(false)}.`,
	];
}

/** One row a year. */
export function tabulateVillageGrowth({ counts }: VillageGrowthModel): Table {
	return {
		columns: ['Year', 'Taobao Villages', 'From'],
		rows: counts.map(({ year, villages, origin }) => [String(year), villages, origin]),
	};
}

export function villageGrowthParameters(): Parameter[] {
	return [
		{
			name: 'scale',
			label: 'Scale',
			control: 'buttons',
			choices: [
				{ value: 'linear', label: 'Linear', say: 'Linear scale: equal steps are equal numbers of villages.' },
				{
					value: 'log',
					label: 'Logarithmic',
					say: 'Logarithmic scale: equal steps are equal rates of growth.',
				},
			],
		},
		{
			name: 'data',
			label: 'Counts',
			control: 'buttons',
			choices: [
				{
					value: 'source',
					label: 'In the dissertation',
					say: 'Only the counts that the dissertation prints.',
				},
				{
					value: 'all',
					label: 'With outside counts',
					say: 'Counts from outside the dissertation are added as open marks.',
				},
			],
		},
	];
}
