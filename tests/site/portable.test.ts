import { statSync } from 'node:fs';
import { posix } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { builtPage } from '../support/dist.ts';
import { portableFile, readPortable } from '../support/portable.ts';

describe.each(['root', 'fixture'] as const)('the archive of %s', (build) => {
	const files = readPortable(build);
	const text = (path: string) => Buffer.from(files.get(path)!).toString('utf8');
	const pages = [...files.keys()].filter((path) => path.endsWith('.html'));

	test('begins with index.html, and says how it is opened', () => {
		expect(pages).toContain('index.html');
		expect(text('README.txt')).toContain('Open index.html');
	});

	test('has no reference to one page alone, and no picture that no page shows', () => {
		const shown = new Set(
			pages.flatMap((from) =>
				[...text(from).matchAll(/<img\b[^>]*? src="([^"]*)"/g)].map(([, to]) =>
					posix.join(posix.dirname(from), decodeURI(to!)),
				),
			),
		);
		const pictures = [...files.keys()].filter(
			(path) => /\.(?:png|svg)$/.test(path) && path !== 'favicon.svg',
		);
		expect(pictures.length).toBeGreaterThan(5);
		expect(pictures.filter((path) => !shown.has(path))).toEqual([]);
		expect(
			[...files.keys()].filter((path) => /(?:^|\/)cite\.\w+$|^works\/[^/]+\/works\./.test(path)),
		).toEqual([]);
	});

	test.runIf(build === 'root')('is no larger than 18 MB, and its page says how large', () => {
		const { size } = statSync(portableFile(build));
		expect(size / 1e6).toBeLessThan(18);
		const { document } = builtPage('/offline/');
		expect(document.querySelector('a[download]')!.textContent).toContain(`\u00a0${Math.ceil(size / 1e6)} MB`);
	});

	test('has every page for readers', () => {
		for (const path of ['search/index.html', 'works/index.html', 'offline/index.html', 'teaching/index.html'])
			expect(pages).toContain(path);
	});

	test('leads nowhere but to its own files and to hosts, and loads its own files alone', () => {
		const lost = new Set<string>();
		for (const from of pages) {
			const look = (name: string, attribute: string, to: string): void => {
				if (/^(?:https?:|mailto:|data:)/.test(to)) {
					const loads = attribute !== 'href' || (name === 'link' && !to.startsWith('https'));
					if (loads && !to.startsWith('data:')) lost.add(`${from}: loads ${to}`);
					return;
				}
				const [file = ''] = to.split(/[?#]/);
				if (file === '') return;
				const path = posix.normalize(posix.join(posix.dirname(from), decodeURI(file)));
				if (!files.has(path) && !files.has(`${path}.js`)) lost.add(`${from}: <${name} ${attribute}="${to}">`);
			};
			const parser = new Parser({
				onopentag(name, attributes) {
					for (const attribute of ['href', 'src', 'action', 'data-rest']) {
						const value = attributes[attribute];
						if (value !== undefined && !(name === 'link' && attributes['rel'] === 'canonical'))
							look(name, attribute, value);
					}
					if (name === 'script' && attributes['type'] === 'module') lost.add(`${from}: a module`);
				},
			});
			parser.end(text(from));
		}
		expect([...lost].slice(0, 20)).toEqual([]);
	});

	test('has the faces of its style sheets', () => {
		for (const sheet of [...files.keys()].filter((path) => path.endsWith('.css'))) {
			for (const [, to] of text(sheet).matchAll(/url\((?!["']?(?:data:|#))([^)]+)\)/g))
				expect(files.has(posix.join(posix.dirname(sheet), to!)), `${sheet}: ${to}`).toBe(true);
		}
	});
});
