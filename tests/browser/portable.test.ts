import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { openBrowser, ownClipboard } from '../support/browser.ts';
import { builtFile } from '../support/dist.ts';
import { placePortable } from '../support/portable.ts';

/** What a reader of the archive opens with a double-click: pages on a disk, and no server. */
let root: string;
let browser: Browser;
beforeAll(async () => {
	root = placePortable(
		'reading',
		(path) => !/(?<!\/card)\.png$|\.(?:bib|ris)$|^(?:works|handouts)\/[^i]/.test(path),
	);
	browser = await openBrowser();
});
afterAll(() => browser.close());

let context: BrowserContext;
let page: Page;
/** What went wrong, or went out. */
let wrong: string[];
beforeEach(async () => {
	context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
	page = await context.newPage();
	wrong = [];
	page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
	page.on('pageerror', ({ message }) => wrong.push(message));
	page.on('request', (request) => {
		if (!/^(?:file|data|blob):/.test(request.url())) wrong.push(request.url());
	});
});
afterEach(async () => {
	await context.close();
	expect(wrong).toEqual([]);
});

/** Waits until something comes to be what is expected, on a busy machine too. */
const comes = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 30_000 });

const open = (path: string) => page.goto(root + path);
/** Where a page is in the folder, with what follows. */
const place = () => page.url().slice(root.length);

test('the first page leads on by its links', async () => {
	await open('index.html');
	await page.locator('.home-chapters a[href^="4-coevolution/"]').first().click();
	await page.waitForURL(/4-coevolution/);
	expect(place()).toBe('4-coevolution/index.html');
	expect(await page.locator('.chapter-text p').count()).toBeGreaterThan(50);
});

test('pages are in their own faces, however slow the line is', async () => {
	await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { downlink: 1 } }));
	await open('4-coevolution/index.html');
	expect(await page.locator('html').getAttribute('data-fonts')).toBeNull();
	const faces = await page.evaluate(async () => {
		await document.fonts.ready;
		// What stands in for a face is the reader's own, and may not be there.
		const own = [...document.fonts].filter(({ family }) => !family.includes(' from '));
		return own.filter(({ status }) => status === 'error').map(({ family }) => family);
	});
	expect(faces).toEqual([]);
	expect(await page.evaluate(() => document.fonts.check('600 16px "Source Serif 4 Variable"'))).toBe(true);
});

describe('search', () => {
	test('as one types, leads to the passage with its words marked', async () => {
		await open('glossary/index.html');
		await page.keyboard.press('/');
		await page.keyboard.type('live stream in the peripheries');
		await page.locator('#search-results [role=option]').first().waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL(
			(url) => url.pathname.endsWith('index.html') && !url.pathname.includes('/glossary/'),
		);
		expect(place()).toMatch(/index\.html/);
		expect(await page.locator('h1').count()).toBe(1);
	});

	test('has its page, whose results lead to pages', async () => {
		await open('search/index.html?q=household+registration');
		const result = page.locator('.search-page li a').first();
		await result.waitFor();
		await result.click();
		await page.waitForURL((url) => !url.pathname.includes('/search/'));
		expect(place()).toMatch(/index\.html/);
		expect(await page.locator('h1').count()).toBe(1);
	});
});

describe('a figure', () => {
	test('shows its states, and keeps the one it shows', async () => {
		await open('figures/coevolution/index.html');
		await page.locator('.figure-bar a', { hasText: 'Development' }).click();
		const chosen = page.locator('.figure-bar [aria-current]');
		await comes(() => chosen.innerText()).toBe('Development');
		expect(place()).toBe('figures/coevolution/index.html?stage=development');
		await page.reload();
		await comes(() => chosen.innerText()).toBe('Development');
		await comes(() => page.locator('.figure-panel:not([data-off])').getAttribute('data-when')).toContain(
			'development',
		);
	});

	test('is led to by the line that names it', async () => {
		await open('4-coevolution/index.html');
		const link = page.locator('.chapter-text a.figure-link[data-figure="coevolution"]:visible').first();
		await link.scrollIntoViewIfNeeded();
		await link.click();
		await page.getByRole('button', { name: 'Back to the text' }).waitFor();
		expect(place()).toBe('4-coevolution/index.html#fig-coevolution');
	});
});

test('a term is explained where it is pointed at, and a link in what is fetched leads on', async () => {
	await open('4-coevolution/index.html');
	const term = page.locator('.chapter-text a[data-entry]').first();
	await term.scrollIntoViewIfNeeded();
	await term.hover();
	await comes(() => page.locator('.preview').innerText()).not.toBe('');
	await term.click();
	await page.waitForURL(/glossary|evidence/);
	expect(place()).toMatch(/index\.html#/);
});

test('a reference is copied, as it stands in the file', async () => {
	await ownClipboard(page);
	await open('4-coevolution/findings/index.html');
	await page.getByRole('button', { name: 'Cite', exact: true }).click();
	await page.getByRole('button', { name: 'Copy the BibTeX' }).first().click();
	await page.locator('.cite-this [role=status]', { hasText: 'Copied' }).waitFor({ state: 'attached' });
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		builtFile('4-coevolution/findings/cite.bib'),
	);
});

test('an exercise is checked, and what was done is kept', async () => {
	await open('teaching/5-typology/index.html');
	await page.locator('#exercises').scrollIntoViewIfNeeded();
	const exercise = page.locator('#exercise-advice-to-lotus-village');
	await exercise.locator('input[value="merchant-act"]').check();
	await exercise.locator('.exercise-check').click();
	expect(await exercise.locator('.exercise-verdict').innerText()).toBe('Right.');
	await page.reload();
	await page.locator('#exercises').scrollIntoViewIfNeeded();
	await comes(() => page.locator('.exercises-count').innerText()).toContain('1 of 9');
});

test('no page of the folder fails to start: one of each kind', async () => {
	for (const path of [
		'abstract',
		'data',
		'evidence/policies',
		'figures',
		'notes',
		'offline',
		'pages',
		'citing',
		'changes',
		'works',
		'5-typology/findings',
		'embed/typology',
	]) {
		await open(`${path}/index.html`);
		await page.waitForLoadState('load');
	}
});

test('no page is asked for ahead, since none is a script', async () => {
	await open('index.html');
	expect(
		await page.evaluate(async () => [
			(await fetch('glossary/index.html')).status,
			document.querySelectorAll('script[src$=".html.js"]').length,
		]),
	).toEqual([404, 0]);
});

test('the page about taking it along says that a browser keeps nothing from a disk', async () => {
	await open('offline/index.html');
	await comes(() => page.locator('save-offline [role=status]').innerText()).toContain('https');
	expect(await page.locator('save-offline button:visible').count()).toBe(0);
});
