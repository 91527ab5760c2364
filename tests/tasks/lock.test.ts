import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const dir = mkdtempSync(join(tmpdir(), 'lock-'));
const lock = join(dir, 'build.lock');
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A process that takes the lock and holds it until it is told to let go; what it said, and how it ended. */
function holder() {
	const code = `
		import { holdLock } from ${JSON.stringify(resolve('src/tasks/lock.ts'))};
		await holdLock(${JSON.stringify(lock)}, () => console.log('waits'));
		console.log('from ' + Date.now());
		setTimeout(() => console.log('has told that it lives'), 1000).unref();
		for await (const _ of process.stdin);
		console.log('to ' + Date.now());`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
	let said = '';
	child.stdout.on('data', (piece: Buffer) => (said += piece));
	const ended = new Promise<string[]>((done) => child.on('close', () => done(said.trim().split('\n'))));
	return {
		child,
		ended,
		waits: () => said.includes('waits'),
		holds: () => said.includes('from'),
		lives: () => said.includes('lives'),
		letGo: () => void child.stdin.end(),
	};
}
/** What one that waits for nobody says. */
function alone(): Promise<string[]> {
	const { ended, letGo } = holder();
	letGo();
	return ended;
}
const until = async (condition: () => boolean) => {
	while (!condition()) await new Promise((done) => setTimeout(done, 20));
};

test('one holds it at a time, the others say that they wait', async () => {
	const first = holder();
	await until(first.holds);
	const others = [holder(), holder()];
	await until(() => others.every(({ waits }) => waits()));
	for (const each of [first, ...others]) each.letGo();
	const all = await Promise.all([first, ...others].map(({ ended }) => ended));
	const held = all
		.map((lines) => lines.flatMap((line) => /^(?:from|to) (\d+)$/.exec(line)?.slice(1).map(Number) ?? []))
		.sort(([a], [b]) => a! - b!);
	for (const [i, [from]] of held.entries()) if (i > 0) expect(from).toBeGreaterThanOrEqual(held[i - 1]![1]!);
	expect(existsSync(lock)).toBe(false);
});

test('one that was killed holds it no longer', async () => {
	const { child, ended, holds } = holder();
	await until(holds);
	child.kill('SIGKILL');
	await ended;
	expect(readFileSync(lock, 'utf8')).toBe(String(child.pid));
	expect(await alone()).toHaveLength(2);
});

test('nor does one whose number another process has', async () => {
	writeFileSync(lock, String(process.pid));
	const before = new Date(Date.now() - 60_000);
	utimesSync(lock, before, before);
	expect(await alone()).toHaveLength(2);
});

test('one whose lock was taken away goes on, and lets another’s be', async () => {
	const { child, ended, holds, lives, letGo } = holder();
	await until(holds);
	rmSync(lock);
	await until(() => lives() || child.exitCode !== null);
	writeFileSync(lock, String(process.pid));
	letGo();
	expect((await ended).at(-1)).toMatch(/^to /);
	expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
	rmSync(lock);
});
