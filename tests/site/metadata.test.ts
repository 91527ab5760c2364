import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { citableRecords } from '../../src/site/records.ts';
import { builds } from '../support/builds.ts';
import { builtFile, builtFiles, builtPage, builtPages, citedAt, kindOf, sample } from '../support/dist.ts';
import { content, editionOf } from '../support/content.ts';

const edition = editionOf(content);
const { outDir, site } = builds.root;
const files = new Set(builtFiles());
const read = builtPages().filter(
	({ path, leadsOn, html }) =>
		!leadsOn &&
		// Sheets to print stand for other pages, and ask not to be listed.
		!html.includes('<meta name="robots" content="noindex">') &&
		!/^\/(embed|present|search)\/|^\/404/.test(path),
);
/** The head of every page; what stands in its body is another matter, and takes long to parse. */
const pages = read.map(({ path, html }) => {
	const head = html.slice(0, html.indexOf('</head>')).replace(/<style[^]*?<\/style>/g, '');
	return { path, html, document: parseHTML(`${head}</head><body></body></html>`).document };
});

const book = 'Digital developmental village: A companion to the dissertation';

/** The values of a meta element, as they are asked for: by the end of its name. */
const metas = (document: Document, name: string, attribute = 'name') =>
	[...document.querySelectorAll(`head meta[${attribute}$="${name}"]`)].map((meta) =>
		meta.getAttribute('content')!,
	);

/**
 * What Zotero's translator “Embedded Metadata” makes of a page: the type that the last of some tags gives, else the
 * one of `og:type`; a body's name where it ends with a comma.
 */
function zoteroReads({ document }: { document: Document }) {
	const tags = [...document.querySelectorAll('meta')].map((meta) => meta.getAttribute('name') ?? '');
	const types: Record<string, string> = {
		citation_journal_title: 'journalArticle',
		citation_technical_report_institution: 'report',
		citation_conference_title: 'conferencePaper',
		citation_book_title: 'bookSection',
		citation_inbook_title: 'bookSection',
		citation_dissertation_institution: 'thesis',
	};
	const [first] = metas(document, 'og:type', 'property');
	const one = (name: string) => metas(document, name)[0];
	return {
		type: tags.flatMap((tag) => types[tag] ?? []).at(-1) ?? first,
		title: one('citation_title'),
		authors: metas(document, 'citation_author').map((name) =>
			name.endsWith(',') ? { body: name.slice(0, -1) } : { person: name },
		),
		bookTitle: one('citation_inbook_title'),
		edition: one('prism.edition'),
		date: one('citation_publication_date'),
		url: one('citation_public_url'),
		language: one('citation_language'),
		abstract: one('citation_abstract'),
		rights: one('DC.rights'),
	};
}

/** The addresses by which Hypothesis takes pages for one, as its client collects them, without the page's own. */
function hypothesisReads({ document }: { document: Document }) {
	const links = [...document.querySelectorAll('link')].flatMap((link) => {
		const rel = link.getAttribute('rel') ?? '';
		const type = link.getAttribute('type') ?? '';
		if (!['alternate', 'canonical', 'bookmark', 'shortlink'].includes(rel)) return [];
		if (rel === 'alternate' && (/^application\/(rss|atom)\+xml/.test(type) || link.hasAttribute('hreflang')))
			return [];
		return [link.getAttribute('href')!];
	});
	const [whole] = metas(document, 'DC.relation.isPartOf');
	const [id] = metas(document, 'DC.identifier');
	return [
		...links,
		...metas(document, 'citation_pdf_url'),
		...metas(document, 'citation_doi'),
		`urn:x-dc:${encodeURIComponent(whole!)}/${encodeURIComponent(id!)}`,
	];
}

