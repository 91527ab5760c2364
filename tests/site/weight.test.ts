import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builds } from '../support/builds.ts';
import { builtFiles, builtPages, type BuiltPage } from '../support/dist.ts';

const { outDir } = builds.root;
const pages = builtPages();
const chapters = pages.filter(({ path }) => /^\/(abstract|\d-[a-z]+)\/$/.test(path));
const read = (url: string) => readFileSync(join(outDir, new URL(url, 'https://ddv.example').pathname));
/** Bytes, packed as well as can be; or quickly, which never makes them fewer. */
const brotli = (bytes: Buffer, quickly = false) =>
	brotliCompressSync(bytes, quickly ? { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } : {}).length;

const packed = new Map<string, number>();

/** Bytes of a file that several pages ask for. */
const packedSize = (url: string): number => {
	const size = packed.get(url) ?? brotli(read(url));
	packed.set(url, size);
	return size;
};
const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0);

/** The modules that a script loads before anything is asked of it, itself included. */
function modules(url: string, seen = new Set<string>()): Set<string> {
	if (seen.has(url)) return seen;
	seen.add(url);
	const code = read(url).toString();
	for (const [, target] of code.matchAll(/(?:import|from)\s*["'](\.[^"']+)["']/g)) {
		modules(new URL(target!, new URL(url, 'https://ddv.example')).pathname, seen);
	}
	return seen;
}

const links = ({ document }: BuiltPage, selector: string, attribute: string) =>
	[...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute)!);

/** Bytes of the first view of a page, brotli, without fonts; quickly, no fewer than they are. */
function firstView(page: BuiltPage, quickly = false): { all: number; js: number } {
	const scripts = new Set(links(page, 'script[src]', 'src').flatMap((url) => [...modules(url)]));
	const inline = [...page.document.querySelectorAll('script:not([src])')]
		.filter((script) => !script.getAttribute('type') || script.getAttribute('type') === 'module')
		.map((script) => brotli(Buffer.from(script.textContent ?? ''), quickly));
	const js = sum([...scripts].map(packedSize));
	const css = sum(links(page, 'link[rel=stylesheet]', 'href').map(packedSize));
	return { all: brotli(Buffer.from(page.html), quickly) + css + js, js: js + sum(inline) };
}

/** Whether the first view of a page has more bytes than it may; most are known to have fewer at once. */
const beyond = (page: BuiltPage, most: { all: number; js?: number }): boolean =>
	[true, false].every((quickly) => {
		const { all, js } = firstView(page, quickly);
		return all > most.all || js > (most.js ?? Infinity);
	});

describe('the first view of a chapter, brotli, without fonts', () => {
	test.each(chapters.map((page) => [page.path, page] as const))(
		'%s is at most 110 kB, 20 kB of it JavaScript',
		(_path, page) => {
			const { all, js } = firstView(page);
			expect(all).toBeLessThanOrEqual(110_000);
			expect(js).toBeLessThanOrEqual(20_000);
		},
	);

	test('chapter 4, with its six figures, is at most 85.4 kB, 13.6 kB of it JavaScript', () => {
		const page = chapters.find(({ path }) => path === '/4-coevolution/')!;
		expect(page.document.querySelectorAll('figure-states figure')).toHaveLength(6);
		const { all, js } = firstView(page);
		expect(all).toBeLessThanOrEqual(85_400);
		expect(js).toBeLessThanOrEqual(13_600);
	});

	test('the page of a state is at most 40 kB', () => {
		const states = pages.filter(({ path }) => /^\/figures\/[^/]+\/[^/]+\/$/.test(path));
		expect(states.length).toBeGreaterThan(60);
		const heavy = states.filter((page) => beyond(page, { all: 40_000 }));
		expect(heavy.map((page) => [page.path, firstView(page)])).toEqual([]);
	});

	test('a kit is at most 28 kB, 5.3 kB of it JavaScript, and its exercises load 5 kB more', () => {
		const kits = pages.filter(({ path }) => /^\/teaching\/\d[^/]*\/$/.test(path));
		expect(kits.length).toBeGreaterThan(7);
		const heavy = kits.filter((page) => beyond(page, { all: 28_000, js: 5_300 }));
		expect(heavy.map((page) => [page.path, firstView(page)])).toEqual([]);
		const [script] = builtFiles().filter((file) => /^_astro\/exercises\..*\.js$/.test(file));
		expect(packedSize(`/${script!}`)).toBeLessThanOrEqual(5_000);
	});

	test('a talk is at most 68 kB, 14 kB of it JavaScript, and its notes load 2 kB more', () => {
		const talks = pages.filter(({ path }) => /^\/present\/(\d-[a-z]+|whole)\/$/.test(path));
		expect(talks).toHaveLength(9);
		const heavy = talks.filter((page) => beyond(page, { all: 68_000, js: 14_000 }));
		expect(heavy.map((page) => [page.path, firstView(page)])).toEqual([]);
		const [script] = builtFiles().filter((file) => /^_astro\/talk-desk\..*\.js$/.test(file));
		expect(packedSize(`/${script!}`)).toBeLessThanOrEqual(2_000);
	});

	test('nothing of a talk loads elsewhere', () => {
		const isTalk = /\/_astro\/talk[.-]/;
		const others = pages.filter(({ path }) => !/^\/present\/(\d-|whole)/.test(path));
		const scripts = (html: string) =>
			[...html.matchAll(/<script [^>]*src="([^"]+)"/g)].map(([, url]) => url!);
		expect(
			others.filter(({ html }) => scripts(html).some((url) => isTalk.test(url))).map(({ path }) => path),
		).toEqual([]);
	});

	test('all nine are there', () => {
		expect(chapters).toHaveLength(9);
	});
});

