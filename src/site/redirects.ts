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

/** Where an id of a page (behind `#`) or a query of it (behind `?`) went. */
const movedFrom = (
	{ permalinks }: Pick<Edition, 'permalinks'>,
	path: string,
	mark: '#' | '?',
): [moved: string, to: string][] =>
	permalinks.redirects.flatMap(({ from, to }): [string, string][] => {
		const [page, moved] = from.split(mark);
		return page === path && moved ? [[moved, to]] : [];
	});

/**
 * Redirects of ids within a page: each becomes a line on that page.
 *
 * @param edition for its ledger
 * @param path the page, from the site's root
 */
export const redirectedIds = (
	edition: Pick<Edition, 'permalinks'>,
	path: string,
): { id: string; to: string }[] => movedFrom(edition, path, '#').map(([id, to]) => ({ id, to }));

/**
 * Redirects of a figure's states: old query → new address.
 *
 * @param edition for its ledger
 * @param path the figure's page, from the site's root
 */
export const redirectedStates = (
	edition: Pick<Edition, 'permalinks'>,
	path: string,
): Record<string, string> => Object.fromEntries(movedFrom(edition, path, '?'));
