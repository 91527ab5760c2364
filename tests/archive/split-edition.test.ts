import { describe, expect, test } from 'vitest';
import { splitEdition } from '../../src/archive/split-edition.ts';

const place = {
	address: 'https://press.example/ddv/editions/1.0.0/',
	root: '/ddv/',
	about: 'data/#archive',
};
const at = '/ddv/editions/1.0.0/';
/** What becomes of an edition with a page that has something in it. */
function carried(body: string, files: Record<string, string> = {}) {
	const all = {
		'a/card.png': 'picture',
		'b/card.png': 'picture',
		'a/a.svg': '<svg/>',
		'a/cite.bib': '@book',
		...files,
	};
	const parts = splitEdition(
		new Map(
			Object.entries({ 'a/index.html': body, ...all }).map(([path, text]) => [path, Buffer.from(text)]),
		),
		place,
	);
	return { ...parts, html: Buffer.from(parts.site.get('a/index.html')!).toString() };
}

describe('of an edition', () => {
	test('pages stand at its address, with what they load; all else is in the archive', () => {
		const { site, rest, pictures } = carried('', {
			'_astro/a.js': '',
			'search/words.txt': '',
			'paragraphs.json': '{}',
		});
		expect([...site.keys()].sort()).toEqual([
			'_astro/a.js',
			'a/cite.bib',
			'a/index.html',
			'search/words.txt',
		]);
		expect([...rest.keys()].sort()).toEqual(['a/a.svg', 'a/card.png', 'b/card.png', 'paragraphs.json']);
		expect(pictures.size).toBe(0);
	});

	test('pictures that are the same are one, wherever they are shown', () => {
		const { html, rest, pictures } = carried(
			`<meta property="og:image" content="https://press.example${at}a/card.png"><img alt="" src="${at}b/card.png"><script type="application/ld+json">{"image":"https://press.example${at}a/card.png"}</script>`,
		);
		const [name = ''] = pictures.keys();
		expect(name).toMatch(/^[0-9a-f]{20}\.png$/);
		expect([pictures.size, [...rest.keys()]]).toEqual([1, ['a/a.svg']]);
		const to = `/ddv/editions/pictures/${name}`;
		expect(html).toBe(
			`<meta property="og:image" content="https://press.example${to}"><img alt src="${to}"><script type="application/ld+json">{"image":"https://press.example${to}"}</script>`,
		);
	});

	test('a link to what can be taken away leads to the archive, and says what to look for there', () => {
		expect(carried(`<a href="${at}a/a.svg" download="a.svg">SVG</a>`).html).toBe(
			`<a href="${at}data/#archive" title="a/a.svg">SVG</a>`,
		);
		expect(carried(`<ul><li><a href="${at}a/a.svg" data-png="">PNG</a></li></ul>`).html).toBe('<ul></ul>');
	});

	test('what only programs would read of it is not named', () => {
		expect(
			carried(`<link rel="item" href="https://press.example${at}a/a.svg" type="image/svg+xml">x`).html,
		).toBe('x');
		const data = `{"image":{"@type":"ImageObject","contentUrl":"https://press.example${at}a/a.svg"}}`;
		expect(carried(`<script type="application/ld+json">${data}</script>`).html).toBe(
			'<script type="application/ld+json">{"image":{"@type":"ImageObject"}}</script>',
		);
	});

	test('links to pages, to what stands there and to other sites stay, and so does every script that runs', () => {
		const body = `<a href="${at}b/#c">c</a><a href="${at}a/cite.bib" download>BibTeX</a><a href="https://other.example/a/a.svg">d</a><script>"<a href='x'>"</script>`;
		expect(carried(body).html).toBe(body);
	});

	test('a page that would load what does not stand there is refused', () => {
		expect(() => carried(`<object data="${at}a/a.svg"></object>`)).toThrow(
			'a/index.html needs a/a.svg, which would be in the archive alone.',
		);
	});
});