describe('Zotero reads', () => {
	const common = {
		authors: [{ body: 'Editors of Digital Developmental Village' }],
		edition: `Edition ${edition.meta.companion.version}`,
		date: edition.meta.companion.date.replaceAll('-', '/'),
		language: 'en',
		rights: 'https://creativecommons.org/licenses/by/4.0/',
	};
	const part = { ...common, type: 'bookSection', bookTitle: book };

	test('a section as part of the book, with the number of its chapter', () => {
		expect(zoteroReads(builtPage('/6-embeddedness/applying/'))).toEqual({
			...part,
			title: 'China’s rural entrepreneurs call for three new variants (Chapter 6)',
			url: citedAt(edition, '/6-embeddedness/applying/'),
			abstract: edition.sections.get('6-embeddedness/applying')!.point,
		});
	});

	test.each([
		['/4-coevolution/', 'Coevolution: Who builds a rural market, and who ends up controlling it (Chapter 4)'],
		['/figures/coevolution/', 'Figure 4.1: The coevolutionary path (Chapter 4)'],
		['/glossary/taobao-village/', 'Taobao Village (term)'],
		['/evidence/', 'Evidence'],
		['/citing/', 'Citing and keeping'],
		['/teaching/4-coevolution/', `${edition.kits.get('4-coevolution')!.title} (kit for chapter 4)`],
		['/present/4-coevolution/', `${edition.talks.get('4-coevolution')!.title} (talk on chapter 4)`],
		['/evidence/interviewees/34/', 'Interviewee 34'],
		['/abstract/', 'Abstract'],
	])('%s as part of the book', (path, title) => {
		expect(zoteroReads(builtPage(path))).toMatchObject({ ...part, title, url: citedAt(edition, path) });
	});

	test('a state of a figure by the figure and its claim', () => {
		const { claim } = edition.figures.get('coevolution')!.states.choices.find(({ id }) => id === 'takeover')!;
		expect(zoteroReads(builtPage('/figures/coevolution/takeover/'))).toMatchObject({
			...part,
			// A title goes on with a capital after a colon.
			title: `Figure 4.1, The coevolutionary path: ${claim.replace(/: \p{Ll}/u, (all) => all.toUpperCase())} (Chapter 4)`,
		});
	});

	test('the first page as the book', () => {
		expect(zoteroReads(builtPage('/'))).toMatchObject({
			...common,
			type: 'book',
			title: book,
			bookTitle: undefined,
			url: citedAt(edition, '/'),
		});
	});

	/** Pages about works are saved as these. */
	const own = pages.filter(({ path }) => !/^\/works\/./.test(path));

	test('every page but those of works with a title, an author, a date, an abstract and its own address', () => {
		for (const page of own) {
			const { title, authors, abstract, url, date } = zoteroReads(page);
			expect([page.path, Boolean(title && abstract && date), authors.length]).toEqual([page.path, true, 1]);
			expect(url).toBe(citedAt(edition, page.path));
			// One tag each: of two, programs take one or the other.
			expect(metas(page.document, 'citation_title')).toHaveLength(1);
		}
	});

	test('the page of a work as the work, whatever its type', () => {
		const reads = (id: string) => {
			const { type, title, authors, date } = zoteroReads(builtPage(`/works/${id}/`));
			return { type, title, authors, date };
		};
		expect(reads('ang-2016')).toEqual({
			type: 'book',
			title: 'How China escaped the poverty trap',
			authors: [{ person: 'Ang, Yuen Yuen' }],
			date: '2016',
		});
		for (const { id, record } of edition.works) {
			const { type, title } = reads(id);
			expect([id, title]).toEqual([id, record?.title]);
			const types: Record<string, string> = {
				'article-journal': 'journalArticle',
				chapter: 'bookSection',
				'paper-conference': 'conferencePaper',
				thesis: 'thesis',
				book: 'book',
			};
			const expected = record && types[record.type];
			if (expected && (record['container-title'] ?? record.publisher))
				expect([id, type]).toEqual([id, expected]);
		}
	});

	test('nothing that hijacks what it saves', () => {
		const traps =
			/class="[^"]*Z3988|rel="?unapi-server|citation_(pdf_url|firstpage|lastpage|keywords|dissertation_institution)/;
		expect(own.filter(({ html }) => traps.test(html)).map(({ path }) => path)).toEqual([]);
	});

	test('no identifier that looks like an ISSN, an ISBN or a DOI', () => {
		for (const { document } of pages) {
			const [id] = metas(document, 'DC.identifier');
			expect(id).not.toMatch(/(\d[- ]?){7}[\dXx]|10\.\d{4}/);
		}
	});
});

