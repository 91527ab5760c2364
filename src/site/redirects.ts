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
 * Redirects of ids within a page: each becomes a line on that page.
 *
 * @param edition for its ledger
 * @param path the page, from the site's root
 */
export function redirectedIds(
	{ permalinks }: Pick<Edition, 'permalinks'>,
	path: string,
): { id: string; to: string }[] {
	return permalinks.redirects.flatMap(({ from, to }) => {
		const [page, id] = from.split('#');
		return page === path && id ? [{ id, to }] : [];
	});
}

/**
 * Redirects of a figure's states: old query → new address.
 *
 * @param edition for its ledger
 * @param path the figure's page, from the site's root
 */
export function redirectedStates(
	{ permalinks }: Pick<Edition, 'permalinks'>,
	path: string,
): Record<string, string> {
	return Object.fromEntries(
		permalinks.redirects.flatMap(({ from, to }) => {
			const [page, query] = from.split('?');
			return page === path && query ? [[query, to]] : [];
		}),
	);
}
