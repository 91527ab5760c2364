import { describe, expect, test } from 'vitest';
import { openSite, settled } from '../support/browser.ts';

const site = await openSite();
const small = await openSite('fixture');

describe('what is mentioned', () => {
	test('shows an entry on hover, on focus and on a first tap; Escape and a second tap work', async () => {
		const page = await site.tab();
		await page.goto(`${site.url}/4-coevolution/`);
		const term = page.locator('a.entry[data-entry="terms/household-responsibility-system"]').first();
		const preview = page.locator('.preview');
		await term.hover();
		await preview.waitFor({ state: 'visible' });
		expect(await preview.innerText()).toContain('家庭联产承包责任制');
		await page.keyboard.press('Escape');
		expect(await preview.isVisible()).toBe(false);
		await page.mouse.move(0, 0);
		await term.focus();
		await preview.waitFor({ state: 'visible' });
		expect(await term.getAttribute('aria-describedby')).toBe('preview');
		// In a low window it would cover the link.
		await page.setViewportSize({ width: 320, height: 256 });
		await term.evaluate((link) => {
			link.blur();
			link.scrollIntoView({ block: 'center' });
		});
		await settled(page);
		await term.focus();
		await settled(page);
		expect(await preview.isVisible()).toBe(false);

		const touch = await site.tab({ hasTouch: true, viewport: { width: 390, height: 800 } });
		await touch.goto(`${site.url}/4-coevolution/`);
		const link = touch.locator('a.entry[data-entry="works/long-2014"]').first();
		await link.tap();
		await touch.locator('.preview').waitFor({ state: 'visible' });
		expect(new URL(touch.url()).pathname).toContain('/4-coevolution/');
		await link.tap();
		await touch.waitForURL(/\/works\/#long-2014$/);
	});

	test('shows an entry that could not be fetched at first', async () => {
		const page = await site.tab();
		const wrong: string[] = [];
		page.on('pageerror', ({ message }) => wrong.push(message));
		await page.goto(`${site.url}/4-coevolution/`);
		await page.route('**/entries/terms.json', (route) => route.abort(), { times: 1 });
		const lost = page.waitForEvent('requestfailed');
		const term = page.locator('a.entry[data-entry="terms/household-responsibility-system"]').first();
		await term.focus();
		await lost;
		await page.locator('.site-links a').first().focus();
		await term.focus();
		await page.locator('.preview:visible').waitFor();
		expect(wrong).toEqual([]);
	});
});

describe('without JavaScript', () => {
	const open = async (path: string) => {
		const page = await site.tab({ javaScriptEnabled: false });
		await page.goto(site.url + path);
		return page;
	};

	test('every figure shows its first state, and links to a page of each, which shows it', async () => {
		const page = await open('/4-coevolution/');
		const figures = page.locator('figure-states');
		expect(await figures.count()).toBe(6);
		for (const figure of await figures.all())
			expect(await figure.locator('.drawing:visible').count()).toBe(1);
		expect(await page.locator('.figure-compare:visible, .figure button:visible').count()).toBe(0);
		const links = page.locator('.figure-bar a');
		const pages = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
		expect(pages.length).toBeGreaterThan(18);
		for (const path of pages) {
			await page.goto(site.url + path);
			expect(await page.locator('.drawing:visible').count(), path).toBe(1);
			expect(await page.locator('.figure-bar [aria-current]').getAttribute('href'), path).toBe(path);
		}
	});

	test('a mark leads to its text, a mention to its entry', async () => {
		const page = await open('/4-coevolution/');
		await page.locator('#fig-policy-timeline .drawing:visible a.mark').first().focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/figures\/policy-timeline\/#policy-timeline-event-opinion-1-2005$/);
		expect(await page.locator('#policy-timeline-event-opinion-1-2005').count()).toBe(1);
		await page.goto(`${site.url}/4-coevolution/`);
		await page.locator('a.entry[data-entry="works/long-2014"]').first().click();
		expect(page.url()).toBe(`${site.url}/works/#long-2014`);
	});

	test('the search page says what to use instead', async () => {
		const page = await open('/search/');
		expect(await page.locator('noscript').innerText()).toContain('Searching needs JavaScript');
		expect(await page.locator('noscript a').count()).toBe(7);
	});
});

test('on paper a figure stands in one state, and nothing to click', async () => {
	const page = await site.tab();
	await page.emulateMedia({ media: 'print' });
	await page.goto(`${site.url}/4-coevolution/`);
	expect(await page.locator('#fig-coevolution .drawing:visible').count()).toBe(1);
	expect(await page.locator('#fig-coevolution .drawing:visible').getAttribute('data-layout')).toBe('column');
	expect(
		await page
			.locator(
				'header.header:visible, .nav-list:visible, .figure-bar:visible, .figure-row:visible, .reading-order:visible',
			)
			.count(),
	).toBe(0);
	expect(await page.locator('.print-address').isVisible()).toBe(true);
});

describe('under a base path', () => {
	test('search finds words, and leads to the section', async () => {
		const page = await small.tab();
		await page.goto(`${small.url}/search/?q=zebra`);
		await page.locator('.search-results a[href*="/ddv/2-second/start/"]').first().click();
		await page.waitForURL(/\/ddv\/2-second\/start\//);
	});

	test.each([
		['monk', 'person'],
		['market town', 'place'],
		['guild', 'organisation'],
		['yarn', 'term'],
		['fair', 'policy'],
	])('search says that “%s” is a %s', async (words, kind) => {
		const page = await small.tab();
		await page.goto(`${small.url}/search/?q=${words}`);
		await page.locator('.result-kind', { hasText: kind }).first().waitFor();
		const first = page.locator('.search-results > li', {
			has: page.locator('.result-kind', { hasText: kind }),
		});
		expect((await first.first().locator('.result-head a').innerText()).toLowerCase()).toContain(words);
	});

	test('previews are fetched, and a state that went elsewhere leads on', async () => {
		const page = await small.tab();
		await page.goto(`${small.url}/1-first/`);
		await page.locator('a.entry').first().hover();
		await page.locator('.preview:visible').waitFor();
		await page.goto(`${small.url}/figures/coevolution/?stage=past`);
		await page.waitForURL(/\/figures\/coevolution\/takeover\/$/);
	});

	test('a place that went elsewhere has its line, for whoever comes for it', async () => {
		const page = await small.tab();
		await page.goto(`${small.url}/1-first/`);
		expect(await page.locator('#gone').isVisible()).toBe(false);
		await page.goto(`${small.url}/1-first/#gone`);
		expect(await page.locator('#gone').isVisible()).toBe(true);
	});
});
