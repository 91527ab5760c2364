import type { BrowserContext, Page } from 'playwright-core';
import { getDocument, OPS } from 'unpdf/pdfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Look, openSite, settled } from '../support/browser.ts';
import { content, editionOf } from '../support/content.ts';
import { placePortable } from '../support/portable.ts';

const site = await openSite();

const path = '/present/4-coevolution/';
const { talks } = editionOf(content);
const talk = talks.get('4-coevolution')!;
const { steps } = talk;
/** Everything that is stepped through. */
const places = [
	'begin false',
	...steps.flatMap(({ id, reveal }) => [`${id} false`, ...(reveal ? [`${id} true`] : [])]),
	'end false',
];

/** The step that a window shows, and whether its answer. */
const place = (page: Page) =>
	page.evaluate(() => {
		const slide = document.querySelector('.slide[data-on]');
		const open = slide?.querySelector<HTMLDetailsElement>('.slide-reveal')?.open ?? false;
		return `${slide?.id} ${open}`;
	});
/** The states of the figure that a window shows. */
const figure = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('.slide-figure[data-on] .figure-panel:not([data-off])')].map((panel) =>
			panel.getAttribute('data-when'),
		),
	);
const shown = (page: Page, id: string) =>
	page.locator(`.slide[data-on]#${id}`).waitFor({ state: 'attached' });
const address = (page: Page) => new URL(page.url()).search;
/** What a window shows comes to be what is expected. */
const comes = (page: Page, read: (page: Page) => Promise<unknown>, expected: unknown) =>
	expect.poll(() => read(page), { timeout: 10_000 }).toEqual(expected);

/** Waits until a window of a talk is what it was opened as. */
async function ready(page: Page, address: string): Promise<Page> {
	await page.goto(address);
	await settled(page);
	await page.locator('html[data-view]').waitFor();
	return page;
}
const open = async (address: string, look: Look = {}) =>
	ready(
		await site.tab({ viewport: { width: 1280, height: 720 }, reducedMotion: 'no-preference', ...look }),
		address,
	);
/** Opens one of several windows. */
const openIn = async (context: BrowserContext, address: string) => ready(await context.newPage(), address);
/** Words without what lines and hyphens part. */
const plainly = (words: string) => words.replace(/[\s\u00ad]/g, '').replace(/[\u2010\u2011]/g, '-');

/** A printed document: its pages with their sizes, their words, and how many shapes are drawn. */
async function printed(pdf: Uint8Array) {
	const read = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const getPage = async (number: number) => {
		const page = await read.getPage(number);
		const [, , width = 0, height = 0] = page.view;
		const { items } = await page.getTextContent();
		const { fnArray } = await page.getOperatorList();
		return {
			width: Math.round(width),
			height: Math.round(height),
			words: plainly(items.map((item) => ('str' in item ? item.str : '')).join('')),
			marks: fnArray.filter((each) => each === OPS.constructPath).length,
		};
	};
	return { numPages: read.numPages, getPage };
}

/** Drawings that say too much for words of 20 pixels on a slide, or whose boxes are no larger than their words: 17 there. */
const dense = new Set([
	'argument-map claims',
	'argument-map support',
	'argument-map without',
	'field-sites not-made',
	'interviewees role',
	'one-stop-centre sorted',
	'party-arrangements units',
	'policy-timeline poverty',
	'readjustment measures',
	'readjustment open',
	'state-capitalism direction',
	'typology migration',
]);

/** The sizes of what is read on a slide, in pixels of the window: of the smallest words beside the drawing, and in it. */
const smallest = (page: Page) =>
	page.evaluate(() => {
		const sizes = { words: [] as number[], drawn: [] as number[] };
		const walker = document.createTreeWalker(document.querySelector('.talk-screen')!, NodeFilter.SHOW_TEXT);
		for (let node; (node = walker.nextNode());) {
			const element = node.parentElement!;
			const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
			if (!node.textContent!.trim() || !seen || element.closest('[role=status]')) continue;
			const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
			const size = Number.parseFloat(getComputedStyle(element).fontSize);
			(matrix ? sizes.drawn : sizes.words).push(size * (matrix ? Math.hypot(matrix.a, matrix.b) : 1));
		}
		return { words: Math.min(...sizes.words), drawn: Math.min(...sizes.drawn) };
	});

