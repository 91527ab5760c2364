import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cached, cacheTrouble, cachedText, digestOf, sweep } from '../../src/cache/cache.ts';

let dir: string;
let made = 0;
/** A picture of some ingredients, and how often one was made. */
const picture = (of: string) =>
	cached('pictures', [of], () => {
		made++;
		return Promise.resolve(Buffer.from(`picture of ${of}`));
	});
const files = () => readdirSync(join(dir, 'pictures')).map((name) => join(dir, 'pictures', name));

beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'cache-'));
	made = 0;
	vi.stubEnv('MADE_DIR', dir);
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(dir, { recursive: true, force: true });
});

test('what is made of the same is made once', async () => {
	for (const of of ['a', 'b', 'a']) expect(String(await picture(of))).toBe(`picture of ${of}`);
	expect(made).toBe(2);
	expect(cachedText('texts', ['a'], () => '')).toBe('');
	expect(cachedText('texts', ['a'], () => 'again')).toBe('');
});

test('ingredients that only read alike are told apart', () => {
	expect(new Set([['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', '']].map(digestOf)).size).toBe(4);
	expect(digestOf(['ä'])).toBe(digestOf([Buffer.from('ä')]));
});

test.each([
	['was cut off', (file: string) => truncateSync(file, 40)],
	['was emptied', (file: string) => truncateSync(file, 0)],
	[
		'was edited',
		(file: string) => writeFileSync(file, readFileSync(file, 'latin1').replace('of', 'on'), 'latin1'),
	],
	['is a folder', (file: string) => (rmSync(file), mkdirSync(file))],
])('what %s is made again', async (_, spoil) => {
	await picture('a');
	spoil(files()[0]!);
	expect(String(await picture('a'))).toBe('picture of a');
	expect(made).toBe(2);
});

test('what stands in another’s place is made again, and then kept', async () => {
	await picture('a');
	const [a] = files();
	await picture('b');
	const b = files().find((file) => file !== a)!;
	renameSync(b, a!);
	expect(String(await picture('a'))).toBe('picture of a');
	expect(String(await picture('a'))).toBe('picture of a');
	expect(made).toBe(3);
});

test('where nothing can be kept, all is made', async () => {
	writeFileSync(join(dir, 'file'), '');
	vi.stubEnv('MADE_DIR', join(dir, 'file/cache'));
	for (const of of ['a', 'a']) expect(String(await picture(of))).toBe(`picture of ${of}`);
	expect(made).toBe(2);
	expect(cacheTrouble()).toMatch(/^Nothing is kept for the next build: ENOTDIR/);
	vi.stubEnv('MADE_DIR', dir);
	expect(cacheTrouble()).toBeUndefined();
	expect(readdirSync(dir)).toEqual(['file']);
});

test('several at once come to the same, and leave no part behind', async () => {
	const all = await Promise.all(Array.from({ length: 20 }, () => picture('a')));
	expect(new Set(all.map(String))).toEqual(new Set(['picture of a']));
	expect(files()).toHaveLength(1);
});

test('what no build used for a month is swept, and what was used is not', async () => {
	await picture('old');
	await picture('used');
	const old = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
	for (const file of files()) utimesSync(file, old, old);
	writeFileSync(join(dir, 'pictures/x.part'), '');
	await picture('used');
	sweep(dir);
	expect(made).toBe(2);
	expect(files()).toHaveLength(2);
	utimesSync(join(dir, 'pictures/x.part'), old, old);
	sweep(dir);
	expect(files().map((file) => existsSync(file))).toEqual([true]);
	await picture('used');
	expect(made).toBe(2);
	sweep(join(dir, 'no such folder'));
});
