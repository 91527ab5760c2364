import { buffer } from 'node:stream/consumers';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync, type Zippable } from 'fflate';
import { pack } from 'tar-stream';

/** What is small already. */
const packed = new Set(['.png', '.woff2', '.zip', '.imscc', '.epub', '.pdf']);

/** A day for all files, so that the same files make the same archive. */
const archived = new Date('2000-01-01T00:00:00Z');

/** Bytes of a path that every tar has room for. */
const longest = 100;

/** Packs files, the same bytes for the same files. */
export function packZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
	const entries: Zippable = {};
	for (const path of [...files.keys()].sort()) {
		entries[path] = [files.get(path)!, { level: packed.has(extname(path)) ? 0 : 6, mtime: archived }];
	}
	return zipSync(entries);
}

/**
 * Packs files as one, in which pages share what they have in common: a zip packs each by itself.
 *
 * @returns `.tar.gz`, the same bytes for the same files
 * @throws {Error} where a path is longer than what reads it allows
 */
export async function packGzip(files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
	const tar = pack();
	const whole = buffer(tar);
	for (const name of [...files.keys()].sort()) {
		if (Buffer.byteLength(name) > longest) throw new Error(`${name} is longer than ${longest} bytes.`);
		tar.entry({ name, mtime: archived, mode: 0o644, uid: 0, gid: 0 }, Buffer.from(files.get(name)!));
	}
	tar.finalize();
	return gzipSync(await whole);
}
