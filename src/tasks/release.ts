/**
 * `npm run release 1.0.0`: publishes the present edition. It is built as it is to stand below `/editions/1.0.0/`,
 * packed with its checksums into `content/editions/`, and entered into `content/editions.json`; from then on every
 * build holds it, byte for byte. With `--again` a published edition is made again and compared.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { bagOf } from '../archive/bag.ts';
import { contentDigest } from '../archive/content-digest.ts';
import { sha256 } from '../archive/manifest.ts';
import { archiveFile, checkPublished } from '../archive/store.ts';
import { packTar } from '../archive/tar.ts';
import { editionPath } from '../edition/addresses.ts';
import { contentDir, readContentFiles } from '../edition/files.ts';
import { lostAddresses, newAddresses } from '../edition/ledger.ts';
import type { Edition } from '../edition/types.ts';
import { openFigure } from '../figures/index.ts';
import { loadEdition } from '../site/edition.ts';
import { compareVersions, versionPattern } from '../text/versions.ts';

/** Why an edition cannot be published: what is wrong, and the mend. */
class Refusal extends Error {}

/** Where the edition is built. */
const built = '.cache/release';

/** Refuses what cannot be published, before anything is built. */
function check(version: string, again: boolean, edition: Edition): void {
	const { published, meta } = edition;
	const file = `${contentDir()}/edition.json`;
	if (!versionPattern.test(version))
		throw new Refusal(`"${version}" is no version. Write one, as in: npm run release 1.0.0`);
	const newest = published[0]?.version;
	const exists = published.some((each) => each.version === version);
	if (exists && !again)
		throw new Refusal(
			`Edition ${version} is published, and a published edition never changes. Begin the next: raise companion.version in ${file}, and say first in ${contentDir()}/changes.json what changes.`,
		);
	if (!exists && again)
		throw new Refusal(`Edition ${version} is not published. Publish it: npm run release ${version}`);
	if (newest && !again && compareVersions(version, newest) < 0)
		throw new Refusal(`${version} comes before ${newest}, which is published. Write a later version.`);
	if (version !== meta.companion.version)
		throw new Refusal(
			`${file}: companion.version is ${meta.companion.version}, not ${version}. ${again ? `Check out the commit in which edition ${version} was published.` : `Write "${version}" there, its day in companion.date, and say first in ${contentDir()}/changes.json what changed.`}`,
		);
	checkPublished(edition, readContentFiles(contentDir()));
	checkAddresses(edition);
}

/** Refuses an edition whose addresses are not entered, or which has lost one. */
function checkAddresses(edition: Edition): void {
	const spaces = new Map([...edition.figures.keys()].map((id) => [id, openFigure(id, edition)]));
	const file = `${contentDir()}/permalinks.json`;
	const [lost] = lostAddresses(edition, spaces);
	if (lost) throw new Refusal(`${file}: "${lost}" was published and leads nowhere. Add a redirect from it.`);
	const { length } = newAddresses(edition, spaces);
	if (length > 0)
		throw new Refusal(
			`${file}: ${length} addresses are not entered. Run "npm run permalinks" and commit it.`,
		);
}

/** The site's address and base path, which an edition carries for good. */
function place(version: string): { site: string; base: string; address: string } {
	const site = process.env['SITE_URL'];
	const mend = `Say where the site stands, as in: SITE_URL=https://press.example npm run release ${version}`;
	if (!site) throw new Refusal(`SITE_URL is not set, and an edition carries its address for good. ${mend}`);
	if (!URL.canParse(site) || !site.startsWith('https://'))
		throw new Refusal(`SITE_URL is "${site}", which is no https address. ${mend}`);
	const base = `${(process.env['BASE_PATH'] ?? '/').replace(/\/$/, '')}${editionPath(version)}`;
	return { site, base, address: new URL(base, site).href };
}

/** Builds the edition as it is to stand, with the book to print. */
function build({ site, base }: { site: string; base: string }): Map<string, Buffer> {
	rmSync(built, { recursive: true, force: true });
	const env = { ...process.env, SITE_URL: site, BASE_PATH: base, OUT_DIR: `./${built}`, BOOK: '1' };
	const { status } = spawnSync('npx', ['astro', 'build'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0) throw new Refusal('The edition could not be built; nothing was published.');
	const files = readdirSync(built, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	const read = new Map(
		files.map((file) => [relative(built, file).split(sep).join('/'), readFileSync(file)] as const),
	);
	rmSync(built, { recursive: true });
	return read;
}

/** Puts the archive in its place, and enters the edition as the newest. */
function enter(edition: Edition, version: string, address: string, packed: Buffer): void {
	const file = archiveFile(version);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(`${file}.part`, packed);
	renameSync(`${file}.part`, file);
	const ledger = `${contentDir()}/editions.json`;
	const record = {
		version,
		date: edition.meta.companion.date,
		address,
		bytes: packed.length,
		sha256: sha256(packed),
		content: contentDigest(readContentFiles(contentDir())),
	};
	const known = JSON.parse(readFileSync(ledger, 'utf8')) as { editions: unknown[] };
	writeFileSync(
		ledger,
		`${JSON.stringify({ ...known, editions: [record, ...known.editions] }, null, '\t')}\n`,
	);
	spawnSync(process.execPath, ['src/tasks/permalinks.ts'], { stdio: 'inherit' });
}

async function release(version = '', option = ''): Promise<void> {
	const edition = loadEdition();
	const again = option === '--again';
	const { address, ...where } = place(version);
	check(version, again, edition);
	const packed = await packTar(bagOf(edition, address, build(where)), edition.meta.companion.date);
	const published = edition.published.find((each) => each.version === version);
	if (!published) {
		enter(edition, version, address, packed);
		console.log(
			`Edition ${version} stands at ${address} with the next build. Commit ${archiveFile(version)}, ${contentDir()}/editions.json and ${contentDir()}/permalinks.json.`,
		);
	} else if (sha256(packed) === published.sha256)
		console.log(`Edition ${version} is the same, byte for byte.`);
	else
		throw new Refusal(
			`Edition ${version}, made again, is not the same: ${sha256(packed)}. Its code or what is installed has changed since.`,
		);
}

try {
	await release(...process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
