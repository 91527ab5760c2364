import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite, settled } from '../support/browser.ts';

const site = await openSite();

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

/** Adds up how far a page's parts move while they are seen. */
const countShifts = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		Object.assign(window, { shifted: 0 });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				(window as unknown as { shifted: number }).shifted += (entry as unknown as { value: number }).value;
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
const shifted = (page: Page): Promise<number> =>
	page.evaluate(() => (window as unknown as { shifted: number }).shifted);

/** A page on its first visit, with an empty cache, over slow 4G. */
async function firstVisit(path: string, viewport = desk): Promise<{ page: Page; wire: CDPSession }> {
	const context = await site.browser.newContext({ viewport });
	const page = await context.newPage();
	const wire = await context.newCDPSession(page);
	await wire.send('Network.enable');
	await wire.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: 1.6e6 / 8,
		uploadThroughput: 750e3 / 8,
	});
	await countShifts(page);
	await page.goto(site.url + path, { waitUntil: 'load' });
	await settled(page);
	await settled(page);
	return { page, wire };
}

/** The reader's own faces in which words of a page were painted, with some of the words. */
async function foreignFaces(wire: CDPSession): Promise<string[]> {
	await wire.send('DOM.enable');
	await wire.send('CSS.enable');
	const { root } = await wire.send('DOM.getDocument', { depth: 0 });
	const { nodeIds } = await wire.send('DOM.querySelectorAll', {
		nodeId: root.nodeId,
		selector:
			'body :is(h1, h2, h3, p, a, i, em, cite, b, strong, button, th, td, summary):not(:lang(zh-Hans), :has(:lang(zh-Hans)), code *)',
	});
	const foreign: string[] = [];
	for (const nodeId of nodeIds.slice(0, 600)) {
		const { fonts } = await wire.send('CSS.getPlatformFontsForNode', { nodeId });
		const other = fonts.filter(({ isCustomFont }) => !isCustomFont);
		if (other.length === 0) continue;
		const { outerHTML } = await wire.send('DOM.getOuterHTML', { nodeId });
		// Titles of works may be Chinese without a mark of language.
		if (/\p{Script=Han}/u.test(outerHTML)) continue;
		foreign.push(`${other.map(({ familyName }) => familyName).join(', ')}: ${outerHTML.slice(0, 120)}`);
	}
	return foreign;
}

