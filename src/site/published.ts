/** The published editions as the pages of this build ask for them. */
import { openEdition } from '../archive/store.ts';
import { cached } from '../cache/cache.ts';
import type { Edition } from '../edition/types.ts';
import type { PublishedEdition } from '../schemas/editions.ts';
import type { Texts } from '../schemas/texts.ts';
import { compareVersions } from '../text/versions.ts';
import { loadEdition } from './edition.ts';
import { absolute, absoluteIn, frozenVersion } from './paths.ts';

/**
 * The published editions, the newest first: all of them; in the build of an edition itself those before it, so
 * that it can be made again with the same bytes.
 */
export const publishedBefore = ({ published }: Pick<Edition, 'published'>): PublishedEdition[] =>
	published.filter(({ version }) => !frozenVersion || compareVersions(version, frozenVersion) < 0);

/** What this build asks of a published edition. */
interface Recalled {
	texts: Texts;
	has(path: string): boolean;
}
const editionCache = new Map<string, Promise<Recalled>>();

/**
 * A published edition: its words, and whether it has a page at a path from the site's root. Its archive is opened once:
 * every thread of every build asks for these.
 *
 * @throws ContentError where its archive is missing, or is not what was published
 */
export function recall(edition: PublishedEdition): Promise<Recalled> {
	const known = editionCache.get(edition.sha256);
	if (known) return known;
	const open = cached('editions', ['words and pages', edition.sha256], async () => {
		const { texts, site } = await openEdition(edition);
		const pages = [...site.keys()].filter((path) => path.endsWith('index.html'));
		return Buffer.from(JSON.stringify({ texts, pages }));
	}).then((bytes) => {
		const { texts, pages } = JSON.parse(bytes.toString()) as { texts: Texts; pages: string[] };
		const paths = new Set(pages);
		return { texts, has: (path: string) => paths.has(`${path.slice(1)}index.html`) };
	});
	editionCache.set(edition.sha256, open);
	return open;
}

/** The newest of some editions that has a page. */
async function newestWith(
	editions: readonly PublishedEdition[],
	path: string,
): Promise<PublishedEdition | undefined> {
	for (const edition of editions) if ((await recall(edition)).has(path)) return edition;
	return undefined;
}

/** The newest published edition before this one that has a page. */
export function predecessorOf(path: string): Promise<PublishedEdition | undefined> {
	const edition = loadEdition();
	const { version } = edition.meta.companion;
	const before = publishedBefore(edition).filter((each) => compareVersions(each.version, version) < 0);
	return newestWith(before, path);
}

/** This edition as it is published, where it is and has the page: what stands here stands there for good. */
export function publishedHere(path: string): Promise<PublishedEdition | undefined> {
	const edition = loadEdition();
	const same = edition.published.filter((each) => each.version === edition.meta.companion.version);
	return frozenVersion ? Promise.resolve(undefined) : newestWith(same, path);
}

/** The address by which a page is cited: where it stands for good, if this edition is published, else its own. */
export async function citedAt(path: string): Promise<string> {
	const kept = await publishedHere(path);
	return kept ? absoluteIn(kept.version, path) : absolute(path);
}
