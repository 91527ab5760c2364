import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { unzipSync, zipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { getDocument, type PDFDocumentProxy } from 'unpdf/pdfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { epubPath } from '../../src/book/book.ts';
import { runsOf } from '../../src/book/paper.ts';
import { loadEdition } from '../../src/site/edition.ts';
import { printBook } from '../../src/tasks/book.ts';
import { builds } from '../support/builds.ts';
import { editionOf, fixture } from '../support/content.ts';

const editions = { root: loadEdition(), fixture: editionOf(fixture) };
/** The whole takes half a minute, and as many more as others use the machine. */
const printing = 600_000;
const tried = process.env['TEST_ALL'] ? (['fixture', 'root'] as const) : (['fixture'] as const);

describe.each(tried)('the printed book of the build %s', (build) => {
	const edition = editions[build];
	const epub = () => readFileSync(join(builds[build].outDir, epubPath(edition)));
	let pdf: Uint8Array;
	let read: PDFDocumentProxy;
	const textOf = async (page: number) => {
		const { items } = await (await read.getPage(page + 1)).getTextContent();
		return items.map((item) => ('str' in item ? item.str : '')).filter((words) => words.trim());
	};
	/** The same without what stands above and below the text. */
	const bodyOf = async (page: number) => {
		const { items } = await (await read.getPage(page + 1)).getTextContent();
		return items.flatMap((item) => {
			if (!('str' in item) || !item.str.trim()) return [];
			const [, , , , , y] = item.transform as number[];
			return y! > 65 && y! < 780 ? [item.str] : [];
		});
	};
	/** Without what the lines of a page part. */
	const plainly = (words: string) => words.replace(/\s/g, '').replace(/[\u2010\u2011]/g, '-');
	beforeAll(async () => {
		pdf = await printBook(epub());
		read = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	}, printing);

	test('says what it is, in what language, whose and of when', async () => {
		const { info, metadata } = await read.getMetadata();
		const { companion } = edition.meta;
		const title = `${companion.title}: ${companion.subtitle}`;
		expect(info).toMatchObject({ Title: title, Author: companion.editor, Language: 'en' });
		expect((info as { CreationDate: string }).CreationDate).toContain(companion.date.replaceAll('-', ''));
		expect(metadata.get('dc:title')).toBe(title);
		expect(metadata.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
	});

	test('is tagged: headings, paragraphs, links, and figures with what they show in words', async () => {
		expect(await read.getMarkInfo()).toMatchObject({ Marked: true });
		const roles = new Set<string>();
		const figures: (string | undefined)[] = [];
		interface Node {
			role?: string;
			alt?: string;
			children?: Node[];
		}
		const walk = ({ role, alt, children = [] }: Node): void => {
			if (role) roles.add(role);
			if (role === 'Figure') figures.push(alt);
			children.forEach(walk);
		};
		for (let page = 1; page <= read.numPages; page++)
			walk((await (await read.getPage(page)).getStructTree()) as Node);
		expect([...roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Link', 'Figure']));
		expect(figures.filter(Boolean).length).toBeGreaterThan(0);
	});

	test('has an outline with every written section, each word of it once, that leads to its heading', async () => {
		type Entry = Awaited<ReturnType<typeof read.getOutline>>[number];
		const all = (entries: Entry[]): Entry[] =>
			entries.flatMap((entry) => [entry, ...all(entry.items as Entry[])]);
		const outline = all(await read.getOutline());
		const titles = new Set(outline.map(({ title }) => title));
		const missing = edition.chapters
			.filter(({ status }) => status === 'written')
			.flatMap(({ sections }) => sections.map(({ title }) => title))
			.filter((title) => !titles.has(title));
		expect(missing).toEqual([]);
		const destinations = await read.getDestinations();
		const plain = (words: string) => words.replace(/\s/g, '');
		for (const { title, dest } of outline) {
			const page = await read.getPageIndex(destinations[dest as string]![0]);
			expect(plain((await textOf(page)).join('')), title).toContain(plain(title));
		}
	});

	test('numbers its pages as it names them, and leads from its contents to them', async () => {
		const labels = (await read.getPageLabels())!;
		const body = labels.findIndex((label) => /\d/.test(label));
		expect(labels.slice(0, body)).toEqual(
			['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].slice(0, body),
		);
		expect(labels[body]).toBe('1');
		// Empty pages, and those before the contents, have no number.
		for (let page = 4; page < read.numPages; page++) {
			const text = await textOf(page);
			if (text.length > 0) expect(text, labels[page]).toContain(labels[page]);
		}
		const destinations = await read.getDestinations();
		let led = 0;
		for (let page = 4; page < body; page++) {
			const lines = (await textOf(page)).join(' ');
			for (const { dest } of await (await read.getPage(page + 1)).getAnnotations()) {
				const place = typeof dest === 'string' ? destinations[dest] : dest;
				const label = labels[await read.getPageIndex(place[0])]!;
				expect(lines).toMatch(new RegExp(`(^|\\s)${label}(\\s|$)`));
				led += 1;
			}
		}
		expect(led).toBeGreaterThan(edition.sections.size);
	});

	test('has in its index each name with the pages that name it, which its links lead to', async () => {
		const texts = new Map(
			Object.entries(unzipSync(new Uint8Array(epub())))
				.filter(([name]) => name.endsWith('.xhtml'))
				.map(([name, text]) => [
					name.replace(/^EPUB\/|\.xhtml$/g, ''),
					parseHTML(new TextDecoder().decode(text)).document,
				]),
		);
		const mentions = [...texts].flatMap(([file, document]) =>
			[...document.querySelectorAll('[data-entry]')].map((place) => ({
				place: `of-${file}--${place.id}`,
				entry: place.getAttribute('data-entry')!,
				words: (place.querySelector('figcaption') ?? place).textContent.trim(),
			})),
		);
		const entryAt = new Map(mentions.map(({ place, entry }) => [place, entry]));
		const labels = (await read.getPageLabels())!;
		const destinations = await read.getDestinations();
		const pageOf = (place: string) => read.getPageIndex(destinations[place]![0]);
		const first = await pageOf('of-index--index');
		const pages = await Promise.all(labels.map(async (_, page) => plainly((await textOf(page)).join(''))));
		const starts = new Map<string, string[]>();
		for (let page = first; page < read.numPages; page++)
			for (const { dest, rect } of await (await read.getPage(page + 1)).getAnnotations()) {
				const entry = entryAt.get(dest as string);
				// Of a link that begins a page, a hair may stand at the foot of the one before.
				if (entry === undefined || rect[3] - rect[1] < 1) continue;
				starts.set(entry, [...(starts.get(entry) ?? []), labels[await pageOf(dest as string)]!]);
			}
		const lines = await Promise.all(labels.slice(first).map((_, i) => bodyOf(first + i)));
		const index = lines
			.flat()
			.join(' ')
			.replace(/[\u2010\u2011]/g, '-');
		const spaced = (words: string) =>
			[...words].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&')).join('\\s*');
		/** What many pages stand under: the chapters, as their heads name them. */
		const heads = [...texts].map(([, document]) =>
			spaced(plainly(document.querySelector('title')!.textContent)),
		);
		const run = String.raw`\s*,\s*\d+(?:\s*–\s*\d+)?`;
		let from = 0;
		for (const item of texts.get('index')!.querySelectorAll('[data-index]')) {
			const entry = item.getAttribute('data-index')!;
			const name = spaced(plainly(item.firstElementChild!.textContent));
			const line = new RegExp(
				`(?<=\\s)${name}((?:(?:${run})+|(?:\\s+(?:${heads.join('|')})(?:${run})+)+))`,
				'g',
			);
			line.lastIndex = from;
			const found = line.exec(index);
			expect(found, `${entry} in its place`).not.toBeNull();
			from = line.lastIndex;
			const [, printed = ''] = found!;
			const byChapters = !printed.trimStart().startsWith(',');
			const runs = [...printed.matchAll(/,\s*(\d+)(?:\s*–\s*(\d+))?/g)].map(([, start, end]) => [start, end]);
			// What has more than six runs has them by chapters.
			expect(byChapters || runs.length < 7, entry).toBe(true);
			expect(
				runs.map(([start]) => start),
				`links of ${entry}`,
			).toEqual(starts.get(entry));
			const own = mentions.filter((mention) => mention.entry === entry);
			let last = -1;
			for (const [start, end = start] of runs) {
				expect(Number(start), `${entry}: ${printed}`).toBeGreaterThan(last + (byChapters ? 0 : 1));
				last = Number(end);
				for (let page = Number(start); page <= last; page++) {
					const text = pages[labels.indexOf(String(page))]!;
					// A page may end within a name: then it has the first word of it.
					const has = (words: string) => text.includes(plainly(words).slice(0, 12));
					expect(
						own.some(({ words }) => has(words) || has(words.split(/[\s-]/)[0]!)),
						`${entry} on page ${page}`,
					).toBe(true);
				}
			}
		}
		expect(starts.size).toBe(new Set(entryAt.values()).size);
	});

	test('holds the characters of the text, and no others that look like them', async () => {
		const texts = Object.entries(unzipSync(new Uint8Array(epub()))).filter(([name]) =>
			name.endsWith('.xhtml'),
		);
		const known = new Set(texts.map(([, text]) => new TextDecoder().decode(text)).join(''));
		// The hyphen at which no line ends has the letter of the other.
		if (known.has('\u2011')) known.add('\u2010');
		const strange = new Set<string>();
		for (let page = 0; page < read.numPages; page++)
			for (const character of (await textOf(page)).join(''))
				if (!known.has(character)) strange.add(character);
		expect([...strange]).toEqual([]);
	});

	test('carries its faces, none of them as drawings, and none of the machine', async () => {
		const document = await PDFDocument.load(pdf, { updateMetadata: false });
		const kinds = document.context
			.enumerateIndirectObjects()
			.flatMap(([, object]) =>
				object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font')
					? String(object.get(PDFName.of('Subtype')))
					: [],
			);
		expect(kinds.length).toBeGreaterThan(0);
		expect(kinds).not.toContain('/Type3');
		const names = document.context
			.enumerateIndirectObjects()
			.flatMap(([, object]) =>
				object instanceof PDFDict && object.has(PDFName.of('BaseFont'))
					? String(object.get(PDFName.of('BaseFont')))
					: [],
			);
		expect(names.filter((name) => !/\+(?:SourceSerif4|SourceSans3|NotoSerifSC)/.test(name))).toEqual([]);
	});

	test(
		'can be kept by those who take no more than 5 MB, and is the same when it is made again',
		async () => {
			expect(pdf.length).toBeLessThan(5_000_000);
			expect(Buffer.compare(await printBook(epub()), pdf)).toBe(0);
		},
		printing,
	);
});

test('pages that follow one another are one run, each page once', () => {
	const numbers = new Map(Object.entries({ a: '9', b: '9', c: '10', d: '11', e: '13' }));
	expect(runsOf(['a', 'b', 'c', 'd', 'e'], numbers)).toEqual([
		{ place: 'a', from: '9', to: '11' },
		{ place: 'e', from: '13', to: '13' },
	]);
});

test('a book that is none is told', async () => {
	await expect(printBook(new Uint8Array([1, 2, 3]))).rejects.toThrow();
});

test('a book with a character that no face has is told', async () => {
	const { outDir } = builds.fixture;
	const files = unzipSync(new Uint8Array(readFileSync(join(outDir, epubPath(editions.fixture)))));
	const index = new TextDecoder().decode(files['EPUB/index.xhtml']);
	expect(index).toContain('环流');
	files['EPUB/index.xhtml'] = new TextEncoder().encode(index.replaceAll('环流', '循环'));
	await expect(printBook(zipSync(files))).rejects.toThrow('src/fonts/chinese.woff2 has no 循,');
});