describe('on a first visit over slow 4G', () => {
	test.each([
		['/', phone],
		['/3-theory/industrial-policy/', phone],
		['/4-coevolution/', desk],
		['/evidence/policies/', phone],
		['/figures/coevolution/', desk],
	])('%s is read at once, nothing moves, and the next page is in its own faces', async (path, viewport) => {
		const { page, wire } = await firstVisit(path, viewport);
		expect(await shifted(page)).toBeLessThanOrEqual(0.01);
		// The fonts come when the text is there.
		const [text, ...fonts] = await page.evaluate(async () => {
			const whole = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
			while (sessionStorage.getItem('fonts') === null) await new Promise((done) => setTimeout(done, 20));
			const files = performance.getEntriesByType('resource').filter(({ name }) => /sans|serif/.test(name));
			return [whole.responseEnd, ...files.map(({ startTime }) => startTime)];
		});
		expect(fonts).toHaveLength(2);
		expect(Math.min(...fonts)).toBeGreaterThan(text);
		await page.reload({ waitUntil: 'load' });
		await settled(page);
		expect(await shifted(page)).toBeLessThanOrEqual(0.01);
		expect(await foreignFaces(wire)).toEqual([]);
		await page.context().close();
	});

	test.each([
		['/', phone],
		['/', desk],
		['/4-coevolution/', phone],
		['/figures/coevolution/', desk],
	])('%s does not move when it stops between a figure’s caption and its drawing', async (path, viewport) => {
		const { promise: goesOn, resolve: goOn } = Promise.withResolvers<void>();
		const answerSlowly = async (url: string, response: ServerResponse): Promise<void> => {
			const answer = await fetch(site.url + url);
			const bytes = Buffer.from(await answer.arrayBuffer());
			response.setHeader('content-type', answer.headers.get('content-type') ?? '');
			const caption = url === path ? bytes.indexOf('</figcaption>') : -1;
			expect(url === path && caption < 0).toBe(false);
			if (caption >= 0) {
				response.write(bytes.subarray(0, caption + '</figcaption>'.length));
				await goesOn;
			}
			response.end(bytes.subarray(caption < 0 ? 0 : caption + '</figcaption>'.length));
		};
		const halting = createServer(({ url = '/' }, response) => {
			answerSlowly(url, response).catch((error: Error) => response.destroy(error));
		}).listen(0, '127.0.0.1');
		const page = await site.tab({ viewport });
		await countShifts(page);
		const { port } = halting.address() as AddressInfo;
		await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'commit' });
		await page.locator('figcaption').first().waitFor({ state: 'attached' });
		// What has come is painted before the rest comes.
		await settled(page);
		await settled(page);
		goOn();
		await page.waitForLoadState('load');
		await settled(page);
		expect(await shifted(page)).toBeLessThanOrEqual(0.01);
		halting.close();
	});

	test('what stands in is known to the browser, each by its name', async () => {
		const page = await site.tab();
		await page.goto(site.url);
		const unknown = await page.evaluate(() => {
			const known = new Set([...document.fonts].map(({ family }) => family.replaceAll('"', '')));
			const style = getComputedStyle(document.documentElement);
			const stacks = style.getPropertyValue('--serif') + style.getPropertyValue('--sans');
			const named = [...stacks.matchAll(/['"]([^'"]+ from [^'"]+)['"]/g)].map(([, name]) => name!);
			return named.length > 5 ? named.filter((name) => !known.has(name)) : ['none is named'];
		});
		expect(unknown).toEqual([]);
	});

	test('a page without JavaScript has its own faces fetched ahead', async () => {
		// A busy machine may be too late for one first visit; what is not fetched ahead is too late for each.
		const faces = async () => {
			const page = await site.browser.newPage({ javaScriptEnabled: false });
			await page.goto(`${site.url}/about/`, { waitUntil: 'load' });
			const foreign = await foreignFaces(await page.context().newCDPSession(page));
			await page.close();
			return foreign;
		};
		await expect.poll(faces).toEqual([]);
	});

	test('a page whose faces never come is read in others', async () => {
		const page = await site.browser.newPage();
		await page.route('**/*.woff2', () => {});
		await page.goto(site.url, { waitUntil: 'commit' });
		await page.locator('h1').waitFor({ state: 'visible', timeout: 5000 });
		await page.close();
	});
});

test('no weight is used that the faces have not', async () => {
	const page = await site.tab({ viewport: desk });
	const used = new Set<string>();
	for (const path of [
		'/',
		'/3-theory/',
		'/figures/',
		'/works/',
		'/evidence/policies/',
		'/figures/coevolution/',
	]) {
		await page.goto(site.url + path);
		const weights = await page.evaluate(() =>
			[...document.querySelectorAll('body *')]
				.filter((element) =>
					[...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue!.trim()),
				)
				.map(
					(element) => `${getComputedStyle(element).fontWeight} ${element.localName}.${element.className}`,
				),
		);
		weights.forEach((weight) => used.add(weight));
	}
	expect([...used].filter((each) => parseInt(each) < 400 || parseInt(each) > 600)).toEqual([]);
	expect(await page.evaluate(() => getComputedStyle(document.body).fontSynthesis)).toBe('none');
});

test('what is kept on one line is so where a rule of its place lets lists of pages wrap', async () => {
	const page = await site.tab({ viewport: desk });
	for (const path of ['/6-embeddedness/', '/figures/embeddedness/', '/glossary/embeddedness/']) {
		await page.goto(site.url + path);
		const wrapping = await page
			.locator('.unbroken')
			.evaluateAll((all) => all.filter((each) => getComputedStyle(each).whiteSpace !== 'nowrap').length);
		expect([path, wrapping]).toEqual([path, 0]);
	}
});

test('figures are old-style in prose, lining and tabular in tables', async () => {
	const page = await site.tab({ viewport: desk });
	await page.goto(`${site.url}/3-theory/industrial-policy/`);
	const numerals = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((element) => getComputedStyle(element).fontVariantNumeric);
	expect(await numerals('.chapter-text p[id]')).toContain('oldstyle-nums');
	await page.goto(`${site.url}/figures/coevolution/`);
	expect(await numerals('.figure-data table')).toBe('lining-nums tabular-nums');
});

