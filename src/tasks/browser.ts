import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import {
	chromium as playwright,
	type Browser,
	type BrowserServer,
	type LaunchOptions,
} from 'playwright-core';

/** Starts the browser that the project's own packages carry (Linux on x64), or else an installed Chrome. */
async function start<Started>(
	launch: (options: LaunchOptions) => Promise<Started>,
	more: readonly string[],
): Promise<Started> {
	const flags = [
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--no-first-run',
		...more,
	];
	if (process.platform === 'linux' && process.arch === 'x64') {
		const executablePath = await chromium.executablePath();
		if (existsSync(executablePath)) {
			// Not the package's own flags: its single process ends with the first page that is closed.
			return launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...flags], headless: true });
		}
	}
	return launch({ channel: 'chrome', args: flags, headless: true }).catch(() => {
		throw new Error('There is no browser: install Chrome, or use Linux on x64, for which npm ci brings one.');
	});
}

/**
 * A browser of one's own.
 *
 * @param more flags besides its own
 * @throws Error where none can be started
 */
export const launchBrowser = (more: readonly string[] = []): Promise<Browser> =>
	start((options) => playwright.launch(options), more);

/**
 * A browser that other processes use too: they connect to its address.
 *
 * @throws Error where none can be started
 */
export const launchBrowserServer = (): Promise<BrowserServer> =>
	start((options) => playwright.launchServer(options), []);
