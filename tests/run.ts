/**
 * `npm test`: the tests, and beside them what `npm run check` looks at: types, format, rules. Ends with "N passed, N
 * failed". `npm test -- tests/edition` runs those tests alone.
 */
import { parseCLI, startVitest } from 'vitest/node';
import setup from './support/build.ts';
import { runCommand } from './support/command.ts';
import { plainEnv } from './support/env.ts';
import PlainLine from './support/reporter.ts';

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);

/** Runs `npm run check`, whose words are printed where it fails. */
async function check(): Promise<boolean> {
	const { status, stdout, stderr } = await runCommand(['npm', 'run', '--silent', 'check'], {
		env: plainEnv(),
	});
	if (status === 0) return true;
	process.exitCode = 1;
	console.error(`\nnpm run check failed:\n\n${stdout}${stderr}`);
	return false;
}

const all = filter.length === 0;
if (all) {
	// First, since the builds write types that the checks read.
	await setup();
	process.env['REUSE_BUILDS'] = '1';
}
const line = new PlainLine();
if (all) line.checks.push(check());
const vitest = await startVitest(filter, { ...options, watch: false, reporters: ['default', line] });
await vitest.close();
