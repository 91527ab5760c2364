import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { serve } from '../../src/tasks/serve.ts';
import { guard, openSite, settled } from '../support/browser.ts';

const site = await openSite();

/** That nothing is forbidden while pages are opened the crawl sees, and in the states of figures `figures.test.ts`. */
describe('nothing that the site does is forbidden', () => {
	test('when a figure is taken away', async () => {
		const page = await site.tab();
		const forbidden = await guard(page);
		await page.goto(`${site.url}/figures/coevolution/`);
		await settled(page);
		await page.getByRole('button', { name: 'Download' }).click();
		const taken = page.waitForEvent('download');
		await page.locator('.figure-downloads [data-png]:visible').first().click();
		expect((await taken).suggestedFilename()).toMatch(/\.png$/);
		await settled(page);
		expect(forbidden).toEqual([]);
	});

	test('in the slides and the notes of a talk', async () => {
		const page = await site.tab();
		const forbidden = await guard(page);
		await page.goto(`${site.url}/present/5-typology/?step=settings`);
		await settled(page);
		for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'b', 'b', 'l', 'ArrowLeft'])
			await page.keyboard.press(key);
		await page.mouse.move(300, 300);
		await page.goto(`${site.url}/present/5-typology/?view=notes`);
		await settled(page);
		for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
		await page.locator('.coming-kind').waitFor();
		await settled(page);
		expect(forbidden).toEqual([]);
	});

	test('in previews, quotations, copies of figures, the contents and the theme', async () => {
		const page = await site.tab();
		const forbidden = await guard(page);
		await page.goto(`${site.url}/4-coevolution/`);
		await settled(page);
		const term = page.locator('.chapter-text p a[data-entry]').first();
		await term.scrollIntoViewIfNeeded();
		await term.hover();
		await page.locator('.preview:visible').waitFor();
		const paragraph = page.locator('.chapter-text p[id]').nth(1);
		await paragraph.selectText();
		await page.locator('.selected:visible').waitFor();
		await page.locator('.selected button').first().click();
		await page.keyboard.press('Escape');
		const mention = page.locator('.chapter-text p a[data-figure]').first();
		await mention.click();
		await page.getByRole('button', { name: 'Back to the text' }).click();
		await page.getByRole('button', { name: 'Cite', exact: true }).click();
		await page.keyboard.press('Escape');
		await page.locator('.theme select').first().selectOption('dark', { force: true });
		await page.mouse.wheel(0, 4000);
		await page.waitForFunction(() => scrollY > innerHeight);
		await page.goto(`${site.url}/4-coevolution/`);
		await page.locator('.stopped').waitFor();
		await page.setViewportSize({ width: 390, height: 844 });
		for (const path of ['/4-coevolution/', '/about/']) {
			await page.goto(site.url + path);
			await settled(page);
			await page.locator('.menu-button').click();
		}
		await settled(page);
		expect(forbidden).toEqual([]);
	});

	test('in search, in the lists of works and of registers', async () => {
		const page = await site.tab();
		const forbidden = await guard(page);
		await page.goto(`${site.url}/`);
		await settled(page);
		await page.keyboard.press('/');
		await page.keyboard.type('hukou');
		await page.locator('.panel-row').first().waitFor();
		await page.goto(`${site.url}/search/?q=platform`, { waitUntil: 'load' });
		await page.locator('.search-results li').first().waitFor();
		await page.locator('.search-phrase button').click();
		await page.locator('.search-phrase li a').first().waitFor();
		await page.goto(`${site.url}/works/`, { waitUntil: 'load' });
		await page.locator('.work-toggle:visible').first().click();
		await page.locator('.work-sentences .citing-sentences').waitFor();
		await page.locator('works-list input[type=search]').fill('party');
		await page.goto(`${site.url}/glossary/`, { waitUntil: 'load' });
		await page.locator('.register-filters input').first().fill('market');
		await settled(page);
		expect(forbidden).toEqual([]);
	});
});

describe('what was not built does not run', () => {
	/** Ways in which a script comes into a page that somebody else could write to. */
	const foreign = [
		'<script>ran("inline")</script>',
		'<script src="data:text/javascript,ran(%22data%22)"></script>',
		'<script type="module">ran("module")</script>',
		'<img src="/nowhere.png" onerror="ran(\'handler\')">',
		'<svg onload="ran(\'svg\')"></svg>',
		'<a class="foreign" href="javascript:ran(\'link\')">a</a>',
		'<iframe srcdoc="<script>parent.ran(\'frame\')</script>"></iframe>',
		'<base href="https://elsewhere.example/">',
		'<form class="foreign-form" action="https://elsewhere.example/"><button>b</button></form>',
		'<p class="foreign-style" style="position:fixed">c</p>',
	].join('');

	test.each([
		'/4-coevolution/',
		'/figures/coevolution/',
		'/embed/coevolution/',
		'/present/coevolution/',
		'/search/',
		'/404.html',
		'/works/',
	])('in %s', async (path) => {
		const page = await site.tab();
		const ran: string[] = [];
		await page.exposeFunction('ran', (how: string) => ran.push(how));
		await page.route(site.url + path, async (route) => {
			const answer = await route.fetch();
			// The host's own policy is left out: that of the page must do alone.
			const headers = { 'content-type': 'text/html' };
			await route.fulfill({ headers, body: (await answer.text()).replace('</body>', `${foreign}</body>`) });
		});
		await page.goto(site.url + path, { waitUntil: 'load' });
		await settled(page);
		await page.locator('.foreign').dispatchEvent('click');
		await page.locator('.foreign-form button').dispatchEvent('click');
		const made = await page.evaluate(() => {
			const tried: Record<string, () => unknown> = {
				innerHTML: () => (document.createElement('p').innerHTML = '<b>x</b>'),
				parser: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
				policy: () =>
					(
						globalThis as unknown as { trustedTypes: { createPolicy(n: string, r: object): unknown } }
					).trustedTypes.createPolicy('x', {}),
			};
			return Object.entries(tried).flatMap(([name, attempt]) => {
				try {
					attempt();
					return name;
				} catch {
					return [];
				}
			});
		});
		await settled(page);
		expect(ran).toEqual([]);
		expect(made).toEqual([]);
		expect(new URL(page.url()).origin).toBe(new URL(site.url).origin);
		expect(await page.evaluate(() => document.baseURI)).not.toContain('elsewhere');
		const style = () => getComputedStyle(document.querySelector('.foreign-style')!).position;
		// Not by a locator, which waits for the form's navigation.
		expect(await page.evaluate(style)).toBe('static');
	});

	test('a figure may be framed by others, a page may not', async () => {
		const dir = mkdtempSync(join(tmpdir(), 'framing-'));
		const paths = ['/embed/coevolution/', '/figures/coevolution/', '/'];
		const frames = paths.map((path) => `<iframe src="${site.url}${path}"></iframe>`).join('');
		writeFileSync(join(dir, 'index.html'), `<!doctype html><title>Elsewhere</title>${frames}`);
		// Another port is another origin.
		const elsewhere = await serve(dir);
		const page = await site.tab();
		await page.goto(`${elsewhere.url}/`, { waitUntil: 'load' });
		const shown = page
			.frames()
			.slice(1)
			.map((frame) => frame.locator('main').count());
		expect(await Promise.all(shown)).toEqual([1, 0, 0]);
		await elsewhere.close();
	});
});
