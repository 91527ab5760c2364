/** Groups page numbers into ranges: `[100, 101, 104]` → `100–101, 104`. */
export function formatPages(pages: readonly number[]): string {
	const ranges: [number, number][] = [];
	for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
		const last = ranges.at(-1);
		if (last && page === last[1] + 1) last[1] = page;
		else ranges.push([page, page]);
	}
	return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** `p. 101` or `pp. 100–101`. */
export function pageLabel(pages: readonly number[]): string {
	return `${pages.length > 1 ? 'pp.' : 'p.'} ${formatPages(pages)}`;
}

/** All pages from the first to the last of a range. */
export function pagesOf([from, to]: readonly [number, number]): number[] {
	return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/**
 * Splits `101–102` or `78, 80–81` into ranges of pages.
 *
 * @returns the ranges, or `undefined` where the text is not a list of pages from 1 on
 */
export function parsePages(pages: string): [number, number][] | undefined {
	const ranges = pages.split(',').map((part): [number, number] => {
		const [from = NaN, to = from, ...rest] = part.split(/[–-]/).map((word) => Number(word.trim() || 'x'));
		return rest.length > 0 ? [NaN, NaN] : [from, to];
	});
	const good = ranges.every(
		([from, to]) => Number.isInteger(from) && Number.isInteger(to) && 1 <= from && from <= to,
	);
	return good ? ranges : undefined;
}
