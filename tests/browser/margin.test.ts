import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, settled } from '../support/browser.ts';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const chapters = ['/3-theory/', '/4-coevolution/', '/7-party/'];
const notes = '.margin-note, .bracket-works';

const site = await openSite();

/** Opens a chapter, and waits until its margin is set. */
async function open(
	path: string,
	width: number,
	options: { javaScriptEnabled?: boolean } = {},
): Promise<Page> {
	const page = await site.tab({ viewport: { width, height: 900 }, ...options });
	await page.goto(site.url + path, { waitUntil: 'load' });
	if (options.javaScriptEnabled !== false) {
		await settled(page);
		await page.locator('[data-placed]').first().waitFor({ state: 'attached' });
		await settled(page);
	}
	return page;
}

/** What of the margin meets something else, leaves the window, or stands far from its words. */
const misplaced = (page: Page): Promise<string[]> =>
	page.locator(notes).evaluateAll((all) => {
		const text = document.querySelector('.chapter-text')!.getBoundingClientRect();
		const boxes = all
			.filter((note) => note.checkVisibility())
			.map((note) => ({ words: note.textContent.slice(0, 40), box: note.getBoundingClientRect() }))
			.sort((a, b) => a.box.top - b.box.top);
		return boxes.flatMap(({ words, box }, i) => [
			...(box.left < text.right ? [`in the text: ${words}`] : []),
			...(box.right > document.documentElement.clientWidth ? [`beyond the window: ${words}`] : []),
			...(i > 0 && box.top < boxes[i - 1]!.box.bottom ? [`on another: ${words}`] : []),
		]);
	});

describe.each([1280, 1440, 1920])('in a window of %i pixels', (width) => {
	let page: Page;
	beforeAll(async () => {
		page = await site.browser.newPage({ viewport: { width, height: 900 } });
		await page.addInitScript(() => {
			const shifts = ((globalThis as unknown as { shifts: number[] }).shifts = [] as number[]);
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
			}).observe({ type: 'layout-shift', buffered: true });
		});
	});
	afterAll(() => page.close());

	test.each(chapters)('what stands beside %s meets nothing, and nothing shifts', async (path) => {
		await page.goto(site.url + path, { waitUntil: 'load' });
		await settled(page);
		await settled(page);
		expect(await page.locator(notes).count()).toBeGreaterThan(15);
		expect(await misplaced(page)).toEqual([]);
		const shifted = await page.evaluate(() =>
			(globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
		);
		expect(shifted).toBeLessThanOrEqual(0.01);
	});
});

