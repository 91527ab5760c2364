import { startOf } from '../text/dates.ts';

/** A stretch of time behind a plot, from and to in years. */
export interface Band {
	/** Its colour is `--band-<id>`. */
	id: string;
	name: string;
	/** A shorter name, where the name has no room. */
	short?: string | undefined;
	start: number;
	end: number;
}

/** Periods as bands, cut to the years of a plot. One that lasts ends with them. */
export const bandsOf = (
	periods: readonly {
		id: string;
		name: string;
		short?: string | undefined;
		start: string;
		end: string | null;
	}[],
	[first, last]: readonly [number, number],
): Band[] =>
	periods.map(({ id, name, short, start, end }) => ({
		id,
		name,
		...(short ? { short } : {}),
		start: Math.max(first, startOf(start)),
		end: end ? startOf(end) : last,
	}));
