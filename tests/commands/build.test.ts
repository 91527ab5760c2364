import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builds } from '../support/builds.ts';
import { runCommand } from '../support/command.ts';
import { plainEnv } from '../support/env.ts';

/** Every file of a folder, with what is in it. */
const contents = (dir: string): Record<string, string> =>
	Object.fromEntries(
		readdirSync(dir, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => join(parentPath, name))
			.sort()
			.map((file) => [
				file.slice(join(dir, '/').length),
				createHash('sha256').update(readFileSync(file)).digest('hex'),
			]),
	);
/** Names of files that are in one of two folders alone, or differ. */
function differing(one: Record<string, string>, other: Record<string, string>): string[] {
	const names = new Set([...Object.keys(one), ...Object.keys(other)]);
	return [...names].filter((name) => one[name] !== other[name]);
}

const { dir, base, site, outDir } = builds.fixture;
/** The build of the fixture that the tests read, as the last good one of a folder of its own. */
const dist = join(dir, 'again');
const bin = resolve(dir, 'no-git');
const asked = join(bin, 'asked');
const env = plainEnv({ OUT_DIR: 'again', BASE_PATH: base, SITE_URL: site });
const task = ['--disable-warning=ExperimentalWarning', 'src/tasks/build.ts'];
const node = resolve('node_modules/.bin/node');
const left = () => readdirSync(dir).filter((name) => name.startsWith('again-'));
let first: Record<string, string>;

beforeAll(() => {
	rmSync(dist, { recursive: true, force: true });
	cpSync(outDir, dist, { recursive: true });
	first = contents(outDir);
	// A git that is asked for anything leaves a word of it.
	rmSync(bin, { recursive: true, force: true });
	mkdirSync(bin);
	writeFileSync(join(bin, 'git'), `#!/bin/sh\necho "$@" >> ${asked}\nexit 127\n`);
	chmodSync(join(bin, 'git'), 0o755);
	env['PATH'] = bin + delimiter + env['PATH'];
});
afterAll(() => {
	for (const made of [dist, bin]) rmSync(made, { recursive: true, force: true });
});

/** Cuts off half of what the cache has, and edits the other half, but what another build is writing; how many files. */
function spoilCache(): number {
	const cache = join(dir, '.cache/made');
	const files = readdirSync(cache, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
		.map(({ parentPath, name }) => join(parentPath, name));
	files.forEach((file, i) => {
		const bytes = readFileSync(file);
		if (i % 2) writeFileSync(file, bytes.subarray(0, bytes.length / 2));
		else writeFileSync(file, Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1)! ^ 1])]));
	});
	return files.length;
}

const build = (more: Record<string, string> = {}) =>
	runCommand([node, ...task], { cwd: dir, env: { ...env, ...more } });

/** Starts a build, and kills it and all that it started when it has written some files; how many. */
const killedAt = (files: number) =>
	new Promise<number>((done) => {
		const child = spawn(node, task, { cwd: dir, env, stdio: 'ignore', detached: true });
		const written = () =>
			left().reduce((sum, name) => sum + readdirSync(join(dir, name), { recursive: true }).length, 0);
		const timer = setInterval(() => {
			if (written() >= files) process.kill(-child.pid!, 'SIGKILL');
		}, 50);
		child.on('exit', () => {
			clearInterval(timer);
			done(written());
		});
	});

describe('a build', () => {
	test('that is killed leaves the last good one', async () => {
		const whole = Object.keys(first).length;
		for (const part of process.env['TEST_ALL'] ? [0, 0.5, 0.9] : [0.5]) {
			expect(await killedAt(whole * part)).toBeGreaterThanOrEqual(whole * part);
			expect(differing(contents(dist), first), `after ${part} of the files`).toEqual([]);
		}
		expect(left().length).toBeGreaterThan(0);
	});

	test('of one commit is the same to the byte, asks no git, and takes away what was left', async () => {
		const spoilt = spoilCache();
		expect(spoilt).toBeGreaterThan(20);
		const { status, stdout, stderr } = await build();
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout.split('\n').map((line) => line.split(' ')[0])).toEqual([
			'content',
			'bundles',
			'rendering',
			'search',
			'pages',
			'offline',
			'site',
			'',
		]);
		expect(Object.keys(first).length).toBeGreaterThan(200);
		expect(differing(contents(dist), first)).toEqual([]);
		expect(existsSync(asked)).toBe(false);
		expect(left()).toEqual([]);
	});

	test('that stops between two names is put right by the next, which may fail', async () => {
		renameSync(dist, `${dist}-before-999999`);
		const file = join(dir, 'content/registers/places.json');
		const text = readFileSync(file, 'utf8');
		writeFileSync(file, text.replace('{', ''));
		const { status, stderr } = await build();
		writeFileSync(file, text);
		expect(status).toBe(1);
		expect(stderr).toContain('content/registers/places.json:');
		expect(stderr).toMatch(/The build failed\. The last build stands in again\/ as it was\.\n$/);
		expect(differing(contents(dist), first)).toEqual([]);
		expect(left()).toEqual([]);
	});

	test('that cannot be written says so in one line', async () => {
		const { status, stderr } = await build({ OUT_DIR: '/dev/null/dist' });
		expect(status).toBe(1);
		expect(stderr).toMatch(/^ENOTDIR: .* Part of the path is no folder: set OUT_DIR to one that is\.\n$/);
	});

	test.runIf(process.env['TEST_ALL'])('of the whole content is the same to the byte', async () => {
		const { dir, base, site, outDir } = builds.root;
		const again = '.cache/again';
		const { status } = await runCommand([node, ...task], {
			cwd: dir,
			env: plainEnv({ OUT_DIR: again, BASE_PATH: base, SITE_URL: site }),
		});
		expect(status).toBe(0);
		expect(differing(contents(again), contents(outDir))).toEqual([]);
		rmSync(again, { recursive: true });
	});
});
