import { folders } from '../edition/addresses.ts';
import type { Edition } from '../edition/types.ts';
import type { Permalinks } from '../schemas/permalinks.ts';

/** An address that went elsewhere. */
export type Redirect = Permalinks['redirects'][number];

/** Pages that went elsewhere, and folders without a page: each becomes a page that leads on. */
export const movedPages = ({
	permalinks,
	talks,
}: Pick<Edition, 'permalinks' | 'talks'>): Pick<Redirect, 'from' | 'to'>[] => [
	...permalinks.redirects.filter(({ from }) => !/[?#]/.test(from)),
	...folders.filter(({ from }) => from !== '/present/' || talks.size > 0),
];

/**
 * Places within a page that went elsewhere, by the id that they had: each becomes a line on that page.
 *
 * @param edition for its ledger
 * @param path the page, from the site's root
 */
export function movedPlaces(
	{ permalinks }: Pick<Edition, 'permalinks'>,
	path: string,
): { id: string; to: string }[] {
	return permalinks.redirects.flatMap(({ from, to }) => {
		const [page, id] = from.split('#');
		return page === path && id ? [{ id, to }] : [];
	});
}

/**
 * States of a figure that went elsewhere: the query that they had → where they went.
 *
 * @param edition for its ledger
 * @param path the figure's page, from the site's root
 */
export function movedStates(
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
