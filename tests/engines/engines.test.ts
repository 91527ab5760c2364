/** A dozen things that would hurt a reader of another engine than Chromium, by mouse and keys, in each that is there. */
import { getDocument } from 'unpdf/pdfjs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Served } from '../../src/tasks/serve.ts';
import { builds } from '../support/builds.ts';
import { placePortable } from '../support/portable.ts';
import { missingForFirefox, openFirefox } from './firefox.ts';
import { keys, Session } from './session.ts';
import { missingForWebKit, openWebKit } from './webkit.ts';

const engines = [
	{ engine: 'Firefox', open: openFirefox, missing: missingForFirefox() },
	{ engine: 'WebKit', open: openWebKit, missing: missingForWebKit() },
];
for (const { engine, missing } of engines)
	if (missing.length > 0)
		console.log(`${engine} is not here, and was not tried: it needs ${missing.join(', ')} (Debian).`);

let site: Served;
beforeAll(async () => {
	site = await serve(builds.root.outDir);
});
afterAll(() => site.close());

test('the site is there', async () => {
	expect((await fetch(`${site.url}/`)).status).toBe(200);
});

describe.each(engines.filter(({ missing }) => missing.length === 0))('$engine', ({ engine, open }) => {
	let page: Session;
	beforeAll(async () => {
		page = new Session(await open());
		console.log(`Tried in ${page.driver.name}.`);
		await page.driver.resize(1280, 800);
	});
	afterAll(() => page?.driver.close());
	afterEach(async () => {
		expect(await page.errors()).toEqual([]);
		await page.goto(`${site.url}/licences.txt`);
	});

	const go = (path: string) => page.goto(site.url + path);
	const text = (selector: string) =>
		page.run((sought) => document.querySelector<HTMLElement>(sought)?.innerText.trim(), selector);
	const claim = () =>
		page.run(
			() =>
				[...document.querySelectorAll<HTMLElement>('.figure-claim')].find((each) => each.checkVisibility())
					?.innerText,
		);
	const opened = (selector: string) =>
		page.run((sought) => document.querySelector(sought)!.matches(':popover-open'), selector);

	test.each([1280, 460])('pages are whole, %i pixels wide', async (width) => {
		await page.driver.resize(width, 800);
		for (const path of [
			'/',
			'/4-coevolution/',
			'/4-coevolution/development-phase/',
			'/figures/',
			'/figures/typology/',
			'/works/',
			'/glossary/',
			'/teaching/5-typology/',
			'/accessibility/',
			'/search/?q=taobao',
		]) {
			await go(path);
			expect(
				await page.run(() => ({
					heading: Boolean(document.querySelector('h1')?.checkVisibility()),
					beyond: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
					serif: document.fonts.check('1em "Source Serif 4"'),
					broken: [...document.images].filter((image) => image.complete && !image.naturalWidth).length,
				})),
				path,
			).toEqual({ heading: true, beyond: 0, serif: true, broken: 0 });
			expect(await page.errors(), path).toEqual([]);
		}
		await page.driver.resize(1280, 800);
	});

	test('a figure goes from state to state by click, by keys, and back', async () => {
		await go('/figures/coevolution/');
		const first = await claim();
		await page.click('.figure-bar [data-set="stage=takeover"]');
		await page.until(() => location.pathname.endsWith('/takeover/'));
		const takeover = await claim();
		expect(takeover).not.toBe(first);
		await page.press(keys.left);
		await page.until(() => location.pathname.endsWith('/development/'));
		expect(await claim()).not.toBe(takeover);
		await page.driver.back();
		await page.until(() => location.pathname.endsWith('/takeover/'));
		expect(await claim()).toBe(takeover);
		// What a screen reader is told is the state that is shown.
		expect(await text('.figure-status')).toContain(takeover);
	});

	/** Two pictures of the window alike, so that a third can differ by what was done alone. */
	const still = async (): Promise<Buffer> => {
		let before = await page.driver.screenshot();
		for (let i = 0; i < 20; i++) {
			const now = await page.driver.screenshot();
			if (now.equals(before)) return now;
			before = now;
		}
		throw new Error('The window does not come to rest.');
	};
	/** Goes to the first mark of a drawing as the keyboard does: focus that comes otherwise need not be shown. */
	const tabToMark = async (): Promise<void> => {
		for (let i = 0; i < 60; i++) {
			await page.press(keys.tab);
			if (await page.run(() => document.activeElement!.matches('.drawing a.mark'))) return;
		}
		throw new Error('No mark is reached by Tab.');
	};

	test.each(['typology', 'state-capitalism'])(
		'marks of %s show the focus, and which is chosen',
		async (id) => {
			await go(`/figures/${id}/`);
			await tabToMark();
			const focused = await still();
			await page.run(() => (document.activeElement as HTMLElement).blur());
			const without = await still();
			expect(focused.equals(without)).toBe(false);
			await page.click('.drawing a.mark');
			await page.until(() => document.querySelector('.figure-beside:popover-open') !== null);
			const chosen = async (): Promise<Buffer> => {
				await page.run(() => {
					document.querySelector<HTMLElement>('.figure-beside')!.style.visibility = 'hidden';
					(document.activeElement as HTMLElement).blur();
				});
				return still();
			};
			const marked = await chosen();
			expect(await page.run(() => document.querySelectorAll('.drawing .mark[aria-current]').length)).not.toBe(
				0,
			);
			await page.run(() => {
				for (const mark of document.querySelectorAll('.drawing .mark')) mark.removeAttribute('aria-current');
			});
			expect((await still()).equals(marked)).toBe(false);
		},
	);

	test('search answers as one types, by keys alone, and fetches each file once', async () => {
		await go('/about/');
		await page.press('/');
		await page.type('taobao');
		const results = await page.until(() => document.querySelectorAll('.search-panel [role=option]').length);
		expect(results).toBeGreaterThan(2);
		expect(
			await page.run(() =>
				['names.json', 'words.txt'].map(
					(file) => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(file)).length,
				),
			),
		).toEqual([1, 1]);
		await page.press(keys.down, keys.enter);
		expect(
			await page.until(() => location.pathname !== '/about/' && document.readyState === 'complete'),
		).toBe(true);
	});

	test('a link to words lands at them', async () => {
		// Once without them, so that the page is in the browser’s memory as it is otherwise.
		await go('/8-conclusion/');
		await go('/glossary/developmental-state/');
		const words = await page.run(() => {
			for (const fold of document.querySelectorAll('details')) fold.open = true;
			const link = document.querySelector<HTMLAnchorElement>(
				'main a[href*="/8-conclusion/#"][href*=":~:text="]',
			)!;
			return decodeURIComponent(/text=([^&,]*)/.exec(link.href)![1]!);
		});
		await page.click('main a[href*="/8-conclusion/#"][href*=":~:text="]');
		await page.until(() => location.pathname === '/8-conclusion/');
		const seen = await page.until((sought) => {
			const at = [...document.querySelectorAll('.chapter-text :is(p, li, h2, h3)')].find((each) =>
				each.textContent.replace(/\s+/g, ' ').includes(sought),
			);
			if (!at) return undefined;
			const { top, bottom } = at.getBoundingClientRect();
			return bottom > 56 && top < innerHeight;
		}, words);
		expect(seen, words).toBe(true);
	});

	test('a place in a chapter lands below the header and stays', async () => {
		await go('/4-coevolution/#takeover-phase');
		const tops = [];
		for (let i = 0; i < 6; i++) {
			tops.push(
				await page.run(async () => {
					await new Promise((done) => setTimeout(done, 200));
					return Math.round(document.getElementById('takeover-phase')!.getBoundingClientRect().top);
				}),
			);
		}
		expect(tops[0]).toBeGreaterThan(56);
		expect(tops[0]).toBeLessThan(200);
		expect(new Set(tops).size).toBe(1);
	});

	test('menu and contents open, and close by Escape', async () => {
		await page.driver.resize(760, 800);
		await go('/4-coevolution/');
		for (const [button, what] of [
			['.menu-button', '#menu'],
			['.contents-button', '#contents'],
		] as const) {
			await page.click(button);
			expect(await opened(what), what).toBe(true);
			await page.press(keys.escape);
			expect(await opened(what), what).toBe(false);
		}
		await page.click('.contents-button');
		await page.click('#contents a[href$="#takeover-phase"]');
		await page.until(() => location.hash === '#takeover-phase');
		expect(await opened('#contents')).toBe(false);
		await page.driver.resize(1280, 800);
	});

	test('a citation is copied, in the style that is chosen', async () => {
		await go('/6-embeddedness/applying/');
		await page.click('.cite-button');
		await page.focus('.cite-this [name=cite-style]:checked');
		await page.press(keys.right);
		await page.click('.cite-this [data-copy=reference]');
		await page.until(() => document.querySelector('.cite-this [role=status]')!.textContent !== '');
		const reference = await page.run(
			() =>
				[...document.querySelectorAll<HTMLElement>('.cite-reference')].find((each) => each.checkVisibility())!
					.innerText,
		);
		// What was copied is what a reader pastes.
		await page.press(keys.escape);
		await page.click('.site-search input');
		await page.press([keys.control, 'v']);
		const pasted = await page.until(
			() => document.querySelector<HTMLInputElement>('.site-search input')!.value,
		);
		expect(pasted).toBe(reference.trim());
		expect(pasted).toContain('Digital Developmental Village');
	});

	test('exercises work by keyboard, and say what moved and what is right', async () => {
		await go('/teaching/4-coevolution/');
		const order = '#exercise-angs-three-steps';
		await page.run((sought) => document.querySelector(sought)!.scrollIntoView(), order);
		await page.until((sought) => document.querySelector(`${sought} .exercise-form`) !== null, order);
		await page.focus(`${order} li[data-id="preserve"] button`);
		await page.press(keys.enter);
		expect(
			await page.until((sought) => document.querySelector(`${sought} p[role=status]`)!.textContent, order),
		).toMatch(/: now \d of 3$/);
		for (const id of ['preserve', 'stimulate', 'build'])
			for (let i = 0; i < 2; i++) {
				await page.focus(`${order} li[data-id="${id}"] button`);
				await page.press(keys.enter);
			}
		await page.focus(`${order} .exercise-check`);
		await page.press(keys.enter);
		expect(await text(`${order} .exercise-verdict`)).toBe('Right.');
	});

	const slide = () =>
		page.run(() => {
			const shown = document.querySelector('.slide[data-on]')!;
			return `${shown.id} ${shown.querySelector<HTMLDetailsElement>('.slide-reveal')?.open ?? false}`;
		});

	test.each(['served', 'on a disk'])(
		'a talk is stepped through in two windows together, %s',
		async (where) => {
			const root =
				where === 'served' ? `${site.url}/` : placePortable('engines', (path) => !path.startsWith('works/'));
			await page.goto(`${root}present/5-typology/${where === 'served' ? '' : 'index.html'}`);
			const [first] = await page.driver.windows();
			await page.until(() => document.documentElement.dataset['view'] === 'slides');
			await page.press('n');
			for (let i = 0; i < 50 && (await page.driver.windows()).length < 2; i++)
				await page.run(() => undefined);
			const second = (await page.driver.windows()).find((each) => each !== first);
			expect(second).toBeDefined();
			await page.driver.use(second!);
			await page.until(() => document.querySelector('.desk-screen[data-there]') !== null);
			const seen = new Set<string>();
			for (let i = 0; i < 8; i++) {
				await page.driver.use(i % 2 ? first! : second!);
				await page.press([keys.right, ' ', keys.down][i % 3]!);
				const here = await slide();
				await page.driver.use(i % 2 ? second! : first!);
				const there = await page.until((expected) => {
					const shown = document.querySelector('.slide[data-on]')!;
					const open = shown.querySelector<HTMLDetailsElement>('.slide-reveal')?.open ?? false;
					return `${shown.id} ${open}` === expected;
				}, here);
				expect(there, `step ${i}: ${here}`).toBe(true);
				seen.add(here);
			}
			expect(seen.size).toBe(8);
			expect(await page.errors()).toEqual([]);
			await page.driver.use(second!);
			await page.run(() => setTimeout(() => window.close()));
			await page.driver.use(first!);
		},
	);

	// WebKitGTK does not print by WebDriver.
	test.runIf(engine === 'Firefox')('paper has no empty sheet, and no heading last on one', async () => {
		const letters = (words: string) => words.toLowerCase().replace(/[^a-z]/g, '');
		for (const path of ['/2-methods/overview/', '/4-coevolution/development-phase/'])
			// The text begins further down each time, so that other words are last on a sheet.
			for (let down = 0; down < 420; down += 28) {
				await go(path);
				const headings = await page.run((padding) => {
					// In bold, words can’t be read from Firefox’s PDF; ligatures can’t either.
					const rules = `@media print { h1, h2, h3 { font-weight: 400 !important }
						* { font-variant-ligatures: none !important } h1 { padding-bottom: ${padding}px } }`;
					const sheet = [...document.styleSheets].at(-1)!;
					sheet.insertRule(rules, sheet.cssRules.length);
					return [...document.querySelectorAll<HTMLElement>('.sl-markdown-content :is(h2, h3)')]
						.filter((each) => each.checkVisibility())
						.map(({ innerText }) => innerText);
				}, String(down));
				const pdf = await getDocument({ data: new Uint8Array(await page.driver.print!()) }).promise;
				const sheets: string[] = [];
				for (let i = 1; i <= pdf.numPages; i++) {
					const { items } = await (await pdf.getPage(i)).getTextContent();
					sheets.push(letters(items.map((item) => ('str' in item ? item.str : '')).join('')));
				}
				const where = `${path}, ${down} px down`;
				expect(
					sheets.findIndex((words) => words === ''),
					where,
				).toBe(-1);
				for (const heading of headings.map(letters)) {
					expect(sheets.join(''), where).toContain(heading);
					expect(
						sheets.findIndex((words) => words.endsWith(heading)),
						`${where}: ${heading}`,
					).toBe(-1);
				}
			}
	});

	test('dark is chosen, and kept', async () => {
		await go('/about/');
		await page.run(() => {
			const theme = [...document.querySelectorAll<HTMLSelectElement>('.theme select')].find((each) =>
				each.checkVisibility(),
			)!;
			theme.value = 'dark';
			theme.dispatchEvent(new Event('change', { bubbles: true }));
		});
		const lightness = () =>
			page.run(() => {
				const [r, g, b] = /(\d+), (\d+), (\d+)/
					.exec(getComputedStyle(document.body).backgroundColor)!
					.slice(1)
					.map(Number);
				return (r! + g! + b!) / 765;
			});
		expect(await lightness()).toBeLessThan(0.25);
		await go('/4-coevolution/');
		expect(await lightness()).toBeLessThan(0.25);
		await page.run(() => localStorage.removeItem('starlight-theme'));
	});

	test('single-key shortcuts are turned off, and kept so', async () => {
		await go('/accessibility/');
		await page.click('.shortcuts input');
		await go('/about/');
		await page.press('/');
		const focused = () => page.run(() => document.activeElement?.matches('.site-search input') ?? false);
		expect(await focused()).toBe(false);
		await page.press([keys.control, 'k']);
		expect(await focused()).toBe(true);
		await page.run(() => localStorage.removeItem('ddv-shortcuts'));
	});
});
