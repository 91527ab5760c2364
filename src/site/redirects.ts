import { folders } from '../edition/addresses.ts';
import type { Edition } from '../edition/types.ts';
import type { Permalinks } from '../schemas/permalinks.ts';

/** Redirect from an address that moved. */
export type Redirect = Permalinks['redirects'][number];

/** Redirects of whole pages, and of folders without a page: each becomes a page that leads on. */
export const redirectedPages = ({
	permalinks,
	talks,
}: Pick<Edition, 'permalinks' | 'talks'>): Pick<Redirect, 'from' | 'to'>[] => [
	...permalinks.redirects.filter(({ from }) => !/[?#]/.test(from)),
	...folders.filter(({ from }) => from !== '/present/' || talks.size > 0),
];

/**
 * Where the ids of a page or the queries of it went: each id becomes a line on that page, each query a state of a figure.
 *
 * @param edition for its ledger
 * @param path the page, from the site's root
 * @param mark before what moved: `#` before an id, `?` before a query
 * @returns what moved, and its new address
 */
export const movedFrom = (
	{ permalinks }: Pick<Edition, 'permalinks'>,
	path: string,
	mark: '#' | '?',
): [moved: string, to: string][] =>
	permalinks.redirects.flatMap(({ from, to }): [string, string][] => {
		const [page, moved] = from.split(mark);
		return page === path && moved ? [[moved, to]] : [];
	});