describe('what stands outside of the site’s frame', () => {
	test.each([...edition.talks.keys()])(
		'the talk %s is saved with its author, its day and its edition',
		(id) => {
			const { authors, date, edition: version, abstract } = zoteroReads(builtPage(`/present/${id}/`));
			expect([authors.length, date, version, abstract]).toEqual([
				1,
				edition.meta.companion.date.replaceAll('-', '/'),
				`Edition ${edition.meta.companion.version}`,
				edition.talks.get(id)!.lede,
			]);
		},
	);

	test('the slides of a figure are saved as the figure', () => {
		expect(zoteroReads(builtPage('/present/coevolution/'))).toEqual(
			zoteroReads(builtPage('/figures/coevolution/')),
		);
	});
});

describe('Hypothesis', () => {
	test('finds one document a page, which has its name wherever the site stands', () => {
		const named = new Map<string, string>();
		for (const page of pages) {
			for (const name of hypothesisReads(page)) {
				expect([name, named.get(name)]).toEqual([name, undefined]);
				named.set(name, page.path);
			}
		}
		expect(hypothesisReads(builtPage('/6-embeddedness/applying/'))).toEqual([
			`${site}/6-embeddedness/applying/`,
			'/6-embeddedness/applying/index.md',
			'urn:x-dc:digital-developmental-village-companion/%2F6-embeddedness%2Fapplying%2F',
		]);
	});

	test('finds the same name under another site and base path, and in a later edition', () => {
		const [address, , name] = hypothesisReads(builtPage('/1-first/', 'fixture'));
		expect(address).toBe('https://press.example/ddv/1-first/');
		expect(name).toBe('urn:x-dc:small-world-fixture/%2F1-first%2F');
	});
});

interface Data {
	[key: string]: unknown;
	'@type'?: string;
}

/** What schema.org, or Google where it shows it, requires of a type. */
const required: Record<string, string[]> = {
	Book: ['name'],
	Chapter: ['name', 'author', 'datePublished', 'inLanguage', 'license', 'isPartOf', 'isBasedOn'],
	Dataset: ['name', 'description', 'license', 'creator', 'distribution', 'isPartOf'],
	DataDownload: ['contentUrl', 'encodingFormat'],
	ImageObject: ['contentUrl', 'license', 'creditText', 'creator'],
	DefinedTerm: ['name', 'description', 'inDefinedTermSet'],
	DefinedTermSet: ['name', '@id'],
	Thesis: ['name', 'author', 'datePublished', 'sourceOrganization', 'inSupportOf'],
	ScholarlyArticle: ['name', 'datePublished'],
	Person: ['name'],
	Organization: ['name'],
	WebSite: ['name', 'url'],
};

/** The objects in some data that have a type and are more than a mention by name and address. */
function objects(data: unknown): Data[] {
	if (Array.isArray(data)) return data.flatMap(objects);
	if (typeof data !== 'object' || data === null) return [];
	const own = data as Data;
	return [...(own['@type'] ? [own] : []), ...Object.values(own).flatMap(objects)];
}

const dataOf = ({ document }: { document: Document }): Data =>
	JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent) as Data;

