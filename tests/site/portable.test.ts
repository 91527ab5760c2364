import { posix } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { readPortable } from '../support/portable.ts';

describe.each(['root', 'fixture'] as const)('the archive of %s', (build) => {
	const files = readPortable(build);
	const text = (path: string) => Buffer.from(files.get(path)!).toString('utf8');
	const pages = [...files.keys()].filter((path) => path.endsWith('.html'));

	test('begins with index.html, and says how it is opened', () => {
		expect(pages).toContain('index.html');
		expect(text('README.txt')).toContain('Open index.html');
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