test('every page has one sheet of the build: what is read has it within, others link it', () => {
	const linkedBy = ({ html }: BuiltPage) =>
		[...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!);
	const sheetsOf = (page: BuiltPage) => linkedBy(page).filter((url) => url.includes('/_astro/'));
	for (const page of pages.filter(({ leadsOn }) => !leadsOn)) {
		const read = page.path === '/' || page.html.includes('class="contents-button"');
		expect([page.path, sheetsOf(page).length]).toEqual([page.path, read ? 0 : 1]);
		expect([page.path, page.html.includes('data:font/')]).toEqual([page.path, false]);
		if (read) expect(linkedBy(page), page.path).toEqual([]);
	}
	const linked = new Set(pages.flatMap(sheetsOf).map((url) => url.slice(1)));
	expect(
		builtFiles()
			// That of the search loads when it is opened.
			.filter((file) => /^_astro\/(?!search-panel\.).*\.css$/.test(file))
			.sort(),
	).toEqual([...linked].sort());
});

describe('fonts', () => {
	const all = builtFiles().filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
	const isChinese = (file: string) => file.includes('chinese');
	const fonts = all.filter((file) => !isChinese(file));

	test('are at most 135 kB together', () => {
		const total = fonts.reduce((bytes, file) => bytes + readFileSync(join(outDir, file)).length, 0);
		expect(fonts.length).toBeGreaterThan(0);
		expect(total).toBeLessThanOrEqual(135_000);
	});

	test('that of Chinese characters is at most 75 kB', () => {
		const [file, ...others] = all.filter(isChinese);
		expect(others).toEqual([]);
		expect(readFileSync(join(outDir, file!)).length).toBeLessThanOrEqual(75_000);
	});

	test('every page fetches the two upright faces ahead, at most 36 kB', () => {
		for (const page of pages.filter(({ leadsOn }) => !leadsOn)) {
			const preloads = [...page.html.matchAll(/<link rel="preload"[^>]* href="([^"]+\.woff2)"[^>]*>/g)].map(
				([, url]) => url!,
			);
			const names = preloads.map((url) => url.split('/').at(-1)!.split('.')[0]);
			expect([page.path, names]).toEqual([page.path, ['serif', 'sans']]);
		}
		const [page] = chapters;
		expect(
			sum(links(page!, 'link[rel=preload][as=font]', 'href').map((url) => read(url).length)),
		).toBeLessThanOrEqual(36_000);
	});
});

test('no framework, no Plot and no Mermaid reach the reader', () => {
	for (const file of builtFiles().filter((file) => file.endsWith('.js') && !file.startsWith('pagefind/'))) {
		const code = readFileSync(join(outDir, file), 'utf8');
		expect(code, file).not.toMatch(/mermaid|@observablehq|createElement\(React|d3-/);
	}
});