describe('data of schema.org', () => {
	test('have what their types require, on every page', () => {
		for (const page of pages) {
			const [top] = objects(dataOf(page));
			for (const each of objects(dataOf(page))) {
				// What a page is part of is only named.
				const named =
					each !== top &&
					'isPartOf' in each === false &&
					['Chapter', 'Dataset', 'Thesis'].includes(each['@type']!);
				const missing = (named ? ['name'] : (required[each['@type']!] ?? ['name'])).filter(
					(key) => each[key] === undefined || each[key] === '',
				);
				if (each['@type'] === 'Chapter' && each !== top) continue;
				expect([page.path, each['@type'], missing]).toEqual([page.path, each['@type'], []]);
			}
		}
	});

	test.each([
		['/6-embeddedness/applying/', 'Chapter'],
		['/figures/coevolution/', 'Dataset'],
		['/figures/coevolution/takeover/', 'ImageObject'],
		['/glossary/taobao-village/', 'DefinedTerm'],
		['/about/', 'WebPage'],
		['/teaching/4-coevolution/', 'LearningResource'],
		['/present/whole/', 'LearningResource'],
	])('%s is a %s', (path, type) => {
		expect(dataOf(builtPage(path))['@type']).toBe(type);
	});

	test('a section is part of its chapter and of the book’s edition, and rests on pages of the thesis', () => {
		expect(dataOf(builtPage('/6-embeddedness/applying/'))).toMatchObject({
			'@context': 'https://schema.org',
			isPartOf: {
				'@type': 'Chapter',
				'@id': `${site}/6-embeddedness/`,
				isPartOf: { '@type': 'Book', '@id': `${site}/`, bookEdition: edition.meta.companion.version },
			},
			isBasedOn: {
				'@type': 'Chapter',
				pagination: '167–169',
				isPartOf: {
					'@type': 'Thesis',
					author: { '@type': 'Person', name: 'Tianlong You' },
					inSupportOf: 'PhD, Justice Studies',
				},
			},
		});
	});

	test('a page about a work has the work', () => {
		expect(dataOf(builtPage('/works/ang-2016/'))['mainEntity']).toMatchObject({
			'@type': 'Book',
			author: [{ '@type': 'Person', name: 'Yuen Yuen Ang' }],
			datePublished: '2016',
		});
	});
});

