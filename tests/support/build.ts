import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { builds } from './builds.ts';
import { plainEnv } from './env.ts';
import { copyProject } from './project.ts';

/**
 * Builds one of the sites.
 *
 * @param signal stops it
 * @throws Error where it cannot be built
 */
function build(
	{ dir, outDir, base, site }: (typeof builds)[keyof typeof builds],
	signal: AbortSignal,
): Promise<void> {
	rmSync(outDir, { recursive: true, force: true });
	const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
		cwd: dir,
		env: plainEnv({ OUT_DIR: `./${relative(dir, outDir)}`, BASE_PATH: base, SITE_URL: site }),
		stdio: ['ignore', 'ignore', 'inherit'],
		signal,
	});
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) =>
			code === 0 ? resolve() : reject(new Error(`What stands in ${dir} could not be built.`)),
		);
	});
}

/** Builds the sites that tests read, both at once: the project's content, and the fixture. */
export default async function setup(): Promise<void> {
	const { root, fixture } = builds;
	if (process.env['REUSE_BUILDS'] && [root, fixture].every(({ outDir }) => existsSync(outDir))) return;
	const begun = performance.now();
	console.log('Building what the tests read (REUSE_BUILDS=1 takes what was built last) …');
	copyProject(fixture.dir);
	const other = new AbortController();
	try {
		await Promise.all([build(root, other.signal), build(fixture, other.signal)]);
	} catch (error) {
		other.abort();
		throw error;
	}
	console.log(`Built in ${Math.round((performance.now() - begun) / 1000)} s.`);
}
