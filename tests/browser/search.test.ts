import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inView, openSite, settled } from '../support/browser.ts';

const site = await openSite();

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

async function open(path: string, viewport = wide, options: BrowserContextOptions = {}): Promise<Page> {
	const page = await site.tab({ viewport, ...options });
	await page.goto(site.url + path);
	return page;
}

const rows = (page: Page) => page.locator('.panel-row');
const field = (page: Page) => page.locator('.site-search input');
/** What a screen reader is told. */
const told = (page: Page) => page.locator('.site-search [role=status]');
/** Types, and waits until all that can answer has. */
async function ask(page: Page, words: string): Promise<void> {
	// What was there before is no answer.
	await page.evaluate(() => document.querySelector('.panel-list')?.setAttribute('aria-busy', 'true'));
	await field(page).fill(words);
	await page.waitForFunction(() => document.querySelector('.site-search [role=status]')?.textContent !== '');
	await page.locator('.panel-list[aria-busy=false]').waitFor({ state: 'attached' });
}

describe('the field of the header', () => {
	test.each(['/', 'Control+k'])('opens by %s, and offers what to ask', async (key) => {
		const page = await open('/4-coevolution/');
		await page.keyboard.press(key);
		await page.locator('.panel-query').first().waitFor();
		expect(await field(page).inputValue()).toBe('');
		expect(await page.locator('.panel-query').allInnerTexts()).toContain('p. 101');
		await page.locator('.panel-query', { hasText: 'live stream' }).click();
		await rows(page).first().waitFor();
		expect(await field(page).inputValue()).toBe('live stream');
	});

	test('is passed by Tab, and opens from there by what is typed', async () => {
		const page = await open('/about/');
		const here = () => page.evaluate(() => document.activeElement!.getAttribute('name'));
		for (let i = 0; i < 12 && (await here()) !== 'q'; i++) await page.keyboard.press('Tab');
		await settled(page);
		expect(await page.locator('.search-panel').isVisible()).toBe(false);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Shift+Tab');
		expect(await here()).toBe('q');
		await page.keyboard.type('live');
		await rows(page).first().waitFor();
	});

	test('answers by texts before the questions are there, and moves nothing that one has chosen from', async () => {
		const page = await open('/about/');
		let come = (): void => undefined;
		const held = new Promise<void>((resolve) => (come = resolve));
		await page.route('**/search/questions.txt', async (route) => {
			await held;
			await route.continue();
		});
		const titles = () => page.locator('.panel-title').allInnerTexts();
		const words = 'who trains peasants to sell online';
		await field(page).focus();
		await field(page).fill(words);
		await expect.poll(() => told(page).textContent()).toMatch(/^\d+ results$/);
		const before = await titles();
		expect(before.length).toBeGreaterThan(3);
		await page.keyboard.press('ArrowDown');
		come();
		await page.locator('.panel-list[aria-busy=false]').waitFor({ state: 'attached' });
		expect(await titles()).toEqual(before);
		// Asked again, the questions answer.
		await ask(page, `${words} `);
		expect(await titles()).not.toEqual(before);
	});

	test('answers by texts where the questions cannot be fetched', async () => {
		const page = await open('/about/');
		await page.route('**/search/questions.txt', (route) => route.abort());
		await field(page).focus();
		await ask(page, 'officials who do not know');
		expect(await rows(page).first().locator('.panel-title').innerText()).toBe('Officials who do not know');
	});

	test('answers with passages: what it is, where it stands, the words marked', async () => {
		const page = await open('/about/');
		await field(page).focus();
		await page.locator('.panel-query').first().waitFor();
		await ask(page, 'officials who do not know');
		const first = rows(page).first();
		expect(await first.locator('.panel-title').innerText()).toBe('Officials who do not know');
		expect(await first.locator('.result-kind').innerText()).toBe('section');
		expect(await first.locator('.result-place').innerText()).toBe(
			'5 Typology · Pearl River Delta: merchant-based villages of migrants · pp. 132–139',
		);
		await first.locator('.result-excerpt mark').first().waitFor();
		expect(await told(page).innerText()).toMatch(/^\d+ results$/);
		expect(await field(page).getAttribute('aria-expanded')).toBe('true');
	});

	test('tells how many there are once, when typing has paused', async () => {
		const page = await open('/about/');
		await field(page).focus();
		await page.locator('.panel-query').first().waitFor();
		await page.evaluate(() => {
			const all = window as unknown as { told: string[] };
			all.told = [];
			const status = document.querySelector('.site-search [role=status]')!;
			new MutationObserver(() => all.told.push(status.textContent)).observe(status, { childList: true });
		});
		await field(page).pressSequentially('poverty', { delay: 100 });
		await expect.poll(() => told(page).textContent()).toMatch(/^\d+ results$/);
		expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([
			await told(page).textContent(),
		]);
	});

	test('is gone through by arrows; Enter leads to the passage, in view and marked', async () => {
		const page = await open('/');
		await field(page).focus();
		await page.locator('.panel-query').first().waitFor();
		await ask(page, 'officials who do not know');
		await rows(page).first().locator('.result-excerpt mark').first().waitFor();
		await page.keyboard.press('ArrowDown');
		expect(await field(page).getAttribute('aria-activedescendant')).toBe('search-result-0');
		expect(await rows(page).first().getAttribute('aria-selected')).toBe('true');
		await page.keyboard.press('ArrowUp');
		expect(await field(page).getAttribute('aria-activedescendant')).toBeNull();
		await page.keyboard.press('ArrowUp');
		expect(await rows(page).last().getAttribute('aria-selected')).toBe('true');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/5-typology\/merchant-based\/#par-/);
		const target = page.locator(':target');
		const box = (await target.boundingBox())!;
		expect(box.y).toBeGreaterThan(40);
		expect(box.y).toBeLessThan(900);
		expect((await target.innerText()).toLowerCase()).toContain('officials');
	});

	test('opens in a chapter of any width, with room for what its field says and in the window', async () => {
		for (const width of [820, 1200, 1280, 1440]) {
			const page = await open('/4-coevolution/', { width, height: 900 });
			if (!(await field(page).isVisible())) await page.locator('.site-search-link').click();
			else await field(page).focus();
			await field(page).waitFor();
			const panel = page.locator('.search-panel');
			await panel.waitFor();
			const box = (await panel.boundingBox())!;
			expect([width, box.x >= 0, box.x + box.width <= width]).toEqual([width, true, true]);
			const [needed, room] = await field(page).evaluate((input) => {
				const { font, paddingLeft, paddingRight } = getComputedStyle(input);
				const drawing = document.createElement('canvas').getContext('2d')!;
				drawing.font = font;
				const { placeholder } = input as HTMLInputElement;
				const room = input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
				return [drawing.measureText(placeholder).width, room] as const;
			});
			expect(needed, String(width)).toBeLessThan(room);
		}
	});

	test('Enter on nothing leads to the page of all results, which keeps the words', async () => {
		const page = await open('/about/');
		await field(page).focus();
		await page.locator('.panel-query').first().waitFor();
		await field(page).fill('coevolution');
		await page.keyboard.press('Enter');
		await page.locator('.search-results > li').first().waitFor();
		expect(page.url()).toBe(`${site.url}/search/?q=coevolution`);
		await page.goBack();
		await rows(page).first().waitFor();
		await field(page).fill('');
		await page.locator('.panel-query', { hasText: 'coevolution' }).waitFor();
		await page.locator('.panel-forget').click();
		expect(await page.locator('.panel-query', { hasText: 'coevolution' }).count()).toBe(0);
		expect(await page.evaluate(() => localStorage.getItem('ddv-searches'))).toBe('[]');
	});

	test('is there again with its words when one comes back from a result, until it is closed', async () => {
		const page = await open('/about/');
		await field(page).focus();
		await ask(page, 'interviewee 52');
		await rows(page).first().click();
		await page.waitForURL('**/evidence/interviewees/52/**');
		await page.goBack();
		await rows(page).first().waitFor();
		expect(await field(page).inputValue()).toBe('interviewee 52');
		await page.keyboard.press('Escape');
		await page.reload();
		await settled(page);
		expect(await page.locator('.search-panel').count()).toBe(0);
	});

	test('Escape closes it and gives the page back, where it was read; a click elsewhere too', async () => {
		const page = await open('/about/');
		const link = page.locator('main p a[href]').nth(2);
		await link.focus();
		await page.keyboard.press('/');
		// Also after the search itself gave the focus to its field.
		await page.locator('.panel-query').first().click();
		await page.locator('.search-panel [role=option]').first().waitFor();
		await page.keyboard.press('Escape');
		expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
		const panel = page.locator('.search-panel');
		await field(page).focus();
		await panel.waitFor();
		await page.keyboard.press('Escape');
		expect(await panel.isVisible()).toBe(false);
		await field(page).focus();
		await panel.waitFor();
		await page.mouse.click(20, 600);
		expect(await panel.isVisible()).toBe(false);
	});

	test('opens by “/”, unless single-key shortcuts are turned off, and by Ctrl-K always', async () => {
		const page = await open('/accessibility/');
		const opens = async (key: string) => {
			// What is open may lie over the heading.
			await page.keyboard.press('Escape');
			await page.locator('h1').click();
			await page.keyboard.press(key);
			const focused = await field(page).evaluate((each) => each === document.activeElement);
			if (focused) await page.locator('.panel-query').first().waitFor();
			return focused;
		};
		expect(await opens('/')).toBe(true);
		await page.keyboard.press('Escape');
		await page.getByRole('checkbox').uncheck();
		expect([await opens('/'), await opens('Control+k')]).toEqual([false, true]);
		await page.reload();
		await settled(page);
		expect([await opens('/'), await opens('Control+k')]).toEqual([false, true]);
		await page.keyboard.press('Escape');
		await page.getByRole('checkbox').check();
		expect(await opens('/')).toBe(true);
	});

	test('is the whole screen of a phone, opened by the link', async () => {
		const page = await open('/figures/', phone);
		await page.locator('.site-search-link').click();
		await page.locator('.panel-query').first().waitFor();
		await ask(page, 'hukou');
		expect(await rows(page).first().locator('.panel-title').innerText()).toBe(
			'household registration system',
		);
		const box = (await page.locator('.search-panel').boundingBox())!;
		expect(box.x).toBe(0);
		// But for a scrollbar.
		expect(box.width).toBeGreaterThanOrEqual(370);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	});

	test('is a list of results and of nothing else, and unfolded only while there are some', async () => {
		const page = await open('/about/');
		const state = async () => [
			await field(page).getAttribute('aria-expanded'),
			await page.locator('#search-results').isVisible(),
			await page.locator('#search-results > :not([role=option])').count(),
		];
		expect(await field(page).getAttribute('role')).toBe('combobox');
		expect(await field(page).getAttribute('aria-expanded')).toBe('false');
		await field(page).focus();
		await page.locator('.panel-query').first().waitFor();
		expect(await state()).toEqual(['false', false, 0]);
		await ask(page, 'taobao');
		await rows(page).nth(2).waitFor();
		expect(await state()).toEqual(['true', true, 0]);
		expect(await page.locator('#search-results').getAttribute('aria-label')).toBe('Results');
		await ask(page, 'xqzxqz');
		await page.locator('.panel-nothing').waitFor();
		expect(await state()).toEqual(['false', false, 0]);
	});

	test('says one thing of every name that is not here, and why', async () => {
		const page = await open('/about/');
		const answers: string[] = [];
		for (const name of ['Qxzhuang', 'Wvkouzzz', '<b>qqzzx</b>']) {
			await field(page).focus();
			await page.locator('.search-panel').waitFor();
			await field(page).fill(name);
			const nothing = page.locator('.panel-nothing', { hasText: name });
			await nothing.waitFor();
			answers.push((await nothing.innerText()).replace(/“.*”/, ''));
		}
		expect(new Set(answers).size).toBe(1);
		expect(answers[0]).toContain('other names here than on maps');
		expect(await page.locator('.panel-nothing a').getAttribute('href')).toMatch(/\/about\/#words$/);
		expect(await page.locator('.panel-nothing b').count()).toBe(0);
	});

	test('answers as soon as the files come that did not at first', async () => {
		const page = await open('/about/');
		await page.route('**/search/words.txt', (route) => route.abort());
		await field(page).focus();
		await page.locator('.panel-query').first().waitFor();
		await field(page).fill('officials');
		await page.locator('.search-panel').waitFor({ state: 'hidden' });
		await page.unroute('**/search/words.txt');
		await ask(page, 'officials who do not know');
		expect(await rows(page).first().locator('.panel-title').innerText()).toBe('Officials who do not know');
	});

	test('without its files it stays a form', async () => {
		const page = await open('/about/');
		await page.route('**/search/*.json', (route) => route.abort());
		await field(page).focus();
		await field(page).fill('coevolution');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/search\/\?q=coevolution$/);
	});

	test('keeps nothing where storage is forbidden, and works', async () => {
		const page = await open('/about/');
		await page.addInitScript(
			`Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });`,
		);
		await page.reload();
		await field(page).focus();
		await page.locator('.panel-query').first().waitFor();
		await ask(page, 'poverty');
		await rows(page).first().waitFor();
	});

	test.each([
		['light', wide],
		['dark', phone],
	] as const)('is accessible (%s)', async (colorScheme, viewport) => {
		const page = await open('/figures/', viewport, { colorScheme });
		await page.keyboard.press('/');
		await page.locator('.panel-query').first().waitFor();
		await ask(page, 'platform');
		await page.evaluate(axe.source);
		const wrong = await page.evaluate(
			'axe.run(document.querySelector(".site-search")).then(({ violations }) => violations.map(({ id }) => id))',
		);
		expect(wrong).toEqual([]);
	});
});

