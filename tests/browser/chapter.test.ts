import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inView, openSite, paragraphRead, settled } from '../support/browser.ts';

const site = await openSite();

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const path = '/4-coevolution/';

/** Opens a page, in still motion. */
async function open(at: string, viewport = wide, options: BrowserContextOptions = {}): Promise<Page> {
	const page = await site.tab({ viewport, ...options });
	await page.goto(site.url + at);
	if (options.javaScriptEnabled !== false) await settled(page);
	return page;
}

/** Scrolls, and waits until the page has answered. */
async function scrollTo(page: Page, y: number): Promise<void> {
	await page.evaluate(
		(top) =>
			new Promise<void>((done) => {
				window.scrollTo({ top, behavior: 'instant' });
				requestAnimationFrame(() => requestAnimationFrame(() => done()));
			}),
		y,
	);
}

const current = (page: Page) => page.locator('.contents [aria-current]').allInnerTexts();

describe('the contents', () => {
	test('mark what is read at every place of the page', async () => {
		const page = await open(path);
		const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
		const wrong: string[] = [];
		for (let y = 0; y <= height; y += 700) {
			await scrollTo(page, y);
			wrong.push(
				...(await page.evaluate(() => {
					const marked = document
						.querySelector('.contents [aria-current]')
						?.closest<HTMLElement>('[data-part]');
					const parts = [...document.querySelectorAll<HTMLElement>('.contents [data-part]')];
					const next = marked ? parts[parts.indexOf(marked) + 1] : parts[0];
					const top = (item: HTMLElement | undefined) =>
						item ? document.getElementById(item.dataset['part']!)!.getBoundingClientRect().top : undefined;
					const bar = document.querySelector('header.header')!.getBoundingClientRect().bottom;
					// What is marked began above the middle of the window, and the next not yet at the bar.
					const good = (top(marked ?? undefined) ?? -1) < innerHeight && (top(next) ?? Infinity) > bar;
					return good ? [] : [`${scrollY}: ${marked?.dataset['part']}`];
				})),
			);
		}
		expect(wrong).toEqual([]);
		await scrollTo(page, height);
		expect(await current(page)).toEqual(['A new state capitalism, and a small developmental state']);
	});

	test('lead to each of their places, below the bar, and mark it', async () => {
		const page = await open(path);
		const links = page.locator('.contents > ol a');
		const wrong: string[] = [];
		for (let i = 0; i < (await links.count()); i++) {
			await links.nth(i).evaluate((link: HTMLAnchorElement) => link.click());
			await settled(page);
			wrong.push(
				...(await links.nth(i).evaluate((link: HTMLAnchorElement) => {
					const top = document.querySelector(link.hash)!.getBoundingClientRect().top;
					const bar = document.querySelector('header.header')!.getBoundingClientRect().bottom;
					const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
					const good = top >= bar && (top < bar + 60 || atEnd) && link.ariaCurrent === 'location';
					return good ? [] : [`${link.hash} ${top} ${link.ariaCurrent}`];
				})),
			);
		}
		expect(wrong).toEqual([]);
	});

	test('stand still while one reads', async () => {
		const page = await open(path);
		const places = () =>
			page
				.locator('.contents a')
				.evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)));
		const before = await places();
		for (const id of ['development-phase', 'takeover-phase', 'discussion']) {
			await page.goto(`${site.url}${path}#${id}`);
			await page.locator(`.contents [aria-current][href="#${id}"]`).waitFor();
			expect(await places()).toEqual(before);
		}
	});

	test('have on a section’s page that section’s subheadings too', async () => {
		const page = await open(`${path}development-phase/`);
		expect(await page.locator('.contents [data-here] > ol > li > a').allInnerTexts()).toEqual(
			await page.locator('.chapter-text .subheading').allInnerTexts(),
		);
	});

	test('open on a phone from the line that names what is read, and close when a place is chosen', async () => {
		const page = await open(`${path}#development-phase`, phone);
		const contents = page.locator('#contents');
		const line = page.locator('.contents-button');
		expect(await contents.isVisible()).toBe(false);
		expect(await line.innerText()).toContain('Development, 2014 to 2017');
		await line.click();
		expect(await contents.isVisible()).toBe(true);
		await contents.getByText('Takeover, from 2017').click();
		expect(await contents.isVisible()).toBe(false);
		expect(page.url()).toBe(`${site.url}${path}#takeover-phase`);
		await expect.poll(() => line.innerText()).toContain('Takeover, from 2017');
	});

	test('are whole without JavaScript, with every place and no mark', async () => {
		const page = await open(path, wide, { javaScriptEnabled: false });
		expect(await page.locator('.contents > ol a:visible').count()).toBe(7);
		expect(await current(page)).toEqual([]);
	});
});

