/**
 * `npm run bench`: the time of a clean build, and of reading in the project's browser slowed to a weak
 * telephone (4× CPU, slow 4G): medians of several runs. Not a test: machines differ.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { pack, serve } from './serve.ts';

const outDir = './.cache/bench';
const runs = Number(process.env['RUNS'] ?? 5);
const median = (values: number[]): number =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const row = (name: string, values: number[], unit: string, digits = 0) =>
	console.log(
		`${name.padEnd(34)} median ${median(values).toFixed(digits)} ${unit}  (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}, ${values.length} runs)`,
	);

function build(): number {
	rmSync(outDir, { recursive: true, force: true });
	rmSync('.astro', { recursive: true, force: true });
	rmSync('node_modules/.astro', { recursive: true, force: true });
	const start = performance.now();
	execFileSync('npx', ['astro', 'build'], { env: { ...process.env, OUT_DIR: outDir }, stdio: 'ignore' });
	return (performance.now() - start) / 1000;
}

async function slowPage(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: (1.6 * 1024 * 1024) / 8,
		uploadThroughput: (750 * 1024) / 8,
	});
	await page.addInitScript(() => {
		const seen = { lcp: 0, cls: 0, blocking: 0 };
		Object.assign(globalThis, { seen });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) seen.lcp = entry.startTime;
		}).observe({ type: 'largest-contentful-paint', buffered: true });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & {
				value: number;
				hadRecentInput: boolean;
			})[]) {
				if (!entry.hadRecentInput) seen.cls += entry.value;
			}
		}).observe({ type: 'layout-shift', buffered: true });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) seen.blocking += Math.max(0, entry.duration - 50);
		}).observe({ type: 'longtask', buffered: true });
	});
	return page;
}

row('clean build', Array.from({ length: Math.min(runs, 3) }, build), 's', 1);
pack(outDir);
const { url, close } = await serve(outDir, { brotli: true });
const browser = await launchBrowser();
try {
	for (const path of ['/4-coevolution/', '/figures/coevolution/', '/']) {
		const seen: { lcp: number; cls: number; blocking: number }[] = [];
		for (let i = 0; i < runs; i++) {
			const page = await slowPage(browser);
			await page.goto(url + path, { waitUntil: 'networkidle' });
			seen.push(await page.evaluate(() => (globalThis as unknown as { seen: (typeof seen)[number] }).seen));
			await page.context().close();
		}
		row(
			`${path} largest paint`,
			seen.map(({ lcp }) => lcp),
			'ms',
		);
		row(
			`${path} layout shift`,
			seen.map(({ cls }) => cls),
			'',
			4,
		);
		row(
			`${path} blocking`,
			seen.map(({ blocking }) => blocking),
			'ms',
		);
	}
	const times: number[] = [];
	for (let i = 0; i < runs; i++) {
		const page = await slowPage(browser);
		await page.goto(`${url}/search/`, { waitUntil: 'networkidle' });
		await page.locator('select[name=kind]').waitFor();
		times.push(
			await page.evaluate(
				() =>
					new Promise<number>((resolve) => {
						const input = document.querySelector<HTMLInputElement>('#search-words')!;
						const list = document.querySelector('.search-results')!;
						const start = performance.now();
						new MutationObserver(() => {
							if (list.children.length > 0) resolve(performance.now() - start);
						}).observe(list, { childList: true });
						input.value = 'poverty';
						input.dispatchEvent(new Event('input', { bubbles: true }));
					}),
			),
		);
		await page.context().close();
	}
	row('key to search result', times, 'ms');
} finally {
	await browser.close();
	await close();
}
