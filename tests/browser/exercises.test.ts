import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite, settled } from '../support/browser.ts';

const site = await openSite();

const kit = '/teaching/5-typology/';
/** A kit whose exercises work. */
async function open(before?: (page: Page) => Promise<void>) {
	const page = await site.tab();
	await before?.(page);
	await page.goto(site.url + kit);
	await settled(page);
	await page.locator('#exercises').scrollIntoViewIfNeeded();
	await page.locator('.exercise-form').first().waitFor();
	return page;
}
const verdict = (page: Page, id: string) => page.locator(`#exercise-${id} .exercise-verdict`).innerText();
const choose = (page: Page, id: string, value: string) =>
	page.locator(`#exercise-${id} input[value="${value}"]`).check();
const check = (page: Page, id: string) => page.locator(`#exercise-${id} .exercise-check`).click();

describe('an exercise', () => {
	test('of choice says why an answer is wrong, then why another is right', async () => {
		const page = await open();
		await check(page, 'advice-to-lotus-village');
		expect(await verdict(page, 'advice-to-lotus-village')).toBe('Choose something first.');
		await choose(page, 'advice-to-lotus-village', 'producer-land');
		await check(page, 'advice-to-lotus-village');
		expect(await verdict(page, 'advice-to-lotus-village')).toBe('Not so.');
		const status = page.locator('#exercise-advice-to-lotus-village .exercise-status');
		expect(await status.innerText()).toContain('the migrants sell them');
		expect(await status.locator('.source-pages').innerText()).toBe('pp. 155–156');
		await choose(page, 'advice-to-lotus-village', 'merchant-act');
		expect(await status.innerText()).toBe('');
		await check(page, 'advice-to-lotus-village');
		expect(await verdict(page, 'advice-to-lotus-village')).toBe('Right.');
	});

	test('on a plane judges row and column by themselves, and goes on by keyboard alone', async () => {
		const page = await open();
		const form = page.locator('#exercise-settings-of-villages');
		await form.locator('input').first().focus();
		expect(await form.locator('legend').innerText()).toContain('Tower Village');
		// The fourth: a sector where there is none, and a government that acts.
		await page.keyboard.press('4');
		await page.keyboard.press('Enter');
		expect(await verdict(page, 'settings-of-villages')).toBe('Half right.');
		expect(await form.locator('.exercise-axis').allInnerTexts()).toEqual([
			'✗ Not: Strong industry nearby',
			'✓ Government intervenes',
		]);
		await form.locator('.exercise-next').focus();
		await page.keyboard.press('Enter');
		expect(await form.locator('.exercise-dots').innerText()).toContain('2 of 5');
		const right: Record<string, string> = { Tower: '2', Wind: '2', Horn: '3', Cavern: '3', Rock: '4' };
		for (let i = 2; i <= 5; i++) {
			const [village] = (await form.locator('legend').innerText()).split(' ');
			await page.keyboard.press(right[village!]!);
			await page.keyboard.press('Enter');
			if (i < 5) {
				expect(await verdict(page, 'settings-of-villages')).toBe('✓ Right.'.replace('✓ ', ''));
				await form.locator('.exercise-next').focus();
				await page.keyboard.press('Enter');
			}
		}
		// The first was wrong, which is not made good by the others.
		expect(await verdict(page, 'settings-of-villages')).toBe('4 of 5 are right.');
	});

	test('of matching marks what is wrong and explains it', async () => {
		const page = await open();
		const form = page.locator('#exercise-merchant-or-producer');
		for (const select of await form.locator('select').all()) await select.selectOption('merchant');
		await check(page, 'merchant-or-producer');
		expect(await verdict(page, 'merchant-or-producer')).toBe('3 of 6 are right.');
		expect(await form.locator('label.is-wrong').count()).toBe(3);
		expect(await form.locator('.exercise-feedback').count()).toBe(3);
		// Whoever cannot see the sign hears the word.
		const names = await form
			.locator('label.is-wrong')
			.evaluateAll((all) => all.map((label) => label.querySelector('span')!.textContent));
		for (const name of names) expect(name).toMatch(/ \(wrong\)$/);
	});

	test('of order moves by its buttons, by touch too, and of number takes a comma', async () => {
		const page = await site.tab({ hasTouch: true, viewport: { width: 390, height: 800 } });
		await page.goto(`${site.url}/teaching/4-coevolution/`);
		await settled(page);
		await page.locator('#exercises').scrollIntoViewIfNeeded();
		const order = page.locator('#exercise-angs-three-steps');
		await order.locator('.exercise-form').waitFor();
		for (const id of ['preserve', 'stimulate', 'build'])
			for (let i = 0; i < 2; i++) {
				const up = order.locator(`li[data-id="${id}"] button`).first();
				// At the end it does nothing.
				await up.tap({ force: true });
			}
		await order.locator('.exercise-check').tap();
		expect(await verdict(page, 'angs-three-steps')).toBe('Right.');
		await page.goto(`${site.url}/teaching/2-methods/`);
		const number = page.locator('#exercise-number-of-interviews');
		await number.scrollIntoViewIfNeeded();
		await number.locator('input').fill('64');
		await number.locator('.exercise-check').tap();
		expect(await number.locator('.exercise-status').innerText()).toContain('Three people have two roles');
		await number.locator('input').fill(' 61 ');
		await number.locator('.exercise-check').tap();
		expect(await verdict(page, 'number-of-interviews')).toBe('Right.');
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	});
});

