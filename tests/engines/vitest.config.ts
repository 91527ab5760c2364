import { defineConfig } from 'vitest/config';

/** `npm run test:browsers`: what would hurt a reader of Firefox or WebKit, on the last build. */
export default defineConfig({
	test: {
		include: ['tests/engines/**/*.test.ts'],
		globalSetup: ['tests/support/build.ts'],
		testTimeout: 180_000,
		hookTimeout: 180_000,
		// One browser at a time: a window that is not in front gets no focus.
		fileParallelism: false,
	},
});