describe('without scripts', () => {
	test.each([
		['light', 'rgb(251, 248, 241)', '.on-light'],
		['dark', 'rgb(22, 19, 15)', '.on-dark'],
	] as const)('the theme is the system’s: %s', async (colorScheme, paper, picture) => {
		const context = await site.browser.newContext({ javaScriptEnabled: false, colorScheme });
		const page = await context.newPage();
		await page.goto(`${site.url}/figures/`);
		// Without scripts nothing can be asked of the page: the screenshot's first pixel is not needed, the style is.
		const wire = await context.newCDPSession(page);
		await wire.send('DOM.enable');
		await wire.send('CSS.enable');
		const { root } = await wire.send('DOM.getDocument', { depth: 0 });
		const styleOf = async (selector: string, name: string) => {
			const { nodeId } = await wire.send('DOM.querySelector', { nodeId: root.nodeId, selector });
			const { computedStyle } = await wire.send('CSS.getComputedStyleForNode', { nodeId });
			return computedStyle.find((each) => each.name === name)?.value;
		};
		expect(await styleOf('body', 'background-color')).toBe(paper);
		for (const each of ['.on-light', '.on-dark']) {
			const shown = (await styleOf(`.gallery-plate ${each}`, 'display')) !== 'none';
			expect(shown, each).toBe(each === picture);
		}
		await context.close();
	});
});

test('in a window as low as one at 400 % no bar stays over the text', async () => {
	const page = await site.tab({ viewport: { width: 320, height: 256 } });
	for (const path of ['/4-coevolution/', '/', '/works/', '/evidence/policies/', '/figures/coevolution/']) {
		await page.goto(site.url + path);
		await page.evaluate(() => window.scrollTo(0, 1500));
		const over = await page.evaluate(() =>
			[...document.querySelectorAll('body *')]
				.filter((element) => {
					const { position, visibility } = getComputedStyle(element);
					if (
						element.matches('.sl-skip-link') ||
						!['fixed', 'sticky'].includes(position) ||
						visibility === 'hidden'
					)
						return false;
					const { height, bottom, top } = element.getBoundingClientRect();
					return height > 1 && bottom > 0 && top < innerHeight;
				})
				.map((element) => `${element.tagName}.${element.className}`),
		);
		expect(over, path).toEqual([]);
	}
});

test('in forced colours what is chosen, current or aimed at has a sign of its own', async () => {
	const page = await site.tab({ viewport: desk, forcedColors: 'active' });
	await page.goto(`${site.url}/figures/coevolution/`);
	const ground = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((element) => getComputedStyle(element).backgroundColor);
	expect(await ground('.figure-bar a[aria-current]')).not.toBe(
		await ground('.figure-bar a:not([aria-current])'),
	);
	await page.goto(`${site.url}/works/`);
	await page.locator('.works-choices input[type=checkbox]').first().check();
	const outline = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((element) => getComputedStyle(element).outlineStyle);
	expect(await outline('.works-choices label:has(:checked)')).toBe('solid');
	await page.goto(`${site.url}/evidence/policies/`);
	const id = await page.locator('.register-entry[id], .register-entry > [id]').first().getAttribute('id');
	await page.goto(`${site.url}/evidence/policies/#${id}`);
	expect(await outline(':target')).toBe('solid');
});

test('on paper the dissertation’s pages stand in the margin, in ink on white whatever the theme', async () => {
	const page = await site.tab({ viewport: { width: 642, height: 900 }, colorScheme: 'dark' });
	await page.goto(`${site.url}/6-embeddedness/`);
	await page.emulateMedia({ media: 'print' });
	const labels = await page.locator('.chapter-text .paragraph-pages').evaluateAll((all) =>
		all.map((label) => {
			const words = document.createRange();
			words.selectNodeContents(label);
			const [{ left, right, top, bottom }, text] = [words, label.closest('p, li')!].map((each) =>
				each.getBoundingClientRect(),
			) as [DOMRect, DOMRect];
			return { label: label.textContent, inMargin: left >= 0 && right <= text.left, top, bottom };
		}),
	);
	expect(labels.filter(({ inMargin }) => !inMargin)).toEqual([]);
	expect(labels.filter(({ top }, i) => top < (labels[i - 1]?.bottom ?? 0))).toEqual([]);
	expect(await page.locator('h1').evaluate((element) => getComputedStyle(element).color)).toBe(
		'rgb(34, 29, 23)',
	);
	expect(await page.locator('.references').isVisible()).toBe(true);
});