/** The file that an address of this build names. */
const fileOf = (address: string): string => {
	const { pathname, origin } = new URL(address);
	expect(origin).toBe(site);
	return decodeURIComponent(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
};

const typed = ({ document }: { document: Document }) =>
	[...document.querySelectorAll('head link')]
		.map((link) => ({
			rel: link.getAttribute('rel')!,
			href: link.getAttribute('href')!,
			type: link.getAttribute('type') ?? undefined,
		}))
		.filter(({ rel }) => /^(cite-as|license|type|describedby|item|collection|linkset)$/.test(rel));

describe('typed links', () => {
	test('are absolute, have a type where they name a file, and lead somewhere, on every page', () => {
		for (const page of pages) {
			for (const { rel, href, type } of typed(page)) {
				if (rel === 'type' || rel === 'license') {
					expect(href).toMatch(/^https:\/\/(schema\.org\/[A-Z]|spdx\.org\/licenses\/CC)/);
				} else if (rel === 'cite-as') {
					expect(href).toBe(citedAt(edition, page.path));
				} else {
					expect([href, files.has(fileOf(href))]).toEqual([href, true]);
					expect([href, type]).toEqual([href, expect.stringMatching(/^\w+\/[\w.+-]+$/)]);
				}
			}
		}
	});

	test('a figure names its reference, its pictures and its data', () => {
		const at = (path: string) => `${site}/figures/coevolution/${path}`;
		expect(typed(builtPage('/figures/coevolution/')).map(({ rel, href }) => [rel, href])).toEqual([
			['cite-as', citedAt(edition, '/figures/coevolution/')],
			['type', 'https://schema.org/Dataset'],
			['license', 'https://spdx.org/licenses/CC-BY-4.0'],
			['collection', `${site}/`],
			['describedby', at('cite.bib')],
			['describedby', at('cite.ris')],
			['describedby', at('cite.json')],
			['item', at('coevolution.svg')],
			['item', at('coevolution.png')],
			['item', at('coevolution.csv')],
			['item', at('coevolution.json')],
			['linkset', `${site}/linkset.json`],
		]);
	});

	interface Targets {
		[rel: string]: { href: string; type?: string }[];
	}

	test('stand in the link set, for every page that can be cited, as on the page itself', () => {
		const { linkset } = JSON.parse(builtFile('linkset.json')) as {
			linkset: (Targets & { anchor: string })[];
		};
		const paths = citableRecords(edition).map(({ path }) => path);
		expect(linkset.map(({ anchor }) => new URL(String(anchor)).pathname)).toEqual(paths);
		for (const { anchor, ...targets } of linkset.filter((_, i) => i % 20 === 0)) {
			const path = new URL(String(anchor)).pathname;
			const own = typed(builtPage(path)).filter(({ rel }) => rel !== 'linkset');
			const set = Object.entries(targets).flatMap(([rel, list]) =>
				list.map(({ href, type }) => ({ rel, href, type })),
			);
			const order = (a: { href: string; rel: string }, b: { href: string; rel: string }) =>
				`${a.rel} ${a.href}`.localeCompare(`${b.rel} ${b.href}`);
			expect(set.sort(order)).toEqual(own.sort(order));
		}
	});

	test('stand in a map that robots.txt names', () => {
		const maps = [...builtFile('robots.txt').matchAll(/^Sitemap: (.+)$/gm)].map(([, url]) => url!);
		expect(maps).toEqual([`${site}/sitemap-index.xml`, `${site}/signmap.xml`]);
		for (const map of maps) expect(files.has(fileOf(map))).toBe(true);
		const { document } = parseHTML(builtFile('signmap.xml').replaceAll('rs:ln', 'rs-ln'));
		const urls = [...document.querySelectorAll('url')];
		expect(urls).toHaveLength(citableRecords(edition).length);
		for (const url of urls) expect(url.querySelectorAll('rs-ln[rel][href]').length).toBeGreaterThanOrEqual(4);
	});
});

describe('where a page is linked', () => {
	const card = (path: string) => {
		const { document } = pages.find((page) => page.path === path)!;
		const [image] = metas(document, 'og:image', 'property');
		return { image, shown: metas(document, 'twitter:card') };
	};

	test('a section, a chapter, a figure and a state have a picture of the size that is asked for', () => {
		for (const { path } of pages.filter(({ path }) =>
			/^(chapter|section|figure|state)$/.test(kindOf(path)),
		)) {
			const { image, shown } = card(path);
			expect([path, shown]).toEqual([path, ['summary_large_image']]);
			const png = readFileSync(join(outDir, fileOf(image!)));
			expect([path, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([path, 1200, 630]);
		}
	});

	test('other pages do with words', () => {
		expect(card('/glossary/taobao-village/')).toEqual({ image: undefined, shown: ['summary'] });
	});
});

test('a page that is not there has no address, and is not cited', () => {
	const { document } = builtPage('/404.html');
	expect(document.querySelector('link[rel=canonical], meta[property="og:url"]')).toBeNull();
	expect(document.querySelector('meta[name^=citation_], script[type="application/ld+json"]')).toBeNull();
});

test('metadata take at most 2 kB a page, as it is sent, references included', () => {
	const hasty = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
	const sizes = pages.map(({ path, document }) => {
		const own = [
			...document.querySelectorAll(
				'head :is(meta[name^=citation_], meta[name^=DC], meta[name^=prism], script[type="application/ld+json"])',
			),
		];
		const targets = new Set(typed({ document }).map(({ href }) => href));
		const links = [...document.querySelectorAll('head link')].filter((link) =>
			targets.has(link.getAttribute('href') ?? ''),
		);
		const html = Buffer.from([...own, ...links].map((tag) => tag.outerHTML).join(''));
		// What is small enough unpacked need not be packed, nor what is when packed in haste be packed well.
		const quick = html.length > 2000 ? brotliCompressSync(html, hasty).length : html.length;
		return [path, quick > 2000 ? brotliCompressSync(html).length : quick] as const;
	});
	expect(sizes.filter(([, size]) => size > 2000)).toEqual([]);
});

test('a section names the works that it cites, all of them or none', () => {
	const sections = pages.filter(({ path }) => edition.sections.has(path.slice(1, -1)));
	const counts = sections.map(({ path, document }) => {
		const listed = existsSync(join(outDir, path, 'works.json'))
			? (JSON.parse(builtFile(`${path.slice(1)}works.json`)) as unknown[]).length
			: 0;
		return { path, named: metas(document, 'citation_reference').length, listed };
	});
	for (const { path, named, listed } of counts)
		expect([path, [0, listed]]).toEqual([path, expect.arrayContaining([named])]);
	expect(counts.filter(({ named }) => named > 0).length).toBeGreaterThan(20);
});

describe('references as files', () => {
	test('stand beside every page that is cited, and of the dissertation; beside entries they do not', () => {
		for (const record of citableRecords(edition)) {
			const { kind, path } = record;
			for (const ending of ['bib', 'ris', 'json'])
				expect([path, files.has(`${path.slice(1)}cite.${ending}`)]).toEqual([
					path,
					kind !== 'entry' && kind !== 'work',
				]);
		}
		expect(JSON.parse(builtFile('dissertation.json'))).toMatchObject([
			{ type: 'thesis', publisher: 'Arizona State University' },
		]);
	});

	test('hold all works that are confirmed, and all that are identified, each once and with its status', () => {
		const all = JSON.parse(builtFile('works/all.json')) as { id: string; keyword: string; note: string }[];
		const confirmed = JSON.parse(builtFile('works/works.json')) as typeof all;
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
		expect(new Set(confirmed.map(({ keyword }) => keyword))).toEqual(new Set(['record confirmed']));
		const records = edition.works.filter(({ status }) => status === 'confirmed').map(({ record }) => record);
		expect(confirmed).toHaveLength(new Set(records.map((record) => JSON.stringify(record))).size);
		expect(all.filter(({ keyword }) => keyword === 'record confirmed')).toHaveLength(confirmed.length);
		for (const path of ['/works/', '/data/']) {
			const links = [...builtPage(path).document.querySelectorAll('.works-files p:not([hidden]) a')];
			expect(links.map((link) => link.getAttribute('href'))).toEqual([
				...['bib', 'ris', 'json'].map((ending) => `/works/works.${ending}`),
				...['bib', 'ris', 'json'].map((ending) => `/works/all.${ending}`),
			]);
		}
	});

	test('are offered with how many of how many works they hold', () => {
		const said = (path: string, selector: string) =>
			[...builtPage(path).document.querySelectorAll(selector)].map((line) =>
				line.textContent.replace(/\s+/g, ' ').trim(),
			);
		const held = (file: string) => (JSON.parse(builtFile(file)) as unknown[]).length;
		const cited = builtPage('/7-party/').document.querySelectorAll('.references li').length;
		expect(said('/7-party/', '.works-here .facts')).toEqual([
			`Works cited here. For your own list, ${held('7-party/works.json')} of ${cited} (those identified, each once): BibTeX · RIS · CSL-JSON`,
		]);
		const identified = edition.works.filter(({ record }) => record).length;
		expect(said('/works/', '.works-files p:not([hidden]) > span')).toEqual([
			`${held('works/works.json')} confirmed works:`,
			`All ${identified} works identified, each once (${held('works/all.json')}), with its status:`,
		]);
	});

	test('enter neither the search nor the sitemap', () => {
		const listed = builtFiles()
			.filter((file) => /^sitemap-.*\.xml$/.test(file))
			.map((file) => builtFile(file))
			.join('');
		expect(listed).toContain(`${site}/4-coevolution/findings/`);
		expect(listed).not.toMatch(/cite\.|(works|all)\.(bib|ris|json)|linkset|signmap/);
		for (const file of files) {
			if (!/^(entries|search|texts).*\.json$/.test(file)) continue;
			expect([file, /Available at:|@incollection|TY {2}- /.test(builtFile(file))]).toEqual([file, false]);
		}
	});
});

const citable = new Set(
	citableRecords(edition)
		.filter(({ kind }) => kind !== 'entry' && kind !== 'work')
		.map(({ path }) => path),
);
/** A talk says how it is cited to programs alone. */
const panels = builtPages().filter(({ path }) => citable.has(path) && !path.startsWith('/present/'));

describe('without scripts', () => {
	test.each(sample(panels, 2).map((page) => [page.path, page] as const))(
		'%s has both references in every style, and the files as links',
		(path, { document }) => {
			const panel = document.querySelector('.cite-this')!;
			expect(panel.querySelectorAll('.cite-reference')).toHaveLength(12);
			expect(
				[...panel.querySelectorAll('.cite-reference')].every((each) => each.textContent.length > 40),
			).toBe(true);
			expect(panel.querySelectorAll('.cite-files a[href][download]')).toHaveLength(6);
			expect(panel.querySelector('.cite-address a')?.getAttribute('href')).toBe(citedAt(edition, path));
		},
	);
});
