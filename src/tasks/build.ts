/**
 * `npm run build`: builds the site beside `dist/`, and puts it in its place when it is whole. A build that fails or
 * is killed, at whatever moment, leaves the last good one where it was.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { hostSet, localSite, outDir } from '../settings/settings.ts';
import { holdLock, lives } from './lock.ts';

const target = resolve(outDir());
const shown = relative('.', target);
const beside = (what: string) => `${target}-${what}-${process.pid}`;
const [building, before] = [beside('building'), beside('before')];

/** Ends with one line that says what is wrong and what to do. */
function stop(line: string): never {
	rmSync(building, { recursive: true, force: true });
	console.error(line);
	process.exit(1);
}
const lastBuildNote = () => (existsSync(target) ? ` The last build stands in ${shown}/ as it was.` : '');

/** Errors of the system that stop a build, by their message, and what to do. */
const causes: readonly [pattern: RegExp, line: string][] = [
	[/ENOSPC|EDQUOT|No space left on device/, 'The disk is full: make room, and build again.'],
	[/EROFS/, 'The disk is read-only: build where files can be written.'],
	[/EACCES|EPERM/, 'A file or folder may not be written by you: change its rights, or its owner.'],
	[/EXDEV/, 'OUT_DIR is on another disk than the project: build on this one, and copy.'],
	[/ENOTDIR/, 'Part of the path is no folder: set OUT_DIR to one that is.'],
];
const causeIn = (text: string): string | undefined => causes.find(([pattern]) => pattern.test(text))?.[1];

/** Takes away what builds left that were killed; the last good one is put back if one of them had moved it. */
function clear(): void {
	const folder = dirname(target);
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder)) {
		const [, rest, what, pid] = /^(.*)-(building|before)-(\d+)$/.exec(name) ?? [];
		if (rest !== basename(target) || lives(Number(pid))) continue;
		if (what === 'before' && !existsSync(target)) renameSync(join(folder, name), target);
		else rmSync(join(folder, name), { recursive: true, force: true });
	}
}

/** Puts the new build in the place of the last one. */
function swap(): void {
	if (!existsSync(target)) return renameSync(building, target);
	// In one act where the system can (GNU coreutils 9.5), else in two: what stops between them is put back by `clear`.
	const { status } = spawnSync('mv', ['--exchange', '-T', building, target], { stdio: 'ignore' });
	if (status === 0) return rmSync(building, { recursive: true });
	renameSync(target, before);
	renameSync(building, target);
	rmSync(before, { recursive: true });
}

const astro = 'node_modules/astro/bin/astro.mjs';
if (!existsSync(astro)) stop('Nothing is installed: npm ci');
// Astro writes beside the code what two builds would both write. Where nothing can be written the build says so later.
await holdLock('.cache/build.lock', (pid) =>
	console.log(`Another build runs in this folder (process ${pid}): this one begins when it is done.`),
).catch(() => undefined);
try {
	clear();
	mkdirSync(building, { recursive: true });
} catch (error) {
	stop(
		`${(error as Error).message}. ${causeIn(String(error)) ?? 'Set OUT_DIR elsewhere.'}${lastBuildNote()}`,
	);
}
const build = spawn(process.execPath, [astro, 'build', ...process.argv.slice(2)], {
	env: {
		...process.env,
		OUT_DIR: building,
		...(process.stderr.isTTY && { FORCE_COLOR: '1' }),
	},
	stdio: ['ignore', 'inherit', 'pipe'],
});
let output = '';
build.stderr.on('data', (piece: Buffer) => (output += piece));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => build.kill(signal));
build.on('close', (code, signal) => {
	const cause = causeIn(output);
	if (code !== 0 && cause) stop(cause + lastBuildNote());
	process.stderr.write(output);
	if (code !== 0) stop(`${signal ? 'The build was stopped.' : 'The build failed.'}${lastBuildNote()}`);
	swap();
	const files = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	const seconds = (performance.now() / 1000).toFixed(1);
	console.log(
		`${'site'.padEnd(10)} ${`${files.length.toLocaleString('en')} files in ${shown}/`.padEnd(60)} ${seconds.padStart(5)} s`,
	);
	if (!hostSet())
		console.log(
			`Citations and codes carry the address ${localSite}, which opens on this machine alone. For a host: SITE_URL=https://example.org npm run build`,
		);
});
