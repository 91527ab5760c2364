import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite, settled } from '../support/browser.ts';

const site = await openSite();

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

async function open(at: string, viewport = wide, javaScriptEnabled = true): Promise<Page> {
	const page = await site.tab({ viewport, javaScriptEnabled });
	await page.goto(site.url + at);
	if (javaScriptEnabled) await settled(page);
	return page;
}

/** A mention in the text of a figure in a state. */
const mention = (page: Page, state: string) =>
	page.locator(`.chapter-text p:not(.section-line) a.figure-link[data-state="${state}"]`).first();
const figure = (page: Page, id: string) => page.locator(`figure-states[data-figure="${id}"]`);
const shown = (page: Page, id: string) => figure(page, id).locator('.figure-bar [aria-current]');

describe.each([
	['in a wide window', wide],
	['on a phone', phone],
])('a mention of a figure, %s', (_name, viewport) => {
	test('leads to it where it stands, in that state, and back to the sentence', async () => {
		const page = await open('/6-embeddedness/', viewport);
		const link = mention(page, 'mode=over');
		await link.scrollIntoViewIfNeeded();
		await link.click();
		await shown(page, 'embeddedness').filter({ hasText: 'Over' }).waitFor();
		const top = () => figure(page, 'embeddedness').evaluate((each) => each.getBoundingClientRect().top);
		expect(await top()).toBeGreaterThan(40);
		expect(await top()).toBeLessThan(viewport.height / 3);
		await page.getByRole('button', { name: 'Back to the text' }).click();
		const { y, height } = (await link.boundingBox())!;
		expect(y > 60 && y + height < viewport.height).toBe(true);
		expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
		expect(await page.getByRole('button', { name: 'Back to the text' }).count()).toBe(0);
		// And so does the next one.
		const next = page.locator('.chapter-text p a.figure-link[data-figure="embeddedness"]').last();
		await next.scrollIntoViewIfNeeded();
		await next.click();
		await page.getByRole('button', { name: 'Back to the text' }).waitFor();
		expect(await top()).toBeGreaterThan(40);
		expect(await top()).toBeLessThan(viewport.height / 3);
	});

	test('is left again by the browser’s Back', async () => {
		const page = await open('/6-embeddedness/', viewport);
		const link = mention(page, 'mode=over');
		await link.evaluate((each) => each.scrollIntoView({ block: 'center' }));
		const before = await page.evaluate(() => scrollY);
		await link.click();
		await shown(page, 'embeddedness').filter({ hasText: 'Over' }).waitFor();
		await page.goBack();
		await page.waitForFunction((y) => Math.abs(scrollY - y) < 60, before);
		expect(page.url()).toBe(`${site.url}/6-embeddedness/`);
	});
});

test('a mention with a mark opens what that rests on', async () => {
	const page = await open('/5-typology/findings/');
	await page.locator('.follow-line a[data-state="layer=village&cell=pearl"]').click();
	const said = figure(page, 'typology').locator('.figure-beside:popover-open .evidence-name');
	await said.waitFor();
	expect(await said.innerText()).toMatch(/Pearl River Delta/);
});

test('a figure that stands on no part of the page is reached by the link itself', async () => {
	const page = await open('/1-introduction/');
	await page.locator('.chapter-text a.figure-link[data-figure="coevolution"]').first().click();
	await page.waitForURL(/\/figures\/coevolution\/$/);
});

test('the figure of which a section names a state stands on the section’s page, in that state', async () => {
	const page = await open('/4-coevolution/development-phase/', wide, false);
	const drawn = figure(page, 'coevolution');
	expect(await drawn.locator('.drawing:visible').count()).toBe(1);
	expect(await shown(page, 'coevolution').innerText()).toBe('Development');
});

test('below a chapter’s figure stand its states and what can be done with the one that is shown', async () => {
	const page = await open('/4-coevolution/#coevolutionary-path');
	const row = figure(page, 'coevolution').locator('.figure-row');
	expect(await row.locator('.figure-tools').innerText()).toMatch(/^Data\s+Download\s+Present\s+Cite$/);
	await row.locator('.figure-bar a', { hasText: 'Takeover' }).click();
	await page.waitForFunction(() =>
		document
			.querySelector('#fig-coevolution .figure-tools a:last-child')!
			.getAttribute('href')!
			.includes('takeover'),
	);
	const to = await row
		.locator('.figure-tools a')
		.evaluateAll((links) =>
			(links as HTMLAnchorElement[]).map(({ pathname, search, hash }) => pathname + search + hash),
		);
	expect(to).toEqual([
		'/figures/coevolution/#data',
		'/figures/coevolution/takeover/#download',
		'/present/coevolution/?stage=takeover',
		'/figures/coevolution/takeover/#cite',
	]);
	await page.locator('.figure-tools a', { hasText: 'Cite' }).first().click();
	await page.locator('.cite-this:popover-open').waitFor();
	expect(await page.locator('.cite-reference:visible').innerText()).toContain(
		'/figures/coevolution/takeover/',
	);
});
