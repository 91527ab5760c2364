/** Pages of every kind are opened, and all that holds of any page is asked of each. */
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { openSite, settled } from '../support/browser.ts';
import { builtPage, builtPages, kindOf, sample } from '../support/dist.ts';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const [leading, read] = [true, false].map((leadsOn) =>
	sample(
		builtPages().filter((page) => page.leadsOn === leadsOn),
		2,
	).map(({ path }) => path),
) as [string[], string[]];
const looks = [
	{ theme: 'light', width: 390, height: 844 },
	{ theme: 'dark', width: 1440, height: 900 },
] as const;
type Look = (typeof looks)[number];

/** How a page is looked at: both ways where it is the only one of its kind, else one, its fellow the other. */
const looksAt = new Map<string, readonly Look[]>();
for (const path of read) {
	const fellows = read.filter((each) => kindOf(each) === kindOf(path));
	const [phone, window] = looks;
	const both = fellows.length === 1 || process.env['TEST_ALL'];
	looksAt.set(path, both ? looks : fellows[0] === path ? [phone] : [window]);
}
const html = new HtmlValidate(new FileSystemConfigLoader());

/** What is wrong with the HTML of a page. */
async function invalid(path: string): Promise<string[]> {
	const { results } = await html.validateString(builtPage(path).html, 'page.html');
	return results.flatMap(({ messages }) =>
		messages.map(
			({ line, ruleId, message, selector }) => `html, ${line}: ${ruleId}: ${message} (${selector})`,
		),
	);
}

/** The page that is looked at, and what has gone wrong on it: requests that leave the site or fail, errors, and what its policy forbids. */
async function watched(context: BrowserContext, origin: string): Promise<{ page: Page; wrong: string[] }> {
	const page = await context.newPage();
	const wrong: string[] = [];
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(origin) && !url.startsWith('data:')) wrong.push(`asks ${url}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) wrong.push(`does not find ${response.url()}`);
	});
	page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
	});
	await page.exposeFunction('forbid', (what: string) => wrong.push(`forbidden: ${what}`));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const { violatedDirective, blockedURI, sourceFile, sample: piece } = event;
			const told = `${violatedDirective} ${blockedURI} ${sourceFile} ${piece}`;
			(globalThis as unknown as { forbid(what: string): void }).forbid(told);
		});
	});
	return { page, wrong };
}

/** How many parts of a long list are looked at, which are made alike. */
const most = process.env['TEST_ALL'] ? Infinity : 12;

/** What axe finds, which takes the rest of long lists away first. */
async function violationsOf(page: Page): Promise<axe.Result[]> {
	await page.evaluate(source);
	const { violations } = await page.evaluate((parts) => {
		for (const list of document.querySelectorAll('ol, ul, dl, tbody'))
			for (const part of [...list.children].slice(parts)) part.remove();
		return (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
			resultTypes: ['violations'],
			rules: { 'target-size': { enabled: true } },
		});
	}, most);
	return violations;
}

/** By how much a page is wider than its window. */
const widerThanWindow = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px wider than ${clientWidth}`] : [];
	});

/** What is seen to be wrong: an empty list, a theme that is not asked for, and all that axe finds. */
async function faults(page: Page, theme: Look['theme']): Promise<string[]> {
	const { shown, paper, icon, empty } = await page.evaluate(() => ({
		shown: document.documentElement.dataset['theme'],
		paper: document.body.classList.contains('paper'),
		icon: document.querySelector('link[rel~=icon]') !== null,
		empty: [...document.querySelectorAll('ol, ul, dl, nav')]
			.filter(
				(each) => each.checkVisibility() && ![...each.children].some((child) => child.checkVisibility()),
			)
			.map((each) => `nothing in ${each.outerHTML.slice(0, 100)}`),
	}));
	const violations = await violationsOf(page);
	return [
		...empty,
		...(icon ? [] : ['asks for an icon that is not there']),
		// A sheet is paper, by night too.
		...(shown === (paper ? 'light' : theme) ? [] : [`the theme is ${shown}`]),
		...violations.map(
			({ id, nodes }) =>
				`axe ${id}: ${nodes.length}× ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`,
		),
	];
}

const site = await openSite();
const context = await site.browser.newContext({ reducedMotion: 'reduce' });
const { page, wrong } = await watched(context, new URL(site.url).origin);
beforeEach(() => {
	wrong.length = 0;
});

describe('a page is valid, asks nothing of others, does nothing that its policy forbids, fails at nothing, scrolls one way and is accessible', () => {
	test.each(read)('%s', async (path) => {
		wrong.push(...(await invalid(path)));
		const seen = looksAt.get(path)!;
		for (const look of seen) {
			await page.emulateMedia({ colorScheme: look.theme });
			await page.goto(site.url + path);
			for (const { width, height } of [...looks.filter((other) => !seen.includes(other)), look]) {
				await page.setViewportSize({ width, height });
				await settled(page);
				wrong.push(...(await widerThanWindow(page)));
			}
			wrong.push(...(await faults(page, look.theme)).map((fault) => `${look.theme}: ${fault}`));
		}
		expect(wrong).toEqual([]);
	});
});

describe('a page that only leads on is valid, and leads on', () => {
	test.each(leading)('%s', async (path) => {
		wrong.push(...(await invalid(path)));
		await page.goto(site.url + path);
		await page.waitForURL((url) => url.pathname !== path);
		expect(wrong).toEqual([]);
	});
});
