import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';

const site = await openSite();
/** The page on which headers are looked at, one after the other. */
const page = await site.browser.newPage();

/** A page of every kind. */
const pages = [
	'/',
	'/4-coevolution/',
	'/4-coevolution/development-phase/',
	'/figures/',
	'/figures/coevolution/',
	'/evidence/',
	'/evidence/places/tower-village/',
	'/works/',
	'/glossary/',
	'/teaching/',
	'/teaching/4-coevolution/',
	'/search/',
	'/about/',
	'/accessibility/',
];
const chapters = [
	'Abstract',
	'1 Introduction',
	'2 Methods',
	'3 Theory',
	'4 Coevolution',
	'5 Typology',
	'6 Embeddedness',
	'7 The party',
	'8 Conclusion',
];
const places = ['Figures', 'Evidence', 'Works', 'Teach', 'About'];

async function open(path: string, width: number, javaScriptEnabled = true): Promise<Page> {
	const page = await site.tab({ viewport: { width, height: 800 }, javaScriptEnabled });
	await page.goto(site.url + path);
	return page;
}
const menu = (page: Page) =>
	page.locator('#menu .nav-list > li > a').filter({ visible: true }).allInnerTexts();

describe.each(pages)('the header of %s', (path) => {
	beforeAll(async () => {
		await page.goto(site.url + path);
	});

	test('has the site’s name, its places, the search and the theme, and the chapters one press away', async () => {
		await page.setViewportSize({ width: 1440, height: 800 });
		const header = page.locator('header.header');
		expect(await header.locator('.site-title').innerText()).toBe('Digital Developmental Village');
		expect(await header.locator('.site-links :is(a, button)').allInnerTexts()).toEqual([
			'Chapters',
			...places.slice(0, -1),
		]);
		expect(await header.locator('.site-search input').isVisible()).toBe(true);
		expect(await header.locator('.site-theme select').isVisible()).toBe(true);
		await header.getByRole('button', { name: 'Chapters' }).click();
		expect(await menu(page)).toEqual(chapters);
		await page.keyboard.press('Escape');
	});

	test('has the same behind one button on a phone', async () => {
		await page.setViewportSize({ width: 390, height: 800 });
		const header = page.locator('header.header');
		expect(await header.locator('.site-title').innerText()).toBe('Digital Developmental Village');
		await header.getByRole('button', { name: 'Menu' }).click();
		expect(await menu(page)).toEqual([...chapters, ...places]);
		expect(await page.locator('#menu select').isVisible()).toBe(true);
		await page.keyboard.press('Escape');
		expect(await page.locator('#menu').isVisible()).toBe(false);
	});
});

test('without scripts the menu opens, and leads on', async () => {
	const page = await open('/4-coevolution/', 390, false);
	await page.getByRole('button', { name: 'Menu' }).click();
	expect(await menu(page)).toEqual([...chapters, ...places]);
	// What needs a script to do anything is not offered.
	expect(await page.locator('.theme:visible').count()).toBe(0);
});

test('the place that one is at is marked in the reader’s colours too', async () => {
	const page = await site.tab({ forcedColors: 'active' });
	await page.goto(`${site.url}/figures/`);
	const lines = await page
		.locator('.site-links a')
		.evaluateAll((all) => all.map((link) => getComputedStyle(link).borderBottomColor));
	expect(lines.filter((line) => line === lines[0])).toHaveLength(1);
});

test('the menu closes where Tab leaves it', async () => {
	const page = await open('/figures/', 1440);
	const shown = () => page.locator('#menu').isVisible();
	await page.getByRole('button', { name: 'Chapters' }).press('Enter');
	for (const chapter of chapters) {
		await page.keyboard.press('Tab');
		expect(await shown(), chapter).toBe(true);
	}
	await page.keyboard.press('Tab');
	expect(await shown()).toBe(false);
});

test('what is found under Evidence and About stands in the menu of their pages', async () => {
	const within = async (path: string) => {
		const page = await open(path, 390);
		await page.getByRole('button', { name: 'Menu' }).click();
		const found = await page.locator('#menu .nav-places ul a').allInnerTexts();
		return found;
	};
	expect(await within('/glossary/')).toEqual([
		'Interviewees',
		'Places',
		'Policies',
		'People',
		'Organisations',
		'Glossary',
		'Pages of the dissertation',
	]);
	expect(await within('/citing/')).toEqual([
		'Notes on the source',
		'Data and downloads',
		'Without a network',
		'Changes',
		'Citing and keeping',
		'Accessibility',
	]);
	expect(await within('/works/')).toEqual([]);
});

test('where its text begins, a link leads to the contents beside it', async () => {
	const page = await open('/4-coevolution/', 1440);
	const link = page.locator('.chapter-text').getByRole('link', { name: 'Contents', exact: true });
	await page.locator('.title-cite button').focus();
	await page.keyboard.press('Tab');
	expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
	await page.keyboard.press('Enter');
	expect(await page.evaluate(() => document.activeElement!.closest('#contents') !== null)).toBe(true);
	expect(await page.evaluate(() => scrollY)).toBe(0);
	// Below that a line opens them.
	await page.setViewportSize({ width: 820, height: 800 });
	expect(await link.isVisible()).toBe(false);
});

test('a chapter, a section and a kit are ten stops of the keyboard away at most', async () => {
	const page = await site.tab({ viewport: { width: 1440, height: 900 } });
	for (const path of ['/4-coevolution/', '/5-typology/typology/', '/teaching/5-typology/']) {
		await page.goto(site.url + path);
		let stops = 0;
		const inText = () => document.activeElement?.closest('.chapter-text, .section-page, .kit') != null;
		do await page.keyboard.press('Tab');
		while (!(await page.evaluate(inText)) && ++stops < 40);
		expect(stops, path).toBeLessThanOrEqual(10);
	}
});