describe('what sticks at the top', () => {
	test('gives way in a window as low as one at 400 %', async () => {
		const page = await open(`${path}#development-phase`, { width: 320, height: 256 });
		const { bar, heading, wider } = await page.evaluate(() => ({
			bar: document.querySelector('header.header')!.getBoundingClientRect().bottom,
			heading: document.querySelector('#development-phase')!.getBoundingClientRect().top,
			wider: document.documentElement.scrollWidth > innerWidth,
		}));
		expect(bar).toBeLessThan(0);
		expect(heading).toBeGreaterThanOrEqual(0);
		expect(heading).toBeLessThan(100);
		expect(wider).toBe(false);
	});
});

test.each([
	['a page of the dissertation', '#p112', wide],
	['a page of the dissertation, on a phone', '#p112', phone],
	['a paragraph', '', wide],
	['a paragraph, on a phone', '', phone],
])('a link to %s lands below the bar, with the passage in view and marked', async (_what, hash, viewport) => {
	const page = await open(path, viewport);
	const to = hash || `#${await page.locator('.chapter-text p[id]').nth(40).getAttribute('id')}`;
	await page.goto(`${site.url}${path}${to}`);
	await page.reload();
	const { top, bar, ground } = await page.evaluate((at) => {
		const paragraph = document.querySelector(at)!.closest('p')!;
		return {
			top: paragraph.getBoundingClientRect().top,
			bar: document.querySelector('header.header')!.getBoundingClientRect().bottom,
			ground: getComputedStyle(paragraph).backgroundColor,
		};
	}, to);
	expect(top).toBeGreaterThanOrEqual(bar);
	expect(top).toBeLessThan(bar + 64);
	expect(ground).not.toBe('rgba(0, 0, 0, 0)');
});

describe('to quote', () => {
	const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
	/** The link leads to the section’s own page, and marks the words. */
	const quotedWords =
		/^“The vast majority of subnational .*” \(Editors of Digital Developmental Village, \d{4}, “Initiation, 2006 to 2014: entrepreneurs begin alone”, restating You, 2020, p\. 94\)\. https:\/\/ddv\.example\/4-coevolution\/initiation-phase\/#par-[0-9a-z]{5}:~:text=The%20vast.*$/;
	const paragraph = (page: Page) =>
		page.locator('.chapter-text p[id]', { hasText: 'The vast majority of subnational' });

	test('selected words have a quotation with its citation and a link, and say whose words they are', async () => {
		const page = await open(path);
		await paragraph(page).evaluate((element) => {
			element.scrollIntoView({ block: 'center' });
			const range = document.createRange();
			range.setStart(element.firstChild!.nodeType === 3 ? element.firstChild! : element.childNodes[1]!, 0);
			range.setEnd(range.startContainer, 40);
			getSelection()!.removeAllRanges();
			getSelection()!.addRange(range);
		});
		const box = page.getByRole('group', { name: 'Selected words' });
		await box.waitFor();
		expect(await box.innerText()).toContain(
			'These are the companion’s words. To quote the dissertation, open its p. 94 and take its own: (You, 2020, p. 94).',
		);
		await box.getByRole('button', { name: 'Copy quotation' }).click();
		await page.getByText('Quotation copied').first().waitFor({ state: 'attached' });
		expect(await copied(page)).toMatch(quotedWords);
		await page.keyboard.press('Escape');
		expect(await box.count()).toBe(0);
	});

	test('a heading leads to the page of its section, or to itself', async () => {
		const page = await open(path);
		const to = (id: string) => page.locator(`#${id} > .heading-link`).getAttribute('href');
		expect(await to('findings')).toBe('/4-coevolution/findings/');
		const id = await page.locator('.chapter-text .subheading').first().getAttribute('id');
		expect(await to(id!)).toBe(`#${id}`);
		expect(await page.locator('#findings').innerText()).not.toContain('#');
	});
});

