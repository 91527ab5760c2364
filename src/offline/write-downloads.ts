import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../edition/types.ts';
import { fill } from '../text/words.ts';
import { offlinePath, packPath, portableFolder, portablePath, workerPath } from './addresses.ts';
import { precacheOf } from './precache.ts';
import { joinZip, type ZipEntry } from './pack.ts';
import { extraEntries } from './portable.ts';
import type { Place } from './portable-page.ts';

/**
 * Writes the downloads of a build: the portable archive, and the files of the service worker. The page that offers them
 * then says how large they are.
 *
 * @param edition for its record, and what is said of the archive
 * @param dist folder of a build whose pages are finished
 * @param place where the build will stand
 * @param files of the build for the archive, packed
 * @returns bytes of both
 */
export async function writeDownloads(
	{ meta, ui }: Pick<Edition, 'meta' | 'ui'>,
	dist: string,
	place: Place,
	files: readonly ZipEntry[],
) {
	const write = (path: string, content: string | Uint8Array): void => {
		mkdirSync(dirname(join(dist, path)), { recursive: true });
		writeFileSync(join(dist, path), content);
	};
	const { version, title, date } = meta.companion;
	const address = new URL(place.base, place.site).href;
	const readme = ui.offline.readme.map((line) => fill(line, { title, version, date, address }));
	const portable = joinZip(portableFolder(meta.companion), [
		...files,
		...(await extraEntries(dist, place.base, readme)),
	]);
	const { pack, worker } = await precacheOf(dist, meta.companion);
	write(portablePath(meta.companion), portable);
	write(packPath, pack);
	write(workerPath, worker);
	const bytes = { portable: portable.length, pack: pack.length };
	const offer = `${offlinePath}index.html`;
	const sized = readFileSync(join(dist, offer), 'utf8').replace(
		/<span data-bytes="(portable|pack)"[^>]*><\/span>/g,
		(_, file: keyof typeof bytes) => `\u00a0${fill(ui.offline.size, { size: Math.ceil(bytes[file] / 1e6) })}`,
	);
	write(offer, sized);
	return bytes;
}