const fresh = (options = {}) =>
	site.browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });

/** Opens the notes from the slides. */
async function notesOf(slides: Page): Promise<Page> {
	const opened = slides.waitForEvent('popup');
	await slides.keyboard.press('n');
	const notes = await opened;
	await notes.locator('.desk-notes p').first().waitFor();
	return notes;
}

/** Steps from either window, through everything or some steps of it, and moves figures in both. */
async function together(slides: Page, notes: Page, through = places): Promise<void> {
	await notes.locator('.desk-screen[data-there]').waitFor();
	const keys = ['ArrowRight', 'PageDown', ' ', 'ArrowDown'];
	for (const [i, expected] of through.slice(1).entries()) {
		await [slides, notes][i % 2]!.keyboard.press(keys[i % keys.length]!);
		await comes(slides, place, expected);
		await comes(notes, place, expected);
		expect(await figure(slides)).toEqual(await figure(notes));
	}
	for (const expected of through.slice(0, -1).toReversed().slice(0, 6)) {
		await notes.keyboard.press('PageUp');
		await comes(slides, place, expected);
	}
	await notes.locator('.desk-steps a[href="#takeover"]').click();
	await comes(slides, place, 'takeover false');
	// The figure is moved in the notes, and back by the other window.
	await notes.locator('.slide-figure[data-on] .figure-bar a', { hasText: 'Development' }).click();
	const developed = async (page: Page) => (await figure(page)).map((when) => /stage=(\w+)/.exec(when!)![1]);
	await comes(notes, developed, ['development']);
	await comes(slides, developed, ['development']);
	expect(await slides.locator('.slide[data-on] .slide-title').innerText()).toBe(
		'Platforms tie the other three together on three levels',
	);
	await slides.evaluate(() =>
		document.querySelector<HTMLElement>('.slide-figure[data-on] .figure-bar a[data-set$=takeover]')!.click(),
	);
	await comes(notes, developed, ['takeover']);
}

