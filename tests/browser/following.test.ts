import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, settled, type Site, whole } from '../support/browser.ts';

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const wide = { width: 1440, height: 900 };
const tablet = { width: 820, height: 1100 };
const phone = { width: 390, height: 844 };

/** Opens a page of its own, in still motion. */
async function open(at: string, viewport = wide, options: BrowserContextOptions = {}): Promise<Page> {
	const page = await site.browser.newPage({ viewport, reducedMotion: 'reduce', ...options });
	await page.goto(site.url + at);
	await whole(page);
	return page;
}

const mention = (page: Page, state: string) =>
	page.locator(`.chapter-text p:not(.section-line) a.figure-link[data-state="${state}"]`).first();
const copyOf = (page: Page) => page.locator('.figure-copy');
const claim = (page: Page) => copyOf(page).locator('.figure-claim').allInnerTexts();
const over = 'Over: strong ties to one’s own may bar the way to the mainstream';

describe('a mention of a figure', () => {
	test.each([
		['a wide window', wide],
		['a tablet', tablet],
		['a phone', phone],
	])('brings a copy up beside its line in %s, whole and in that state', async (_name, viewport) => {
		const page = await open('/6-embeddedness/#over-and-under', viewport);
		await mention(page, 'mode=over').click();
		await copyOf(page).waitFor();
		expect(page.url()).toBe(`${site.url}/6-embeddedness/#over-and-under`);
		expect(await claim(page)).toEqual([over]);
		expect(await copyOf(page).locator('svg.drawing:visible').count()).toBe(1);
		expect(await copyOf(page).locator('.copy-more a').getAttribute('href')).toBe(
			`${site.url}/figures/embeddedness/over/`,
		);
		const line = (await mention(page, 'mode=over').boundingBox())!;
		const box = (await copyOf(page).boundingBox())!;
		const apart =
			box.x >= line.x + line.width || box.y >= line.y + line.height || box.y + box.height <= line.y;
		expect(apart).toBe(true);
		expect(box.x >= 0 && box.x + box.width <= viewport.width).toBe(true);
		expect(box.y >= 0 && box.y + box.height <= viewport.height).toBe(true);
		await page.close();
	});

	test('of another chapter comes with the styles of its own', async () => {
		const page = await open('/5-typology/');
		await page.locator('.chapter-text a.figure-link[data-figure="field-sites"]').first().click();
		await copyOf(page).locator('svg.drawing:visible').waitFor();
		const black = await copyOf(page)
			.locator('svg.drawing:visible :is(path, circle, rect)')
			.evaluateAll(
				(shapes) => shapes.filter((shape) => getComputedStyle(shape).fill === 'rgb(0, 0, 0)').length,
			);
		expect(black).toBe(0);
		await page.close();
	});

	test('in two states that are set side by side shows both', async () => {
		const page = await open('/6-embeddedness/');
		await mention(page, 'mode=hyper&with=mixed').click();
		await copyOf(page).waitFor();
		expect(await claim(page)).toEqual([
			'Mixed: an entrepreneur stands in three spheres at once',
			'Hyper: market and government are reached through people one knows',
		]);
		await page.close();
	});

	test('with a mark says what that rests on', async () => {
		const page = await open('/5-typology/#findings');
		await mention(page, 'area=pearl').click();
		const said = copyOf(page).locator('.copy-evidence .evidence-name');
		await said.waitFor();
		expect(await said.innerText()).toMatch(/Pearl River Delta/);
		await page.close();
	});

	test('marks what is meant; another mark is chosen in the drawing, by keys', async () => {
		const page = await open('/5-typology/#producer-based');
		await page.locator('.following a:visible').click();
		const chosen = copyOf(page).locator('[data-set][aria-current]');
		await chosen.first().waitFor();
		expect(await chosen.first().getAttribute('data-set')).toBe('cell=interiors');
		const said = copyOf(page).locator('.copy-evidence .evidence-name');
		expect(await said.innerText()).toMatch(/Interiors/);
		await chosen.first().focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		expect(await chosen.first().getAttribute('data-set')).toBe('cell=pearl');
		expect(await said.innerText()).toMatch(/Pearl River Delta/);
		await page.close();
	});

	test('changes the figure itself where that is in view', async () => {
		const page = await open('/4-coevolution/#takeover-phase', { width: 1200, height: 1400 });
		const figure = page.locator('figure-states[data-figure=coevolution]');
		await figure.scrollIntoViewIfNeeded();
		await figure.locator('.figure-bar a[data-set="stage=takeover"]').click();
		await page.waitForFunction(
			() => document.querySelector('#fig-coevolution .figure-bar [aria-current]')?.textContent === 'Takeover',
		);
		await page
			.locator('p a.figure-link[data-figure=coevolution]:not([data-state])')
			.evaluate((link: HTMLElement) => link.click());
		await page.waitForFunction(
			() =>
				document.querySelector('#fig-coevolution .figure-bar [aria-current]')?.textContent === 'Whole path',
		);
		expect(await copyOf(page).count()).toBe(0);
		await page.close();
	});

	test('is worked by keys: Enter opens, the focus goes in, Escape closes and gives it back', async () => {
		const page = await open('/6-embeddedness/#over-and-under');
		const link = mention(page, 'mode=over');
		await link.focus();
		await page.keyboard.press('Enter');
		await copyOf(page).waitFor();
		const inside = () => page.evaluate(() => document.activeElement?.closest('.figure-copy') !== null);
		expect(await inside()).toBe(true);
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.className)).toBe('copy-keep');
		await page.keyboard.press('Escape');
		expect(await copyOf(page).isVisible()).toBe(false);
		expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
		await page.close();
	});

	test('kept, stays while one reads on, and until it is closed; not kept, goes', async () => {
		const page = await open('/6-embeddedness/#over-and-under');
		await mention(page, 'mode=over').click();
		await copyOf(page).waitFor();
		await page.mouse.move(600, 600);
		await page.mouse.wheel(0, 3000);
		await copyOf(page).waitFor({ state: 'hidden' });
		await mention(page, 'mode=over').click();
		await copyOf(page).locator('.copy-keep').click();
		await page.mouse.move(600, 300);
		await page.mouse.wheel(0, 3000);
		await settled(page);
		await page.mouse.click(600, 300);
		expect(await copyOf(page).isVisible()).toBe(true);
		expect(await copyOf(page).locator('.copy-keep').getAttribute('aria-pressed')).toBe('true');
		await copyOf(page).locator('.copy-close').click();
		expect(await copyOf(page).isVisible()).toBe(false);
		await page.close();
	});

	test('stays a link: with a key held, without JavaScript, and where nothing can be fetched', async () => {
		const page = await open('/6-embeddedness/#over-and-under');
		const left = await mention(page, 'mode=over').evaluate((link) => {
			let taken: boolean | undefined;
			const look = (event: Event): void => {
				taken = event.defaultPrevented;
				event.preventDefault();
			};
			addEventListener('click', look, { once: true });
			link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
			return taken === false;
		});
		expect(left).toBe(true);
		expect(await copyOf(page).count()).toBe(0);
		await page.route('**/states.json', (route) => route.abort());
		await mention(page, 'mode=over').click();
		await page.waitForURL('**/figures/embeddedness/over/');
		await page.close();
		const plain = await open('/6-embeddedness/', wide, { javaScriptEnabled: false });
		await mention(plain, 'mode=over').click();
		await plain.waitForURL('**/figures/embeddedness/over/');
		await plain.close();
	});
});

