import { defineConfig } from 'vitest/config';

/** Three kinds of tests: of functions, over the built pages, and in a real browser. */
export default defineConfig({
	test: {
		reporters: ['default', './tests/support/reporter.ts'],
		globalSetup: ['tests/support/build.ts'],
		include: ['tests/**/*.test.ts'],
		testTimeout: 120_000,
		hookTimeout: 120_000,
		maxWorkers: 2,
	},
});
