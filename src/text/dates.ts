const months = 'January February March April May June July August September October November December'.split(
	' ',
);

/** `2014` → `2014`, `2014-10` → `October 2014`, `2014-10-30` → `30 October 2014`. */
export function formatDate(date: string): string {
	const [year, month, day] = date.split('-');
	return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** How exact a partial date is, which is told by its length. */
export const precisionOf = (date: string): 'year' | 'month' | 'day' =>
	date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';

/**
 * The whole of the year, month or day that a partial date names, from and to in decimal years. All months
 * of a year are as long as one another, and all days of a month.
 */
export function spanOf(date: string): [number, number] {
	const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
	if (month === undefined) return [year, year + 1];
	const at = (day: number) => year + (month - 1 + day) / 12;
	if (day === undefined) return [at(0), at(1)];
	const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return [at((day - 1) / days), at(day / days)];
}

/** Where the year, month or day that a partial date names begins, in decimal years. */
export const startOf = (date: string): number => spanOf(date)[0];
