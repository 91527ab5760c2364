import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packPath, workerPath } from '../../src/offline/addresses.ts';
import { precacheOf } from '../../src/offline/precache.ts';
import { serve, type Served } from '../../src/tasks/serve.ts';
import { openBrowser } from '../support/browser.ts';
import { builds } from '../support/builds.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

/** Waits until something comes to be what is expected, on a busy machine too. */
const comes = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 30_000 });

const said = (page: Page) => page.locator('save-offline [role=status]').innerText();

/** Asks the page to keep the edition, and waits until it is kept. */
async function keep(page: Page, url: string): Promise<void> {
	await page.goto(`${url}/offline/`);
	await page.locator('save-offline .keep').click();
	await page.locator('save-offline .remove').waitFor({ timeout: 90_000 });
	expect(await said(page)).toContain('is kept on this device');
}

describe('an edition that somebody keeps', () => {
	let site: Served;
	let context: BrowserContext;
	let page: Page;
	const wrong: string[] = [];
	beforeAll(async () => {
		site = await serve(builds.root.outDir);
		context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
		page = await context.newPage();
		page.on('pageerror', ({ message }) => wrong.push(message));
		await keep(page, site.url);
		// No network, and no host either.
		await site.close();
		await context.setOffline(true);
	});
	afterAll(() => context.close());

	test('is all there without a network: pages, addresses without their slash, search, figures, talks', async () => {
		await page.goto(`${site.url}/`);
		expect(await page.locator('h1').textContent()).toContain('Digital Developmental');
		await page.goto(`${site.url}/glossary?from=elsewhere`);
		expect(new URL(page.url()).pathname).toBe('/glossary/');
		await page.keyboard.press('/');
		await page.keyboard.type('platforms as regulators');
		await page.locator('#search-results [role=option]').nth(3).waitFor();
		await page.goto(`${site.url}/figures/coevolution/`);
		await page.locator('.figure-bar a', { hasText: 'Takeover' }).click();
		await comes(() => page.locator('.figure-panel:not([data-off])').getAttribute('data-when')).toContain(
			'takeover',
		);
		await page.goto(`${site.url}/4-coevolution/`);
		await page.locator('.chapter-text a[data-entry]').first().hover();
		await page.locator('.preview:visible').waitFor();
		await page.goto(`${site.url}/present/4-coevolution/`);
		await page.locator('html[data-view]').waitFor({ state: 'attached' });
		await page.goto(`${site.url}/search/?q=%22Taobao+Village%22`);
		await page.locator('.search-phrase button').click();
		await page.locator('.search-phrase li a').first().waitFor();
		expect(wrong).toEqual([]);
	});

	test('is enough to teach with: whatever the plan of 75 minutes for chapter 5 names is one step away', async () => {
		await page.goto(`${site.url}/teaching/5-typology/`);
		const links = await page
			.locator('.plan[aria-labelledby=long] a')
			.evaluateAll((all) => [...new Set(all.map((link) => (link as HTMLAnchorElement).href))]);
		expect(links.length).toBeGreaterThan(8);
		const lost: string[] = [];
		for (const link of links) {
			await page.goto(link);
			const { pathname, hash } = new URL(link);
			const place = decodeURIComponent(hash.slice(1));
			const there = await page.evaluate((id) => id === '' || document.getElementById(id) !== null, place);
			if (new URL(page.url()).pathname !== pathname || !there) lost.push(link);
		}
		expect(lost).toEqual([]);
	});

	test('is answered with as a host does: each file is of its kind', async () => {
		const kinds = await page.evaluate(async () =>
			Promise.all(
				['/favicon.svg', '/search/names.json', '/4-coevolution/cite.bib', '/'].map(
					async (path) => (await fetch(path)).headers.get('content-type')?.split(';')[0],
				),
			),
		);
		expect(kinds).toEqual(['image/svg+xml', 'application/json', 'application/x-bibtex', 'text/html']);
	});

	test('says so where a page is asked for that it has not', async () => {
		await page.goto(`${site.url}/no-such-page/`);
		expect(new URL(page.url()).pathname).toBe('/offline/');
		expect(await page.locator('#missing').isVisible()).toBe(true);
	});

	test('is taken away again, whole', async () => {
		await page.goto(`${site.url}/offline/`);
		await page.locator('save-offline .remove').click();
		await comes(() => said(page)).toContain('Nothing is kept');
		expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
	});
});

