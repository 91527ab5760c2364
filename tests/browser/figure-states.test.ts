import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { fetched, openSite, settled } from '../support/browser.ts';

const site = await openSite();
let page: Page;
beforeEach(async () => {
	page = await site.tab();
});

/** Opens a page and waits until every figure of it has fetched what it may show. */
const open = async (path: string) => {
	await page.goto(`${site.url}${path}`);
	await settled(page);
	await settled(page);
	await fetched(page);
};
const status = () => page.locator('.figure-status').innerText();
const path = () => {
	const { pathname, search } = new URL(page.url());
	return pathname + search;
};
const claim = () => page.locator('.figure-claim:visible').innerText();
const beside = () => page.locator('.figure-beside:popover-open');
const link = (state: string) => page.locator(`.figure-bar [data-set$="=${state}"]`);

describe('the states of a figure', () => {
	test('are chosen in place: claim, drawing and address follow, and the change is said', async () => {
		await open('/figures/coevolution/');
		const first = await claim();
		await link('takeover').click();
		expect(path()).toBe('/figures/coevolution/takeover/');
		expect(await claim()).not.toBe(first);
		expect(await page.locator('.figure-panel:visible .drawing:visible').getAttribute('aria-label')).toBe(
			await claim(),
		);
		expect(await status()).toBe(`${await claim()}. ${await page.locator('.figure-say:visible').innerText()}`);
		expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(
			/\/figures\/coevolution\/takeover\/$/,
		);
		await link('all').click();
		expect(path()).toBe('/figures/coevolution/all/');
	});

	test('have their title, and going back shows what was shown before', async () => {
		await open('/figures/coevolution/');
		const own = await page.title();
		await link('development').click();
		await link('takeover').click();
		expect(await page.title()).toMatch(
			/^The regime stays, .*\(Figure 4\.1\) \| Digital Developmental Village$/,
		);
		await page.goBack();
		expect(path()).toBe('/figures/coevolution/development/');
		await page.locator('.figure-bar [aria-current]', { hasText: 'Development' }).waitFor();
		// What is said is the state that is shown, not the one that was left.
		expect(await status()).toContain(await claim());
		await page.goBack();
		await page.locator('.figure-bar [aria-current]', { hasText: 'Whole path' }).waitFor();
		expect([path(), await page.title()]).toEqual(['/figures/coevolution/', own]);
		await page.goForward();
		await page.locator('.figure-bar [aria-current]', { hasText: 'Development' }).waitFor();
		// What lies before the figure is still behind it.
		await page.goBack();
		await page.goBack();
		await expect.poll(path).not.toContain('coevolution');
	});

	test('in a chapter are there again when one comes back, and when the page is loaded anew', async () => {
		await open('/4-coevolution/');
		const shown = () => page.locator('#fig-coevolution .figure-bar [aria-current]').innerText();
		await page.locator('#fig-coevolution .figure-bar a', { hasText: 'Takeover' }).click();
		await expect.poll(shown).toBe('Takeover');
		await page.reload();
		await expect.poll(shown).toBe('Takeover');
		await page.goto(`${site.url}/glossary/`);
		await page.goBack();
		await expect.poll(shown).toBe('Takeover');
		await page.goto(`${site.url}/glossary/`);
		await page.goto(`${site.url}/4-coevolution/`);
		await settled(page);
		expect(await shown()).toBe('Whole path');
	});

	test('leave their links where they are, however long their claims', async () => {
		await page.setViewportSize({ width: 390, height: 844 });
		await open('/4-coevolution/');
		const figure = page.locator('#fig-coevolution');
		const bar = figure.locator('.figure-bar');
		await bar.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
		const top = () => bar.evaluate((element) => element.getBoundingClientRect().top);
		const height = () => figure.locator('.figure-claim:visible').evaluate((each) => each.clientHeight);
		const before = await top();
		const heights = new Set<number>();
		for (const state of await bar.locator('a').all()) {
			await state.click();
			await expect.poll(() => state.getAttribute('aria-current')).toBe('true');
			heights.add(await height());
			expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
		}
		expect(heights.size).toBeGreaterThan(1);
	});

	test('are stepped through with the arrows', async () => {
		await open('/figures/coevolution/');
		await link('all').focus();
		await page.keyboard.press('ArrowRight');
		expect(path()).toBe('/figures/coevolution/initiation/');
		await page.keyboard.press('End');
		expect(path()).toBe('/figures/coevolution/answer/');
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowLeft');
		expect(path()).toBe('/figures/coevolution/answer/');
		await page.keyboard.press('Escape');
		expect(await link('all').getAttribute('aria-current')).toBe('true');
	});

	test('still open by query, and lead to their page', async () => {
		await open('/figures/coevolution/?stage=takeover&actor=platforms');
		expect(await link('takeover').getAttribute('aria-current')).toBe('true');
		expect(path()).toBe('/figures/coevolution/takeover/?actor=platforms');
		expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(
			/\/figures\/coevolution\/takeover\/$/,
		);
		expect(await beside().innerText()).toContain('another 10 billion RMB');
	});

	test('have a page that shows them first and alone, with scripts and without', async () => {
		for (const javaScriptEnabled of [true, false]) {
			const own = await site.tab({ javaScriptEnabled });
			await own.goto(`${site.url}/figures/coevolution/takeover/`);
			expect(await own.locator('.drawing:visible').count(), String(javaScriptEnabled)).toBe(1);
			expect(await own.locator('.drawing:visible').getAttribute('class')).toContain('sheet');
			expect(await own.locator('.figure-bar [aria-current]').innerText()).toBe('Takeover');
			expect(await own.title()).toMatch(/^The regime stays, .*\(Figure 4\.1\)/);
		}
	});

	test.each([
		['unknown', 'nowhere', 'There is no phase “nowhere”.'],
		['hostile', '<img src=x onerror=alert(1)>', 'There is no phase “<img src=x onerror=alert(1)>”.'],
		['a pattern', "$`$'$&{value}", "There is no phase “$`$'$&{value}”."],
		['huge', 'x'.repeat(5000), `There is no phase “${'x'.repeat(60)}…”.`],
	])('that are %s fall back to the first, and this is said as text', async (_kind, value, said) => {
		let asked = false;
		page.on('dialog', () => (asked = true));
		await open(`/figures/coevolution/?stage=${encodeURIComponent(value)}`);
		expect(await link('all').getAttribute('aria-current')).toBe('true');
		expect(await status()).toContain(said);
		expect(await page.locator('.figure-status img').count()).toBe(0);
		expect(path()).toBe('/figures/coevolution/');
		expect(asked).toBe(false);
	});

	test('that went elsewhere lead there', async () => {
		await page.goto(`${site.url}/figures/coevolution/?answer=shown`);
		await page.waitForURL(/\/figures\/coevolution\/answer\/$/);
	});

	test('that cannot be fetched lead to their page', async () => {
		await page.route('**/states.json', (route) => route.abort());
		await page.goto(`${site.url}/4-coevolution/`);
		await page.locator('#fig-coevolution .figure-bar a', { hasText: 'Takeover' }).click();
		await page.waitForURL(/\/figures\/coevolution\/takeover\/$/);
	});

	test('that could not be fetched ahead are fetched when they are asked for', async () => {
		await page.route(/coevolution\/states\.json/, (route) => route.abort(), { times: 1 });
		const lost = page.waitForEvent('requestfailed');
		await page.goto(`${site.url}/4-coevolution/#fig-coevolution`);
		await lost;
		const bar = page.locator('#fig-coevolution .figure-bar');
		await bar.locator('a', { hasText: 'Takeover' }).click();
		await bar.locator('[aria-current]', { hasText: 'Takeover' }).waitFor();
		expect(path()).toBe('/4-coevolution/');
	});

	test('that cannot be fetched when one goes back to them are shown by their page', async () => {
		await open('/figures/coevolution/');
		await link('takeover').click();
		await link('development').click();
		await page.route('**/states.json', (route) => route.abort());
		await page.reload();
		await page.goBack();
		await page.locator('.figure-bar [aria-current]', { hasText: 'Takeover' }).waitFor();
		expect(path()).toBe('/figures/coevolution/takeover/');
	});

	test('are chosen below the whole drawing, in a window of 1280 by 800 too', async () => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await open('/4-coevolution/#fig-coevolution');
		const drawing = (await page.locator('#fig-coevolution .drawing:visible').boundingBox())!;
		const row = (await page.locator('#fig-coevolution .figure-row').boundingBox())!;
		expect(drawing.y).toBeGreaterThan(60);
		expect(drawing.y + drawing.height).toBeLessThanOrEqual(row.y);
		expect(row.y + row.height).toBeLessThanOrEqual(800);
	});

	test('in a chapter leave the address of the page alone', async () => {
		await open('/4-coevolution/?stage=takeover');
		const figure = page.locator('#fig-coevolution');
		expect(await figure.locator('.figure-bar [aria-current]').innerText()).toBe('Whole path');
		await figure.locator('.figure-bar a', { hasText: 'Takeover' }).click();
		expect(path()).toBe('/4-coevolution/?stage=takeover');
		expect(await figure.locator('.drawing:visible').count()).toBe(1);
		expect(await figure.locator('.figure-bar [aria-current]').getAttribute('href')).toBe(
			'/figures/coevolution/takeover/',
		);
	});

	test('move what both have, and stand still where that is wished', async () => {
		const moving = () =>
			page.evaluate(() => document.getAnimations().filter((a) => a.constructor.name === 'Animation').length);
		await open('/figures/coevolution/initiation/');
		await link('development').click();
		expect(await moving()).toBe(0);
		await page.emulateMedia({ reducedMotion: 'no-preference' });
		await link('takeover').click();
		expect(await moving()).toBeGreaterThan(10);
		// What goes fades in a copy of its drawing, which nobody can choose from and which does not stay.
		await expect.poll(() => page.locator('.drawing[aria-hidden]').count()).toBe(0);
		await page.evaluate(() => {
			const links = document.querySelectorAll<HTMLElement>('.figure-bar a');
			[...links].find((each) => each.dataset['set'] === 'stage=initiation')?.click();
		});
		const copy = page.locator('.drawing[aria-hidden]');
		expect(
			await page.evaluate(() => document.querySelectorAll('.drawing[aria-hidden] [data-set]').length),
		).toBe(0);
		await expect.poll(() => copy.count()).toBe(0);
		expect(await page.locator('.drawing:visible').count()).toBe(1);
	});

	test('do not lose the focus when a link in a drawing leads to another', async () => {
		await page.setViewportSize({ width: 1440, height: 900 });
		await open('/figures/embeddedness/');
		await page.locator('.drawing:visible [data-set="mode=hyper"]').focus();
		await page.keyboard.press('Enter');
		expect(path()).toBe('/figures/embeddedness/hyper/');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('data-set'))).toBe('mode=hyper');
		expect(await page.evaluate(() => document.activeElement?.closest('.figure-bar') !== null)).toBe(true);
	});

	test('two can be set side by side', async () => {
		await page.setViewportSize({ width: 1440, height: 900 });
		await open('/figures/embeddedness/hyper/');
		await page.locator('.figure-compare select').selectOption('over');
		expect(await page.locator('.figure-claim:visible').count()).toBe(2);
		const [left, right] = await page
			.locator('.drawing:visible')
			.evaluateAll((all) => all.map((svg) => svg.getBoundingClientRect().toJSON() as DOMRect));
		expect(right!.left).toBeGreaterThanOrEqual(left!.right);
		expect(path()).toBe('/figures/embeddedness/hyper/?with=over');
	});
});