describe('slides', () => {
	test('are stepped through by keys and a clicker, with the step in the address', async () => {
		const page = await open(site.url + path);
		expect(await place(page)).toBe('begin false');
		for (const key of ['ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
		// An answer is told.
		expect(await page.locator('.talk-status').textContent()).toBe(
			await page.locator('.slide[data-on] .slide-reveal p').textContent(),
		);
		await page.keyboard.press('PageDown');
		await shown(page, 'initiation');
		expect(address(page)).toBe('?step=initiation');
		await page.reload();
		await shown(page, 'initiation');
		await page.keyboard.press('PageUp');
		await comes(page, place, 'who-first true');
		await page.keyboard.press('End');
		await shown(page, 'end');
		for (const step of ['argue', 'new-form', 'takeover']) {
			await page.keyboard.press('PageUp');
			await shown(page, step);
		}
		// What a slide claims is told once, by the talk.
		expect((await page.locator('.figure-status').allTextContents()).join('')).toBe('');
		await page.keyboard.press('End');
		await page.keyboard.press('PageUp');
		await shown(page, 'argue');
		expect(await page.locator('.talk-count').innerText()).toBe('12 / 12');
		await page.keyboard.press('b');
		expect(await page.locator('.talk-blank').isVisible()).toBe(true);
		await page.keyboard.press('Home');
		expect(await page.locator('.talk-blank').isVisible()).toBe(false);
		await page.locator('.talk-on').click();
		await comes(page, place, 'who-first false');
	});

	test('open on their title, with a line for the speaker, ways to present and the keys', async () => {
		const page = await open(site.url + path);
		expect(await page.locator('.is-opening .slide-title').innerText()).toBe(talk.title);
		expect(await page.locator('.is-opening button').allInnerTexts()).toEqual([
			'Present',
			'Notes in a second window',
			'Keys',
		]);
		// What is written there steps through nothing, and a reload keeps it.
		await page.locator('.talk-speaker input').pressSequentially('Ben, n b');
		expect(await place(page)).toBe('begin false');
		await page.reload();
		expect(await page.locator('.talk-speaker input').inputValue()).toBe('Ben, n b');
		await page.keyboard.press('?');
		expect(await page.locator('.talk-keys').innerText()).toContain('notes in a second window');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Escape');
		expect([await page.locator('.talk-keys').isVisible(), await place(page)]).toEqual([false, 'begin false']);
		await page.locator('.talk-begin').click();
		await comes(page, place, 'who-first false');
		await comes(page, () => page.evaluate(() => document.fullscreenElement !== null), true);
	});

	test('leave single keys alone where a reader turned them off among the keys; arrows stay', async () => {
		const page = await open(site.url + path);
		await page.keyboard.press('?');
		await page.locator('.talk-keys').getByRole('checkbox').uncheck();
		await page.keyboard.press('Escape');
		for (const key of ['n', 'l', '?']) await page.keyboard.press(key);
		expect(page.context().pages()).toHaveLength(1);
		expect(await page.locator('.talk-keys').isVisible()).toBe(false);
		await page.keyboard.press('ArrowRight');
		await comes(page, place, 'who-first false');
		await page.keyboard.press('b');
		expect(await page.locator('.talk-blank').isVisible()).toBe(false);
		await page.goto(`${site.url}/present/coevolution/`);
		await settled(page);
		await page.keyboard.press('b');
		expect(await page.locator('.slide-blank').isVisible()).toBe(false);
	});

	test('end on their address and its code', async () => {
		const page = await open(`${site.url + path}?step=end`);
		expect(await page.locator('.is-closing .qr').isVisible()).toBe(true);
		expect(await page.locator('.talk-address').innerText()).toMatch(/^https:.*\/present\/4-coevolution\/$/);
	});

	test('say so where an address names a step that is not there, and begin', async () => {
		const page = await open(`${site.url + path}?step=<b>no`);
		expect(await place(page)).toBe('begin false');
		expect(await page.locator('.talk-status').innerText()).toBe('There is no slide “<b>no” in this talk.');
	});

	test('are turned by the finger', async () => {
		const page = await open(`${site.url + path}?step=initiation`, {
			viewport: { width: 390, height: 844 },
			hasTouch: true,
		});
		const swipe = (from: number, to: number) =>
			page.evaluate(
				([from, to]) => {
					const target = document.querySelector('.talk-screen')!;
					const touch = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 300 });
					const of = (type: string, x: number, lifted: boolean) =>
						target.dispatchEvent(
							new TouchEvent(type, { touches: lifted ? [] : [touch(x)], changedTouches: [touch(x)] }),
						);
					of('touchstart', from!, false);
					of('touchend', to!, true);
				},
				[from, to],
			);
		await swipe(300, 100);
		await shown(page, 'how-many');
		await swipe(100, 300);
		await shown(page, 'initiation');
		await swipe(200, 180);
		await shown(page, 'initiation');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	});

	test('without JavaScript are a page with all steps, figures, answers and notes', async () => {
		const page = await site.tab({ javaScriptEnabled: false });
		await page.goto(site.url + path);
		for (const { id, shows, notes, reveal } of steps) {
			const slide = page.locator(`#${id}`);
			expect(await slide.locator('.slide-notes').innerText(), id).toContain(notes[0]);
			expect(await slide.locator('.slide-reveal').count(), id).toBe(reveal ? 1 : 0);
			if (shows) expect(await slide.locator('.drawing:visible').count(), id).toBe(1);
		}
		expect(await page.locator('.talk-present, .desk, .talk-foot').locator('visible=true').count()).toBe(0);
	});

	test.each(['page', 'slides'])('on paper have each its own figure, as a %s', async (view) => {
		const page = await open(`${site.url + path}?step=takeover&view=${view}`);
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await page.emulateMedia({ media: 'print' });
		for (const { id, shows } of steps) {
			const slide = page.locator(`#${id}`);
			expect(await slide.locator('.slide-notes').isVisible(), id).toBe(view === 'page');
			const drawn = slide.locator('.drawing').locator('visible=true');
			const names = await drawn.evaluateAll((all) =>
				all.map((each) => each.closest<HTMLElement>('.figure-panel')!.dataset['when']),
			);
			expect(
				names.map((name) => /=([\w-]+)/.exec(name!)![1]),
				id,
			).toEqual(shows ? [shows.state] : []);
		}
	});

	test('are printed one a page to hand out, landscape, with title, question and drawing; with answers as a page', async () => {
		const page = await open(`${site.url + path}?step=takeover`);
		const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
		const { getPage, numPages } = await printed(pdf);
		expect(numPages).toBe(steps.length + 2);
		for (const [i, { id, ask, reveal, shows }] of steps.entries()) {
			const { width, height, words, marks } = await getPage(i + 2);
			expect([width, height], id).toEqual([960, 540]);
			const title = await page.locator(`#${id} .slide-title`).innerText();
			expect(words, id).toContain(plainly(title));
			if (ask) expect(words, id).toContain(plainly(ask));
			if (reveal) expect(words, id).not.toContain(plainly(reveal));
			// The words of the drawing in its own state.
			const drawn = shows
				? await page.evaluate(
						([figure, state]) =>
							[
								...document.querySelectorAll(
									`.figure-${figure} .figure-panel[data-when$="=${state}"] [data-layout=wide] text`,
								),
							].map((text) => text.textContent),
						[shows.figure, shows.state],
					)
				: [];
			expect(drawn.length > 3, id).toBe(Boolean(shows));
			expect(
				drawn.map(plainly).filter((text) => !words.includes(text)),
				id,
			).toEqual([]);
			expect(marks > 8, id).toBe(Boolean(shows));
		}
		// Afterwards the slide is there as before.
		expect(await place(page)).toBe('takeover false');
		const whole = await openIn(page.context(), `${site.url + path}?view=page`);
		await whole.emulateMedia({ media: 'print' });
		for (const { id, reveal } of steps.filter((step) => step.reveal)) {
			expect(await whole.locator(`#${id} .slide-reveal p`).isVisible(), id).toBe(true);
			expect(await whole.locator(`#${id} .slide-reveal`).innerText(), id).toBe(reveal);
		}
		expect((await figure(page)).length).toBe(1);
	});

	test('have a picture of each figure in the overview, of one that can be compared too', async () => {
		const page = await open(`${site.url}/present/6-embeddedness/`);
		await page.keyboard.press('o');
		const shown = talks.get('6-embeddedness')!.steps.filter(({ shows }) => shows);
		await expect.poll(() => page.locator('.talk-overview .drawing').count()).toBe(shown.length);
	});

	test('are overlooked in a grid, by keys and by a click, and Escape leads back', async () => {
		const page = await open(`${site.url + path}?step=initiation`);
		await page.keyboard.press('o');
		const overview = page.locator('.talk-overview');
		await overview.waitFor();
		expect(await overview.locator('li > a').count()).toBe(steps.length + 2);
		expect(await overview.locator('.drawing').count()).toBe(steps.filter(({ shows }) => shows).length);
		expect(await page.evaluate(() => document.activeElement!.getAttribute('href'))).toBe('#initiation');
		const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
		await page.keyboard.press('Escape');
		expect([await overview.isVisible(), await place(page)]).toEqual([false, 'initiation false']);
		await page.locator('.talk-count').click();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await comes(page, place, `${steps[2]!.id} false`);
		await page.keyboard.press('o');
		await overview.locator('li > a[href="#takeover"]').click();
		await comes(page, place, 'takeover false');
		expect(await overview.isVisible()).toBe(false);
		for (const key of ['o', '1', '1', 'Enter']) {
			await page.keyboard.press(key);
			if (key === 'o') await overview.waitFor();
		}
		await comes(page, place, `${steps[10]!.id} false`);
	});

	test('are found by their number and Enter', async () => {
		const page = await open(site.url + path);
		for (const key of ['1', '0']) await page.keyboard.press(key);
		expect(await page.locator('.talk-status').innerText()).toBe('To slide 10: press Enter');
		await page.keyboard.press('Enter');
		await comes(page, place, `${steps[9]!.id} false`);
		// A number that is not meant is forgotten, and one that no slide has is told.
		for (const key of ['3', 'Escape', 'Enter']) await page.keyboard.press(key);
		expect(await place(page)).toBe(`${steps[9]!.id} false`);
		for (const key of ['9', '9', 'Enter']) await page.keyboard.press(key);
		expect(await page.locator('.talk-status').innerText()).toBe('There is no slide 99. The last one is 12.');
	});
});

