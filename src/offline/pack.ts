import { extname } from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflateRawSync, gzip } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { type Files, tarOf } from '../archive/tar.ts';

/** What is small already. */
const packed = new Set(['.png', '.woff2', '.zip', '.imscc', '.epub', '.pdf']);

/** A day for all files, so that the same files make the same archive. */
const archived = new Date('2000-01-01T00:00:00Z');

/** Bytes of a path that every tar has room for. */
const longest = 100;

/** Packs a file for an archive. */
export const zipEntry = (path: string, content: Uint8Array | string) => {
	const bytes = Buffer.from(content);
	const deflated = deflateRawSync(bytes, { level: packed.has(extname(path)) ? 0 : 6 });
	return { path, size: bytes.length, crc: crc32(bytes), deflated };
};

/** A file of an archive, packed; its size is that of the file as it was. */
export type ZipEntry = ReturnType<typeof zipEntry>;

/**
 * Joins packed files to an archive, the same bytes for the same files.
 *
 * @param folder in which all of them lie: unpacked, they are in one place
 * @param entries a file that is there twice goes in once
 */
export function joinZip(folder: string, entries: readonly ZipEntry[]): Buffer {
	const once = new Map(entries.map((entry) => [entry.path, entry])).values();
	const chunks: Uint8Array[] = [];
	const zip = new Zip((error, chunk) => {
		if (error) throw error;
		chunks.push(chunk);
	});
	for (const { path, size, crc, deflated } of [...once].sort((a, b) => (a.path < b.path ? -1 : 1))) {
		const file: ZipInputFile = { filename: `${folder}/${path}`, size, crc, compression: 8, mtime: archived };
		zip.add(file);
		file.ondata?.(null, deflated, true);
	}
	zip.end();
	return Buffer.concat(chunks);
}

/**
 * Packs files as one, in which pages share what they have in common: a zip packs each by itself.
 *
 * @returns `.tar.gz`, the same bytes for the same files
 * @throws {Error} where a path is longer than what reads it allows
 */
export async function packGzip(files: Files): Promise<Buffer> {
	const long = [...files.keys()].find((name) => Buffer.byteLength(name) > longest);
	if (long !== undefined) throw new Error(`${long} is longer than ${longest} bytes.`);
	return promisify(gzip)(await tarOf(files, archived));
}
