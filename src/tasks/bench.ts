/**
 * `npm run bench`: the time of builds, the bytes of pages, and the time of reading in the project's browser slowed to a weak
 * telephone (4× CPU, slow 4G): medians of several runs, beside a stock Starlight site of the same text. Not a
 * test: machines differ.
 */
import { execFileSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	globSync,
	mkdirSync,
	mkdtempDisposableSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import { readContentFiles } from '../edition/files.ts';
import { bench } from '../settings/settings.ts';
import { itemAt } from '../text/items.ts';
import { launchBrowser } from './browser.ts';
import { multiplyContent } from './multiply-content.ts';
import { pack, serve } from './serve.ts';

const outDir = './.cache/bench';
/** Beyond the project, so that nothing of it is taken up. */
using stock = mkdtempDisposableSync(join(tmpdir(), 'stock-'));
const stockDir = stock.path;
const { runs, only } = bench();
const median = (values: number[]): number =>
	itemAt(
		[...values].sort((a, b) => a - b),
		Math.floor(values.length / 2),
	);
const row = (name: string, values: number[], unit: string, digits = 0) =>
	console.log(
		`| ${name.padEnd(58)} | ${`${median(values).toFixed(digits)} ${unit}`.padStart(9)} | ${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}, ${values.length} runs |`,
	);

/** Caches that builds keep for the next. */
const caches = ['.astro', '.cache/astro', '.cache/made'];

/** The seconds of processors that all that was started has taken; nothing where the system does not say. */
function processorSeconds(): number {
	if (!existsSync('/proc/self/stat')) return NaN;
	// After the name in brackets, of which none knows what is in it: cutime and cstime, in hundredths.
	const [user, system] = itemAt(readFileSync('/proc/self/stat', 'utf8').split(') '), 1)
		.split(' ')
		.slice(13, 15);
	return (Number(user) + Number(system)) / 100;
}

/** Builds a site, as `npm run build` does, and tells how long it took: by the clock, and of processors. */
function build({ clean = true, content = 'content', out = outDir } = {}) {
	if (clean) for (const folder of [out, ...caches]) rmSync(folder, { recursive: true, force: true });
	const [start, before] = [performance.now(), processorSeconds()];
	execFileSync(process.execPath, ['src/tasks/build.ts'], {
		env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out },
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	return { seconds: (performance.now() - start) / 1000, processor: processorSeconds() - before };
}

function buildRow(name: string, took: readonly ReturnType<typeof build>[]): void {
	const of = (key: 'seconds' | 'processor') => took.map((each) => each[key]);
	row(name, of('seconds'), 's', 1);
	row(`${name}: of processors`, of('processor'), 's', 1);
}

const contentCopy = './.cache/bench-content';

/** Builds after a word was added to a sentence of a chapter. */
function buildChanged(word: string) {
	const file = join(contentCopy, 'chapters/4-coevolution.mdx');
	const text = readFileSync(file, 'utf8');
	// The end of a sentence within a paragraph, not its first.
	const end = text.indexOf('. ', text.indexOf('\n\n', text.length / 2) + 200);
	writeFileSync(file, `${text.slice(0, end)} ${word}${text.slice(end)}`);
	return build({ clean: false, content: contentCopy });
}

/** Builds the site: from nothing, again, and after a change. */
function buildSite(): void {
	const several = (name: string, once: (i: number) => ReturnType<typeof build>) =>
		buildRow(
			name,
			Array.from({ length: Math.min(runs, 3) }, (_, i) => once(i)),
		);
	several('clean build', () => build());
	several('build again', () => build({ clean: false }));
	cpSync('content', contentCopy, { recursive: true });
	build({ clean: false, content: contentCopy });
	several('build after a changed sentence', (i) => buildChanged(`indeed${i}`));
	rmSync(contentCopy, { recursive: true });
}

/** Builds the tests' small edition, and the same so many times as large. */
function buildGrown(): void {
	const small = new Map([
		...readContentFiles('tests/fixture'),
		['ui/en.json', readFileSync('content/ui/en.json', 'utf8')],
	]);
	const out = './.cache/bench-grown';
	for (const times of [1, 5, 10]) {
		rmSync(contentCopy, { recursive: true, force: true });
		for (const [file, text] of multiplyContent(small, times)) {
			mkdirSync(join(contentCopy, dirname(file)), { recursive: true });
			writeFileSync(join(contentCopy, file), text);
		}
		const took = build({ content: contentCopy, out });
		const pages = globSync('**/*.html', { cwd: out }).length;
		buildRow(`build of a small edition, ${times}× (${pages} pages)`, [took]);
	}
	for (const made of [contentCopy, out]) rmSync(made, { recursive: true, force: true });
}

/** Bytes of a page's first view, brotli, by what they are of. */
function bytesOf(kind: string, path: string): void {
	const packed = (data: Buffer) => brotliCompressSync(data).length;
	const html = readFileSync(join(outDir, path, 'index.html'), 'utf8');
	const { document } = parseHTML(html);
	const linked = (selector: string, attribute: string) =>
		[...document.querySelectorAll(selector)].map((element) =>
			readFileSync(join(outDir, new URL(element.getAttribute(attribute) ?? '', 'http://site').pathname)),
		);
	const sum = (sizes: number[]) => sizes.reduce((all, size) => all + size, 0) / 1000;
	const within = /<style>[^]*?<\/style>/g;
	const styles = (html.match(within) ?? []).map((css) => Buffer.from(css));
	const parts = {
		html: sum([packed(Buffer.from(html.replace(within, '')))]),
		css: sum([...styles, ...linked('link[rel=stylesheet]', 'href')].map(packed)),
		script: sum(linked('script[src]', 'src').map(packed)),
		fonts: sum(linked('link[rel=preload][as=font]', 'href').map(({ length }) => length)),
	};
	const sizes = Object.entries(parts).map(([name, kB]) => `${name} ${kB.toFixed(1)}`);
	console.log(
		`| ${`bytes: ${kind}`.padEnd(58)} | ${`${sum(Object.values(parts).map((kB) => kB * 1000)).toFixed(0)} kB`.padStart(9)} | ${sizes.join(', ')} |`,
	);
}

/** A visit of five pages with a browser that keeps what it has fetched: the bytes in all, and each page's paint. */
async function visit(browser: Browser, url: string): Promise<void> {
	const paths = [
		'/',
		'/4-coevolution/',
		'/4-coevolution/development-phase/',
		'/figures/coevolution/',
		'/works/',
	];
	const sums: number[] = [];
	const paints = new Map(paths.map((path): [string, number[]] => [path, []]));
	for (let i = 0; i < runs; i++) {
		await using slow = await slowPage(browser, phone);
		for (const [path, painted] of paints) {
			await slow.page.goto(url + path, { waitUntil: 'networkidle' });
			painted.push((await slow.seen()).lcp);
		}
		sums.push(slow.fetched());
	}
	row('a visit of five pages: fetched', sums, 'kB');
	for (const [path, painted] of paints) row(`a visit of five pages: largest paint of ${path}`, painted, 'ms');
}

/** From a click on a link, on which the pointer has rested, to the next page's first paint. */
async function nextView(browser: Browser, url: string): Promise<void> {
	const took: number[] = [];
	for (let i = 0; i < runs; i++) {
		await using slow = await slowPage(browser, desktop);
		const { page } = slow;
		await page.goto(`${url}/figures/`, { waitUntil: 'networkidle' });
		const link = page.locator('.gallery-chapter h2 a', { hasText: 'Coevolution' });
		await link.hover();
		// Until it is there; a reader's pointer rests as long.
		await page.waitForLoadState('networkidle');
		await page.waitForTimeout(1500);
		await link.click();
		await page.waitForURL(/4-coevolution/);
		await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
		took.push(
			await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
		);
	}
	row('next view: click to first paint of chapter 4', took, 'ms');
}

/** The text of a built chapter in Markdown: headings and paragraphs, without figures. */
function textOf(path: string): string {
	const { document } = parseHTML(readFileSync(join(outDir, path, 'index.html'), 'utf8'));
	const parts = document.querySelectorAll('.chapter-text :is(h2, h3, h4, p, li)');
	return [...parts]
		.filter((part) => !part.closest('figure-states, .margin-note'))
		.map((part) => {
			const text = part.textContent
				.replace(/\s+/g, ' ')
				.replace(/[<{[\]]/g, '')
				.trim();
			return part.tagName.startsWith('H') ? `${'#'.repeat(Number(part.tagName[1]))} ${text}` : text;
		})
		.join('\n\n');
}

/** Builds a site of Starlight as it comes, with the text of a chapter. */
function buildStock(): void {
	// Its own packages, as links to these: Astro takes none from outside.
	execFileSync('cp', ['-al', resolve('node_modules'), stockDir]);
	mkdirSync(join(stockDir, 'src/content/docs'), { recursive: true });
	const write = (file: string, text: string) => writeFileSync(join(stockDir, file), text);
	write(
		'astro.config.mjs',
		`import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'Stock' })] });
`,
	);
	write(
		'src/content.config.ts',
		`import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
	);
	const needs = { astro: '*', '@astrojs/starlight': '*' };
	write('package.json', JSON.stringify({ type: 'module', dependencies: needs }));
	write(
		'src/content/docs/4-coevolution.md',
		`---\ntitle: Coevolution\n---\n\n${textOf('/4-coevolution/')}\n`,
	);
	execFileSync('npx', ['astro', 'build'], { cwd: stockDir, stdio: 'ignore' });
}

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** What is seen of a page's painting: its largest paint and its blocking in ms, and its layout shift. */
type Painting = Record<'lcp' | 'cls' | 'blocking', number>;

/** A page of a weak telephone over a slow line, with what it has fetched, in kB, and what of its painting was seen. */
async function slowPage(browser: Browser, viewport: typeof phone) {
	const context = await browser.newContext({ viewport });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: (1.6 * 1024 * 1024) / 8,
		uploadThroughput: (750 * 1024) / 8,
	});
	await page.addInitScript(() => {
		const seen = { lcp: 0, cls: 0, blocking: 0 };
		Object.assign(globalThis, { seen });
		type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean };
		const observe = (type: string, take: (entry: Entry) => void) =>
			new PerformanceObserver((list) => (list.getEntries() as Entry[]).forEach(take)).observe({
				type,
				buffered: true,
			});
		observe('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
		observe('layout-shift', ({ value, hadRecentInput }) => (seen.cls += hadRecentInput ? 0 : value));
		observe('longtask', ({ duration }) => (seen.blocking += Math.max(0, duration - 50)));
	});
	let bytes = 0;
	session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	return {
		page,
		session,
		fetched: () => bytes / 1000,
		seen: () => page.evaluate(() => (globalThis as unknown as { seen: Painting }).seen),
		[Symbol.asyncDispose]: () => context.close(),
	};
}

/** Largest paint, shift and blocking of a first visit. */
async function firstView(browser: Browser, name: string, address: string, viewport: typeof phone) {
	const seen: Painting[] = [];
	for (let i = 0; i < runs; i++) {
		await using slow = await slowPage(browser, viewport);
		await slow.page.goto(address, { waitUntil: 'networkidle' });
		seen.push(await slow.seen());
	}
	const of = (key: keyof Painting) => seen.map((each) => each[key]);
	row(`${name}: largest paint`, of('lcp'), 'ms');
	row(`${name}: layout shift`, of('cls'), '', 4);
	row(`${name}: blocking`, of('blocking'), 'ms');
}

/** From a key to what it changed being painted, in the largest figure. */
async function keyInFigure(browser: Browser, url: string): Promise<void> {
	await using opened = await slowPage(browser, desktop);
	const { page } = opened;
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(`${url}/figures/policy-timeline/`, { waitUntil: 'networkidle' });
	await page.locator('.figure-bar a[aria-current]').focus();
	for (let i = 0; i < runs; i++) {
		await page.keyboard.press(i % 2 ? 'ArrowLeft' : 'ArrowRight');
		await page.waitForTimeout(600);
	}
	// The browser's own measure, to the next paint.
	const slow = await page.evaluate(
		() =>
			new Promise<number[]>((done) => {
				setTimeout(() => done([]), 1000);
				new PerformanceObserver((list) =>
					done(
						list
							.getEntries()
							.filter(({ name }) => name === 'keydown')
							.map(({ duration }) => duration),
					),
				).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
			}),
	);
	// Events under 16 ms are not reported.
	row(
		'policy-timeline: key to painted',
		[...slow, ...Array.from({ length: Math.max(0, runs - slow.length) }, () => 16)],
		'ms',
	);
}

/** From the first key in the header's field to full-text answers, with nothing loaded, and again with all. */
async function searching(browser: Browser, url: string): Promise<void> {
	const cold: number[] = [];
	const settled: number[] = [];
	const warm: number[] = [];
	const bytes: number[] = [];
	for (let i = 0; i < runs; i++) {
		await using slow = await slowPage(browser, desktop);
		const { page, session } = slow;
		await page.goto(`${url}/4-coevolution/`, { waitUntil: 'networkidle' });
		const before = slow.fetched();
		/** To the first passages; or to the last answer, when the questions of readers are there too. */
		const answered = (words: string, last = false) =>
			page.evaluate(
				([typed, last]) =>
					new Promise<number>((done) => {
						const form = document.querySelector('.site-search');
						const input = form?.querySelector('input');
						if (!form || !input) throw new Error('The page has no search.');
						const start = performance.now();
						const look = new MutationObserver(() => {
							if (!form.querySelector(last ? '[aria-busy=false] .panel-row' : '.result-excerpt mark')) return;
							look.disconnect();
							done(performance.now() - start);
						});
						form.querySelector('.panel-list')?.setAttribute('aria-busy', 'true');
						look.observe(form, { childList: true, subtree: true, characterData: true, attributes: true });
						input.focus();
						input.value = typed;
						input.dispatchEvent(new Event('input', { bubbles: true }));
					}),
				[words, last] as const,
			);
		cold.push(await answered('poverty'));
		bytes.push(slow.fetched() - before);
		await page.waitForTimeout(1500);
		warm.push(await answered('platforms and the party', true));
		await page.reload({ waitUntil: 'networkidle' });
		await session.send('Network.clearBrowserCache');
		settled.push(await answered('poverty', true));
	}
	row('search: first key to full-text answer, cold', cold, 'ms');
	row('search: fetched until then', bytes, 'kB', 1);
	row('search: first key to last answer, cold', settled, 'ms');
	row('search: key to answer, warm', warm, 'ms');
}

console.log('| what                                         |    median | range |');
console.log('| -------------------------------------------- | --------: | ----- |');
if (only.has('builds')) {
	buildSite();
	buildGrown();
} else build();
if (only.has('bytes'))
	for (const [kind, path] of [
		['first page', '/'],
		['chapter 4', '/4-coevolution/'],
		['a section', '/4-coevolution/development-phase/'],
		['a figure', '/figures/coevolution/'],
		['figures', '/figures/'],
		['works cited', '/works/'],
		['a work', '/works/ang-2016/'],
		['a register', '/evidence/policies/'],
		['an entry', '/evidence/people/xi-jinping/'],
		['glossary', '/glossary/'],
		['search', '/search/'],
	] as const)
		bytesOf(kind, path);
if (only.has('reading')) await measureReading();

/** Waiting times of a reader in the throttled browser, beside the stock site. */
async function measureReading(): Promise<void> {
	buildStock();
	for (const dir of [outDir, join(stockDir, 'dist')]) pack(dir);
	await using site = await serve(outDir, { brotli: true });
	await using stock = await serve(join(stockDir, 'dist'), { brotli: true });
	await using browser = await launchBrowser();
	for (const [device, viewport] of Object.entries({ phone, desktop })) {
		await firstView(browser, `chapter 4, ${device}`, `${site.url}/4-coevolution/`, viewport);
		await firstView(browser, `stock Starlight, ${device}`, `${stock.url}/4-coevolution/`, viewport);
	}
	await firstView(browser, 'figure 4.1, phone', `${site.url}/figures/coevolution/`, phone);
	await firstView(browser, 'home, phone', `${site.url}/`, phone);
	await visit(browser, site.url);
	await nextView(browser, site.url);
	await keyInFigure(browser, site.url);
	await searching(browser, site.url);
}
