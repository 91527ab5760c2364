import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { builtFiles, builtPages } from '../support/dist.ts';
import { builds } from '../support/builds.ts';

const pages = builtPages();

/** Ids that a page's links can lead to. */
const idsOf = (document: Document) => [...document.querySelectorAll('[id]')].map(({ id }) => id);

describe.each(Object.entries(builds))('the build %s', (name, { base, site, outDir }) => {
	const built = builtPages(name as keyof typeof builds);
	const files = new Set(builtFiles(name as keyof typeof builds));
	const ids = new Map(built.map(({ path, document }) => [path, new Set(idsOf(document))]));

	test('has the pages that were promised', () => {
		for (const path of [
			'/',
			'/abstract/',
			...[
				'1-introduction',
				'2-methods',
				'3-theory',
				'4-coevolution',
				'5-typology',
				'6-embeddedness',
				'7-party',
				'8-conclusion',
			].map((id) => `/${id}/`),
			'/4-coevolution/development-phase/',
			'/figures/',
			...[
				'coevolution',
				'village-growth',
				'policy-timeline',
				'apparatus',
				'state-capitalism',
				'policy-infusion',
			].map((id) => `/figures/${id}/`),
			'/evidence/interviewees/',
			'/works/',
			'/glossary/',
			'/pages/',
			'/search/',
			'/about/',
		]) {
			expect(ids.has(path), path).toBe(true);
		}
	});

	test('every link within the site leads to a page, and to an id on it', () => {
		const broken: string[] = [];
		for (const { path, document } of built) {
			for (const link of document.querySelectorAll('a[href], link[href], script[src], img[src]')) {
				const target = link.getAttribute('href') ?? link.getAttribute('src')!;
				// The page that stands for missing ones has no address of its own.
				if (path === '/404.html' && link.getAttribute('rel') === 'canonical') continue;
				const url = new URL(target, new URL(base + path.slice(1), site));
				if (url.origin !== site) continue;
				if (!url.pathname.startsWith(base)) {
					broken.push(`${path}: ${target} leaves the base`);
					continue;
				}
				const local = `/${decodeURIComponent(url.pathname.slice(base.length))}`;
				if (!ids.has(local)) {
					if (!files.has(local.slice(1))) broken.push(`${path}: ${target}`);
				} else if (url.hash && !ids.get(local)!.has(decodeURIComponent(url.hash.slice(1)))) {
					broken.push(`${path}: ${target} (no such id)`);
				}
			}
		}
		expect(broken).toEqual([]);
	});

	test('nothing that a page loads comes from another origin', () => {
		const foreign: string[] = [];
		for (const { path, document } of built) {
			for (const element of document.querySelectorAll(
				'script[src], img[src], iframe[src], source[src], link[rel=stylesheet], link[rel=preload], link[rel=icon]',
			)) {
				const target = element.getAttribute('src') ?? element.getAttribute('href')!;
				if (new URL(target, site).origin !== site) foreign.push(`${path}: ${target}`);
			}
		}
		for (const file of files) {
			if (!/\.css$/.test(file)) continue;
			const css = readFileSync(join(outDir, file), 'utf8');
			for (const [, target] of css.matchAll(/url\(["']?(https?:[^"')]+)/g))
				foreign.push(`${file}: ${target}`);
		}
		expect(foreign).toEqual([]);
	});
});

describe.each(pages.map((page) => [page.path, page] as const))('%s', (path, { document, html }) => {
	test('has each id once', () => {
		const ids = idsOf(document);
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
	});

	test('has a title, a description, one heading of the first rank and its address', () => {
		expect(document.title).not.toBe('');
		expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toBeTruthy();
		expect(document.querySelectorAll('h1')).toHaveLength(1);
		if (path !== '/404.html') {
			expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
				`https://ddv.example${path}`,
			);
		}
	});

	test('is valid HTML', async () => {
		const report = await new HtmlValidate(new FileSystemConfigLoader()).validateString(html, 'page.html');
		const messages = report.results.flatMap(({ messages }) =>
			messages.map(({ line, ruleId, message, selector }) => `${line}: ${ruleId}: ${message} (${selector})`),
		);
		expect(messages).toEqual([]);
	});
});

test('titles and descriptions of the pages to read differ from each other', () => {
	const read = pages.filter(({ path }) => path.startsWith('/4-coevolution/'));
	for (const of of [
		(page: (typeof pages)[number]) => page.document.title,
		(page: (typeof pages)[number]) =>
			page.document.querySelector('meta[name=description]')!.getAttribute('content'),
	]) {
		expect(new Set(read.map(of)).size).toBe(read.length);
	}
	expect(read).toHaveLength(8);
});
