import { expect, test } from 'vitest';
import { packTar, unpackTar } from '../../src/archive/tar.ts';

const files = new Map(
	Object.entries({ 'data/site/index.html': '<p>农村</p>', 'bagit.txt': '', 'c.bin': 'x'.repeat(5000) }).map(
		([path, text]) => [path, Buffer.from(text)],
	),
);

test('an archive holds its files, and is the same to the byte for the same files of a day, in any order', async () => {
	const packed = await packTar(files, '2026-12-01');
	expect(await unpackTar(packed)).toEqual(files);
	expect((await packTar(new Map([...files].toReversed()), '2026-12-01')).equals(packed)).toBe(true);
	expect((await packTar(files, '2026-12-02')).equals(packed)).toBe(false);
});

test('what is no archive is refused', async () => {
	await expect(unpackTar(Buffer.from('<!doctype html>'))).rejects.toThrow();
});
