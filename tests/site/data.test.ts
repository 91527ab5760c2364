import { unzipSync } from 'fflate';
import Ajv2020 from 'ajv/dist/2020.js';
import { Package } from 'datapackage';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNames } from '../../src/search/files.ts';
import { builds, type Build } from '../support/builds.ts';
import { builtFile, builtFiles, builtPage, builtPages, kindOf } from '../support/dist.ts';

/** The file of a build that stands at an absolute address; without what follows a question mark or a hash. */
function fileAt(address: string, build: Build): string {
	const { base, site } = builds[build];
	const url = new URL(address);
	if (url.origin !== site || !url.pathname.startsWith(base)) throw new Error(`${address} leaves the site.`);
	return decodeURIComponent(url.pathname.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
}
const addressesIn = (text: string, build: Build): string[] => [
	...new Set(
		[...text.matchAll(/https?:\/\/[^\s")<\]]+/g)]
			.map(([url]) => url)
			.filter((url) => url.startsWith(builds[build].site)),
	),
];

describe.each(['root', 'fixture'] as const)('the data of the build %s', (build) => {
	const dir = join(builds[build].outDir, 'data');
	let read: Package;
	beforeAll(async () => {
		read = await Package.load(join(dir, 'datapackage.json'), { basePath: dir, strict: true });
	});

	test('are a valid data package, in which each column says what it holds', () => {
		expect(read.errors).toEqual([]);
		expect(read.valid).toBe(true);
		const silent = read.resources.flatMap(({ name, schema }) =>
			schema.fields.flatMap(({ name: field, descriptor }) =>
				descriptor.description ? [] : `${name}: ${field}`,
			),
		);
		expect(silent).toEqual([]);
	});

	test('hold in each cell what their column says, and each row has its own id', async () => {
		for (const resource of read.resources) {
			const rows = await resource.read({ keyed: true });
			expect(rows.length, resource.name).toBeGreaterThan(0);
			expect(resource.headers, resource.name).toEqual(resource.schema.fieldNames);
		}
	});

	test('come as one file with README and licence, the same as one by one', () => {
		const packed = unzipSync(readFileSync(join(dir, 'data.zip')));
		expect(Object.keys(packed).sort()).toEqual(
			builtFiles(build)
				.filter((file) => file.startsWith('data/') && !/\/(index\.html|data\.zip)$/.test(file))
				.map((file) => file.slice('data/'.length))
				.sort(),
		);
		for (const [path, content] of Object.entries(packed))
			expect(Buffer.from(content).toString(), path).toBe(builtFile(`data/${path}`, build));
	});
});

describe.each(['root', 'fixture'] as const)('for programs, the build %s', (build) => {
	const files = new Set(builtFiles(build));
	const missing = (addresses: readonly string[]) =>
		addresses.filter((address) => !files.has(fileAt(address, build)));

	test('has an index that keeps to its schema, and whose addresses are there', () => {
		const index = JSON.parse(builtFile('index.json', build)) as Record<string, unknown[]>;
		const ajv = new Ajv2020({ strict: false, formats: { uri: true, date: true } });
		const valid = ajv.compile(JSON.parse(builtFile('index.schema.json', build)) as object);
		valid(index);
		expect(valid.errors).toBeNull();
		expect(valid({ ...index, sections: [{}] })).toBe(false);
		expect(missing(addressesIn(JSON.stringify(index), build))).toEqual([]);
	});

	test('lists its Markdown, all of it there', () => {
		const links = addressesIn(builtFile('llms.txt', build), build);
		expect(links.length).toBeGreaterThan(5);
		expect(missing(links)).toEqual([]);
	});

	test('has a page map of what is read, and of nothing else', () => {
		const listed = [...builtFile('sitemap-0.xml', build).matchAll(/<loc>([^<]*)<\/loc>/g)].map(
			([, url]) => url!,
		);
		const real = builtPages(build)
			.filter(
				({ leadsOn, path }) =>
					!leadsOn && !/^\/(search|embed|present|handouts|404)|\/(history|answers|exercises)\/$/.test(path),
			)
			.map(({ path }) => builds[build].site + builds[build].base + path.slice(1));
		expect(listed.toSorted()).toEqual(real.toSorted());
	});

	test('keeps downloads out of search', () => {
		const { records } = readNames(builtFile('search/names.json', build));
		expect(
			records.filter(({ path }) => /\.(md|json|txt|zip)$|^\/(data|lockss|editions)\//.test(path)),
		).toEqual([]);
	});
});

describe('Markdown', () => {
	test('stands beside every chapter, section, figure and entry, and each page names its own', () => {
		const pages = builtPages('root').filter(
			({ path, leadsOn }) =>
				!leadsOn &&
				(/^(chapter|section|figure)$|^entry of /.test(kindOf(path)) || /^\/(works|glossary)\/./.test(path)),
		);
		const wrong = pages.filter(
			({ path, html }) =>
				!html.includes(`<link rel="alternate" type="text/markdown" href="${path}index.md">`),
		);
		expect(wrong.map(({ path }) => path)).toEqual([]);
		const alternates = builtFiles().filter((file) => file.endsWith('/index.md'));
		expect(alternates.map((file) => `/${file.replace('index.md', '')}`).sort()).toEqual(
			pages.map(({ path }) => path).sort(),
		);
	});

	test('holds no markup of the page', () => {
		const marked = builtFiles().filter(
			(file) =>
				file.endsWith('/index.md') &&
				/<\/?[a-z][a-z-]*[\s>]|\]\(\/|figure-states|undefined/.test(builtFile(file)),
		);
		expect(marked).toEqual([]);
	});

	test('of a section has its record, its text with pages and notes, and the works that it cites', () => {
		expect(builtFile('1-first/opening/index.md', 'fixture')).toBe(`---
title: An opening that opens
book: "Small World: A companion to nothing"
author: The testers
edition: 2.3.4
date: 2025-02-03
address: https://press.example/ddv/1-first/opening/
license: CC-BY-4.0
restates: "Jane Doe, Small World: A Book of Twenty Pages (University of Tests, 2001)"
pages: pp. 1–6
---

# An opening that opens

> The opening opens.

The opening says loop and the loop, as (Ang, 2016, p. 5; Ma et al., 2001) has it. [pp. 1–2]

## An inner part

interviewee 2 told of Wind Village. [pp. 3, 5–6]

### A subheading

In 2014 there were 212 villages, says Long et al. (2015a).

## Works cited here

- Ang, Y. Y. (2016). _How China Escaped the Poverty Trap_. Cornell University Press.
- Long & Short et al. (2015a)
- Ma, Li, Wu & Xu (2001)
`);
		const text = builtFile('2-second/start/index.md', 'fixture');
		expect(text).toContain('The zebra stands here alone: wheel.[^1] [p. 12]\n');
		expect(text).toContain('\n[^1]: A note on The Shop.\n');
		expect(text).toContain(
			'[![Figure 2.A: Figure of village-growth. What it says](https://press.example/ddv/figures/village-growth/number/village-growth-number.svg)](https://press.example/ddv/figures/village-growth/)',
		);
	});

	test('of an entry has what it is and the sentences that mention it', () => {
		const text = builtFile('glossary/loop/index.md', 'fixture');
		expect(text).toContain('# loop\n\nTerm\n\n环流, huánliú\n\nWhat comes back.\n');
		expect(text).toContain(
			'- The opening says loop and the loop, as (Ang, 2016, p. 5; Ma et al., 2001) has it. [1 First · An opening that opens](https://press.example/ddv/1-first/#opening) [pp. 1–2]\n',
		);
	});

	test('of a figure has its table', () => {
		expect(builtFile('figures/village-growth/index.md', 'fixture')).toMatch(
			/\n\| 2014 \| 212 +\| dissertation, p\. 4 \|/,
		);
	});
});

describe('the feed of changes as Atom', () => {
	const feed = parseHTML(builtFile('changes.atom', 'fixture')).document;

	test('has an entry for each edition, with what changed', () => {
		const entries = [...feed.querySelectorAll('entry')].map((entry) =>
			['id', 'updated'].map((name) => entry.querySelector(name)!.textContent),
		);
		expect(entries).toEqual([
			['https://press.example/ddv/changes/#v2.3.4', '2025-02-03T00:00:00.000Z'],
			['https://press.example/ddv/changes/#v1.0.0', '2024-01-01T00:00:00.000Z'],
		]);
		expect(builtFile('changes.atom', 'fixture')).toContain('<li>It changed &lt;nothing>.</li>');
	});
});

test('the words of the text are there by section and paragraph, with ids that are on the page', () => {
	const { sections } = JSON.parse(builtFile('paragraphs.json', 'fixture')) as {
		sections: { address: string; paragraphs: { id: string; text: string; pages?: string }[] }[];
	};
	const inner = sections.find(({ address }) => address === '1-first/inner')!;
	expect(inner.paragraphs.map(({ text }) => text)).toEqual([
		'An inner part',
		'The inner part goes on.',
		'interviewee 2 told of Wind Village.',
		'A subheading',
		'In 2014 there were 212 villages, says Long et al. (2015a).',
	]);
	expect(inner.paragraphs[2]!.pages).toBe('pp. 3, 5–6');
	const { html } = builtPage('/1-first/', 'fixture');
	for (const { id } of inner.paragraphs.slice(2)) expect(html).toContain(` id="${id}"`);
	const start = sections.find(({ address }) => address === '2-second/start')!;
	expect(start.paragraphs.map(({ text }) => text)).toContain('A note on The Shop.');
});

test('a page for archives has the words that they look for', () => {
	expect(builtPage('/lockss/', 'fixture').document.body.textContent).toContain(
		'LOCKSS system has permission to collect, preserve, and serve this open access Archival Unit.',
	);
});
