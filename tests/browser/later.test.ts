/** A chapter comes in parts: what lies below the first view is laid out later, and nobody notices. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, seen, type Site, whole as laidOutWhole } from '../support/browser.ts';

let site: Site;
beforeAll(async () => (site = await openSite()));
afterAll(() => site.close());

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** Opens a page in a browser that is never idle, or in one that is. */
async function open(path: string, viewport: typeof desk, busy: boolean): Promise<Page> {
	const page = await site.browser.newPage({ viewport });
	if (busy)
		await page.addInitScript(() => Object.assign(globalThis, { requestIdleCallback: () => undefined }));
	await page.goto(site.url + path, { waitUntil: 'networkidle' });
	await seen(page);
	if (!busy) await laidOutWhole(page);
	return page;
}

/** Goes through a page from top to end, as one who reads it, and back. */
const goThrough = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
			scrollTo({ top: y, behavior: 'instant' });
			await frame();
		}
		scrollTo({ top: 0, behavior: 'instant' });
		await frame();
	});

/** How far down each heading stands, in pixels. */
const headings = (page: Page): Promise<[string, number][]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('.chapter-text :is(h2, h3, h4)')]
			.filter((heading) => heading.checkVisibility())
			.map((heading) => [heading.id, Math.round(heading.getBoundingClientRect().top + scrollY)]),
	);

const laidOut = (page: Page): Promise<boolean[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('.later > :first-child')].map((heading) =>
			heading.checkVisibility({ contentVisibilityAuto: true }),
		),
	);

describe('a chapter that one comes to from its top', () => {
	test.each([phone, desk])(
		'is laid out as far as one sees, and whole once there is time',
		async (viewport) => {
			const page = await open('/4-coevolution/', viewport, true);
			const parts = await laidOut(page);
			expect(parts.length).toBeGreaterThan(15);
			expect(parts.filter(Boolean).length).toBeLessThan(4);
			const whole = await open('/4-coevolution/', viewport, false);
			expect(new Set(await laidOut(whole))).toEqual(new Set([true]));
			await Promise.all([page.close(), whole.close()]);
		},
	);

	test.each([
		['/3-theory/', phone],
		['/4-coevolution/', phone],
		['/4-coevolution/', desk],
		['/6-embeddedness/', desk],
	])('%s stands in parts where it stands as a whole', async (path, viewport) => {
		const page = await open(path, viewport, true);
		await goThrough(page);
		const whole = await open(path, viewport, false);
		const places = new Map(await headings(whole));
		const moved = (await headings(page)).map(([id, top]) => [id, top - places.get(id)!] as const);
		expect(moved.filter(([, by]) => Math.abs(by) > 12)).toEqual([]);
		await Promise.all([page.close(), whole.close()]);
	});

	test('shows what stands beside a part before all is laid out', async () => {
		const page = await open('/4-coevolution/', desk, true);
		const note = page.locator('.later .margin-note').first();
		const mark = page.locator('.later .paragraph-pages').first();
		for (const beside of [note, mark]) {
			await beside.evaluate((element) => {
				element.closest('.later')!.scrollIntoView();
			});
			await page.waitForTimeout(100);
			await beside.evaluate((element) => element.scrollIntoView({ block: 'center' }));
			await page.waitForTimeout(100);
			expect(
				await beside.evaluate((element) => {
					const { left, top, width, height } = element.getBoundingClientRect();
					return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
				}),
			).toBe(true);
		}
		// Beside the words that it belongs to, not at the top of the page or of its section.
		const [at, block] = await note.evaluate((element) => [
			element.getBoundingClientRect().top,
			element.previousElementSibling!.getBoundingClientRect().toJSON() as DOMRect,
		]);
		expect(at).toBeGreaterThanOrEqual(block.top - 1);
		expect(at).toBeLessThan(block.bottom);
		await page.close();
	});

	test('is whole as soon as one goes to a place in it', async () => {
		const page = await open('/4-coevolution/', desk, true);
		await page
			.locator('.contents a[href$="#agencies-catch-up"], .contents a[href$="#takeover-phase"]')
			.first()
			.click();
		await page.waitForFunction(() => location.hash !== '');
		await page.waitForTimeout(800);
		const top = () =>
			page.evaluate(() => document.getElementById(location.hash.slice(1))!.getBoundingClientRect().top);
		const before = await top();
		expect(before).toBeGreaterThan(0);
		expect(before).toBeLessThan(200);
		expect(await page.evaluate(() => document.documentElement.classList.contains('in-parts'))).toBe(false);
		await page.waitForTimeout(500);
		expect(Math.abs((await top()) - before)).toBeLessThan(2);
		await page.close();
	});
});

test('an address of a place leads to it, in the page and when it is loaded anew', async () => {
	const page = await open('/4-coevolution/', phone, true);
	const top = () =>
		page.evaluate(() => document.querySelector('#p112')!.closest('p')!.getBoundingClientRect().top);
	await page.evaluate(() => (location.hash = '#p112'));
	await page.waitForTimeout(300);
	expect(await top()).toBeGreaterThan(0);
	expect(await top()).toBeLessThan(150);
	await page.reload();
	expect(await top()).toBeGreaterThan(0);
	expect(await top()).toBeLessThan(150);
	await page.close();
});

test('whoever comes to a place in a chapter, or back to one, has it whole', async () => {
	const inParts = (page: Page) =>
		page.evaluate(() => document.documentElement.classList.contains('in-parts'));
	const words = await open('/4-coevolution/#:~:text=Discussion', desk, true);
	expect(await inParts(words)).toBe(false);
	await words.close();
	const page = await open('/4-coevolution/#discussion', desk, true);
	expect(await inParts(page)).toBe(false);
	expect(
		await page.evaluate(() => document.querySelector('#discussion')!.getBoundingClientRect().top),
	).toBeLessThan(200);
	await page.goto(`${site.url}/4-coevolution/`);
	expect(await inParts(page)).toBe(true);
	await page.evaluate(() => scrollTo({ top: 6000, behavior: 'instant' }));
	await page.reload({ waitUntil: 'networkidle' });
	expect(await inParts(page)).toBe(false);
	expect(Math.abs((await page.evaluate(() => scrollY)) - 6000)).toBeLessThan(100);
	await page.close();
});
