import { buffer } from 'node:stream/consumers';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { ZipFile } from 'yazl';

/** What is small already. */
const packed = new Set(['.png', '.woff2', '.zip', '.imscc', '.epub', '.pdf']);

/** A day for all files, so that the same files make the same archive. */
const archived = new Date('2000-01-01T00:00:00Z');

/** Bytes of a path that every tar has room for. */
const longest = 100;

/** Packs files, the same bytes for the same files. */
export async function packZip(files: ReadonlyMap<string, Uint8Array>): Promise<Buffer<ArrayBuffer>> {
	const zip = new ZipFile();
	for (const path of [...files.keys()].sort()) {
		const { buffer: bytes, byteOffset, byteLength } = files.get(path)!;
		const compress = !packed.has(extname(path));
		zip.addBuffer(Buffer.from(bytes, byteOffset, byteLength), path, { mtime: archived, compress });
	}
	zip.end();
	return buffer(zip.outputStream);
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
	return promisify(gzip)(await whole);
}
