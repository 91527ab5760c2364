import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builds } from '../support/builds.ts';
import { builtFiles, builtPages } from '../support/dist.ts';

const { outDir } = builds.root;
const chapter = builtPages().find(({ path }) => path === '/4-coevolution/')!;
const read = (url: string) => readFileSync(join(outDir, new URL(url, 'https://ddv.example').pathname));
const brotli = (bytes: Buffer) => brotliCompressSync(bytes).length;

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

const links = (selector: string, attribute: string) =>
	[...chapter.document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute)!);
const scripts = new Set(links('script[src]', 'src').flatMap((url) => [...modules(url)]));
const inline = [...chapter.document.querySelectorAll('script:not([src])')]
	.filter((script) => !script.getAttribute('type') || script.getAttribute('type') === 'module')
	.map((script) => script.textContent ?? '');

describe('the first view of chapter 4, brotli, without fonts', () => {
	const html = brotli(Buffer.from(chapter.html));
	const css = links('link[rel=stylesheet]', 'href').map((url) => brotli(read(url)));
	const js = [...scripts].map((url) => brotli(read(url)));
	const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0);

	test('is at most 90 kB', () => {
		expect(html + sum(css) + sum(js)).toBeLessThanOrEqual(90_000);
	});

	test('is at most 20 kB of JavaScript, what stands in the page counted', () => {
		expect(sum(js) + sum(inline.map((code) => brotli(Buffer.from(code))))).toBeLessThanOrEqual(20_000);
	});

	test('has its figures in it', () => {
		expect(chapter.document.querySelectorAll('figure-states figure')).toHaveLength(6);
	});
});

describe('fonts', () => {
	const fonts = builtFiles().filter((file) => /\.(woff2?|ttf|otf)$/.test(file));

	test('are at most 135 kB together', () => {
		const total = fonts.reduce((bytes, file) => bytes + readFileSync(join(outDir, file)).length, 0);
		expect(fonts.length).toBeGreaterThan(0);
		expect(total).toBeLessThanOrEqual(135_000);
	});

	test('only the upright text face is preloaded', () => {
		const preloads = links('link[rel=preload]', 'href');
		expect(preloads).toHaveLength(1);
		expect(preloads[0]).toMatch(/source-serif-4-latin-wght-normal.*\.woff2$/);
	});
});

test('no framework, no Plot and no Mermaid reach the reader', () => {
	for (const file of builtFiles().filter((file) => file.endsWith('.js') && !file.startsWith('pagefind/'))) {
		const code = readFileSync(join(outDir, file), 'utf8');
		expect(code, file).not.toMatch(/mermaid|@observablehq|createElement\(React|d3-/);
	}
});
