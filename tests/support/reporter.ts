import type { Reporter, TestCase, TestRunEndReason } from 'vitest/node';

/** Ends the run with one plain line, `N passed, N failed`, which a machine can read. */
export default class PlainLine implements Reporter {
	#counts = { passed: 0, failed: 0, skipped: 0 };

	onTestCaseResult(test: TestCase): void {
		const { state } = test.result();
		if (state !== 'pending') this.#counts[state] += 1;
	}

	onTestRunEnd(_modules: unknown, errors: readonly unknown[], reason: TestRunEndReason): void {
		const { passed, skipped } = this.#counts;
		// A file that fails to load has no failed test, and must not look like a success.
		const failed = Math.max(this.#counts.failed, errors.length > 0 || reason === 'failed' ? 1 : 0);
		// After the summary of the default reporter.
		process.on('exit', () => {
			console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
		});
	}
}
