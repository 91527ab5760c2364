import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, seen, type Site } from '../support/browser.ts';
import { builtPages, sample } from '../support/dist.ts';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** Pages of every kind; not those that only lead on, which hold a heading and a link. */
const read = sample(builtPages().filter(({ leadsOn }) => !leadsOn)).map(({ path }) => path);

/** What goes wrong while a page loads: requests that leave the site or fail, and errors of scripts. */
function watch(page: Page, origin: string): string[] {
	const wrong: string[] = [];
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(origin) && !url.startsWith('data:')) wrong.push(`asks ${url}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) wrong.push(`does not find ${response.url()}`);
	});
	page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
	});
	return wrong;
}

/** What axe finds on a page. */
async function violations(page: Page): Promise<string[]> {
	await seen(page);
	await page.evaluate(source);
	const { violations } = await page.evaluate(() =>
		(globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
	);
	return violations.map(
		({ id, nodes }) =>
			`axe ${id}: ${nodes.length}× ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`,
	);
}

/** By how many pixels a page is wider than its window. */
const overflow = (page: Page) =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return Math.max(0, scrollWidth - clientWidth);
	});

describe('every kind of page asks nothing of others, fails at nothing, scrolls one way and is accessible', () => {
	let site: Site;
	beforeAll(async () => {
		site = await openSite();
	});
	afterAll(() => site.close());

	test.each(read)('%s', async (path) => {
		const page = await site.browser.newPage({ colorScheme: 'light', viewport: { width: 390, height: 844 } });
		const wrong = watch(page, new URL(site.url).origin);
		await page.goto(site.url + path, { waitUntil: 'load' });
		expect(await overflow(page)).toBe(0);
		expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
		wrong.push(...(await violations(page)));
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.reload({ waitUntil: 'load' });
		expect(await overflow(page)).toBe(0);
		// A sheet is paper, by night too.
		const paper = await page.evaluate(() => document.body.classList.contains('paper'));
		expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(
			paper ? 'light' : 'dark',
		);
		wrong.push(...(await violations(page)));
		await page.close();
		expect(wrong).toEqual([]);
	});
});
