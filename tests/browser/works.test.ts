import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';

const site = await openSite();

const open = async (path: string, width = 1440, height = 900): Promise<Page> => {
	const page = await site.tab({ viewport: { width, height } });
	await page.goto(site.url + path, { waitUntil: 'load' });
	return page;
};
const shown = (page: Page) => page.locator('.work-row:not([hidden])').count();
const state = (page: Page) => page.locator('.works-state').textContent();

describe('the list of works', () => {
	test('shows what an address asks for, and counts by it', async () => {
		const page = await open('/works/?status=confirmed&chapter=4');
		const count = await shown(page);
		expect(count).toBeGreaterThan(10);
		expect(await state(page)).toBe(`${count} of 622 works`);
		expect(await page.locator('.works-letters use:not(.faint)').count()).toBe(count);
		const opacity = (mark: string) =>
			page.locator(mark).evaluate((each) => Number(getComputedStyle(each).opacity));
		expect(await opacity('.works-letters use.faint >> nth=0')).toBeLessThan(0.5);
		expect(await opacity('.works-letters use:not(.faint) >> nth=0')).toBe(1);
		expect(
			await page
				.locator('input:checked')
				.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)),
		).toEqual(['author', 'confirmed', '4']);
		// What stands behind a value is what it would show.
		const behind = page.locator('label:has(input[value=probable]) .works-count');
		const expected = Number(await behind.textContent());
		await page.locator('input[value=confirmed]').uncheck();
		await page.locator('input[value=probable]').check();
		expect(await shown(page)).toBe(expected);
		expect(new URL(page.url()).search).toBe('?status=probable&chapter=4');
	});

	test('gives the records of what it shows as a file, and offers them where it is narrowed alone', async () => {
		const page = await open('/works/');
		expect(await page.locator('.works-shown').isVisible()).toBe(false);
		await page.locator('#works-find').fill('poverty trap');
		const coming = page.waitForEvent('download');
		await page.locator('.works-shown').getByRole('link', { name: 'CSL-JSON' }).click();
		const download = await coming;
		expect(download.suggestedFilename()).toBe('works.json');
		const text: string[] = [];
		for await (const part of await download.createReadStream()) text.push(String(part));
		const records = JSON.parse(text.join('')) as { id: string }[];
		expect(records.map(({ id }) => id)).toEqual(['ang-2016', 'saches-et-al-2004']);
		await page.goto(`${site.url}/works/?chapter=7`);
		expect(await page.locator('.works-shown').textContent()).toContain('What the list shows, 81 of 110 (');
	});

	test('begins in the window of a tablet', async () => {
		const page = await open('/works/', 820, 1180);
		const row = (await page.locator('.work-row').nth(2).boundingBox())!;
		expect(row.y + row.height).toBeLessThan(1180);
	});

	test('finds words, says where there are none, and takes everything back', async () => {
		const page = await open('/works/');
		await page.locator('#works-find').fill('poverty trap');
		expect(
			await page.locator('.work-row:not([hidden])').evaluateAll((all) => all.map(({ id }) => id)),
		).toEqual(['ang-2016', 'saches-et-al-2004']);
		await page.locator('#works-find').fill('poverty trap zzz');
		expect(await state(page)).toBe('No work matches');
		await expect.poll(() => page.getByRole('status').textContent()).toBe('No work matches');
		await page.locator('.works-clear').click();
		expect([await shown(page), await state(page), new URL(page.url()).search]).toEqual([
			622,
			'All 622 works',
			'',
		]);
	});

	test('goes into another order and back', async () => {
		const page = await open('/works/?sort=cited');
		const cited = await page
			.locator('.work-row')
			.evaluateAll((all) => all.map((each) => Number((each as HTMLElement).dataset['cited'])));
		expect(cited).toEqual(cited.toSorted((a, b) => b - a));
		await page.locator('input[value=author]').check();
		expect(
			await page
				.locator('.works-letter')
				.first()
				.locator('li')
				.evaluateAll((all) => all.slice(0, 6).map(({ id }) => id)),
		).toEqual([
			'acemoglu-robinson-2012',
			'ahroni-1986',
			'ahlstrom-bruton-2001',
			'ahlstrom-bruton-yeh-2008',
			'ahlstrom-ding-2014',
			// Of Ahroni, see Aharoni.
			'',
		]);
	});

	test('opens a row to the sentences of its page', async () => {
		const page = await open('/works/#ang-2016');
		const button = page.locator('#ang-2016 .work-toggle');
		expect(await button.getAttribute('aria-label')).toBe('Show the sentences that cite Ang, Y. Y. (2016)');
		expect(await page.locator('#ang-2016 .work-cited').getAttribute('aria-label')).toMatch(
			/^7 sentences, ch\. [\d, ]+, Ang, Y\. Y\. \(2016\)$/,
		);
		await button.focus();
		await page.keyboard.press('Enter');
		await page.locator('#ang-2016 .citing-sentence').first().waitFor();
		expect(await page.locator('#ang-2016 .citing-sentence').count()).toBe(7);
		await page.keyboard.press('Enter');
		expect(await page.locator('#ang-2016 .work-sentences').isVisible()).toBe(false);
	});

	test('keeps its choices behind a button on a phone', async () => {
		const page = await open('/works/', 390);
		expect(await page.locator('#works-find').isVisible()).toBe(false);
		await page.locator('.works-open').click();
		expect(await page.locator('#works-find').isVisible()).toBe(true);
	});

	test('is whole without scripts, and offers nothing that needs them', async () => {
		const page = await site.tab({ javaScriptEnabled: false });
		await page.goto(`${site.url}/works/`);
		expect(await shown(page)).toBe(622);
		expect(await page.locator('#works-find').isVisible()).toBe(false);
	});
});

test('every target on both pages is at least 24 px high or stands in a line of text', async () => {
	for (const path of ['/works/', '/works/ang-2016/']) {
		const page = await open(path, 390);
		await page
			.locator('.works-open')
			.click({ timeout: 500 })
			.catch(() => undefined);
		const small = await page
			.locator(
				':is(.works-page, .work-page) :is(button, label, .works-letters a, .work-cited, .citing-sentence > a)',
			)
			.evaluateAll((all) =>
				all
					.filter((each) => {
						const { width, height } = each.getBoundingClientRect();
						return height > 0 && (height < 24 || width < 24);
					})
					.map(({ outerHTML }) => outerHTML.slice(0, 90)),
			);
		expect(small, path).toEqual([]);
	}
});
