/** Checks before a release: whether an edition can be published. */
import { editionPath } from '../edition/addresses.ts';
import { type ContentFiles } from '../edition/files.ts';
import { contentDir } from '../settings/settings.ts';
import { lostAddresses, newAddresses } from '../edition/ledger.ts';
import type { Edition } from '../edition/types.ts';
import { openFigure } from '../figures/index.ts';
import { compareVersions, versionPattern } from '../text/versions.ts';
import { checkPublished } from './store.ts';

/** Error of a release; its message says what is wrong, and the fix. */
export class ReleaseError extends Error {}

/**
 * Refuses what cannot be published, before anything is built.
 *
 * @param version what is asked for
 * @param again whether a published edition is to be made again
 * @param edition the present one
 * @param files its content
 * @throws ReleaseError where it cannot
 * @throws ContentError where a published edition is not as it was
 */
export function checkRelease(version: string, again: boolean, edition: Edition, files: ContentFiles): void {
	const { published, meta } = edition;
	const file = `${contentDir()}/edition.json`;
	if (!versionPattern.test(version))
		throw new ReleaseError(`"${version}" is no version. Write one, as in: npm run release 1.0.0`);
	const newest = published[0]?.version;
	const exists = published.some((each) => each.version === version);
	if (exists && !again)
		throw new ReleaseError(
			`Edition ${version} is published, and a published edition never changes. Begin the next: raise companion.version in ${file}, and say first in ${contentDir()}/changes.json what changes.`,
		);
	if (!exists && again)
		throw new ReleaseError(`Edition ${version} is not published. Publish it: npm run release ${version}`);
	if (newest && !again && compareVersions(version, newest) < 0)
		throw new ReleaseError(`${version} comes before ${newest}, which is published. Write a later version.`);
	if (version !== meta.companion.version)
		throw new ReleaseError(
			`${file}: companion.version is ${meta.companion.version}, not ${version}. ${again ? `Check out the commit in which edition ${version} was published.` : `Write "${version}" there, its day in companion.date, and say first in ${contentDir()}/changes.json what changed.`}`,
		);
	checkPublished(edition, files);
	checkAddresses(edition);
}

/** Refuses an edition whose addresses are not entered, or which has lost one. */
function checkAddresses(edition: Edition): void {
	const spaces = new Map([...edition.figures.keys()].map((id) => [id, openFigure(id, edition)]));
	const file = `${contentDir()}/permalinks.json`;
	const [lost] = lostAddresses(edition, spaces);
	if (lost)
		throw new ReleaseError(`${file}: "${lost}" was published and leads nowhere. Add a redirect from it.`);
	const { length } = newAddresses(edition, spaces);
	if (length > 0)
		throw new ReleaseError(
			`${file}: ${length} addresses are not entered. Run "npm run permalinks" and commit it.`,
		);
}

/**
 * The site's address and base path, which an edition carries for good.
 *
 * @param version the edition
 * @param set what was said of both: the host, and the base path
 * @throws ReleaseError where they are not set, or wrongly
 */
export function placeOf(version: string, { site, root }: { site: string | undefined; root: string }) {
	const fix = `Say where the site stands, as in: SITE_URL=https://press.example npm run release ${version}`;
	if (!site)
		throw new ReleaseError(`SITE_URL is not set, and an edition carries its address for good. ${fix}`);
	if (!URL.canParse(site) || !site.startsWith('https://'))
		throw new ReleaseError(`SITE_URL is "${site}", which is no https address. ${fix}`);
	const base = root + editionPath(version).slice(1);
	return { site, base, address: new URL(base, site).href };
}
