import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { builds } from './builds.ts';
import { plainEnv } from './env.ts';
import { fixtureDir } from './content.ts';

/** Copies the fixture to a folder of its own, with the words of the interface. */
export function placeFixture(dir: string): void {
	rmSync(dir, { recursive: true, force: true });
	cpSync(fixtureDir, dir, { recursive: true });
	cpSync('content/ui', `${dir}/ui`, { recursive: true });
}

/** Builds the site once for all tests: the project's content, and the fixture. */
export default function setup(): void {
	if (process.env['REUSE_BUILDS']) return;
	placeFixture(builds.fixture.contentDir);
	for (const { contentDir, outDir, base, site } of Object.values(builds)) {
		rmSync(outDir, { recursive: true, force: true });
		execFileSync('npx', ['astro', 'build'], {
			env: plainEnv({ CONTENT_DIR: contentDir, OUT_DIR: outDir, BASE_PATH: base, SITE_URL: site }),
			stdio: ['ignore', 'ignore', 'inherit'],
		});
	}
}
