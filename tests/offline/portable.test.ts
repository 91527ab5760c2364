import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/text/page-tree.ts';
import {
	fetchedScript,
	portableHref,
	portablePage,
	type PortableSite,
} from '../../src/offline/portable-page.ts';

const site: PortableSite = {
	base: '/ddv/',
	site: 'https://press.example',
	has: (path) => ['index.html', '1-first/index.html', 'entries/terms.json'].includes(path),
	read: (path) => `text of ${path} </script>`,
};
const page = (body: string, from = '1-first/index.html') =>
	portablePage(site, from, readPage(`<html><head></head><body>${body}</body></html>`)).html;

describe('an address leads', () => {
	test.each([
		['1-first/index.html', '/ddv/', '../index.html'],
		['index.html', '/ddv/1-first/#close', '1-first/index.html#close'],
		['index.html', '/ddv/?claim=answer', 'index.html?claim=answer'],
		['1-first/index.html', '/ddv/1-first/cite.bib', 'https://press.example/ddv/1-first/cite.bib'],
		// What is not taken along, and what is no part of the site.
		['index.html', '/ddv/editions/1.0.0/', 'https://press.example/ddv/editions/1.0.0/'],
		['index.html', '/other/', 'https://press.example/other/'],
	])('from %s by %s to %s', (from, to, expected) => {
		expect(portableHref(site, from, to)).toBe(expected);
	});
});

describe('a page', () => {
	test('runs its modules and its own code in their order, when all of it is there', () => {
		const made = page(
			'<script type="module" src="/ddv/_astro/a.js"></script><p>x</p><script type="module">b()</script>',
		);
		expect(made).not.toContain('type="module"');
		expect(made).toContain(
			'<script src="../scripts.js" data-base="/ddv/"></script><script>portable.run("a.js");(() => {b()\n})();</script></body>',
		);
	});

	test('has with it what it would fetch to be copied, whatever is in that', () => {
		expect(
			page(
				'<a href="/ddv/1-first/cite.bib">BibTeX</a><script type="module" src="/ddv/_astro/a.js"></script>',
			),
		).toContain(
			'portable.file("1-first/cite.bib", "text of 1-first/cite.bib \\u003c/script>");portable.run("a.js");',
		);
	});

	test('shares its styles, and has nothing for programs that come over a network', () => {
		const css = `.a{background:url(/ddv/_astro/a.png)}${'.b{color:red}'.repeat(200)}`;
		const head = `<meta name="citation_title" content="A"><style>${css}</style><script type="application/ld+json">{}</script>`;
		const { html, sheets } = portablePage(
			site,
			'1-first/index.html',
			readPage(`<html><head>${head}</head><body></body></html>`),
		);
		const [[path, text] = []] = sheets;
		expect(html).toBe(`<html><head><link rel="stylesheet" href="../${path}"></head><body></body></html>`);
		expect(path).toMatch(/^styles\/\w{10}\.css$/);
		expect(text).toContain('url(../_astro/a.png)');
	});

	test('offers no picture that would be drawn from a file that is not there', () => {
		const made = page(
			'<ul><li><a href="/ddv/a.svg">SVG</a></li><li><a href="/ddv/a.svg" data-png="">PNG</a></li></ul>',
		);
		expect(made).toContain('<ul><li><a href="https://press.example/ddv/a.svg">SVG</a></li></ul>');
	});

	test('leads old states on, and keeps a state in its query', () => {
		const made = page(
			'<figure-states data-address="page" data-moved="{&#x22;f=1&#x22;:&#x22;/ddv/1-first/&#x22;}" data-rest="/ddv/entries/terms.json">',
		);
		expect(made).toContain('data-address="query"');
		expect(made).toContain('data-moved="{&quot;f=1&quot;:&quot;index.html&quot;}"');
		expect(made).toContain('data-rest="../entries/terms.json"');
	});

	test('with a script that imports another is refused', () => {
		expect(() => page('<script type="module">import "/ddv/_astro/a.js"</script>')).toThrow(
			'1-first/index.html: a script in the page imports another.',
		);
	});
});

test('what is fetched is a script, and its links lead from the root of the folder', () => {
	const text = JSON.stringify({ a: [['a', { href: '/ddv/1-first/#b' }, '/ddv/editions/']] });
	expect(fetchedScript(site, 'entries/terms.json', text)).toBe(
		`portable.file("entries/terms.json", ${JSON.stringify(
			JSON.stringify({ a: [['a', { href: 'portable:/1-first/index.html#b' }, '/ddv/editions/']] }),
		)});\n`,
	);
});
