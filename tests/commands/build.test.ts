import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builds } from '../support/builds.ts';
import { plainEnv } from '../support/env.ts';
import { copyProject } from '../support/project.ts';

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

const { base, site, outDir } = builds.fixture;
let dir = '';
let env: NodeJS.ProcessEnv;
const task = ['--disable-warning=ExperimentalWarning', 'src/tasks/build.ts'];
const node = resolve('node_modules/.bin/node');
const left = () => readdirSync(dir).filter((name) => name.startsWith('dist-'));

beforeAll(() => {
	dir = copyProject('builds', 'fixture');
	// A git that is asked for anything leaves a word of it.
	const bin = resolve(dir, 'bin');
	mkdirSync(bin);
	writeFileSync(join(bin, 'git'), `#!/bin/sh\necho "$@" >> ${join(bin, 'asked')}\nexit 127\n`);
	chmodSync(join(bin, 'git'), 0o755);
	env = plainEnv({ BASE_PATH: base, SITE_URL: site });
	env['PATH'] = bin + delimiter + env['PATH'];
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const build = (more: Record<string, string> = {}) =>
	spawnSync(node, task, { cwd: dir, env: { ...env, ...more }, encoding: 'utf8' });

/** Starts a build, and kills it and all that it started after some seconds; whether it was still at work. */
const killedAfter = (seconds: number) =>
	new Promise<boolean>((done) => {
		const child = spawn(node, task, { cwd: dir, env, stdio: 'ignore', detached: true });
		const timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), seconds * 1000);
		child.on('exit', (_code, signal) => {
			clearTimeout(timer);
			done(signal === 'SIGKILL');
		});
	});

describe('a build', () => {
	let first: Record<string, string>;

	test('of one commit is the same to the byte, and asks no git', () => {
		// Here, since the names of styles tell where packages lie.
		const again = '.cache/dist-again';
		const more = { OUT_DIR: again, CONTENT_DIR: builds.fixture.contentDir };
		const { status } = spawnSync(node, task, { env: { ...env, ...more } });
		expect(status).toBe(0);
		expect(Object.keys(contents(again)).length).toBeGreaterThan(200);
		expect(differing(contents(again), contents(outDir))).toEqual([]);
		expect(existsSync(join(dir, 'bin/asked'))).toBe(false);
		rmSync(again, { recursive: true });
	});

	test('that is killed, early, late or at its end, leaves the last good one; the next takes away its remains', async () => {
		const started = performance.now();
		const { status, stderr } = build();
		expect([status, stderr.replace(/^.*(WARN|│|╭|╰|─).*$/gm, '').trim()]).toEqual([0, '']);
		const whole = (performance.now() - started) / 1000;
		first = contents(join(dir, 'dist'));
		expect(left()).toEqual([]);
		for (const part of process.env['TEST_ALL'] ? [0.1, 0.5, 0.9] : [0.5]) {
			expect(await killedAfter(whole * part)).toBe(true);
			expect(differing(contents(join(dir, 'dist')), first), `after ${part} of the time`).toEqual([]);
		}
		expect(left().length).toBeGreaterThan(0);
		expect(build().status).toBe(0);
		expect(differing(contents(join(dir, 'dist')), first)).toEqual([]);
		expect(left()).toEqual([]);
	});

	test('that stops between two names is put right by the next, which may fail', () => {
		spawnSync('mv', ['dist', 'dist-before-999999'], { cwd: dir });
		const file = join(dir, 'content/registers/places.json');
		const text = readFileSync(file, 'utf8');
		writeFileSync(file, text.replace('{', ''));
		const { status, stderr } = build();
		writeFileSync(file, text);
		expect(status).toBe(1);
		expect(stderr).toContain('content/registers/places.json:');
		expect(stderr).toMatch(/The build failed\. The last build stands in dist\/ as it was\.\n$/);
		expect(differing(contents(join(dir, 'dist')), first)).toEqual([]);
		expect(left()).toEqual([]);
	});

	test('that cannot be written says so in one line', () => {
		const { status, stderr } = build({ OUT_DIR: '/dev/null/dist' });
		expect(status).toBe(1);
		expect(stderr).toMatch(/^ENOTDIR: .* Part of the path is no folder: set OUT_DIR to one that is\.\n$/);
	});

	test.runIf(process.env['TEST_ALL'])('of the whole content is the same to the byte', () => {
		const again = '.cache/dist-again';
		const more = { OUT_DIR: again, BASE_PATH: builds.root.base, SITE_URL: builds.root.site };
		expect(spawnSync(node, task, { env: { ...env, ...more } }).status).toBe(0);
		expect(differing(contents(again), contents(builds.root.outDir))).toEqual([]);
		rmSync(again, { recursive: true });
	});
});
