import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { builtFiles, builtPages, kindOf, sample } from '../support/dist.ts';
import { builds, type Build } from '../support/builds.ts';
import { content, editionOf } from '../support/content.ts';

const pages = builtPages();
const edition = editionOf(content);

/** Ids that a page's links can lead to. */
const idsOf = (document: Document) => [...document.querySelectorAll('[id]')].map(({ id }) => id);

describe.each(Object.entries(builds))('the build %s', (name, { base, site, outDir }) => {
	const built = builtPages(name as Build);
	const files = new Set(builtFiles(name as Build));
	const ids = new Map(built.map(({ path, document }) => [path, new Set(idsOf(document))]));

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

describe.each(read.map((page) => [page.path, page] as const))('%s', (path, { document }) => {
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
});

test.each(sample(pages, 4).map((page) => [page.path, page] as const))(
	'%s is valid HTML',
	async (_path, { html }) => {
		const report = await new HtmlValidate(new FileSystemConfigLoader()).validateString(html, 'page.html');
		const messages = report.results.flatMap(({ messages }) =>
			messages.map(({ line, ruleId, message, selector }) => `${line}: ${ruleId}: ${message} (${selector})`),
		);
		expect(messages).toEqual([]);
	},
);

test('titles and descriptions of chapters and sections differ from each other', () => {
	const texts = read.filter(({ path }) => ['chapter', 'section'].includes(kindOf(path)));
	const titles = texts.map(({ path, document }) => `${path.split('/')[1]}: ${document.title}`);
	const descriptions = texts.map(({ document }) =>
		document.querySelector('meta[name=description]')!.getAttribute('content'),
	);
	expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
	expect(descriptions.filter((text, i) => descriptions.indexOf(text) !== i)).toEqual([]);
	expect(texts).toHaveLength(edition.chapters.length + edition.sections.size);
});