describe('a long bracket', () => {
	test('stands in the margin beside its line, and its number leads the keyboard to it', async () => {
		const page = await open('/3-theory/', 1440);
		const count = page.locator('.works-count').first();
		const works = page.locator('.bracket-works').first();
		expect(await count.innerText()).toBe('3 works');
		expect(await works.locator('a').count()).toBe(3);
		const [number, list] = [(await count.boundingBox())!, (await works.boundingBox())!];
		expect(Math.abs(number.y - list.y)).toBeLessThan(24);
		await count.focus();
		await page.keyboard.press('Enter');
		expect(await works.evaluate((each) => each === document.activeElement)).toBe(true);
		await page.keyboard.press('Tab');
		expect(
			await works
				.locator('a')
				.first()
				.evaluate((each) => each === document.activeElement),
		).toBe(true);
	});

	test('opens and closes in its sentence where there is no margin', async () => {
		const page = await open('/3-theory/', 390);
		const count = page.locator('.works-count').first();
		const works = page.locator('.bracket-works').first();
		expect(await works.isVisible()).toBe(false);
		expect(await count.getAttribute('aria-expanded')).toBe('false');
		await count.focus();
		await page.keyboard.press('Enter');
		expect(await works.isVisible()).toBe(true);
		expect(await works.evaluate((each) => getComputedStyle(each).display)).toBe('inline');
		expect(await count.getAttribute('aria-expanded')).toBe('true');
		expect(await count.getAttribute('role')).toBe('button');
		await page.keyboard.press(' ');
		expect(await works.isVisible()).toBe(false);
		await count.click();
		expect(await works.isVisible()).toBe(true);
	});

	test.each([390, 1440])('is read whole without scripts and on paper, at %i pixels', async (width) => {
		const still = await open('/3-theory/', width, { javaScriptEnabled: false });
		const printed = await open('/3-theory/', width);
		await printed.emulateMedia({ media: 'print' });
		for (const page of [still, printed]) {
			expect(await page.locator('.works-count').first().isVisible()).toBe(false);
			const paragraph = page.locator('p:has(> .bracket-works)').first();
			expect(await paragraph.innerText()).toContain(
				'(Evans, 1995; Haggard, 2015; Johnson, 1982; Knight, 2014; Onis, 1991; Weiss, 2000)',
			);
		}
	});

	test('is quoted whole, without its number', async () => {
		const page = await open('/3-theory/', 1440);
		await page.evaluate(() => {
			(globalThis as unknown as { copied: string }).copied = '';
			navigator.clipboard.writeText = async (words) => {
				(globalThis as unknown as { copied: string }).copied = words;
			};
		});
		await page
			.locator('p:has(> .bracket-works)')
			.first()
			.evaluate((paragraph) => {
				paragraph.scrollIntoView({ block: 'center' });
				getSelection()!.selectAllChildren(paragraph);
			});
		await page.getByRole('button', { name: 'Copy quotation' }).click();
		const copied = await page.evaluate(() => (globalThis as unknown as { copied: string }).copied);
		expect(copied).toContain('(Evans, 1995; Haggard, 2015; Johnson, 1982;');
		expect(copied).not.toMatch(/\d works/);
	});
});

describe('notes on the source', () => {
	const note = '#par-0dm45 + .source-note';

	test('stand open in the margin, and folded below their paragraph where there is none', async () => {
		for (const [width, seen] of [
			[1440, true],
			[390, false],
		] as const) {
			const page = await open('/4-coevolution/', width);
			expect(await page.locator(`${note} summary`).innerText()).toBe(
				'On the source: Stations for parcels and for service.',
			);
			expect(await page.locator(`${note} a[href="/notes/#numbers"]`).isVisible()).toBe(seen);
		}
	});

	test('open at the keyboard', async () => {
		const page = await open('/4-coevolution/', 390);
		await page.locator(`${note} summary`).focus();
		await page.keyboard.press('Enter');
		expect(await page.locator(`${note} a[href="/notes/#numbers"]`).isVisible()).toBe(true);
	});
});

test('names and terms are explained in the margin, and not on a phone, where the preview serves', async () => {
	for (const [width, seen] of [
		[1440, true],
		[390, false],
	] as const) {
		const page = await open('/4-coevolution/', width);
		const gloss = page.locator('.gloss[data-of="terms/poverty-stricken-county"]');
		expect(await gloss.isVisible()).toBe(seen);
	}
});

test.each([390, 1440])('axe finds nothing at %i pixels, brackets opened', async (width) => {
	const page = await open('/3-theory/', width);
	await page.locator('.works-count').first().click();
	await page.evaluate(source);
	const { violations } = await page.evaluate(() =>
		(globalThis as unknown as { axe: typeof axe }).axe.run('.chapter-text', { resultTypes: ['violations'] }),
	);
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('what one opened in the text is open again when one comes back', async () => {
	const page = await open('/4-coevolution/', 390);
	const works = page.locator('.bracket-works').nth(2);
	const note = page.locator('.source-note > details').nth(1);
	await page.locator('.works-count').nth(2).click();
	await note.locator('summary').click();
	expect(await works.isVisible()).toBe(true);
	await page.goto(`${site.url}/glossary/`);
	await page.goBack();
	await works.waitFor({ state: 'visible' });
	expect(await note.getAttribute('open')).toBe('');
	expect(await page.locator('.works-count').nth(2).getAttribute('aria-expanded')).toBe('true');
	expect(await page.locator('.bracket-works[data-open]').count()).toBe(1);
	await page.locator('.works-count').nth(2).click();
	await page.reload();
	expect(await page.locator('.bracket-works[data-open]').count()).toBe(0);
});
