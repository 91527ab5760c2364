import * as Plot from '@observablehq/plot';
import type { Band } from './bands.ts';
import { measure } from './text.ts';

/** What is needed to draw bands: their height in units of y, pixels a year, and how far above they are named. */
interface BandOptions {
	bottom: number;
	top: number;
	perYear: number;
	/** Room at the right of the plot, into which the last name may reach, in pixels. */
	margin: number;
	dy: number;
}

/** The name that a band has room for, and the year above which it stands. */
function nameOf({ name, short, start, end }: Band, last: boolean, { perYear, margin }: BandOptions) {
	const room = (end - start) * perYear;
	const fitting = [name, short].find(
		(words) => words !== undefined && measure(words, { size: 13, weight: 400 }) <= room,
	);
	const reach = fitting === undefined && last ? margin / perYear : 0;
	return { words: fitting ?? short ?? name, at: (start + end + reach) / 2 };
}

/** Bands as marks of a plot, each with its name above. */
export function drawBands(bands: readonly Band[], options: BandOptions): Plot.Markish[] {
	const { bottom, top, dy } = options;
	const named = bands.map((band, i) => ({ ...band, ...nameOf(band, i === bands.length - 1, options) }));
	return [
		Plot.rect(named, {
			x1: 'start',
			x2: 'end',
			y1: bottom,
			y2: top,
			fill: (band: Band) => `var(--band-${band.id})`,
		}),
		Plot.text(named, { x: 'at', frameAnchor: 'top', dy, text: 'words', fill: 'var(--ink-2)' }),
	];
}
