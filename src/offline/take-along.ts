import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../edition/types.ts';
import { fill } from '../text/words.ts';
import { packPath, stickPath, workerPath } from './addresses.ts';
import { keptOf } from './kept.ts';
import { packZip } from './pack.ts';
import { type Place, stickFiles, stickOf } from './stick.ts';

/**
 * Puts into a build what is taken along: the archive for a disk, and what a browser keeps.
 *
 * @param edition for its record, and what is said of the archive
 * @param dist folder of a build whose pages are finished
 * @param place where the build will stand
 * @param taken paths of the files that are taken along
 * @param pages those of them that are pages, as they open from a disk
 * @returns bytes of both
 */
export async function takeAlong(
	{ meta, ui }: Pick<Edition, 'meta' | 'ui'>,
	dist: string,
	place: Place,
	taken: readonly string[],
	pages: ReadonlyMap<string, Uint8Array>,
): Promise<{ stick: number; pack: number }> {
	const write = (path: string, content: string | Uint8Array): void => {
		mkdirSync(dirname(join(dist, path)), { recursive: true });
		writeFileSync(join(dist, path), content);
	};
	const { version, title, date } = meta.companion;
	const address = new URL(place.base, place.site).href;
	const readme = ui.offline.readme.map((line) => fill(line, { title, version, date, address }));
	// Each is packed in threads of its own.
	const [stick, { pack, worker }] = await Promise.all([
		stickFiles(dist, stickOf(dist, place, taken), taken, pages, readme).then(packZip),
		keptOf(dist, version),
	]);
	write(stickPath(version), stick);
	write(packPath, pack);
	write(workerPath, worker);
	return { stick: stick.length, pack: pack.length };
}
