/**
 * `npm run release 1.0.0`: publishes the present edition. It is built as it is to stand below `/editions/1.0.0/`,
 * packed with its checksums into `content/editions/`, and entered into `content/editions.json`; from then on every
 * build holds it, byte for byte. With `--again` a published edition is made again and compared.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { bagOf } from '../archive/bag.ts';
import { checkRelease, placeOf, ReleaseError } from '../archive/check-release.ts';
import { contentDigest } from '../archive/content-digest.ts';
import { sha256 } from '../archive/manifest.ts';
import { splitEdition } from '../archive/split-edition.ts';
import { archiveFile } from '../archive/store.ts';
import { type Files, packTar } from '../archive/tar.ts';
import { editionPath } from '../edition/addresses.ts';
import { readContentFiles } from '../edition/files.ts';
import { basePath, contentDir, hostSet, printing } from '../settings/settings.ts';
import type { Edition } from '../edition/types.ts';
import { loadEdition } from '../site/edition.ts';
import { writeJson, writeWhole } from './write-whole.ts';

/** Folder of the build. */
const built = '.cache/release';

/** Runs another task, with what is set for it; whether it ended well. */
function runs(task: string, set: Readonly<Record<string, string>> = {}): boolean {
	const { status } = spawnSync(process.execPath, [`src/tasks/${task}`], {
		env: { ...process.env, ...set },
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	return status === 0;
}

/** Builds the edition as it is to stand, with the book to print but where `BOOK` is set to nothing. */
function build({ site, base }: { site: string; base: string }): Map<string, Buffer> {
	const set = {
		SITE_URL: site,
		BASE_PATH: base,
		OUT_DIR: `./${built}`,
		BOOK: printing(true) ? '1' : '',
	};
	if (!runs('build.ts', set))
		throw new ReleaseError('The edition could not be built; nothing was published.');
	const files = readdirSync(built, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	const read = new Map(
		files.map((file) => [relative(built, file).split(sep).join('/'), readFileSync(file)] as const),
	);
	rmSync(built, { recursive: true });
	return read;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Puts the archive in its place, and enters the edition as the newest. */
function enter(edition: Edition, version: string, address: string, packed: Buffer): void {
	const file = archiveFile(version);
	mkdirSync(dirname(file), { recursive: true });
	writeWhole(file, packed);
	const ledger = `${contentDir()}/editions.json`;
	const record = {
		version,
		date: edition.meta.companion.date,
		address,
		bytes: packed.length,
		sha256: sha256(packed),
		content: contentDigest(readContentFiles(contentDir())),
	};
	const known = existsSync(ledger)
		? (JSON.parse(readFileSync(ledger, 'utf8')) as { editions: unknown[] })
		: { editions: [] };
	writeJson(ledger, { ...known, editions: [record, ...known.editions] });
	if (!runs('permalinks.ts'))
		throw new ReleaseError(
			`Edition ${version} is published, but its addresses are not entered: mend what is told above, and run "npm run permalinks".`,
		);
}

async function release(version = '', option = ''): Promise<void> {
	const edition = loadEdition();
	const again = option === '--again';
	const { address, ...where } = placeOf(version, { site: hostSet(), root: basePath() });
	checkRelease(version, again, edition, readContentFiles(contentDir()));
	const root = where.base.slice(0, -editionPath(version).length + 1);
	const parts = splitEdition(build(where), { address, root, about: 'data/#archive' });
	const packed = await packTar(bagOf(edition, address, parts), edition.meta.companion.date);
	const published = edition.published.find((each) => each.version === version);
	if (!published) {
		enter(edition, version, address, packed);
		const weight = (files: Files) =>
			megabytes([...files.values()].reduce((sum, { length }) => sum + length, 0));
		console.log(
			`On its host it takes ${weight(parts.site)}, pictures that editions share ${weight(parts.pictures)}, its archive ${megabytes(packed.length)}.`,
		);
		console.log(
			`Edition ${version} stands at ${address} with the next build. Commit ${archiveFile(version)}, ${contentDir()}/editions.json, ${contentDir()}/permalinks.json and ${contentDir()}/paragraphs.json.`,
		);
	} else if (sha256(packed) === published.sha256)
		console.log(`Edition ${version} is the same, byte for byte.`);
	else
		throw new ReleaseError(
			`Edition ${version}, made again, is not the same: ${sha256(packed)}. Its code or what is installed has changed since.`,
		);
}

try {
	await release(...process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
