import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, settled, type Site } from '../support/browser.ts';

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const open = async (path: string, width = 1440, height = 900): Promise<Page> => {
	const page = await site.browser.newPage({ viewport: { width, height } });
	await page.goto(site.url + path);
	await settled(page);
	return page;
};
const bottom = (page: Page, selector: string) =>
	page
		.locator(selector)
		.first()
		.evaluate((element) => element.getBoundingClientRect().bottom);

/** By how many pixels a page is wider than its window. */
const overflow = (page: Page) =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return Math.max(0, scrollWidth - clientWidth);
	});

test.each([
	['/', 390],
	['/figures/', 820],
	['/works/', 1100],
])('on %s, %i pixels wide, the menu of the site opens from the header', async (path, width) => {
	const page = await site.browser.newPage({ viewport: { width, height: 900 } });
	await page.goto(site.url + path);
	await page.locator('.header-menu').click();
	expect(await page.locator('#menu a[href="/glossary/"]').isVisible()).toBe(true);
	await page.keyboard.press('Escape');
	expect(await page.locator('#menu').isVisible()).toBe(false);
	await page.close();
});

test('where storage is forbidden nothing fails, and the theme follows the system', async () => {
	const page = await site.browser.newPage({ colorScheme: 'light' });
	await page.addInitScript(`Object.defineProperty(window, 'localStorage', {
		configurable: true,
		get() { throw new DOMException('denied', 'SecurityError'); },
	});`);
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error)));
	await page.goto(`${site.url}/`);
	await page.locator('.site-theme select').selectOption('dark');
	expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
	await page.reload();
	expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
	expect(errors).toEqual([]);
	await page.close();
});

describe('the first page', () => {
	test('shows title, ways in and the whole map above the fold at 1440 by 900', async () => {
		const page = await open('/');
		expect(await bottom(page, '.home-map svg[data-layout=wide]')).toBeLessThanOrEqual(900);
		await page.close();
	});

	test('shows title, ways of 48 px, the question and the first claims on a phone’s first screen', async () => {
		const page = await open('/', 390, 844);
		const ways = await page
			.locator('.ways-in a')
			.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
		expect(Math.min(...ways)).toBeGreaterThanOrEqual(48);
		const seen = '.home-map svg[data-layout=phone] [data-set="claim=two-of-three"]';
		expect(await bottom(page, seen)).toBeLessThanOrEqual(844);
		await page.close();
	});

	test.each([
		[390, 'phone'],
		[820, 'column'],
		[1100, 'wide'],
		[1440, 'wide'],
		[1920, 'wide'],
	])('at %i px has its %s map, and nothing to scroll sideways', async (width, layout) => {
		const page = await open('/', width);
		expect(
			await page
				.locator('.home-map svg[data-layout]')
				.evaluateAll((all) =>
					all.filter((svg) => svg.getClientRects().length > 0).map((svg) => svg.getAttribute('data-layout')),
				),
		).toEqual([layout]);
		expect(await overflow(page)).toBe(0);
		await page.close();
	});

	test('opens the claim that the address names, and names the claim that is opened', async () => {
		const page = await open('/?claim=state-below');
		const beside = page.locator('.home-map .figure-beside:popover-open');
		await beside.waitFor();
		expect(await beside.textContent()).toContain('A takeover from below');
		await page.keyboard.press('Escape');
		await page.locator('.home-map svg[data-layout=wide] [data-set="claim=hyper"]:visible').click();
		await page.waitForFunction(() => location.search === '?claim=hyper');
		await page.close();
	});
});

describe('a section’s page', () => {
	const path = '/6-embeddedness/applying/';

	test('has its references open beside the title in a wide window', async () => {
		const page = await open(path);
		const [cite, title] = await page
			.locator('.section-cite .cite-this, .section-page h1')
			.evaluateAll((all) => all.map((each) => each.getBoundingClientRect()));
		const [h1, panel] = [cite!, title!];
		expect(panel.left).toBeGreaterThan(h1.right);
		expect(panel.top).toBeLessThan(h1.bottom);
		expect(panel.height).toBeGreaterThan(100);
		await page.close();
	});

	test('has them in a fold on a phone, which “Cite” opens', async () => {
		const page = await open(path, 390, 844);
		const reference = page.locator('.section-cite .cite-reference').first();
		expect(await reference.isVisible()).toBe(false);
		await page.locator('.section-cite summary').click();
		expect(await reference.isVisible()).toBe(true);
		await page.goto('about:blank');
		await page.goto(`${site.url}${path}#cite`);
		expect(await reference.isVisible()).toBe(true);
		await page.close();
	});
});
