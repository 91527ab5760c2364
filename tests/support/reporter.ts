import type { Reporter, TestCase, TestRunEndReason } from 'vitest/node';

/** Ends the run with one plain line, `N passed, N failed`, which a machine can read. */
export default class PlainLine implements Reporter {
	#counts = { passed: 0, failed: 0, skipped: 0 };
	/** What runs beside the tests, each counted as one of them: whether all was well. */
	readonly checks: Promise<boolean>[] = [];

	onTestCaseResult(test: TestCase): void {
		const { state } = test.result();
		if (state !== 'pending') this.#counts[state] += 1;
	}

	async onTestRunEnd(_modules: unknown, errors: readonly unknown[], reason: TestRunEndReason): Promise<void> {
		// A file that fails to load has no failed test, and must not look like a success.
		if (errors.length > 0 || reason === 'failed') this.#counts.failed = Math.max(this.#counts.failed, 1);
		for (const check of this.checks) this.#counts[(await check) ? 'passed' : 'failed'] += 1;
		const { passed, failed, skipped } = this.#counts;
		// After the summary of the default reporter.
		process.on('exit', () => {
			console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
		});
	}
}