describe('a mark', () => {
	test('opens what it rests on beside it, is one stop of the Tab key, and leads on to the next', async () => {
		await page.setViewportSize({ width: 1440, height: 1000 });
		await open('/figures/coevolution/development/');
		expect(await page.locator('.drawing:visible [data-set][tabindex="0"]').count()).toBe(1);
		await page.locator('.drawing:visible [data-set][tabindex="0"]').focus();
		await page.keyboard.press('Enter');
		expect(await beside().getAttribute('aria-label')).toBe('Central government');
		expect(await beside().innerText()).toContain('1 of 4');
		expect(await page.evaluate(() => document.activeElement?.className)).toContain('figure-beside');
		await page.keyboard.press('ArrowRight');
		expect(await beside().getAttribute('aria-label')).toBe('Local governments');
		expect(path()).toBe('/figures/coevolution/development/?actor=local');
		// What it says is what the state is about.
		expect(await beside().innerText()).not.toContain('Takeover');
		expect(await status()).toBe('Local governments, 2 of 4');
		await page.locator('.beside-on').focus();
		for (const name of ['Platforms', 'Entrepreneurs']) {
			await page.keyboard.press('Enter');
			await expect.poll(() => beside().getAttribute('aria-label')).toBe(name);
		}
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('.figure-beside') !== null)).toBe(true);
		await page.keyboard.press('Escape');
		expect(await beside().count()).toBe(0);
		expect(path()).toBe('/figures/coevolution/development/');
		expect(await status()).toBe('No actor is chosen.');
	});

	test('gives the focus back in the part of the drawing in which it was opened', async () => {
		await page.setViewportSize({ width: 1440, height: 1000 });
		await open('/figures/coevolution/all/');
		const marks = page.locator('.drawing:visible [data-set="actor=central"]');
		await marks.first().focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Escape');
		expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toMatch(
			/^Local governments, Initiation/,
		);
	});

	test('says that it opens something', async () => {
		await open('/figures/coevolution/');
		const marks = page.locator('.drawing a.mark:visible');
		expect(await marks.count()).toBeGreaterThan(3);
		expect(await marks.evaluateAll((all) => all.every((mark) => mark.ariaHasPopup === 'dialog'))).toBe(true);
		expect(await page.locator('.figure-bar [aria-haspopup]').count()).toBe(0);
	});

	test('that is the only one of its kind stays open when one asks for the next', async () => {
		await page.setViewportSize({ width: 1440, height: 900 });
		await open('/figures/one-stop-centre/?part=centre');
		await page.locator('.figure-beside:popover-open').focus();
		await page.keyboard.press('ArrowRight');
		expect(await beside().count()).toBe(1);
		await page.keyboard.press('Escape');
		expect(await beside().count()).toBe(0);
	});

	test('lets go when the pointer goes elsewhere', async () => {
		await page.setViewportSize({ width: 1440, height: 1000 });
		await open('/figures/coevolution/?actor=local');
		expect(await beside().count()).toBe(1);
		await page.locator('h1').click();
		expect(await beside().count()).toBe(0);
	});

	test('can be opened elsewhere: with Ctrl, Cmd or Shift it stays a link', async () => {
		await open('/figures/coevolution/');
		const taken = (held: { ctrlKey?: boolean; metaKey?: boolean; shiftKey?: boolean }) =>
			page
				.locator('.drawing:visible [data-set]')
				.first()
				.evaluate(
					(mark, keys) =>
						!mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys })),
					held,
				);
		for (const held of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }])
			expect(await taken(held), JSON.stringify(held)).toBe(false);
		expect(await beside().count()).toBe(0);
		expect(await taken({})).toBe(true);
		expect(await beside().count()).toBe(1);
	});
});

