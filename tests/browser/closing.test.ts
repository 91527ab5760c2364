import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inView, openSite, paragraphRead, settled } from '../support/browser.ts';

const site = await openSite();

declare global {
	interface Window {
		/** Asks for what Android’s Back asks for: that the last of what is open closes. Whether anything was. */
		pressBack(): boolean;
	}
}

const path = '/4-coevolution/';

/** Opens a chapter on a telephone, as a browser that tells of Back or one that does not. */
async function open(tells = true): Promise<Page> {
	const page = await site.tab({
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true,
	});
	await page.addInitScript((known) => {
		type Watcher = EventTarget & { destroy(): void; requestClose(): void };
		const all = window as unknown as { CloseWatcher?: new () => Watcher };
		const Native = all.CloseWatcher!;
		if (!known) return void delete all.CloseWatcher;
		let watching: Watcher[] = [];
		const leave = (watcher: Watcher) => (watching = watching.filter((each) => each !== watcher));
		all.CloseWatcher = class extends Native {
			constructor() {
				super();
				watching.push(this);
				this.addEventListener('close', () => leave(this));
			}
			override destroy() {
				leave(this);
				super.destroy();
			}
		};
		window.pressBack = () => {
			const last = watching.at(-1);
			last?.requestClose();
			return last !== undefined;
		};
	}, tells);
	await page.goto(site.url + path);
	await settled(page);
	return page;
}

/** Where in its history a page is. */
const place = (page: Page) => page.evaluate<number>('navigation.currentEntry.index');

const back = (page: Page) => page.evaluate(() => window.pressBack());

/** What opens over a chapter, and what is then seen. */
const sheets: Record<string, { seen: string; show(page: Page): Promise<void> }> = {
	'what a mark rests on': {
		seen: '.figure-beside',
		show: async (page) => page.locator('figure-states a.mark[data-set]:visible').first().tap(),
	},
	'the entry of a term': {
		seen: '.preview',
		show: async (page) => page.locator('a.entry[data-entry^="terms/"]').first().tap(),
	},
	'the search': {
		seen: '.search-panel',
		show: async (page) => page.locator('.site-search-link').tap(),
	},
};
const each = Object.entries(sheets);
/** What opens from a button, and closes by it. */
const opened = [
	['the menu', '.menu-button', '#menu'],
	['the contents', '.contents-button', '#contents'],
	['how to cite', '[popovertarget="cite"]', '#cite'],
] as const;

describe('Back, on a telephone', () => {
	test.each(each)('closes %s, stays in the chapter, and is then free to leave it', async (_name, sheet) => {
		const page = await open();
		const before = await place(page);
		await sheet.show(page);
		const seen = page.locator(sheet.seen);
		await seen.waitFor();
		expect(await back(page)).toBe(true);
		await seen.waitFor({ state: 'hidden' });
		expect(page.url()).toBe(site.url + path);
		// What stood for it in the history is ahead, not behind.
		await expect.poll(() => place(page)).toBe(before);
		expect(await back(page)).toBe(false);
	});

	test.each([
		...each.filter(([name]) => /term|search/.test(name)),
		...opened.map(
			([name, button, seen]) =>
				[name, { seen, show: (page: Page) => page.locator(button).first().tap() }] as const,
		),
	])(
		'closes %s where it goes back in the history alone, and the page stays where it was',
		async (_name, sheet) => {
			const page = await open(false);
			await sheet.show(page);
			const seen = page.locator(sheet.seen);
			await seen.waitFor();
			const at = await page.evaluate(() => scrollY);
			await page.goBack();
			await seen.waitFor({ state: 'hidden' });
			expect([page.url(), await page.evaluate(() => scrollY)]).toEqual([site.url + path, at]);
		},
	);

	test.each(each)('has nothing left to close when %s was closed otherwise', async (_name, sheet) => {
		const page = await open();
		await sheet.show(page);
		const seen = page.locator(sheet.seen);
		await seen.waitFor();
		// The visible × or Close; that of an entry is drawn, and the whole of it is tapped.
		const close = seen.locator('.beside-close');
		if (sheet.seen === '.search-panel') await page.locator('.panel-close').tap();
		else if (await close.count()) await close.tap();
		else await seen.tap();
		await seen.waitFor({ state: 'hidden' });
		expect(await back(page)).toBe(false);
	});
});

test('whoever comes back from a result finds the search open, and Back closes it', async () => {
	const page = await open(false);
	await page.evaluate(() => window.scrollTo({ top: 3000, behavior: 'instant' }));
	const [before, read] = [await place(page), await paragraphRead(page)];
	await page.locator('.site-search-link').tap();
	await page.locator('.site-search input').fill('interviewee 52');
	await page.locator('.panel-row').first().tap();
	await page.waitForURL('**/evidence/interviewees/52/**');
	await page.goBack();
	await page.locator('.panel-row').first().waitFor();
	expect(await page.locator('.site-search input').inputValue()).toBe('interviewee 52');
	await page.goBack();
	await page.locator('.search-panel').waitFor({ state: 'hidden' });
	expect([page.url(), await place(page)]).toEqual([site.url + path, before]);
	await inView(page, read);
});

test('whoever follows a link of the menu comes back to the place', async () => {
	const page = await open(false);
	await page.evaluate(() => window.scrollTo({ top: 3000, behavior: 'instant' }));
	const read = await paragraphRead(page);
	await page.locator('.menu-button').tap();
	await page.locator('#menu a[href$="/figures/"]').tap();
	await page.waitForURL('**/figures/');
	await page.goBack();
	await inView(page, read);
});

test.each(opened)('%s closes by the button that opened it', async (_name, button, sheet) => {
	const page = await open();
	const before = await place(page);
	await page.locator(button).first().tap();
	await page.locator(sheet).waitFor();
	await page.locator(button).first().tap();
	await page.locator(sheet).waitFor({ state: 'hidden' });
	await expect.poll(() => place(page)).toBe(before);
});

test.each(each)('Escape closes %s where the browser does not tell of Back', async (_name, sheet) => {
	const page = await open(false);
	await sheet.show(page);
	const seen = page.locator(sheet.seen);
	await seen.waitFor();
	await page.keyboard.press('Escape');
	await seen.waitFor({ state: 'hidden' });
});
