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