describe('on the whole screen', () => {
	const keys = async (...pressed: string[]) => {
		for (const key of pressed) await page.keyboard.press(key);
	};
	const count = () => page.locator('.slide-count').innerText();

	test('a figure is stepped through wherever the focus is, by arrows, space and a clicker', async () => {
		await page.setViewportSize({ width: 1280, height: 720 });
		await open('/present/coevolution/');
		expect(await count()).toBe('1 / 5');
		await keys('ArrowRight', 'PageDown', ' ');
		expect(path()).toBe('/present/coevolution/?stage=takeover');
		expect(await count()).toBe('4 / 5');
		await keys('ArrowLeft', 'PageUp');
		expect(await count()).toBe('2 / 5');
		await keys('End', 'ArrowRight');
		expect(await count()).toBe('5 / 5');
		await page.reload();
		await page.locator('.slide-count', { hasText: '5 / 5' }).waitFor();
		await keys('b');
		expect(await page.locator('.slide-blank').isVisible()).toBe(true);
		await keys('b');
		expect(await page.locator('.slide-blank').isVisible()).toBe(false);
		await keys('Escape');
		await page.waitForURL(/\/figures\/coevolution\/$/);
	});

	test.each([
		[1280, 720],
		[3840, 2160],
	])('fills %i × %i', async (width, height) => {
		await page.setViewportSize({ width, height });
		await open('/present/coevolution/');
		const box = (await page.locator('.drawing:visible').boundingBox())!;
		expect(box.width).toBeGreaterThan(width * 0.9);
		expect(box.height).toBeGreaterThan(height * 0.75);
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
	});
});