test('what is put in order says where it stands now, and where it cannot go on', async () => {
	const page = await site.tab();
	await page.goto(`${site.url}/teaching/4-coevolution/`);
	await settled(page);
	await page.locator('#exercises').scrollIntoViewIfNeeded();
	const order = page.locator('#exercise-angs-three-steps');
	await order.locator('.exercise-form').waitFor();
	const item = order.locator('li[data-id="preserve"]');
	const text = await item.locator('span').innerText();
	const at = await item.evaluate((each) => [...each.parentElement!.children].indexOf(each) + 1);
	for (let number = at - 1; number >= 1; number--) {
		await item.getByRole('button').first().press('Enter');
		expect(await order.locator('p[role=status]').innerText()).toBe(`${text}: now ${number} of 3`);
	}
	await item.getByRole('button').first().press('Enter');
	expect(await order.locator('p[role=status]').innerText()).toBe(`${text}: now 1 of 3`);
	expect(
		await order
			.locator('.exercise-order button')
			.evaluateAll((all) => all.map((button) => button.ariaDisabled === 'true')),
	).toEqual([true, false, false, false, false, true]);
});

describe('what was done', () => {
	const done = (page: Page) => page.locator('.exercises-count').innerText();

	test('is kept on this device, told, and forgotten by one button', async () => {
		const page = await site.tab();
		const visit = async () => {
			await page.goto(site.url + kit);
			await settled(page);
			await page.locator('#exercises').scrollIntoViewIfNeeded();
			await page.locator('.exercise-form').first().waitFor();
		};
		await visit();
		expect(await done(page)).toBe('0 of 9 done');
		expect(await page.locator('.exercises-kept').innerText()).toContain('on this device only');
		await choose(page, 'advice-to-lotus-village', 'merchant-act');
		await check(page, 'advice-to-lotus-village');
		expect(await done(page)).toBe('1 of 9 done');
		await visit();
		expect(await done(page)).toBe('1 of 9 done');
		expect(await page.evaluate(() => localStorage.getItem('ddv-exercises'))).toBe(
			'["advice-to-lotus-village"]',
		);
		await page.locator('.exercises-kept button').click();
		expect(await done(page)).toBe('0 of 9 done');
		expect(await page.evaluate(() => localStorage.getItem('ddv-exercises'))).toBe('off');
		await choose(page, 'advice-to-lotus-village', 'merchant-act');
		await check(page, 'advice-to-lotus-village');
		await visit();
		expect(await done(page)).toBe('0 of 9 done');
		expect(await page.locator('.exercises-kept').innerText()).toContain('is not kept');
	});

	test('does not come back from a window that is open while another forgets it', async () => {
		const page = await open(async (each) => {
			await each.addInitScript("localStorage.setItem('ddv-exercises', '[\"settings-of-villages\"]')");
		});
		const doAfter = async (left: string) => {
			await page.evaluate((text) => localStorage.setItem('ddv-exercises', text), left);
			await choose(page, 'advice-to-lotus-village', 'merchant-act');
			await check(page, 'advice-to-lotus-village');
			return page.evaluate(() => localStorage.getItem('ddv-exercises'));
		};
		expect(await doAfter('[]')).toBe('["advice-to-lotus-village"]');
		expect(await doAfter('off')).toBe('off');
		expect(await done(page)).toBe('1 of 9 done');
		expect(await page.locator('.exercises-kept').innerText()).toContain('is not kept');
	});

	test.each([
		[
			'forbidden',
			"Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } })",
		],
		['full', "Storage.prototype.setItem = () => { throw new DOMException('full'); }"],
		['spoilt', "localStorage.setItem('ddv-exercises', '{\"a\":')"],
	])('with a storage that is %s all works as before', async (_name, script) => {
		const errors: string[] = [];
		const page = await open(async (each) => {
			each.on('pageerror', (error) => errors.push(error.message));
			await each.addInitScript(script);
		});
		await choose(page, 'advice-to-lotus-village', 'merchant-act');
		await check(page, 'advice-to-lotus-village');
		expect(await verdict(page, 'advice-to-lotus-village')).toBe('Right.');
		expect(await done(page)).toBe('1 of 9 done');
		expect(errors).toEqual([]);
	});
});

