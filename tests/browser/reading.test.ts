import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from '../support/browser.ts';
import { builds } from '../support/builds.ts';
import { builtPages } from '../support/dist.ts';

describe.each(Object.keys(builds) as (keyof typeof builds)[])('the build %s', (build) => {
	let site: Site;
	beforeAll(async () => {
		site = await openSite(build);
	});
	afterAll(() => site.close());

	test('asks no other origin for anything, and finds all that it asks for', async () => {
		const page = await site.browser.newPage();
		const origin = new URL(site.url).origin;
		const foreign: string[] = [];
		const missing: string[] = [];
		const errors: string[] = [];
		page.on('request', (request) => {
			if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
				foreign.push(request.url());
		});
		page.on('response', (response) => {
			if (response.status() >= 400) missing.push(response.url());
		});
		page.on('pageerror', (error) => errors.push(error.message));
		for (const { path, leadsOn } of builtPages(build)) {
			if (path === '/404.html' || leadsOn) continue;
			await page.goto(site.url + path, { waitUntil: 'networkidle' });
		}
		await page.goto(`${site.url}/4-coevolution/`);
		await page.locator('a.entry').first().hover();
		await page.locator('.preview:visible').waitFor();
		await page.goto(`${site.url}/search/?q=taobao`, { waitUntil: 'networkidle' });
		await page.locator('.search-results > li').first().waitFor();
		expect({ foreign, missing, errors }).toEqual({ foreign: [], missing: [], errors: [] });
		await page.close();
	});

	test('finds words, and leads to the section', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/search/?q=wenchuan`);
		const section = page
			.locator('.search-results a[href*="#initiation-phase"], .search-results a[href*="#early-alibaba"]')
			.first();
		await section.waitFor();
		await section.click();
		await page.waitForURL(/\/4-coevolution\/#/);
		expect(page.url().startsWith(site.url)).toBe(true);
		await page.close();
	});

	test('finds a Chinese term', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/search/?q=${encodeURIComponent('淘宝村')}`);
		const found = page.locator('.search-results a[href$="/glossary/#taobao-village"]');
		await found.first().waitFor();
		expect(await found.first().innerText()).toContain('Taobao Village');
		await page.close();
	});

	test('narrows by kind and chapter, in the address too', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/search/`);
		await page.locator('.search-filters select[name=kind]').waitFor();
		const kinds = await page
			.locator('select[name=kind] option')
			.evaluateAll((options) => options.map((o) => (o as HTMLOptionElement).value));
		expect(kinds).toEqual(expect.arrayContaining(['chapter', 'figure', 'term', 'work', 'policy', 'place']));
		await page.locator('#search-words').fill('poverty');
		await page.locator('.result-kind').first().waitFor();
		await page.locator('select[name=kind]').selectOption('policy');
		await page.waitForFunction(() => {
			const marks = [...document.querySelectorAll('.result-kind')].map((mark) => mark.textContent);
			return marks.length > 0 && marks.every((kind) => kind === 'policy');
		});
		expect(new URL(page.url()).search).toBe('?q=poverty&kind=policy');
		await page.goto(`${site.url}/search/?q=poverty&kind=figure&chapter=4+Coevolution`);
		await page.locator('.result-kind').first().waitFor();
		expect(new Set(await page.locator('.result-kind').allInnerTexts())).toEqual(new Set(['figure']));
		await page.close();
	});

	test('says when nothing is found, and shows words as text', async () => {
		const page = await site.browser.newPage();
		await page.goto(`${site.url}/search/?q=${encodeURIComponent('<b>zzzqqqxx</b>')}`);
		await page.waitForFunction(() => document.querySelector('.search-status')?.textContent);
		expect(await page.locator('.search-status').innerText()).toBe('Nothing found for “<b>zzzqqqxx</b>”.');
		await page.close();
	});

	test('searches from the header of any page', async () => {
		const page = await site.browser.newPage({ viewport: { width: 1440, height: 900 } });
		await page.goto(`${site.url}/glossary/`);
		await page.locator('.site-search input').fill('coevolution');
		await page.keyboard.press('Enter');
		await page.locator('.search-results > li').first().waitFor();
		expect(page.url()).toBe(`${site.url}/search/?q=coevolution`);
		await page.close();
	});

	test('shows an entry on hover, on focus and on a first tap; Escape and a second tap work', async () => {
		const page = await site.browser.newPage();
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
		await page.close();

		const touch = await site.browser.newPage({ hasTouch: true, viewport: { width: 390, height: 800 } });
		await touch.goto(`${site.url}/4-coevolution/`);
		const link = touch.locator('a.entry[data-entry="works/long-2014"]').first();
		await link.tap();
		await touch.locator('.preview').waitFor({ state: 'visible' });
		expect(new URL(touch.url()).pathname).toContain('/4-coevolution/');
		await link.tap();
		await touch.waitForURL(/\/works\/#long-2014$/);
		await touch.close();
	});
});

describe('without JavaScript', () => {
	let site: Site;
	beforeAll(async () => {
		site = await openSite();
	});
	afterAll(() => site.close());

	const open = async (path: string) => {
		const page = await site.browser.newPage({ javaScriptEnabled: false });
		await page.goto(site.url + path);
		return page;
	};

	test('every state of every figure can be read, and no control stands there in vain', async () => {
		const page = await open('/4-coevolution/');
		const figures = page.locator('figure-states');
		expect(await figures.count()).toBe(6);
		expect(
			await page.locator('.figure-control:visible, .figure-state-link:visible, .figure-hint:visible').count(),
		).toBe(0);
		const count = (selector: string) => page.locator(selector).count();
		expect(await count('#fig-coevolution .stage:visible')).toBe(3);
		expect(await count('#fig-coevolution .acts:visible')).toBe(4);
		expect(await page.locator('#fig-coevolution .figure-answer').isVisible()).toBe(true);
		expect(await count('#fig-village-growth .panel:visible')).toBe(4);
		expect(await count('#fig-policy-timeline .acts-list li:visible')).toBe(
			await count('#fig-policy-timeline .acts-list li'),
		);
		expect(await count('#fig-apparatus .evidence > div:visible')).toBe(8);
		expect(await count('#fig-state-capitalism .flows > div:visible')).toBe(3);
		expect(await page.locator('#fig-policy-infusion .village-model').isVisible()).toBe(true);
		await page.close();
	});

	test('two drawings that take the same place are not both seen', async () => {
		const page = await open('/figures/coevolution/');
		expect(await page.locator('[data-alternative]:visible').count()).toBe(0);
		await page.close();
	});

	test('a mark leads to its text, a mention to its entry', async () => {
		const page = await open('/figures/policy-timeline/');
		await page.locator('[data-width=wide] a.act').first().focus();
		await page.keyboard.press('Enter');
		expect(new URL(page.url()).hash).toBe('#event-opinion-1-2005');
		await page.goto(`${site.url}/4-coevolution/`);
		await page.locator('a.entry[data-entry="works/long-2014"]').first().click();
		expect(page.url()).toBe(`${site.url}/works/#long-2014`);
		await page.close();
	});

	test('the search page says what to use instead', async () => {
		const page = await open('/search/');
		expect(await page.locator('noscript').innerText()).toContain('Searching needs JavaScript');
		await page.close();
	});
});

test('on paper all states stand one under another, and nothing to click', async () => {
	const site = await openSite();
	const page = await site.browser.newPage();
	await page.emulateMedia({ media: 'print' });
	await page.goto(`${site.url}/4-coevolution/`);
	expect(await page.locator('#fig-village-growth .panel:visible').count()).toBe(4);
	expect(
		await page
			.locator('header.header:visible, .nav-list:visible, .figure-control:visible, .reading-order:visible')
			.count(),
	).toBe(0);
	expect(await page.locator('.print-address').isVisible()).toBe(true);
	await site.close();
});

test('no page scrolls sideways on a telephone', async () => {
	const site = await openSite();
	const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
	const wide: string[] = [];
	for (const { path, leadsOn } of builtPages()) {
		if (leadsOn) continue;
		await page.goto(site.url + path);
		const over = await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return scrollWidth - clientWidth;
		});
		if (over > 0) wide.push(`${path}: ${over} px`);
	}
	await site.close();
	expect(wide).toEqual([]);
});
