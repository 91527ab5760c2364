import { spawn } from 'node:child_process';

/** What became of a command. */
export interface Ran {
	status: number | null;
	stdout: string;
	stderr: string;
}

/**
 * Runs a command to its end. Not in one go, as `spawnSync` would: a worker that does not answer for a minute is taken
 * for dead.
 *
 * @param command its words, the program first
 * @param options where it runs, and in what environment
 */
export function runCommand(
	[program, ...args]: readonly [string, ...string[]],
	options: { cwd?: string; env?: NodeJS.ProcessEnv; shell?: boolean } = {},
): Promise<Ran> {
	const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	const said = { stdout: '', stderr: '' };
	for (const name of ['stdout', 'stderr'] as const)
		child[name].setEncoding('utf8').on('data', (piece: string) => (said[name] += piece));
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (status) => resolve({ status, ...said }));
	});
}
