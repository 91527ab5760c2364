import { type Browser, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { serve } from '../../src/tasks/serve.ts';
import { builds, type Build } from './builds.ts';

/** A build served on this machine, and a browser to look at it with. */
export interface Site {
	browser: Browser;
	/** Address of the site's root, its base path included, without a slash at the end. */
	url: string;
	close(): Promise<void>;
}

/**
 * Waits until a page has done what it does by itself: its faces are there, what was asked of the next frame is done, and
 * the browser has nothing else to do.
 */
export const settled = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		await document.fonts.ready;
		await frame();
		await frame();
		await scheduler.postTask(() => undefined, { priority: 'background' });
		await frame();
	});

/** The paragraph of a chapter at which somebody reads, the first below the top third of the window: as a selector. */
export const paragraphRead = (page: Page): Promise<string> =>
	page
		.locator('.chapter-text p[id]')
		.evaluateAll((all) => `#${all.find((each) => each.getBoundingClientRect().top > innerHeight / 3)!.id}`);

/**
 * Waits until what was read is in view again. Its place in pixels says nothing: where the faces came too late for the
 * first visit, the text is set anew on the second, and the browser keeps the words.
 */
export const inView = (page: Page, selector: string): Promise<unknown> =>
	page.waitForFunction((read) => {
		const { top, bottom } = document.querySelector(read)!.getBoundingClientRect();
		return bottom > 0 && top < innerHeight;
	}, selector);

/** Waits until every figure of a page has fetched what it may show. */
export const fetched = (page: Page): Promise<void> =>
	page.evaluate(() =>
		Promise.all(
			[...document.querySelectorAll<HTMLElement & { fetch(): Promise<void> }>('figure-states')].map(
				(figure) => figure.fetch(),
			),
		).then(() => undefined),
	);

/** Gives a page a clipboard of its own: the browser has one for all suites. What was copied is there until it leads on. */
export const ownClipboard = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		let copied = '';
		Object.assign(navigator.clipboard ?? {}, {
			writeText: async (text: string) => void (copied = text),
			write: async ([item]: ClipboardItem[]) =>
				void (copied = await (await item!.getType('text/plain')).text()),
			readText: async () => copied,
		});
	});

/** The browser that all suites share; closed, it closes what was opened here alone. */
export const openBrowser = (): Promise<Browser> => chromium.connect(inject('browser'));

/** Serves a build at its base path, and opens the browser. */
export async function openSite(build: Build = 'root'): Promise<Site> {
	const { outDir, base } = builds[build];
	const { url, close } = await serve(outDir, { base });
	const browser = await openBrowser();
	return {
		browser,
		url,
		async close() {
			await browser.close();
			await close();
		},
	};
}

/**
 * A page that notes what its policy, and that of its host, forbid, and the errors of its scripts.
 *
 * @param size of its window, in pixels
 */
export async function guarded(
	{ browser }: Site,
	size = { width: 1440, height: 900 },
): Promise<{ page: Page; forbidden: string[] }> {
	const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const page = await context.newPage();
	const forbidden: string[] = [];
	await page.exposeFunction('forbid', (what: string) => forbidden.push(what));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const { violatedDirective, blockedURI, sourceFile, sample: piece } = event;
			const told = `${location.pathname}: ${violatedDirective} ${blockedURI} ${sourceFile} ${piece}`;
			(globalThis as unknown as { forbid(what: string): void }).forbid(told);
		});
	});
	page.on('pageerror', (error) => forbidden.push(`${page.url()}: ${error.message}`));
	return { page, forbidden };
}