/** What a slide is in a window of some size, in pixels of the window. */
interface SlideLook {
	/** How far it scrolls. */
	over: number;
	/** The smallest words beside the drawing, and in it. */
	words: number;
	drawn: number;
	/** The drawing, where there is one. */
	box: { width: number; height: number; y: number } | null;
}
const windows = [
	[1280, 720],
	[1920, 1080],
	[1024, 768],
] as const;

describe.each(process.env['TEST_ALL'] ? [...talks.keys()] : ['4-coevolution'])('each slide of %s', (id) => {
	const shows = new Map(talks.get(id)!.steps.map((step) => [step.id, step.shows]));
	const all = ['begin', ...shows.keys(), 'end'];
	/** The regions of each slide, and whether it has its figure with it. */
	const regions = new Map<string, { ids: string[]; owned: boolean }>();
	const looks = new Map<string, SlideLook[]>();

	beforeAll(async () => {
		const context = await fresh({ reducedMotion: 'reduce' });
		const page = await openIn(context, `${site.url}/present/${id}/`);
		for (const [i, step] of all.entries()) {
			if (i > 0) await page.keyboard.press(i === all.length - 1 ? 'End' : 'PageDown');
			// What a slide reveals comes before the next.
			if ((await place(page)).endsWith(' true')) await page.keyboard.press('PageDown');
			await shown(page, step);
			regions.set(step, {
				ids: await page.getByRole('region').evaluateAll((found) => found.map((each) => each.id)),
				owned: await page.evaluate((slide) => {
					const holder = document.querySelector('.slide-figure[data-on]');
					const on = document.getElementById(slide)!;
					return holder !== null && (on.contains(holder) || on.getAttribute('aria-owns') === holder.id);
				}, step),
			});
			const { figure, state } = shows.get(step) ?? {};
			const inState = page.locator(`.slide-figure[data-on] [data-when*="=${state}"]:not([data-off])`);
			const drawing = inState.locator('.drawing:not([aria-hidden]) >> visible=true');
			for (const [width, height] of windows) {
				await page.setViewportSize({ width, height });
				if (figure) await drawing.waitFor();
				await settled(page);
				const over = await page
					.locator('.talk-screen')
					.evaluate((screen) => screen.scrollHeight - screen.clientHeight);
				const box = figure ? await drawing.boundingBox() : null;
				looks.set(step, [...(looks.get(step) ?? []), { ...(await smallest(page)), over, box }]);
			}
		}
		await context.close();
	});

	test('is the one region, which has the figure that it shows with it', () => {
		for (const [step, figure] of shows)
			expect(regions.get(step), step).toEqual({ ids: [step], owned: figure !== undefined });
	});

	test('has type of 20 pixels at 1280 by 720', () => {
		for (const step of all) {
			const [{ words, drawn }] = looks.get(step) as [SlideLook];
			expect(words, step).toBeGreaterThanOrEqual(20);
			const { figure, state } = shows.get(step) ?? {};
			if (!figure) continue;
			const isDense = dense.has(`${figure} ${state}`);
			expect(drawn, step).toBeGreaterThanOrEqual(isDense ? 17 : 19.95);
			expect(drawn < 19.95, `${step} is among those that are dense`).toBe(isDense);
		}
	});

	test.each(windows.map(([width, height], i) => ({ width, height, i })))(
		'fills a window of $width by $height, and scrolls nowhere',
		({ width, height, i }) => {
			for (const step of all) {
				const { over, box } = looks.get(step)![i]!;
				expect(over, step).toBeLessThanOrEqual(0);
				expect(box !== null, step).toBe(shows.get(step) !== undefined);
				if (!box || id !== '4-coevolution') continue;
				expect(box.width, step).toBeGreaterThan(width * 0.85);
				expect(box.height, step).toBeGreaterThan(height * 0.6);
				expect(box.y + box.height, step).toBeLessThanOrEqual(height);
			}
		},
	);
});

