import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite, settled } from '../support/browser.ts';

const site = await openSite();

const open = async (path: string, width = 1440, height = 900): Promise<Page> => {
	const page = await site.tab({ viewport: { width, height } });
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

test('where storage is forbidden nothing fails, and the theme follows the system', async () => {
	const page = await site.tab({ colorScheme: 'light' });
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
});

describe('the first page', () => {
	test('shows title, ways in and the whole map above the fold at 1440 by 900', async () => {
		const page = await open('/');
		expect(await bottom(page, '.home-map svg[data-layout=wide]')).toBeLessThanOrEqual(900);
	});

	test('shows title, ways of 48 px, the question and the first claims on a phone’s first screen', async () => {
		const page = await open('/', 390, 844);
		const ways = await page
			.locator('.ways-in a')
			.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
		expect(Math.min(...ways)).toBeGreaterThanOrEqual(48);
		const seen = '.home-map svg[data-layout=phone] [data-set="claim=two-of-three"]';
		expect(await bottom(page, seen)).toBeLessThanOrEqual(844);
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
	});

	test('opens how to cite it, and goes on from there when that is closed', async () => {
		const page = await open('/');
		const link = page.locator('.ways-in a[href="#cite"]');
		// The second time the address is there already.
		for (let times = 0; times < 2; times++) {
			await link.press('Enter');
			await page.locator('.cite-this:popover-open').waitFor();
			await page.keyboard.press('Tab');
			expect(await page.evaluate(() => document.activeElement!.closest('.cite-this') !== null)).toBe(true);
			await page.keyboard.press('Escape');
			expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
		}
	});

	test('opens the claim that the address names, and names the claim that is opened', async () => {
		const page = await open('/?claim=state-below');
		const beside = page.locator('.home-map .figure-beside:popover-open');
		await beside.waitFor();
		expect(await beside.textContent()).toContain('A takeover from below');
		await page.keyboard.press('Escape');
		await page.locator('.home-map svg[data-layout=wide] [data-set="claim=hyper"]:visible').click();
		await page.waitForFunction(() => location.search === '?claim=hyper');
	});
});
