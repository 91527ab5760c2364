import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../../src/offline/browser/untar.ts';
import { packGzip } from '../../src/offline/pack.ts';

const files = new Map<string, Uint8Array>(
	Object.entries({ 'a/index.html': '<p>农村</p>', 'b.css': '', 'c.bin': 'x'.repeat(5000) }).map(
		([path, text]) => [path, Buffer.from(text)],
	),
);
/** Bytes as they come over a network, in pieces of a size. */
const inPieces = (bytes: Uint8Array, size: number): ReadableStream<Uint8Array<ArrayBuffer>> =>
	new ReadableStream({
		start(stream) {
			for (let at = 0; at < bytes.length; at += size)
				stream.enqueue(Uint8Array.from(bytes.subarray(at, at + size)));
			stream.close();
		},
	});
async function read(bytes: Uint8Array, size = 700): Promise<[string, string][]> {
	const found: [string, string][] = [];
	for await (const { path, content } of filesIn(inPieces(bytes, size)))
		found.push([path, Buffer.from(content).toString('utf8')]);
	return found;
}
const expected = [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]);

describe('an archive', () => {
	test.each([3, 512, 700, 1e6])('is read as it was packed, in pieces of %i bytes', async (size) => {
		expect(await read(await packGzip(files), size)).toEqual(expected);
	});

	test('is read where a host has unpacked it', async () => {
		expect(await read(gunzipSync(await packGzip(files)))).toEqual(expected);
	});

	test('that ends in the middle, or is none, is refused', async () => {
		const tar = gunzipSync(await packGzip(files));
		await expect(read(tar.subarray(0, 2000))).rejects.toThrow('ends in the middle');
		const packed = await packGzip(files);
		await expect(read(packed.subarray(0, packed.length - 20))).rejects.toThrow();
		await expect(read(Buffer.from('<!doctype html>'.repeat(100)))).rejects.toThrow('no archive');
	});

	test('is the same for the same files, and has no path that is too long for it', async () => {
		expect(await packGzip(new Map([...files].toReversed()))).toEqual(await packGzip(files));
		await expect(packGzip(new Map([['long/'.repeat(30), new Uint8Array()]]))).rejects.toThrow('longer than');
	});
});
