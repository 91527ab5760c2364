import { defineConfig } from 'vitest/config';

/** Tests that read the built site, or that build it; all others run without a build. */
const built = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts', 'tests/commands/**/*.test.ts'];

export default defineConfig({
	test: {
		reporters: ['default', './tests/support/reporter.ts'],
		// A machine may be busy with other things: nothing fails because it takes long.
		testTimeout: 300_000,
		hookTimeout: 600_000,
		expect: { poll: { timeout: 30_000 } },
		maxWorkers: 2,
		// No module keeps anything that a test could spoil for the next one: what is read once serves all.
		pool: 'threads',
		isolate: false,
		projects: [
			{ extends: true, test: { name: 'units', include: ['tests/**/*.test.ts'], exclude: built } },
			{
				extends: true,
				test: {
					name: 'site',
					include: built,
					globalSetup: ['tests/support/build.ts', 'tests/support/browser-server.ts'],
				},
			},
		],
	},
});