describe('two windows', () => {
	/** What is stepped through where windows hear of each other in another way. */
	const some = process.env['TEST_ALL'] ? places : places.slice(0, 7);

	test('stay together through all steps and moves of figures', async () => {
		const context = await fresh();
		const slides = await openIn(context, site.url + path);
		await together(slides, await notesOf(slides));
		await context.close();
	});

	test('stay together where there is no BroadcastChannel', async () => {
		const context = await fresh();
		await context.addInitScript(() => {
			Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
		});
		const slides = await openIn(context, site.url + path);
		await together(slides, await notesOf(slides), some);
		await context.close();
	});

	test('blank together, and point at the same place of the drawing', async () => {
		const context = await fresh();
		const slides = await openIn(context, `${site.url + path}?step=development`);
		const notes = await notesOf(slides);
		await notes.locator('.desk-blank').click();
		await slides.locator('.talk-blank').waitFor();
		await notes.locator('.desk-blank').click();
		await slides.locator('.talk-blank').waitFor({ state: 'hidden' });
		await notes.locator('.desk-pointer').click();
		const drawn = (page: Page) => page.locator('.slide-figure[data-on] .drawing:not([aria-hidden]):visible');
		const small = (await drawn(notes).boundingBox())!;
		await notes.mouse.move(small.x + small.width / 2, small.y + small.height / 2);
		await slides.locator('.talk-pointer').waitFor();
		const dot = (await slides.locator('.talk-pointer').boundingBox())!;
		const large = (await drawn(slides).boundingBox())!;
		expect(Math.abs(dot.x + dot.width / 2 - (large.x + large.width / 2))).toBeLessThan(6);
		expect(Math.abs(dot.y + dot.height / 2 - (large.y + large.height / 2))).toBeLessThan(6);
		await context.close();
	});

	test('a window of slides that was closed is missed, opened again, and goes on where the notes are', async () => {
		const context = await fresh();
		const slides = await openIn(context, site.url + path);
		const notes = await notesOf(slides);
		for (let i = 0; i < 4; i++) await notes.keyboard.press('ArrowRight');
		await comes(slides, place, places[4]);
		await slides.close({ runBeforeUnload: false });
		await notes.locator('.desk-open').waitFor();
		expect(await notes.locator('.desk-screen').innerText()).toBe('No screen is open');
		await notes.keyboard.press('ArrowRight');
		const opened = notes.waitForEvent('popup');
		await notes.locator('.desk-open').click();
		const again = await opened;
		await comes(again, place, places[5]);
		await notes.locator('.desk-screen[data-there]').waitFor();
		// One that somebody opens by its address is found too.
		await again.close();
		await notes.locator('.desk-open').waitFor();
		const third = await openIn(context, site.url + path);
		await comes(third, place, places[5]);
		await notes.locator('.desk-screen[data-there]').waitFor();
		await context.close();
	});

	test('the notes have what is said, what comes next, and the time', async () => {
		const context = await fresh();
		await context.clock.install();
		const notes = await openIn(context, `${site.url + path}?view=notes&step=initiation`);
		expect(await notes.locator('.desk-notes').innerText()).toContain(steps[1]!.notes[0]);
		expect(await notes.locator('.desk-coming').innerText()).toContain(steps[2]!.ask);
		await notes.keyboard.press('ArrowRight');
		expect(await notes.locator('.desk-coming').innerText()).toContain(steps[2]!.reveal);
		await notes.keyboard.press('ArrowRight');
		expect(await notes.locator('.desk-coming .drawing').count()).toBe(1);
		const ids = await notes.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
		await context.clock.runFor(65_000);
		expect(await notes.locator('.desk-since').innerText()).toMatch(/^1:0[4-6]$/);
		await context.close();
	});

	test('stay together from files, without any server', async () => {
		const folder = placePortable('talks', (file) =>
			/^(?:_astro|present|figures\/styles)\/|^scripts\.js$/.test(file),
		);
		const context = await fresh();
		const slides = await openIn(context, `${folder}${path.slice(1)}index.html`);
		await together(slides, await notesOf(slides), some);
		await context.close();
	});
});
