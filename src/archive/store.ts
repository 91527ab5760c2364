/** The published editions as they lie packed beside the content. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFiles } from '../edition/files.ts';
import { contentDir } from '../settings/settings.ts';
import { ContentError, type Problem } from '../edition/problem.ts';
import type { Edition } from '../edition/types.ts';
import type { PublishedEdition } from '../schemas/editions.ts';
import { Texts } from '../schemas/texts.ts';
import { byKey } from '../text/lookup.ts';
import { contentDigest } from './content-digest.ts';
import { sha256 } from './manifest.ts';
import { unpackTar } from './tar.ts';

/** Where in its archive lies what of an edition stands at its address, the pictures there, and all else. */
export const folders = { site: 'data/site/', pictures: 'data/pictures/', rest: 'data/files/' } as const;

/** Name of the file with an edition's words, from its root. */
export const textsFile = 'paragraphs.json';

const archiveDir = (): string => join(contentDir(), 'editions');

/** The archive of an edition: `content/editions/1.0.0.tar.zst`. */
export const archiveFile = (version: string): string => join(archiveDir(), `${version}.tar.zst`);

/** What is wrong with the archive of an edition: that it is missing, or is not what was published. */
function wrongWith({ version, sha256: published }: PublishedEdition): Problem[] {
	const file = archiveFile(version);
	const fix = `Take it back from the repository ("git checkout -- ${file}"): a published edition never changes. What is to be other belongs in the next one.`;
	if (!existsSync(file)) return [{ file, message: `is missing, and edition ${version} is published`, fix }];
	const found = sha256(readFileSync(file));
	if (found === published) return [];
	const message = `is not what was published: its SHA-256 is ${found}, and ${contentDir()}/editions.json has ${published}`;
	return [{ file, message, fix }];
}

/**
 * Opens a published edition.
 *
 * @returns its archive, byte for byte; what stands at its address, by its path from there; the pictures that stand
 *   there for all editions, by their name; and its words
 * @throws ContentError where its archive is missing, or is not what was published
 */
export async function openEdition(edition: PublishedEdition) {
	const wrong = wrongWith(edition);
	if (wrong.length > 0) throw new ContentError(wrong);
	const packed = readFileSync(archiveFile(edition.version));
	const files = await unpackTar(packed);
	const below = (folder: string) =>
		new Map(
			[...files]
				.filter(([path]) => path.startsWith(folder))
				.map(([path, content]) => [path.slice(folder.length), content]),
		);
	return {
		packed,
		site: below(folders.site),
		pictures: below(folders.pictures),
		texts: Texts.parse(JSON.parse(byKey(files, folders.rest + textsFile).toString())),
	};
}

/** Archives of editions that are not published. */
function unknownFiles(published: readonly PublishedEdition[]): Problem[] {
	if (!existsSync(archiveDir())) return [];
	const known = published.map(({ version }) => `${version}.tar.zst`);
	return readdirSync(archiveDir())
		.filter((name) => !known.includes(name))
		.map((name) => ({
			file: join(archiveDir(), name),
			message: `belongs to no edition that ${contentDir()}/editions.json has`,
			fix: 'Take it out, or take that file back from the repository: "npm run release" writes both.',
		}));
}

/** A published edition whose content is no longer what it was. */
function rolling({ meta, published }: Edition, files: ContentFiles): Problem[] {
	const { version } = meta.companion;
	const same = published.find((each) => each.version === version);
	if (!same || same.content === contentDigest(files)) return [];
	return [
		{
			file: `${contentDir()}/edition.json`,
			place: 'companion.version',
			message: `says ${version}, which is published, and the content has changed since`,
			fix: `Begin the next edition: raise the version, and say first in ${contentDir()}/changes.json what changes.`,
		},
	];
}

/**
 * Checks that every published edition lies there as it was published, and that the present one is not passed off
 * as one of them.
 *
 * @throws ContentError where it is not so
 */
export function checkPublished(edition: Edition, files: ContentFiles): void {
	const { published } = edition;
	const problems = [...published.flatMap(wrongWith), ...unknownFiles(published), ...rolling(edition, files)];
	if (problems.length > 0) throw new ContentError(problems);
}
