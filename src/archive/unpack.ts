import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { archivePath, editionPath, picturesPath } from '../edition/addresses.ts';
import type { Edition } from '../edition/types.ts';
import { openEdition } from './store.ts';

/**
 * Puts every published edition into a build, as it was published: its pages, and its archive. Pictures that several
 * have stand there once.
 *
 * @param dist the folder of the build
 * @throws ContentError where the archive of one is missing, or is not what was published
 */
export async function unpackEditions({ published }: Pick<Edition, 'published'>, dist: string): Promise<void> {
	for (const edition of published) {
		const { site, pictures, packed } = await openEdition(edition);
		const write = (path: string, content: Uint8Array): void => {
			const file = join(dist, path);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, content);
		};
		for (const [path, content] of site) write(editionPath(edition.version) + path, content);
		for (const [name, content] of pictures) write(picturesPath + name, content);
		write(archivePath(edition.version), packed);
	}
}
