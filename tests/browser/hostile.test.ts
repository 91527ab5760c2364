import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openSite, settled } from '../support/browser.ts';
import { builtPages, sample } from '../support/dist.ts';
import { Hostile } from '../support/hostile.ts';

/** How many times more than in a usual run, and from which seed: `npm run hostile`. */
const times = Number(process.env['FUZZ'] ?? (process.env['TEST_ALL'] ? 3 : 1));
const seed = Number(process.env['SEED'] ?? 20260);

const paths = [
	...sample(
		builtPages().filter(({ leadsOn }) => !leadsOn),
		2,
	).map(({ path }) => path),
	...['/figures/', '/present/', '/embed/'].flatMap((place) =>
		['coevolution', 'policy-timeline', 'village-formation', 'embeddedness'].map((id) => `${place}${id}/`),
	),
	'/4-coevolution/',
	'/search/',
	'/search/',
	'/works/',
	'/glossary/',
];
/** What addresses of the site may ask for. */
const names = [
	'q',
	'kind',
	'chapter',
	'stage',
	'state',
	'policy',
	'year',
	'beside',
	'find',
	'status',
	'sort',
	'mark',
];
/** What the site keeps on a reader’s device, and what stands in it. */
const kept = ['starlight-theme', 'ddv-places', 'ddv-searches', 'sl-sidebar-state'];
const inside = ['4-coevolution', 'at', 'section', 'left', 'open', 'hash', 'scroll', '0', 'length'];

const site = await openSite();
let page: Page;
let wrong: string[] = [];
let doing = '';
const told = (what: string) => wrong.push(`${what}, seed ${seed}, at ${doing.slice(0, 300)}`);

async function open(): Promise<void> {
	const context = await site.browser.newContext({ reducedMotion: 'reduce' });
	page = await context.newPage();
	await page.exposeFunction('ran', (how: unknown) => told(`ran: ${String(how)}`));
	await page.exposeFunction('forbid', (what: string) => told(`forbidden: ${what}`));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			(globalThis as unknown as { forbid(what: string): void }).forbid(`${violatedDirective} ${blockedURI}`),
		);
	});
	page.on('pageerror', ({ message }) => told(`error: ${message}`));
	page.on('dialog', (dialog) => {
		told('a dialog opens');
		void dialog.dismiss();
	});
	page.on('request', (request) => {
		if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.url))
			told(`asks ${request.url()}`);
	});
}

/** What a reader needs of a page: that it stands where it was asked for, and can be read. */
async function useful(): Promise<void> {
	const seen = await page.evaluate(() => ({
		title: document.querySelector('h1')?.textContent?.trim() ?? '',
		text: document.querySelector('main')?.textContent?.trim().length ?? 0,
		wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
		hidden:
			document.querySelectorAll('figure-states').length > 0 &&
			!document.querySelector('.figure-panel:not([data-off])'),
		theme: document.documentElement.dataset['theme'] ?? '',
	}));
	if (seen.title === '' || seen.text < 20) told('the page is empty');
	if (seen.wide > 0) told(`the page is ${seen.wide} px too wide`);
	if (seen.hidden) told('a figure shows nothing');
	if (!['light', 'dark'].includes(seen.theme)) told(`the theme is "${seen.theme}"`);
}

beforeAll(open);

test(
	'addresses that ask for nonsense, or for worse',
	async () => {
		const hostile = new Hostile(seed);
		wrong = [];
		for (let i = 0; i < 40 * times; i++) {
			doing = hostile.address(paths, names);
			const answer = await page.goto(site.url + doing, { waitUntil: 'load' }).catch(() => undefined);
			if (answer && answer.status() >= 400) continue;
			await settled(page);
			await useful();
		}
		expect(wrong).toEqual([]);
	},
	300_000 * times,
);

test(
	'what somebody else left on the device',
	async () => {
		const hostile = new Hostile(seed + 1);
		wrong = [];
		const readers = ['/4-coevolution/', '/search/', '/about/', '/glossary/', '/'];
		await page.goto(site.url, { waitUntil: 'load' });
		for (let i = 0; i < 12 * times; i++) {
			const values = kept.map((key) => {
				const value = hostile.stored(inside);
				return [key, hostile.pick([JSON.stringify(value), String(value)])] as const;
			});
			doing = JSON.stringify(values);
			await page.evaluate((all) => {
				for (const [key, value] of all)
					for (const store of [localStorage, sessionStorage]) store.setItem(key, value);
			}, values);
			await page.goto(site.url + hostile.pick(readers), { waitUntil: 'load' });
			await page.keyboard.press('/');
			await settled(page);
			await page.evaluate(() => scrollTo(0, 5000));
			await useful();
			await page.keyboard.press('Escape');
		}
		// Whatever was there, what one looks for now is kept again.
		await page.goto(`${site.url}/4-coevolution/`, { waitUntil: 'load' });
		await page.keyboard.press('/');
		await page.keyboard.type('poverty');
		await page.locator('.panel-row').first().waitFor();
		await page.keyboard.press('Enter');
		await page.waitForURL(/search|poverty/);
		expect(JSON.parse((await page.evaluate(() => localStorage.getItem('ddv-searches')))!)[0]).toBe('poverty');
		await page.evaluate(() => [localStorage, sessionStorage].forEach((store) => store.clear()));
		expect(wrong).toEqual([]);
	},
	300_000 * times,
);

test(
	'words to search for that are no words',
	async () => {
		const hostile = new Hostile(seed + 2);
		wrong = [];
		await page.goto(`${site.url}/search/`);
		await settled(page);
		const ask = (words: string) =>
			page.evaluate(async (text) => {
				const input = document.querySelector<HTMLInputElement>('search-page input[name=q]')!;
				input.value = text;
				input.form!.requestSubmit();
				await scheduler.postTask(() => undefined, { priority: 'background' });
				return document.querySelectorAll('search-page :is(script, img, iframe, svg [onload])').length;
			}, words);
		for (let i = 0; i < 50 * times; i++) {
			doing = hostile.text();
			if ((await ask(doing)) > 0) told('words became elements');
			await useful();
		}
		await ask('poverty');
		await page.locator('.search-results li').first().waitFor();
		expect(wrong).toEqual([]);
	},
	300_000 * times,
);

test(
	'messages, and states of the history, that nobody of the site sent',
	async () => {
		const hostile = new Hostile(seed + 3);
		wrong = [];
		for (const path of [
			'/4-coevolution/',
			'/figures/coevolution/',
			'/present/coevolution/',
			'/embed/coevolution/',
			'/search/',
			'/works/',
		]) {
			await page.goto(site.url + path, { waitUntil: 'load' });
			for (let i = 0; i < 7 * times; i++) {
				const data = hostile.stored(['figure', 'height', 'state', 'step', 'type', 'at']);
				const anchor = `#${encodeURIComponent(hostile.text().toWellFormed())}`;
				doing = `${path} ${JSON.stringify([data, anchor])}`;
				await page.evaluate(
					([message, to]) => {
						postMessage(message, '*');
						new BroadcastChannel('ddv').postMessage(message);
						history.pushState(message, '', to);
						dispatchEvent(new PopStateEvent('popstate', { state: message }));
						dispatchEvent(new HashChangeEvent('hashchange'));
						dispatchEvent(new StorageEvent('storage', { key: 'ddv-places', newValue: String(message) }));
					},
					[data, anchor] as const,
				);
			}
			await settled(page);
			await useful();
		}
		expect(wrong).toEqual([]);
	},
	300_000 * times,
);