test('on the page to check oneself they work too, and what was done is the same as on the kit', async () => {
	const page = await site.tab();
	await page.goto(`${site.url}/5-typology/`);
	await page.locator('.self-check a').click();
	await page.waitForURL(`${site.url}${kit}self-check/`);
	await page.locator('.exercise-form').first().waitFor();
	await choose(page, 'advice-to-lotus-village', 'merchant-act');
	await check(page, 'advice-to-lotus-village');
	expect(await verdict(page, 'advice-to-lotus-village')).toBe('Right.');
	await page.goto(site.url + kit);
	await page.locator('#exercises').scrollIntoViewIfNeeded();
	await page.locator('#exercise-advice-to-lotus-village .exercise-done').waitFor();
});

test.each([kit, `${kit}self-check/`])(
	'on %s each question stands without JavaScript, its answer folded',
	async (path) => {
		const page = await site.tab({ javaScriptEnabled: false });
		await page.goto(site.url + path);
		expect(await page.locator('.exercise').count()).toBe(9);
		expect(await page.locator('.exercise-given:visible').count()).toBe(9);
		const answer = page.locator('#exercise-advice-to-lotus-village .exercise-answer');
		expect(await answer.locator('li').first().isVisible()).toBe(false);
		await answer.locator('summary').click();
		expect(await answer.locator('li').first().innerText()).toContain('Merchant-based');
	},
);

test('the script is loaded where an exercise comes near, and nowhere else', async () => {
	const script = /\/_astro\/exercises\.[^/]*\.js$/;
	const loads = async (path: string, act?: (page: Page) => Promise<unknown>) => {
		const page = await site.tab();
		const seenScripts: string[] = [];
		page.on('response', (response) => {
			if (script.test(response.url())) seenScripts.push(response.url());
		});
		await page.goto(site.url + path);
		await act?.(page);
		await settled(page);
		return seenScripts.length;
	};
	expect(await loads(kit)).toBe(0);
	const comeNear = (page: Page) =>
		Promise.all([
			page.waitForResponse((response) => script.test(response.url())),
			page.locator('#exercises').scrollIntoViewIfNeeded(),
		]);
	expect(await loads(kit, comeNear)).toBe(1);
	for (const path of ['/4-coevolution/', '/figures/typology/', '/teaching/', '/handouts/figures/typology/'])
		expect(await loads(path), path).toBe(0);
});

test('a sheet fits one page of A4 and of Letter', async () => {
	const page = await site.tab();
	const pagesOf = async (path: string, format: 'A4' | 'Letter') => {
		await page.goto(site.url + path);
		const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
		return pdf.match(/\/Type\s*\/Page\b/g)!.length;
	};
	const paths = [
		'/handouts/figures/typology/',
		'/handouts/figures/policy-timeline/',
		'/handouts/5-typology/',
		'/handouts/blank/actors-and-phases/',
		'/handouts/blank/spheres-of-an-entrepreneur/',
	];
	for (const path of paths)
		for (const format of ['A4', 'Letter'] as const)
			expect([path, format, await pagesOf(path, format)]).toEqual([path, format, 1]);
});
