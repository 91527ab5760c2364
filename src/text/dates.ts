const months = 'January February March April May June July August September October November December'.split(
	' ',
);

/** `2014` → `2014`, `2014-10` → `October 2014`, `2014-10-30` → `30 October 2014`. */
export function formatDate(date: string): string {
	const [year, month, day] = date.split('-');
	return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** A partial date as a point in time, in years: the middle of the year or month that it names. */
export function decimalYear(date: string): number {
	const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
	if (month === undefined) return year + 0.5;
	return year + (month - 1 + (day === undefined ? 0.5 : (day - 1) / 31)) / 12;
}

/** Where the year or month that a partial date names begins, in years. */
export function startOf(date: string): number {
	const [year, month = 1] = date.split('-').map(Number) as [number, number?];
	return year + (month - 1) / 12;
}
