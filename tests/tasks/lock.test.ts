import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const dir = mkdtempSync(join(tmpdir(), 'lock-'));
const lock = join(dir, 'build.lock');
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A process that takes the lock and holds it for a moment; what it said, and how it ended. */
function holder(milliseconds = 300) {
	const code = `
		import { holdLock } from ${JSON.stringify(resolve('src/tasks/lock.ts'))};
		await holdLock(${JSON.stringify(lock)}, () => console.log('waits'));
		console.log('from ' + Date.now());
		await new Promise((done) => setTimeout(done, ${milliseconds}));
		console.log('to ' + Date.now());`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
	let said = '';
	child.stdout.on('data', (piece: Buffer) => (said += piece));
	const ended = new Promise<string[]>((done) => child.on('close', () => done(said.trim().split('\n'))));
	return { child, ended, holds: () => said.includes('from') };
}
const until = async (condition: () => boolean) => {
	while (!condition()) await new Promise((done) => setTimeout(done, 20));
};

test('one holds it at a time, the others say that they wait', async () => {
	const all = await Promise.all([holder(), holder(), holder()].map(({ ended }) => ended));
	const held = all
		.map((lines) => lines.slice(-2).map((line) => Number(line.replace(/\D+/, ''))))
		.sort(([a], [b]) => a! - b!);
	for (const [i, [from]] of held.entries()) if (i > 0) expect(from).toBeGreaterThanOrEqual(held[i - 1]![1]!);
	expect(all.filter(([line]) => line === 'waits').length).toBe(2);
	expect(existsSync(lock)).toBe(false);
});

test('one that was killed holds it no longer', async () => {
	const { child, ended, holds } = holder(60_000);
	await until(holds);
	child.kill('SIGKILL');
	await ended;
	expect(readFileSync(lock, 'utf8')).toBe(String(child.pid));
	expect(await holder(0).ended).toHaveLength(2);
});

test('nor does one whose number another process has', async () => {
	writeFileSync(lock, String(process.pid));
	const before = new Date(Date.now() - 60_000);
	utimesSync(lock, before, before);
	expect(await holder(0).ended).toHaveLength(2);
});
