import { plain } from '../text/plain.ts';

/** What can be chosen in the list of works, as its address names it. */
export const facets = ['status', 'chapter', 'year', 'kind'] as const;
export type Facet = (typeof facets)[number];

/** The orders in which the list can stand, the first without a choice. */
export const sorts = ['author', 'year', 'cited', 'chapter'] as const;
export type Sort = (typeof sorts)[number];

/** A choice in the list: words to find, values of each facet, and an order. */
export interface WorksQuery extends Record<Facet, string[]> {
	find: string;
	sort: Sort;
}

/** A work as far as choosing asks. */
export interface WorkRow extends Record<Facet, string[]> {
	/** Everything that its line says. */
	text: string;
	/** The year that the dissertation prints, as 2016b; empty or words where it has none. */
	printedYear: string;
	/** How many sentences cite it. */
	cited: number;
}

/** The decade of a year, by which the list tells years apart: `1990`; `none` without a year. */
export const decadeOf = (year: string): string => (/^\d{4}/.test(year) ? `${year.slice(0, 3)}0` : 'none');

/** Reads a choice from the query of an address; what it does not know it leaves out. */
export function readQuery(search: string): WorksQuery {
	const params = new URLSearchParams(search);
	const sort = sorts.find((each) => each === params.get('sort')) ?? 'author';
	const values = Object.fromEntries(facets.map((facet) => [facet, params.getAll(facet)]));
	return { ...(values as Record<Facet, string[]>), find: params.get('find')?.trim() ?? '', sort };
}

/** Writes a choice as the query of an address: `?status=confirmed&chapter=4`; empty where nothing is chosen. */
export function writeQuery(query: WorksQuery): string {
	const params = new URLSearchParams();
	if (query.find) params.set('find', query.find);
	for (const facet of facets) for (const value of query[facet]) params.append(facet, value);
	if (query.sort !== 'author') params.set('sort', query.sort);
	const written = params.toString();
	return written && `?${written}`;
}

/** Whether anything is chosen that leaves works out. */
export const narrows = (query: WorksQuery): boolean =>
	query.find !== '' || facets.some((facet) => query[facet].length > 0);

/**
 * Whether a work matches a choice: every word that is to be found, and one of the values of each facet.
 *
 * @param without a facet that is not looked at, so that its own values can be counted
 */
export function matches(row: WorkRow, query: WorksQuery, without?: Facet): boolean {
	const text = plain(row.text);
	return (
		plain(query.find)
			.split(/\s+/)
			.every((word) => text.includes(word)) &&
		facets.every(
			(facet) =>
				facet === without ||
				query[facet].length === 0 ||
				query[facet].some((value) => row[facet].includes(value)),
		)
	);
}

/** Puts works, which stand in the order of their authors, into another. Those without a year come last. */
export function inOrder<Row extends WorkRow>(rows: readonly Row[], sort: Sort): Row[] {
	const rank: Record<Sort, (row: Row) => number | string> = {
		author: () => 0,
		year: ({ printedYear }) => (decadeOf(printedYear) === 'none' ? 'z' : printedYear),
		cited: ({ cited }) => -cited,
		chapter: ({ chapter }) => Number(chapter[0] ?? Infinity),
	};
	const of = rank[sort];
	return rows.toSorted((a, b) => {
		const [first, second] = [of(a), of(b)];
		return first < second ? -1 : first > second ? 1 : 0;
	});
}
