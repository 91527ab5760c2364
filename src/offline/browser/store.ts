/** The store of a kept edition in this browser: one cache each, named after the site and the build. */

/** What is known of it: the last thing put into it, so that it is there only with all the rest. */
export interface CachedEdition {
	version: string;
	/** The day on which it was fetched, as 2026-11-26. */
	day: string;
}

/** The names of a site's caches begin so: several sites, or published editions, may stand on one host. */
export const cachesOf = (scope: string): string =>
	`${import.meta.env.ABBREVIATION} ${new URL(scope).pathname} `;

/** Where in a cache stands what is known of it. */
export const recordAt = (scope: string): string => new URL('kept.json', scope).href;

/** The whole editions that are kept of a site. */
export async function cachedEditions(scope: string): Promise<CachedEdition[]> {
	const names = (await caches.keys()).filter((name) => name.startsWith(cachesOf(scope)));
	const records = await Promise.all(
		names.map(async (name) => (await (await caches.open(name)).match(recordAt(scope)))?.json()),
	);
	return records.filter((record) => record !== undefined) as CachedEdition[];
}
