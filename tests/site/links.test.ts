import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builds, type Build } from '../support/builds.ts';
import { builtFile, builtFiles, builtPages } from '../support/dist.ts';

const decode = (text: string) => text.replace(/&amp;|&#38;|&#x26;/g, '&');
/** Values of attributes of some elements, straight from the HTML: there are more pages than a parser reads in time. */
const attributes = (html: string, element: string, attribute: string): string[] =>
	[...html.matchAll(new RegExp(`<(?:${element})\\b[^>]*?\\s(?:${attribute})="([^"]*)"`, 'g'))].map(
		([, value]) => decode(value!),
	);

describe.each(Object.entries(builds))('the build %s', (name, { base, site, outDir }) => {
	const pages = builtPages(name as Build);
	const files = new Set(builtFiles(name as Build));
	const ids = new Map(pages.map(({ path, html }) => [path, new Set(attributes(html, '[a-z][\\w-]*', 'id'))]));

	test('every link within the site leads to a page, and to an id on it', () => {
		const broken = new Set<string>();
		for (const { path, html } of pages) {
			for (const target of attributes(html, 'a|link|script|img', 'href|src')) {
				const url = new URL(target, new URL(base + path.slice(1), site));
				if (url.origin !== site) continue;
				// What follows names words to be marked, which no id holds.
				const anchor = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/, ''));
				const local = `/${decodeURIComponent(url.pathname.slice(base.length))}`;
				// The page that stands for missing ones has no address of its own.
				if (path === '/404.html' && local === '/404/') continue;
				// Published editions are left out of what is read; that they are there is asked all the same.
				const kept = /^\/editions\/\d/.test(local);
				if (kept && existsSync(join(outDir, local, local.endsWith('/') ? 'index.html' : ''))) continue;
				if (!url.pathname.startsWith(base)) broken.add(`${path}: ${target} leaves the base`);
				else if (!ids.has(local)) {
					if (!files.has(local.slice(1))) broken.add(`${path}: ${target}`);
				} else if (anchor && !ids.get(local)!.has(anchor)) {
					broken.add(`${path}: ${target} (no such id)`);
				}
			}
		}
		expect([...broken]).toEqual([]);
	});

	test('nothing that a page loads comes from another origin', () => {
		const foreign = pages.flatMap(({ path, html }) =>
			[
				...attributes(html, 'script|img|iframe|source', 'src'),
				...attributes(html, 'link rel="(?:stylesheet|preload|icon|shortcut icon)"', 'href'),
			]
				.filter((target) => new URL(target, site).origin !== site)
				.map((target) => `${path}: ${target}`),
		);
		for (const file of files) {
			if (!file.endsWith('.css')) continue;
			for (const [, target] of builtFile(file, name as Build).matchAll(/url\(["']?(https?:[^"')]+)/g))
				foreign.push(`${file}: ${target}`);
		}
		expect(foreign).toEqual([]);
	});

	test('every page has each id once', () => {
		const twice = pages.flatMap(({ path, html }) => {
			const all = attributes(html, '[a-z][\\w-]*', 'id');
			return all.length === ids.get(path)!.size ? [] : path;
		});
		expect(twice).toEqual([]);
	});
});
