import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { builds } from './builds.ts';

/** Builds the site once for all tests: at the root, and under a base path. */
export default function setup(): void {
	if (process.env['REUSE_BUILDS']) return;
	for (const { outDir, base, site } of Object.values(builds)) {
		rmSync(outDir, { recursive: true, force: true });
		execFileSync('npx', ['astro', 'build'], {
			env: {
				...process.env,
				OUT_DIR: outDir,
				BASE_PATH: base,
				SITE_URL: site,
				ASTRO_TELEMETRY_DISABLED: '1',
			},
			stdio: ['ignore', 'ignore', 'inherit'],
		});
	}
}