describe('the figure that keeps the place', () => {
	const seen = (page: Page) => page.locator('.following figure:visible figcaption strong').allInnerTexts();

	test('shows the state of the section that is read, of its subheadings too, and none elsewhere', async () => {
		const page = await open('/4-coevolution/');
		const shown: Record<string, string[]> = {};
		for (const id of ['introduction', 'initiation-phase', 'local-level', 'takeover-phase', 'discussion']) {
			await page.evaluate((hash) => (location.hash = hash), id);
			await settled(page);
			shown[id] = await seen(page);
		}
		expect(shown).toEqual({
			introduction: [],
			'initiation-phase': ['Figure 4.1: Initiation'],
			'local-level': ['Figure 4.1: Development'],
			'takeover-phase': ['Figure 4.1: Takeover'],
			discussion: [],
		});
		await page.close();
	});

	test('is there in each chapter that has one, and its picture comes, light and dark', async () => {
		for (const colorScheme of ['light', 'dark'] as const) {
			const page = await open('/4-coevolution/#takeover-phase', wide, { colorScheme });
			for (const at of [
				'/4-coevolution/#takeover-phase',
				'/5-typology/#mixed',
				'/6-embeddedness/#applying',
				'/7-party/#training',
				'/5-typology/live-stream/',
			]) {
				await page.goto(site.url + at);
				const picture = page.locator('.following figure:visible img:visible');
				if (at.endsWith('#applying')) {
					expect(await picture.count(), at).toBe(0);
					continue;
				}
				await expect
					.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), { message: at })
					.toBeGreaterThan(100);
				expect(await picture.getAttribute('src')).toMatch(
					colorScheme === 'dark' ? /-dark\.svg$/ : /(?<!-dark)\.svg$/,
				);
				expect(await page.locator('.chapter-text .follow-line:visible').count()).toBe(0);
			}
			await page.close();
		}
	});

	test('stands in the rail without covering what is marked in it, at any height', async () => {
		for (const height of [900, 700, 500]) {
			const page = await open('/4-coevolution/#takeover-phase', { width: 1440, height });
			await page.evaluate(() => (location.hash = 'agencies-catch-up'));
			await settled(page);
			const places = await page.evaluate(() =>
				['.contents [aria-current]', '.following figure:not([hidden])'].map(
					(selector) => document.querySelector(selector)!.getBoundingClientRect().toJSON() as DOMRect,
				),
			);
			expect(places[0]!.bottom, `${height}`).toBeLessThanOrEqual(places[1]!.top);
			expect(places[1]!.bottom, `${height}`).toBeLessThanOrEqual(height);
			await page.close();
		}
	});

	test.each([
		['a phone', phone, {}],
		['a tablet', tablet, {}],
		['a window without JavaScript', wide, { javaScriptEnabled: false }],
	])('is in %s a line under the heading that leads to the state', async (_name, viewport, options) => {
		const page = await open('/4-coevolution/', viewport, options);
		expect(await page.locator('.following figure:visible').count()).toBe(0);
		expect(
			await page
				.locator('.follow-line a:visible')
				.evaluateAll((links) =>
					links.map((link) => [
						link.textContent,
						link.getAttribute('href'),
						link.getBoundingClientRect().height >= 24,
					]),
				),
		).toEqual([
			['Figure 4.1: Initiation', '/figures/coevolution/initiation/', true],
			['Figure 4.1: Development', '/figures/coevolution/development/', true],
			['Figure 4.1: Takeover', '/figures/coevolution/takeover/', true],
		]);
		await page.close();
	});

	test('moves nothing of the text, nor itself, while one reads', async () => {
		const page = await open('/4-coevolution/');
		await page.evaluate(() => {
			const moved: unknown[] = [];
			Object.assign(window, { moved });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					for (const { node } of (entry as unknown as { sources: { node: Element | null }[] }).sources)
						if (node?.closest('.chapter-text, .following')) moved.push(node.outerHTML.slice(0, 80));
			}).observe({ type: 'layout-shift' });
		});
		for (const id of ['introduction', 'initiation-phase', 'takeover-phase', 'discussion']) {
			await page.evaluate((hash) => (location.hash = hash), id);
			await settled(page);
		}
		expect(await page.evaluate(() => (window as unknown as { moved: unknown[] }).moved)).toEqual([]);
		await page.close();
	});
});

test('no rule of axe is broken by a copy, nor by the figure in the rail', async () => {
	for (const viewport of [wide, phone]) {
		const page = await open('/5-typology/#findings', viewport);
		await mention(page, 'area=pearl').click();
		await copyOf(page).waitFor();
		await page.evaluate(axe.source);
		const broken = await page.evaluate(async () => {
			const { violations } = await (window as never as { axe: typeof axe }).axe.run(
				{ include: [['.figure-copy'], ['.rail']] },
				{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] },
			);
			return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
		});
		expect(broken).toEqual([]);
		await page.close();
	}
});
