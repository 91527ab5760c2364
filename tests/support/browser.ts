import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';
import { serve } from '../../src/tasks/serve.ts';
import { builds, type Build } from './builds.ts';

/** How a page is looked at: where nothing is said, in a window of 1440 × 900 pixels, light and in still motion. */
export type Look = BrowserContextOptions;

/** A build served on this machine, and a browser to look at it with. */
export interface Site {
	browser: Browser;
	/** Address of the site's root, its base path included, without a slash at the end. */
	url: string;
	/**
	 * A tab for one test, which costs a third of a new one: another test has had it before, and what that has routed, heard,
	 * put into the page's storage or given it as a script is taken back. What it has fetched is in its cache: how a first
	 * visit goes, and whatever else a test does to a page or its context, is tried on one of its own, by `browser`.
	 */
	tab(look?: Look): Promise<Page>;
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

/** A page that tests have one after the other, and what its test has told it to do, which is then taken back. */
interface Tab {
	page: Page;
	told: { dispose(): Promise<void> }[];
}
/** Tabs that wait for the next test, by what of them stays as it is. */
const waiting = new Map<string, Tab[]>();

/** Opens a tab, which remembers what scripts and functions it is given. */
async function openTab(browser: Browser, look: Look): Promise<Tab> {
	const context = await browser.newContext(look);
	const page = await context.newPage();
	await ownClipboard(page);
	const told: Tab['told'] = [];
	const { addInitScript, exposeFunction } = page;
	const remember = async <Given extends Tab['told'][number]>(giving: Promise<Given>): Promise<Given> => {
		const given = await giving;
		told.push(given);
		return given;
	};
	page.addInitScript = (...script: Parameters<typeof addInitScript>) =>
		remember(addInitScript.call(page, ...script));
	page.exposeFunction = (name, call) => remember(exposeFunction.call(page, name, call));
	return { page, told };
}

/** Leaves a tab as nobody had been there, but for what it has fetched, and where it has been. */
async function leave({ page, told }: Tab, url: string): Promise<void> {
	for (const other of page.context().pages()) if (other !== page) await other.close();
	for (const each of told.splice(0)) await each.dispose();
	await page.unrouteAll({ behavior: 'ignoreErrors' });
	for (const event of ['console', 'dialog', 'pageerror', 'request', 'response'])
		page.removeAllListeners(event);
	// A page keeps its place when it is left.
	await page.goto(`${url}/robots.txt`);
	await page.mouse.move(0, 0);
	await page.evaluate(() => [localStorage, sessionStorage].forEach((kept) => kept.clear()));
}

/** Takes a tab that waits, or opens one, for as long as the test lasts. */
async function takeTab({ browser, url }: Pick<Site, 'browser' | 'url'>, look: Look): Promise<Page> {
	const { viewport, colorScheme = 'light', forcedColors = 'none', reducedMotion = 'reduce', ...stays } = look;
	if (stays.javaScriptEnabled) delete stays.javaScriptEnabled;
	const kind = JSON.stringify([url, stays]);
	const tabs = waiting.get(kind) ?? [];
	waiting.set(kind, tabs);
	const tab = tabs.pop() ?? (await openTab(browser, stays));
	onTestFinished(async ({ task }) => {
		// What a test that failed has left, nobody knows.
		if (task.result?.state === 'fail') return tab.page.context().close();
		if (tab.page.isClosed()) return;
		await leave(tab, url);
		// A browser goes back fifty places, and no further.
		if ((await tab.page.evaluate(() => history.length)) > 30) return tab.page.context().close();
		tabs.push(tab);
	});
	await tab.page.setViewportSize(viewport ?? { width: 1440, height: 900 });
	await tab.page.emulateMedia({ media: null, colorScheme, forcedColors, reducedMotion });
	return tab.page;
}

/** What is served for the tests of this thread, as long as it lives. */
const sites = new Map<Build, Promise<Site>>();

async function open(build: Build): Promise<Site> {
	const { outDir, base } = builds[build];
	const { url } = await serve(outDir, { base });
	const browser = await openBrowser();
	return { browser, url, tab: (look = {}) => takeTab({ browser, url }, look) };
}

/** Serves a build at its base path, and opens the browser: once for all files of a thread, each of which calls it first. */
export async function openSite(build: Build = 'root'): Promise<Site> {
	const opened = sites.get(build) ?? open(build);
	sites.set(build, opened);
	const site = await opened;
	// What a file has opened besides its tabs is closed with it.
	afterAll(async () => {
		const kept = new Set([...waiting.values()].flat().map(({ page }) => page.context()));
		for (const context of site.browser.contexts()) if (!kept.has(context)) await context.close();
	});
	return site;
}

/** Has a page note what its policy, and that of its host, forbid, and the errors of its scripts; what it has noted. */
export async function guard(page: Page): Promise<string[]> {
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
	return forbidden;
}
