import { linkSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
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

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

/** Takes a lock where it is free; whether it is. Nobody sees one that does not say yet whose it is. */
function take(file: string): boolean {
	const own = `${file}.${process.pid}`;
	writeFileSync(own, String(process.pid));
	try {
		try {
			linkSync(own, file);
		} catch (error) {
			if (isTaken(error)) throw error;
			// Some disks know no links.
			writeFileSync(file, String(process.pid), { flag: 'wx' });
		}
		return true;
	} catch (error) {
		if (!isTaken(error)) throw error;
		return false;
	} finally {
		rmSync(own);
	}
}

/** Removes a lock that nobody holds; one process at a time, so that none removes what another has taken since. */
function clear(file: string): void {
	const clearing = `${file}.clearing`;
	if (take(clearing)) {
		if (holderOf(file) === undefined) rmSync(file, { force: true });
		rmSync(clearing);
	} else if (holderOf(clearing) === undefined) rmSync(clearing, { force: true });
}

/** Does something with a lock where it is still there, and this process’s. */
function withOwn(file: string, act: () => void): void {
	try {
		if (readFileSync(file, 'utf8') === String(process.pid)) act();
	} catch {
		// It was taken away: there is nothing to hold.
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
		if (holder === undefined) clear(file);
		else if (!notified) waiting(holder);
		notified ||= holder !== undefined;
		// Not all that wait at the same moment.
		await wait(100 + Math.random() * 100);
	}
	setInterval(() => withOwn(file, () => utimesSync(file, new Date(), new Date())), beat).unref();
	process.once('exit', () => withOwn(file, () => rmSync(file)));
}
