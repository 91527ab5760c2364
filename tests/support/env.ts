/** The environment of a command as an author has it: without what the test runner adds. */
export function plainEnv(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
	const { PATH, HOME, TMPDIR } = process.env;
	return { PATH, HOME, ...(TMPDIR !== undefined && { TMPDIR }), ASTRO_TELEMETRY_DISABLED: '1', ...more };
}
