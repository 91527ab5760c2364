import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/**
 * Starts the browser that the project's own packages carry (Linux on x64), or else an installed Chrome.
 *
 * @param more flags besides its own
 * @throws Error where neither can be started
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
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
			return playwright.launch({
				executablePath,
				args: ['--no-sandbox', '--disable-gpu', ...flags],
				headless: true,
			});
		}
	}
	return playwright.launch({ channel: 'chrome', args: flags, headless: true }).catch(() => {
		throw new Error('There is no browser: install Chrome, or use Linux on x64, for which npm ci brings one.');
	});
}