test.each([
	[720, 900],
	[1024, 768],
])('a slide shows its drawing in a window of %i by %i too', async (width, height) => {
	await page.setViewportSize({ width, height });
	await open('/present/coevolution/');
	const box = (await page.locator('.drawing:visible').boundingBox())!;
	expect(box.width).toBeGreaterThan(width * 0.85);
	expect(box.y + box.height).toBeLessThanOrEqual(height);
});

describe('taken along', () => {
	test('the lines for another page hold a figure in its state, as high as it is', async () => {
		await open('/figures/coevolution/takeover/');
		const code = await page.locator('.embed-code').innerText();
		const here = code.replaceAll('https://ddv.example', site.url);
		await page.route(`${site.url}/host.html`, (route) =>
			route.fulfill({ contentType: 'text/html', body: `<!doctype html><body style="width:700px">${here}` }),
		);
		await page.goto(`${site.url}/host.html`);
		const frame = page.frameLocator('iframe');
		// The state comes a moment after the first one.
		await frame.locator('.figure-bar [aria-current]', { hasText: 'Takeover' }).waitFor();
		expect(await frame.locator('.embed-credit').innerText()).toContain('Tianlong You (2020). CC BY 4.0');
		await page.waitForFunction(() => document.querySelector('iframe')!.height !== '720');
		const inside = await frame
			.locator('body')
			.evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
		expect((await page.locator('iframe').boundingBox())!.height).toBe(inside);
	});

	test('the code is copied with one click', async () => {
		await open('/figures/coevolution/takeover/');
		await page.locator('.copy').click();
		await page.locator('.copy', { hasText: 'Copied' }).waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
			'/embed/coevolution/?stage=takeover"',
		);
	});

	test('a state is drawn as PNG in the browser, at twice its size', async () => {
		await open('/figures/coevolution/takeover/');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page
				.getByRole('button', { name: 'Download' })
				.click()
				.then(() => page.locator('.figure-downloads [data-png]:visible').last().click()),
		]);
		expect(download.suggestedFilename()).toBe('coevolution-takeover-dark.png');
		const png = Buffer.concat(await (await download.createReadStream()).toArray());
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		expect(png.readUInt32BE(16)).toBe(2 * (1060 + 64));
	});
});
