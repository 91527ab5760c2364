import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { figures } from '../../src/figures/index.ts';
import { openSite, type Site } from '../support/browser.ts';

let site: Site;
let page: Page;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());
beforeEach(async () => {
	page = await site.browser.newPage({ reducedMotion: 'reduce' });
});
afterEach(() => page.close());

const open = (figure: string, query = '') => page.goto(`${site.url}/figures/${figure}/${query}`);
const status = () => page.locator('.figure-status').innerText();
const query = () => new URL(page.url()).search;
const checked = (parameter: string) =>
	page.locator(`[data-parameter="${parameter}"] input:checked`).inputValue();

describe('coevolution', () => {
	const stages = () => page.locator('.stage:visible .stage-name').allInnerTexts();

	test('shows all phases first', async () => {
		await open('coevolution');
		expect(await stages()).toEqual(['Initiation', 'Development', 'Takeover']);
	});

	test('opens in the state of its address', async () => {
		await open('coevolution', '?stage=takeover&answer=shown&actor=platforms');
		expect(await stages()).toEqual(['Takeover']);
		expect(await page.locator('.figure-answer').isVisible()).toBe(true);
		expect(await page.locator('#coevolution-platforms').isVisible()).toBe(true);
		expect(await page.locator('#coevolution-local').isVisible()).toBe(false);
		expect(await page.locator('.stage:visible svg').textContent()).toContain('red DNA');
	});

	test('falls back to the first state for an unknown value, says so, and shows it as text', async () => {
		await open('coevolution', '?stage=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E');
		expect(await stages()).toHaveLength(3);
		expect(await status()).toBe(
			'There is no phase “<img src=x onerror=alert(1)>”. All three phases are shown.',
		);
		expect(await page.locator('.figure-status img').count()).toBe(0);
		expect(query()).toBe('');
	});

	test('is stepped through with the keyboard, and keeps its address', async () => {
		await open('coevolution');
		await page.locator('[data-parameter="stage"] input:checked').focus();
		await page.keyboard.press('ArrowRight');
		expect(await stages()).toEqual(['Initiation']);
		expect(query()).toBe('?stage=initiation');
		expect(await status()).toMatch(/^Initiation, 2006 – October 2014\./);
		await page.keyboard.press('End');
		expect(await stages()).toEqual(['Takeover']);
		expect(await page.locator('.figure-state-link').getAttribute('href')).toContain('?stage=takeover');
		await page.keyboard.press('Home');
		expect(await stages()).toHaveLength(3);
		await page.keyboard.press('End');
		await page.keyboard.press('Escape');
		expect(await stages()).toHaveLength(3);
		expect(query()).toBe('');
	});

	test('tells what an actor did when its block is chosen, and lets it go again', async () => {
		await open('coevolution', '?stage=development');
		const blocks = page.locator('.stage:visible [data-set]');
		await blocks.first().focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		expect(query()).toBe('?stage=development&actor=platforms');
		expect(await page.locator('.acts:visible').innerText()).toContain('institutional entrepreneur');
		expect(await status()).toContain('institutional entrepreneur');
		await page.keyboard.press('Enter');
		expect(query()).toBe('?stage=development');
	});

	test('has one stop of the Tab key for the blocks of a phase', async () => {
		await open('coevolution', '?stage=development');
		expect(await page.locator('.stage:visible [data-set][tabindex="0"]').count()).toBe(1);
	});
});

describe('village-growth', () => {
	test('changes scale and data by address and by keyboard', async () => {
		await open('village-growth', '?scale=log');
		const label = () => page.locator('.panel:visible svg:visible').getAttribute('aria-label');
		expect(await label()).toBe('Taobao Villages by year, logarithmic scale');
		await page.locator('[data-parameter="data"] input:checked').focus();
		await page.keyboard.press('ArrowRight');
		expect(await label()).toBe(
			'Taobao Villages by year, logarithmic scale, with counts from outside the dissertation',
		);
		expect(query()).toBe('?scale=log&data=all');
		expect(await checked('scale')).toBe('log');
	});

	test('draws for the width that there is', async () => {
		await open('village-growth');
		await page.setViewportSize({ width: 1440, height: 900 });
		expect(await page.locator('[data-width="wide"]:visible').count()).toBe(1);
		await page.setViewportSize({ width: 390, height: 800 });
		expect(await page.locator('[data-width="narrow"]:visible').count()).toBe(1);
		expect(await page.locator('[data-width="wide"]:visible').count()).toBe(0);
	});
});

