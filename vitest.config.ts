import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/support/longest-first.ts';

/** Tests that read the built site, or that build it; all others run without a build. */
const built = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts', 'tests/commands/**/*.test.ts'];

export default defineConfig({
	test: {
		reporters: ['default', './tests/support/reporter.ts'],
		// A machine may be busy with other things: nothing fails because it takes long.
		testTimeout: 300_000,
		hookTimeout: 600_000,
		expect: { poll: { timeout: 30_000 } },
		// One more than cores on a small machine: tests in a browser, and of commands, wait for others.
		maxWorkers: 3,
		sequence: { sequencer: LongestFirst },
		// What a module keeps no test can spoil for the next one: what is read once serves all.
		pool: 'threads',
		isolate: false,
		projects: [
			{
				extends: true,
				test: { name: 'units', include: ['tests/**/*.test.ts'], exclude: [...built, 'tests/engines/**'] },
			},
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
