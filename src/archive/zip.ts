import { zipSync, type Zippable } from 'fflate';

/**
 * Files as a zip, the same bytes for the same files.
 *
 * @param files path → content, in their order
 * @param date the day that each of them tells, as 2026-11-28
 * @param compress which of them are compressed; left out, all
 */
export function zip(
	files: Iterable<readonly [path: string, content: Uint8Array | string]>,
	date: string,
	compress: (path: string) => boolean = () => true,
): Uint8Array<ArrayBuffer> {
	// Zips tell the local time: midnight, wherever they are made.
	const mtime = new Date(`${date}T00:00:00`);
	const entries: Zippable = {};
	for (const [path, content] of files)
		entries[path] = [Buffer.from(content), { level: compress(path) ? 9 : 0, mtime }];
	return zipSync(entries);
}