describe('policy-timeline', () => {
	test('opens at an act and tells it', async () => {
		await open('policy-timeline', '?event=nineteenth-congress-2017');
		expect(await page.locator('.acts-list li:visible').count()).toBe(1);
		expect(await page.locator('.acts-list li:visible').innerText()).toContain('19th National Congress');
		expect(await page.locator('[data-width="wide"] [aria-current="true"]').count()).toBe(1);
	});

	test('walks from act to act with the arrows, within the actor that is chosen', async () => {
		await open('policy-timeline', '?actor=local');
		const lit = page.locator('[data-width="wide"] [data-set]:not([data-dimmed])');
		const count = await lit.count();
		expect(count).toBeGreaterThan(3);
		expect(count).toBeLessThan(await page.locator('[data-width="wide"] [data-set]').count());
		await page.locator('[data-width="wide"] [data-set][tabindex="0"]').focus();
		await page.keyboard.press('End');
		await page.keyboard.press('Enter');
		const chosen = new URLSearchParams(query()).get('event');
		expect(await lit.last().getAttribute('data-set')).toBe(`event=${chosen}`);
		expect(await page.locator('.acts-list li:visible').count()).toBe(1);
		await page.keyboard.press('Escape');
		expect(query()).toBe('');
	});
});

describe('apparatus', () => {
	test('opens a cell by address and by keyboard', async () => {
		await open('apparatus', '?cell=bureaucracy-digital');
		expect(await page.locator('.evidence > div:visible').innerText()).toContain('13,417');
		await page.locator('[data-set][tabindex="0"]').focus();
		await page.keyboard.press('Home');
		await page.keyboard.press('Enter');
		expect(query()).toBe('?cell=desire-regular');
	});
});

describe('state-capitalism', () => {
	test('shows one flow at a time', async () => {
		await open('state-capitalism', '?flow=extraction');
		expect(await page.locator('.flows > div:visible dt').allInnerTexts()).toEqual(['Data and gains']);
		expect(await page.locator('path.flow:not([data-dimmed])').count()).toBe(2);
		await page.locator('[data-parameter="flow"] input:checked').focus();
		await page.keyboard.press('ArrowRight');
		expect(query()).toBe('?flow=direction');
	});
});

describe('policy-infusion', () => {
	test('looks at a row and draws the passage', async () => {
		await open('policy-infusion', '?focus=risk&model=shown');
		expect(await page.locator('.village-model').isVisible()).toBe(true);
		expect(await page.locator('.figure-matrix tbody tr:not([data-dimmed])').count()).toBe(1);
		await page.locator('[data-parameter="model"] input:checked').focus();
		await page.keyboard.press('ArrowLeft');
		expect(await page.locator('.village-model').isVisible()).toBe(false);
		expect(query()).toBe('?focus=risk');
	});

	test('keeps a column in sight when it is looked at', async () => {
		await open('policy-infusion', '?focus=innovation');
		expect(await page.locator('.figure-matrix td:nth-child(2):not([data-dimmed])').count()).toBe(0);
		expect(await page.locator('.figure-matrix td:nth-child(3):not([data-dimmed])').count()).toBe(3);
	});
});

describe('typology', () => {
	test('changes its layer and opens the cases of a setting', async () => {
		await open('typology', '?layer=embeddedness&cell=pearl');
		expect(await page.locator('.typology-layers > div:visible dd').allInnerTexts()).toEqual([
			expect.stringContaining('Not discussed'),
			expect.stringContaining('Hyper-embeddedness'),
			expect.stringContaining('Hypo-embeddedness'),
			expect.stringContaining('Governed embeddedness'),
		]);
		expect(await page.locator('#typology-pearl').innerText()).toContain('Horn Village');
		await page.locator('[data-set][tabindex="0"]').focus();
		await page.keyboard.press('Home');
		await page.keyboard.press('Enter');
		expect(query()).toBe('?layer=embeddedness&cell=peripheries');
	});
});

