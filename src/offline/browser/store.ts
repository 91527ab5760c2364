/** The store of a kept edition in this browser: one cache each, named after the site and the build. */

/** What is known of it: the last thing put into it, so that it is there only with all the rest. */
export interface CachedEdition {
	version: string;
	/** The day on which it was fetched, as 2026-11-26. */
	day: string;
}

/** The name of the cache of a build begins so: several sites, or published editions, may stand on one host. */
export const cachesOf = (scope: string): string =>
	`${import.meta.env.ABBREVIATION} ${new URL(scope).pathname} `;

/** The names of a site's caches. */
export const cacheNames = async (scope: string): Promise<string[]> =>
	(await caches.keys()).filter((name) => name.startsWith(cachesOf(scope)));

/** Where in a cache stands what is known of it. */
export const recordAt = (scope: string): string => new URL('kept.json', scope).href;

/** The whole editions that are kept of a site. */
export async function cachedEditions(scope: string): Promise<CachedEdition[]> {
	const names = await cacheNames(scope);
	const records = await Promise.all(
		names.map(async (name) => (await (await caches.open(name)).match(recordAt(scope)))?.json()),
	);
	return records.filter((record) => record !== undefined) as CachedEdition[];
}