describe('the search page', () => {
	test('finds a Chinese term, traditional and simplified', async () => {
		for (const words of ['淘宝村', '淘寶村', 'taobao cun', 'taobaocun']) {
			const page = await open(`/search/?q=${encodeURIComponent(words)}`);
			await page.locator('.search-results > li').first().waitFor();
			expect(await page.locator('.result-head a').first().innerText(), words).toBe('Taobao Village');
		}
	});

	test('leads to the paragraph in which the words stand', async () => {
		const page = await open('/search/?q=hukou');
		const found = page.locator('.search-results li', { hasText: 'household registration' });
		const link = found.locator('a[href*="#par-"]').first();
		await link.waitFor();
		const [, id] = /#(par-\w+):~:text=/.exec((await link.getAttribute('href'))!)!;
		await link.click();
		await page.waitForFunction((place) => {
			const box = document.getElementById(place!)?.getBoundingClientRect();
			return box && box.top > 40 && box.top < innerHeight;
		}, id);
		expect(await page.locator(`#${id}`).innerText()).toMatch(/household registration/i);
	});

	test('narrows by kind and chapter, in the address too', async () => {
		const page = await open('/search/');
		await page.locator('select[name=kind]').waitFor();
		await page.locator('#search-words').fill('poverty');
		await page.locator('.result-kind').first().waitFor();
		await page.locator('select[name=kind]').selectOption({ label: 'policy' });
		await page.waitForFunction(() => {
			const marks = [...document.querySelectorAll('.result-kind')].map((mark) => mark.textContent);
			return marks.length > 0 && marks.every((kind) => kind === 'policy');
		});
		expect(new URL(page.url()).search).toBe('?q=poverty&kind=policies');
		// The addresses of earlier editions had labels.
		await page.goto(`${site.url}/search/?q=poverty&kind=figure&chapter=4+Coevolution`);
		await page.locator('.result-kind').first().waitFor();
		expect(new Set(await page.locator('.result-kind').allInnerTexts())).toEqual(new Set(['figure']));
	});

	test('shows twenty, and more when asked', async () => {
		const page = await open('/search/?q=village');
		await page.locator('.search-more').click();
		await page.waitForFunction(() => document.querySelectorAll('.search-results > li').length === 40);
	});

	test.each([['wide', wide] as const, ['phone', phone] as const])(
		'is found again as it was left by going back, and moves nothing as it comes (%s)',
		async (_, viewport) => {
			const page = await open('/search/', viewport);
			await page.addInitScript(() => {
				const seen = { moved: 0 };
				Object.assign(globalThis, { seen });
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries())
						seen.moved += (entry as PerformanceEntry & { value: number }).value;
				}).observe({ type: 'layout-shift', buffered: true });
			});
			await page.goto(`${site.url}/search/?q=village`);
			await page.locator('.search-results mark').first().waitFor();
			await settled(page);
			const moved = () =>
				page.evaluate(() => (globalThis as unknown as { seen: { moved: number } }).seen.moved);
			expect(await moved()).toBeLessThanOrEqual(0.01);
			await page.locator('.search-more').click();
			const result = '.search-results > li:nth-child(31) .result-head a';
			const last = page.locator(result);
			await last.scrollIntoViewIfNeeded();
			expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
			await last.click();
			await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
			await page.goBack();
			await page.locator('.search-results > li').nth(39).waitFor();
			await inView(page, result);
		},
	);

	test('looks for these very words in every page', async () => {
		const page = await open('/search/?q=short+and+generic');
		await page.locator('.search-phrase button').click();
		await page.locator('.search-phrase li a').first().waitFor();
		expect(await page.locator('.search-phrase [role=status]').innerText()).toMatch(/these very words/);
	});

	test('says when its files cannot be fetched, and searches when they can', async () => {
		const page = await open('/about/');
		const wrong: string[] = [];
		page.on('pageerror', ({ message }) => wrong.push(message));
		const said = 'The search could not be loaded. Please search again.';
		await page.route('**/search/words.txt', (route) => route.abort());
		await page.goto(`${site.url}/search/?q=short+and+generic`);
		await page.locator('.search-status', { hasText: said }).waitFor();
		await page.unroute('**/search/words.txt');
		await page.locator('search-page [type=submit]').click();
		await page.locator('.search-results li').first().waitFor();
		const phrase = page.locator('.search-phrase');
		await page.route('**/pagefind/pagefind.js', (route) => route.abort());
		await phrase.getByRole('button').click();
		await phrase.locator('[role=status]', { hasText: said }).waitFor();
		await page.unroute('**/pagefind/pagefind.js');
		await phrase.getByRole('button').click();
		await phrase.locator('li a').first().waitFor();
		expect(wrong).toEqual([]);
	});

	test('says when nothing is found, what to try, and shows words as text', async () => {
		const page = await open(`/search/?q=${encodeURIComponent('<b>zzzqqqxx</b>')}`);
		await page.waitForFunction(() => document.querySelector('.search-status')?.textContent);
		expect(await page.locator('.search-status').innerText()).toBe('Nothing found for “<b>zzzqqqxx</b>”.');
		expect(await page.locator('.search-nothing').isVisible()).toBe(true);
	});

	test('leads to a page of the dissertation, and to an interviewee', async () => {
		for (const [words, path] of [
			['p. 101', '/pages/101/'],
			['page 101', '/pages/101/'],
			['interviewee 23', '/evidence/interviewees/23/'],
		]) {
			const page = await open(`/search/?q=${encodeURIComponent(words!)}`);
			await page.locator('.search-results > li').first().waitFor();
			const href = await page.locator('.result-head a').first().getAttribute('href');
			expect(href?.replace(/#.*/, ''), words).toBe(path);
		}
	});
});

test('on a phone a button closes the results, and the page is there again', async () => {
	const page = await site.tab({ viewport: { width: 390, height: 844 }, hasTouch: true });
	await page.goto(`${site.url}/4-coevolution/`);
	await page.locator('.site-search-link').tap();
	await page.locator('.search-panel').waitFor();
	await page.getByRole('button', { name: 'Close', exact: true }).tap();
	expect(await page.locator('.search-panel').isVisible()).toBe(false);
	expect(await page.locator('.menu-button').isVisible()).toBe(true);
});
