import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite, settled } from '../support/browser.ts';

const site = await openSite();

const shown = (page: Page) => page.locator('.register-entry:visible dt > a').allInnerTexts();

describe('a list', () => {
	test('is narrowed by words without tones and by choices, which count what they would leave', async () => {
		const page = await site.tab();
		await page.goto(`${site.url}/glossary/`);
		await page.getByLabel('Find in the list').fill('chengzhongcun');
		expect(await shown(page)).toEqual(['urban village']);
		expect(await page.locator('.letter:visible h2').count()).toBe(1);
		expect(await page.locator('.register-status').innerText()).toBe('1 of 190 entries');
		await expect.poll(() => page.getByRole('status').textContent()).toBe('1 of 190 entries');
		expect(await page.getByLabel('In chapter').locator('option').allInnerTexts()).toContain(
			'7 The party (0)',
		);
		// The page has ’.
		await page.getByLabel('Find in the list').fill("china's grand");
		expect(await shown(page)).toEqual(['Belt and Road Initiative']);
		await page.getByLabel('Find in the list').fill('');
		expect(await page.locator('.register-status').innerText()).toBe('190 entries');
	});

	test('keeps its choices in the address, and comes back with them', async () => {
		const page = await site.tab();
		await page.goto(`${site.url}/evidence/interviewees/`);
		await page.getByLabel('Role').selectOption('researcher');
		await page.getByLabel('In the text').selectOption('relied on by number');
		expect(new URL(page.url()).search).toBe('?role=researcher&text=relied+on+by+number');
		const chosen = await shown(page);
		expect(chosen).toEqual(['Interviewee 46', 'Interviewee 58']);
		await page.reload();
		expect(await shown(page)).toEqual(chosen);
		expect(await page.getByLabel('Role').inputValue()).toBe('researcher');
	});

	test('does not shift when its script comes', async () => {
		// One with nothing in its cache.
		const page = await site.browser.newPage();
		await page.addInitScript(() => {
			const shifts: number[] = [];
			Object.assign(globalThis, { shifts });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(`${site.url}/evidence/places/`);
		await settled(page);
		const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
		expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
	});

	test('without JavaScript is whole, and has no form that does nothing', async () => {
		const page = await site.tab({ javaScriptEnabled: false });
		await page.goto(`${site.url}/glossary/`);
		expect(await page.locator('.register-filters').isVisible()).toBe(false);
		expect(await shown(page)).toHaveLength(190);
		expect(await page.getByRole('navigation', { name: 'Letters' }).isVisible()).toBe(true);
	});
});

describe('the page of an entry', () => {
	test('opens a fold for whoever follows a mark into it', async () => {
		const page = await site.tab({ viewport: { width: 1280, height: 900 } });
		await page.goto(`${site.url}/glossary/urban-village/#s1`);
		await page.locator('#s1').waitFor({ state: 'visible' });
	});

	test('opens all chapters at once, and closes them', async () => {
		const page = await site.tab();
		await page.goto(`${site.url}/glossary/urban-village/`);
		const closed = page.locator('.fold:not([open])');
		await page.getByRole('button', { name: 'Open all chapters' }).click();
		expect(await closed.count()).toBe(0);
		await page.getByRole('button', { name: 'Close all chapters' }).click();
		expect(await closed.count()).toBe(await page.locator('.fold').count());
	});

	test('prints every sentence', async () => {
		const page = await site.tab();
		await page.goto(`${site.url}/glossary/urban-village/`);
		const seen = () => page.locator('.passages li:visible').count();
		const all = await page.locator('.passages li').count();
		expect(await seen()).toBeLessThan(all);
		await page.emulateMedia({ media: 'print' });
		expect(await seen()).toBe(all);
	});
});