describe('the margin’s contract', () => {
	const said = 'What the margin says of it, at some length.';
	/** Opens the chapter with so many notes behind its first paragraph, and one behind the second. */
	async function withNotes(width: number, behindFirst: number, javaScriptEnabled = true): Promise<Page> {
		const page = await site.tab({ viewport: { width, height: 900 }, javaScriptEnabled });
		await page.route(`**${path}`, async (route) => {
			const html = await (await route.fetch()).text();
			let paragraph = 0;
			const body = html
				.replace(/<aside class="margin-note[^]*?<\/aside>/g, '')
				.replace(/<a class="works-count[^]*?<\/a>/g, '')
				.replace(/class="bracket-works"/g, '')
				.replace(/<p id="par-[^]*?<\/p>/g, (found) => {
					const count = [behindFirst, 1][paragraph++] ?? 0;
					return found + `<aside class="margin-note">${said}</aside>`.repeat(count);
				});
			await route.fulfill({ body, contentType: 'text/html' });
		});
		await page.goto(site.url + path);
		if (javaScriptEnabled) await settled(page);
		return page;
	}
	const boxes = async (page: Page, selector: string) =>
		(await Promise.all((await page.locator(selector).all()).map((each) => each.boundingBox()))).map(
			(box) => box!,
		);
	/** The first three paragraphs, and the notes. */
	const places = async (page: Page) => ({
		paragraphs: (await boxes(page, '#introduction ~ p[id]')).slice(0, 3),
		notes: await boxes(page, '.margin-note'),
		text: (await boxes(page, '.chapter-text'))[0]!,
	});
	const bottom = ({ y, height }: { y: number; height: number }) => y + height;
	const end = ({ x, width }: { x: number; width: number }) => x + width;

	test.each([
		['with', true],
		['without', false],
	])(
		'from 80rem on notes stand beside their paragraph, in the right margin, %s scripts',
		async (_with, scripts) => {
			const page = await withNotes(1280, 2, scripts);
			const { paragraphs, notes, text } = await places(page);
			expect(notes).toHaveLength(3);
			expect(Math.abs(notes[0]!.y - paragraphs[0]!.y)).toBeLessThan(2);
			expect(notes[1]!.y).toBeGreaterThan(bottom(notes[0]!));
			expect(Math.abs(notes[2]!.y - paragraphs[1]!.y)).toBeLessThan(2);
			for (const note of notes) {
				expect(note.x).toBeGreaterThan(end(text));
				expect(end(note)).toBeLessThanOrEqual(1280);
			}
			await page.evaluate(() => document.querySelectorAll('.margin-note').forEach((note) => note.remove()));
			const without = (await places(page)).paragraphs;
			expect(
				paragraphs.map(({ y }) => Math.round(y)),
				'the text stands as it does without notes',
			).toEqual(without.map(({ y }) => Math.round(y)));
		},
	);

	test('a pile of notes goes on beside the next paragraphs, and holds none of them back', async () => {
		const page = await withNotes(1280, 8);
		const { paragraphs, notes } = await places(page);
		notes.slice(1).forEach((note, i) => expect(note.y).toBeGreaterThan(bottom(notes[i]!)));
		expect(notes[8]!.y).toBeGreaterThan(bottom(paragraphs[1]!));
		expect(paragraphs[1]!.y - bottom(paragraphs[0]!)).toBeLessThan(24);
	});

	test('below that they are blocks after it', async () => {
		const page = await withNotes(1200, 2);
		const { paragraphs, notes, text } = await places(page);
		expect(notes[0]!.y).toBeGreaterThan(bottom(paragraphs[0]!));
		expect(notes[1]!.y).toBeGreaterThan(bottom(notes[0]!));
		expect(paragraphs[1]!.y).toBeGreaterThan(bottom(notes[1]!));
		expect(end(notes[0]!)).toBeLessThanOrEqual(end(text) + 1);
	});

	test.each(['3-theory', '4-coevolution', '5-typology', '6-embeddedness', '6-embeddedness/findings'])(
		'pages stand once a paragraph of %s, in the gutter between contents and text, from 1280 to 1920 pixels',
		async (chapter) => {
			const page = await open(`/${chapter}/`, { width: 1280, height: 900 });
			for (const width of [1280, 1366, 1440, 1536, 1680, 1920]) {
				await page.setViewportSize({ width, height: 900 });
				const wrong = await page.locator('.chapter-text .paragraph-pages').evaluateAll((labels) => {
					const rail = document.querySelector('.contents')!.getBoundingClientRect().right;
					return labels.flatMap((label) => {
						const words = document.createRange();
						words.selectNodeContents(label);
						const { left, right } = words.getBoundingClientRect();
						const text = label.closest('p, li')!.getBoundingClientRect().left;
						return right > text || left < rail ? [label.textContent] : [];
					});
				});
				expect(wrong, String(width)).toEqual([]);
			}
			const counts = await page
				.locator('.chapter-text :is(p, li)[id]')
				.evaluateAll((all) => all.map((each) => each.querySelectorAll(':scope > .paragraph-pages').length));
			expect(Math.max(...counts)).toBe(1);
		},
	);

	test('on a phone they end the paragraph', async () => {
		const page = await open(path, phone);
		const after = await page.locator('.chapter-text p[id]').evaluateAll(
			(paragraphs) =>
				paragraphs.filter((each) => {
					const label = each.querySelector('.paragraph-pages');
					return label && each.getBoundingClientRect().bottom - label.getBoundingClientRect().bottom > 12;
				}).length,
		);
		expect(after).toBe(0);
	});
});

describe('where one stopped', () => {
	/** Reads to some place, and comes back to the beginning. */
	async function comeBack(): Promise<Page> {
		const page = await site.tab({ viewport: wide });
		await page.goto(`${site.url}${path}#takeover-phase`);
		await scrollTo(page, await page.evaluate(() => scrollY + 400));
		await page.waitForFunction(() => localStorage.getItem('ddv-places')?.includes('par-'));
		await page.goto(site.url + path);
		return page;
	}

	test('is offered, told, and led to', async () => {
		const page = await comeBack();
		const line = page.locator('.stopped');
		expect(await line.innerText()).toMatch(/^You stopped at “.+”\./);
		expect(await line.innerText()).toContain('Where you stop in a chapter is kept on this device only.');
		await line.getByRole('link', { name: 'Go on there' }).click();
		expect(await page.evaluate(() => location.hash)).toMatch(/^#par-/);
		expect(await current(page)).toEqual(['Takeover, from 2017: the party-state sets the goal']);
	});

	test('is forgotten at will, and then kept no more', async () => {
		const page = await comeBack();
		await page.locator('.stopped').getByRole('button', { name: 'Stop keeping it' }).click();
		await scrollTo(page, 9000);
		// Whoever leaves has the place kept, if any is.
		await page.reload();
		expect(await page.evaluate(() => localStorage.getItem('ddv-places'))).toBe('off');
		expect(await page.locator('.stopped').count()).toBe(0);
		await page.goto(`${site.url}/about/`);
		expect(await page.locator('.reading-position').innerText()).toContain(
			'Where you stop in a chapter is not kept.',
		);
		await page.locator('.reading-position button').click();
		expect(await page.locator('.reading-position').innerText()).toContain('is kept on this device only.');
		expect(await page.evaluate(() => localStorage.getItem('ddv-places'))).toBe('{}');
	});

	test('does not come back from a window that is open while another forgets it', async () => {
		const page = await site.tab({ viewport: wide });
		await page.goto(site.url + path);
		const store = (places: string) =>
			page.evaluate((text) => localStorage.setItem('ddv-places', text), places);
		const stored = () => page.evaluate(() => localStorage.getItem('ddv-places'));
		const forgetElsewhere = async (left: string) => {
			await store('{"5-typology":{"at":"par-none","section":"Elsewhere"}}');
			await page.reload();
			await store(left);
			await scrollTo(page, 9000);
			await page.reload();
		};
		await forgetElsewhere('off');
		expect(await stored()).toBe('off');
		await forgetElsewhere('{}');
		expect(Object.keys(JSON.parse((await stored())!))).toEqual(['4-coevolution']);
	});

	test.each([
		['forbidden', `Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });`],
		['full', `Storage.prototype.setItem = () => { throw new Error('full'); };`],
	])('is not told where storage is %s, and all else works', async (_what, script) => {
		const page = await site.tab({ viewport: wide });
		await page.addInitScript(script);
		await page.goto(site.url + path);
		await scrollTo(page, 9000);
		expect(await current(page)).toHaveLength(1);
		await page.goto(`${site.url}/about/`);
		expect(await page.locator('.reading-position').isVisible()).toBe(false);
	});

	test('back and forward lead to where one was', async () => {
		const page = await open(path);
		await scrollTo(page, 12_000);
		const read = await paragraphRead(page);
		await page.locator('.site-links a[href$="/figures/"]').click();
		await page.waitForURL('**/figures/');
		await page.goBack();
		await inView(page, read);
		expect(await current(page)).toHaveLength(1);
	});
});

test('nothing shifts while a chapter opens, at its beginning or at the place that one came for', async () => {
	const shifted = async (hash: string): Promise<string[]> => {
		// One with nothing in its cache.
		const page = await site.browser.newPage({ viewport: wide });
		await page.addInitScript(() => {
			type Shift = PerformanceEntry & { sources: { node: Node | null }[] };
			const shifted: string[] = [];
			Object.assign(globalThis, { shifted });
			new PerformanceObserver((list) => {
				for (const { sources } of list.getEntries() as Shift[])
					for (const { node } of sources) {
						const element = node instanceof Element ? node : node?.parentElement;
						shifted.push(element?.outerHTML.slice(0, 80) ?? '');
					}
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(site.url + path + hash);
		await settled(page);
		const all = await page.evaluate(() => (globalThis as unknown as { shifted: string[] }).shifted);
		await page.close();
		return [...new Set(all)];
	};
	expect(await shifted('')).toEqual([]);
	expect(await shifted('#development-phase')).toEqual([]);
});