describe('a newer edition', () => {
	const { base, outDir } = builds.fixture;
	const dir = './.cache/kept';
	let site: Served;
	let context: BrowserContext;
	const mark = (words: string) => {
		for (const file of ['1-first/index.html', 'glossary/index.html']) {
			const html = readFileSync(join(outDir, file), 'utf8');
			writeFileSync(join(dir, file), html.replace(/<\/h1>/, ` ${words}</h1>`));
		}
	};
	/** Publishes the folder as it is, or so that half of it can be fetched. */
	const publish = async (half = false) => {
		const { pack, worker } = await precacheOf(dir, { version: '9.9.9', abbreviation: 'ddv' });
		writeFileSync(join(dir, packPath), half ? pack.subarray(0, pack.length / 2) : pack);
		writeFileSync(join(dir, workerPath), worker);
	};
	/** What a page says in its heading. */
	const heading = async (page: Page, path: string) => {
		await page.goto(site.url + path);
		return (await page.locator('h1').textContent()) ?? '';
	};
	/** Has the browser look for another edition, as it does by itself now and then. */
	const look = (page: Page) =>
		page.evaluate(async () => {
			const registration = (await navigator.serviceWorker.getRegistration())!;
			const found = await registration.update().then(
				() => registration.installing ?? registration.waiting,
				() => null,
			);
			if (found?.state === 'installing')
				await new Promise((done) => found.addEventListener('statechange', done, { once: true }));
		});

	beforeAll(async () => {
		rmSync(dir, { recursive: true, force: true });
		cpSync(outDir, dir, { recursive: true });
		mark('(old)');
		await publish();
		site = await serve(dir, { base, changing: true });
		context = await browser.newContext();
	});
	afterAll(async () => {
		await context.close();
		await site.close();
	});

	test('takes the place of the kept one when all its windows are closed, and never page by page', async () => {
		const page = await context.newPage();
		await keep(page, site.url);
		expect(await heading(page, '/1-first/')).toContain('(old)');
		mark('(new)');
		await publish();
		await look(page);
		// It is there, and waits.
		await page.goto(`${site.url}/offline/`);
		await comes(() => said(page)).toContain('Close all windows');
		expect(await heading(page, '/glossary/')).toContain('(old)');
		const other = await context.newPage();
		expect(await heading(other, '/1-first/')).toContain('(old)');
		await page.close();
		await other.close();
		const later = await context.newPage();
		await comes(() => heading(later, '/1-first/')).toContain('(new)');
		expect(await heading(later, '/glossary/')).toContain('(new)');
		expect(await later.evaluate(async () => (await caches.keys()).length)).toBe(1);
		await later.close();
	});

	test('that comes in part is not kept, and the kept one stays', async () => {
		const page = await context.newPage();
		mark('(broken)');
		await publish(true);
		await page.goto(`${site.url}/offline/`);
		await look(page);
		await comes(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
		expect(await heading(page, '/1-first/')).toContain('(new)');
		await page.close();
	});

	test('that cannot be fetched at first is told of, and can be asked for again', async () => {
		const fresh = await browser.newContext();
		const page = await fresh.newPage();
		await page.goto(`${site.url}/offline/`);
		await page.locator('save-offline .keep').click();
		await comes(() => said(page)).toContain('could not be fetched');
		expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
		await publish();
		await page.locator('save-offline .keep').click();
		// Not the failure’s “Nothing is kept”.
		await comes(() => said(page)).toMatch(/^Edition .* is kept on this device/);
		await fresh.close();
	});

	test('for which there is no room is not kept in part, and the site goes on', async () => {
		await publish();
		const fresh = await browser.newContext();
		const page = await fresh.newPage();
		const wire = await fresh.newCDPSession(page);
		const { origin } = new URL(site.url);
		await wire.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 });
		await page.goto(`${site.url}/offline/`);
		await page.locator('save-offline .keep').click();
		await comes(() => said(page)).toContain('no room');
		expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
		expect(await heading(page, '/1-first/')).toContain('claims');
		await fresh.close();
	});

	test('is kept from a host that unpacks what it sends', async () => {
		const fresh = await browser.newContext();
		const page = await fresh.newPage();
		writeFileSync(join(dir, packPath), gunzipSync(readFileSync(join(dir, packPath))));
		await keep(page, site.url);
		await fresh.close();
	});
});

test('nothing is kept, and no worker runs, before somebody asks', async () => {
	const site = await serve(builds.root.outDir);
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(`${site.url}/offline/`);
	await comes(() => said(page)).toContain('Nothing is kept');
	await page.goto(`${site.url}/4-coevolution/`, { waitUntil: 'load' });
	expect(
		await page.evaluate(async () => [
			(await navigator.serviceWorker.getRegistrations()).length,
			(await caches.keys()).length,
		]),
	).toEqual([0, 0]);
	await context.close();
	await site.close();
});
