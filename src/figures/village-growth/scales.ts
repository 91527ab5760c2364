import type { PlotWidth } from '../../figure-kit/plot.ts';
import { measure } from '../../figure-kit/text.ts';
import { yearTicks } from '../../figure-kit/years.ts';

export const scales = ['linear', 'log'] as const;
export type Scale = (typeof scales)[number];

/** The face of a plot's text. */
const plotText = { size: 13, weight: 400 } as const;

/**
 * The axis of the counts: from its foot to a round number with room for a label above the largest count.
 *
 * @param largest the largest count of all, so that the axis stays where it is when counts are added
 * @returns the domain, and about how many ticks Plot should find in it
 */
export function countAxis(scale: Scale, largest: number): { domain: [number, number]; ticks: number } {
	if (scale === 'log') {
		const decades = Math.ceil(Math.log10(largest));
		return { domain: [1, 10 ** decades], ticks: decades };
	}
	const unit = 10 ** (Math.floor(Math.log10(largest)) - 1);
	return { domain: [0, Math.ceil((largest * 1.06) / unit) * unit], ticks: 6 };
}

/** A year below the axis: `2014`, or `’14` where room is scarce. */
export const yearLabel = (year: number, width: PlotWidth): string =>
	width === 'wide' ? String(year) : `’${String(year).slice(2)}`;

/** The years below the axis that have room. */
export const yearsShown = (years: readonly [number, number], perYear: number, width: PlotWidth): number[] =>
	yearTicks(years, perYear, measure(yearLabel(years[0], width), plotText) + 10);
