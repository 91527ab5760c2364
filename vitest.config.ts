import { defineConfig } from 'vitest/config';

/** Tests that read the built site, or that build it; all others run without a build. */
const built = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts', 'tests/commands/**/*.test.ts'];

export default defineConfig({
	test: {
		reporters: ['default', './tests/support/reporter.ts'],
		testTimeout: 120_000,
		hookTimeout: 120_000,
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: {
					name: 'units',
					include: ['tests/**/*.test.ts'],
					exclude: built,
					pool: 'threads',
					isolate: false,
				},
			},
			{
				extends: true,
				test: { name: 'site', include: built, globalSetup: ['tests/support/build.ts'] },
			},
		],
	},
});
