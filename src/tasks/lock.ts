import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How often a holder says that it lives, and after which silence it is taken for dead, in milliseconds. */
const beat = 1000;
const silence = 10 * beat;

/** Whether a process runs, whoever’s it is. */
export const lives = (pid: number): boolean => {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
};

/** The process that holds a lock; none where there is none, or it ended without letting go. */
function holderOf(file: string): number | undefined {
	try {
		const pid = Number(readFileSync(file, 'utf8'));
		// Another process may have its number by now.
		return lives(pid) && Date.now() - statSync(file).mtimeMs < silence ? pid : undefined;
	} catch {
		return undefined;
	}
}

/** Takes a lock where it is free; whether it is. */
function take(file: string): boolean {
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		return false;
	}
}

/**
 * Takes a lock, and holds it until the process ends. Waits while another process holds it.
 *
 * @param file the lock
 * @param waiting is told by whom it is held, once
 * @throws Error where the file cannot be written
 */
export async function holdLock(file: string, waiting: (pid: number) => void): Promise<void> {
	mkdirSync(dirname(file), { recursive: true });
	for (let notified = false; !take(file);) {
		const holder = holderOf(file);
		if (holder === undefined) rmSync(file, { force: true });
		else if (!notified) waiting(holder);
		notified ||= holder !== undefined;
		// Not all that wait at the same moment.
		await wait(100 + Math.random() * 100);
	}
	setInterval(() => utimesSync(file, new Date(), new Date()), beat).unref();
	process.once('exit', () => rmSync(file, { force: true }));
}
