import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { builtFiles, builtPages } from '../support/dist.ts';
import { LAST_PAGE } from '../../src/schemas/common.ts';
import { builds } from '../support/builds.ts';
import { content, editionOf } from '../support/content.ts';

const pages = builtPages();
const edition = editionOf(content);

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

const read = pages.filter(({ leadsOn }) => !leadsOn);

describe.each(read.map((page) => [page.path, page] as const))('%s', (path, { document, html }) => {
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
				// A figure that stands alone is cited by its own page.
				`https://ddv.example${path.replace(/^\/(embed|present)\//, '/figures/')}`,
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

test('titles and descriptions of chapters and sections differ from each other', () => {
	const texts = read.filter(({ path }) => /^\/(abstract|\d-)/.test(path));
	const titles = texts.map(({ path, document }) => `${path.split('/')[1]}: ${document.title}`);
	const descriptions = texts.map(({ document }) =>
		document.querySelector('meta[name=description]')!.getAttribute('content'),
	);
	expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
	expect(descriptions.filter((text, i) => descriptions.indexOf(text) !== i)).toEqual([]);
	expect(texts).toHaveLength(edition.chapters.length + edition.sections.size);
});

describe('/pages/', () => {
	const leading = pages.filter(({ leadsOn }) => leadsOn);

	test('has an address for each page of the dissertation, which leads to its section', () => {
		expect(leading.map(({ path }) => Number(/\d+/.exec(path)![0])).sort((a, b) => a - b)).toEqual(
			Array.from({ length: LAST_PAGE }, (_, i) => i + 1),
		);
		const target = (page: number) =>
			leading
				.find(({ path }) => path === `/pages/${page}/`)!
				.document.querySelector('meta[http-equiv=refresh]')!
				.getAttribute('content');
		expect(target(107)).toBe('0; url=/4-coevolution/#development-phase');
		expect(target(100)).toBe('0; url=/pages/#p100');
	});

	test('is there as JSON', () => {
		const listed = JSON.parse(readFileSync(join(builds.root.outDir, 'pages.json'), 'utf8')) as Record<
			string,
			{ section: string; url: string }[]
		>;
		expect(Object.keys(listed)).toHaveLength(LAST_PAGE);
		expect(listed['107']).toEqual([
			{
				section: '4-coevolution/development-phase',
				title: '4 Coevolution: Development, 2014–2017',
				url: 'https://ddv.example/4-coevolution/#development-phase',
			},
		]);
	});

	test('is valid HTML, each of them', async () => {
		for (const { html } of leading) {
			const report = await new HtmlValidate(new FileSystemConfigLoader()).validateString(html, 'page.html');
			expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
		}
	});
});