describe('embeddedness', () => {
	const modes = () => page.locator('.mode:visible .stage-name').allInnerTexts();

	test('shows one mode, or two side by side', async () => {
		await open('embeddedness');
		expect(await modes()).toEqual(['Mixed embeddedness']);
		await open('embeddedness', '?mode=hyper&with=over');
		expect(await modes()).toEqual(['Over-embeddedness', 'Hyper-embeddedness']);
	});

	test('lets a tie be questioned, by keyboard', async () => {
		await open('embeddedness', '?mode=hyper');
		await page.locator('.mode:visible [data-set][tabindex="0"]').focus();
		await page.keyboard.press('End');
		await page.keyboard.press('Enter');
		expect(query()).toBe('?mode=hyper&tie=hyper-online');
		expect(await page.locator('.tie-evidence:visible').innerText()).toContain('33, 34 and 38');
	});
});

test('stands alone in an iframe, with its states', async () => {
	await page.goto(`${site.url}/embed/coevolution/?stage=takeover`);
	expect(await page.locator('.stage:visible .stage-name').allInnerTexts()).toEqual(['Takeover']);
	expect(await page.locator('header, nav').count()).toBe(0);
});

test('is stepped through on the whole screen, wherever the focus is', async () => {
	await page.goto(`${site.url}/present/coevolution/`);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('PageDown');
	expect(query()).toBe('?stage=development');
	await page.keyboard.press('ArrowLeft');
	expect(query()).toBe('?stage=initiation');
	await page.keyboard.press('Escape');
	await page.waitForURL(/\/figures\/coevolution\/$/);
});

test('in a chapter a figure leaves the address of the page alone', async () => {
	await page.goto(`${site.url}/4-coevolution/?stage=takeover`);
	expect(await page.locator('#fig-coevolution .stage:visible').count()).toBe(3);
	await page.locator('#fig-coevolution [data-parameter="stage"] label', { hasText: 'Takeover' }).click();
	expect(query()).toBe('?stage=takeover');
	expect(await page.locator('#fig-coevolution .stage:visible').count()).toBe(1);
	expect(await page.locator('#fig-coevolution .figure-state-link').getAttribute('href')).toMatch(
		/\/figures\/coevolution\/\?stage=takeover$/,
	);
});

test('blocks move from state to state, and stand still where that is wished', async () => {
	const moving = () =>
		page.evaluate(() => document.getAnimations().filter((a) => a.constructor.name === 'Animation').length);
	await open('coevolution', '?stage=initiation');
	await page.locator('[data-parameter="stage"] label', { hasText: 'Development' }).click();
	expect(await moving()).toBe(0);
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.locator('[data-parameter="stage"] label', { hasText: 'Takeover' }).click();
	expect(await moving()).toBeGreaterThan(4);
});

test('what another choice leaves dimmed is seen to be dimmed, and what is chosen is not', async () => {
	await open('coevolution', '?actor=platforms');
	const opacity = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((element) => Number(getComputedStyle(element).opacity));
	expect(await opacity('.block.fill-central[data-dimmed]')).toBeLessThan(0.6);
	expect(await opacity('.block.fill-platforms')).toBe(1);
});

test('a mark can be opened elsewhere: with Ctrl it stays a link', async () => {
	await open('coevolution');
	const taken = (ctrlKey: boolean) =>
		page
			.locator('.stage:visible [data-set]')
			.first()
			.evaluate(
				(mark, held) =>
					!mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: held })),
				ctrlKey,
			);
	expect(await taken(true)).toBe(false);
	expect(query()).toBe('');
	expect(await taken(false)).toBe(true);
	expect(query()).toBe('?actor=central');
});

test('the marks of a key are as high as a line', async () => {
	for (const id of figures.map((figure) => figure.id)) {
		await open(id);
		const heights = await page
			.locator('.figure-key svg:visible')
			.evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().height));
		expect(
			heights.filter((height) => height > 28),
			id,
		).toEqual([]);
	}
});
