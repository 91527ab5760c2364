import { pathsOf } from './addresses.ts';
import type { Edition, StateSpace } from './types.ts';

/** Every address that was ever published, in the order in which the ledger has them. */
const published = ({ permalinks }: Pick<Edition, 'permalinks'>): string[] =>
	Object.values(permalinks.published).flat();

/**
 * Addresses that the ledger does not hold yet.
 *
 * @param edition the edition
 * @param spaces each figure's states
 */
export function newAddresses(edition: Edition, spaces: ReadonlyMap<string, StateSpace>): string[] {
	const known = new Set(published(edition));
	return pathsOf(edition, spaces).filter((path) => !known.has(path));
}

/**
 * Addresses that were published and that now lead nowhere: no page has them, and no redirect says where
 * they went.
 *
 * @param edition the edition
 * @param spaces each figure's states
 */
export function lostAddresses(edition: Edition, spaces: ReadonlyMap<string, StateSpace>): string[] {
	const known = new Set([
		...pathsOf(edition, spaces),
		...edition.permalinks.redirects.map(({ from }) => from),
	]);
	return published(edition).filter((path) => !known.has(path));
}
