import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../src/tasks/browser.ts';
import { serve } from '../../src/tasks/serve.ts';
import { builds, type Build } from './builds.ts';

/** A build served on this machine, and a browser to look at it with. */
export interface Site {
	browser: Browser;
	/** Address of the site's root, its base path included, without a slash at the end. */
	url: string;
	close(): Promise<void>;
}

/** Waits until a page that waits for its faces is seen. */
export const seen = async (page: Page): Promise<void> => {
	await page.waitForFunction(() => !document.documentElement.classList.contains('faces-coming'));
};

/** Waits until a chapter, which comes in parts, is laid out whole. */
export const whole = async (page: Page): Promise<void> => {
	await page.waitForFunction(() => !document.documentElement.classList.contains('in-parts'));
};

/** Serves a build at its base path and starts the project's browser. */
export async function openSite(build: Build = 'root'): Promise<Site> {
	const { outDir, base } = builds[build];
	const { url, close } = await serve(outDir, { base });
	const browser = await launchBrowser();
	return {
		browser,
		url,
		async close() {
			await browser.close();
			await close();
		},
	};
}
