import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { epubPath, pdfPath } from '../../src/book/book.ts';
import { builds } from '../support/builds.ts';
import { editionOf, fixture } from '../support/content.ts';
import { builtPage } from '../support/dist.ts';
import { compareNames } from '../../src/text/sorting.ts';
import { loadEdition } from '../../src/site/edition.ts';
import { formatDate } from '../../src/text/dates.ts';

/** EPUBCheck itself, as Debian’s package `epubcheck` brings it; it needs Java, so that many machines have none. */
const checker = ['-jar', '/usr/share/java/epubcheck.jar'];
const official = String(spawnSync('java', [...checker, '--version']).stdout).startsWith('EPUBCheck v');
if (!official)
	console.warn(
		'There is no epubcheck here: books are not tried with it (Debian: apt-get install epubcheck).',
	);

const editions = { root: loadEdition(), fixture: editionOf(fixture) };

describe.each(['root', 'fixture'] as const)('the book of the build %s', (build) => {
	const edition = editions[build];
	const bytes = new Uint8Array(readFileSync(join(builds[build].outDir, epubPath(edition))));
	const files = new Map(
		Object.entries(unzipSync(bytes)).map(([name, content]) => [
			name.replace('EPUB/', ''),
			new TextDecoder().decode(content),
		]),
	);
	const texts = [...files].filter(([name]) => name.endsWith('.xhtml'));
	const documents = new Map(texts.map(([name, text]) => [name, parseHTML(text).document]));
	const at = (target: string): Element | null => {
		const [name, id] = target.split('#');
		const document = documents.get(name!);
		return (id ? document?.getElementById(id) : document?.querySelector('body')) ?? null;
	};
	const written = edition.chapters.filter(({ status }) => status === 'written');

	test('is EPUB in which a checker finds nothing', async () => {
		const { messages } = await EpubCheck.validate(bytes);
		// An index of groups has a list in each of them (EPUB Indexes 1.0), which this checker does not know; EPUBCheck does.
		const known = 'An "index" must contain one and only one "index-entry-list" descendant element.';
		expect(messages.filter(({ message }) => message !== known)).toEqual([]);
	});

	// Java takes its time: of two books it is given the larger one, and both where all is tested.
	const tried = official && (build === 'root' || Boolean(process.env['TEST_ALL']));
	test.runIf(tried)('is EPUB in which EPUBCheck finds neither an error nor a warning', () => {
		const { status, stdout, stderr } = spawnSync(
			'java',
			[...checker, '--failonwarnings', join(builds[build].outDir, epubPath(edition))],
			{ encoding: 'utf8' },
		);
		expect(status === 0 ? '' : `${stdout}\n${stderr}`).toBe('');
	});

	test('says first, and not packed, what it is', () => {
		const view = new DataView(bytes.buffer);
		expect(view.getUint16(8, true)).toBe(0);
		expect(new TextDecoder().decode(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
	});

	test('has every written chapter and section in its contents, each at its heading', () => {
		const entries = [...documents.get('nav.xhtml')!.querySelectorAll('#toc a')].map((link) => ({
			target: link.getAttribute('href')!,
			title: link.textContent,
		}));
		for (const { target, title } of entries) expect(at(target)?.textContent, target).toBe(title);
		const targets = new Set(entries.map(({ target }) => target));
		const missing = written
			.flatMap(({ id, sections }) => [
				`${id}.xhtml#${id}`,
				...sections.map((each) => `${id}.xhtml#${each.id}`),
			])
			.filter((target) => !targets.has(target));
		expect(missing).toEqual([]);
	});

	test('says in its imprint, and nowhere else, its edition and its address', () => {
		const { site, base } = builds[build];
		const { version, date, license } = edition.meta.companion;
		const imprint = documents.get('imprint.xhtml')!.querySelector('body')!.textContent;
		for (const words of [`${site}${base}`, formatDate(date), license.address])
			expect(imprint).toContain(words);
		for (const [name, document] of documents) {
			const text = document.querySelector('body')!.textContent;
			const said = text.includes(`dition ${version}`) || text.includes(`${site}${base}`);
			expect(said, name).toBe(name === 'imprint.xhtml');
		}
	});

	test('lists each work cited once: those with a reference where that begins, the others apart, with a word why', () => {
		const document = documents.get('references.xhtml')!;
		const [known, bare] = [...document.querySelectorAll('ul')].map((list) =>
			[...list.querySelectorAll('li:not(.see)')].map((item) => ({
				ids: [item, ...item.querySelectorAll('[id]')].map(({ id }) => id).filter(Boolean),
				text: item.textContent,
			})),
		);
		const status = (id: string) => edition.works.find((work) => `work-${work.id}` === id)!.status;
		for (const id of known!.flatMap(({ ids }) => ids)) expect(status(id), id).not.toBe('printed');
		for (const id of bare!.flatMap(({ ids }) => ids)) expect(status(id), id).toBe('printed');
		const surnames = known!.map(({ text }) => text.replace(/(?:[,.]| \p{Lu}\.).*/su, ''));
		expect(surnames).toEqual(surnames.toSorted(compareNames));
		expect(document.querySelector('#bare + p')!.textContent).toBe(edition.ui.book.bareText);
	});

	test('has each paragraph of the chapters', () => {
		const missing = written.flatMap(({ id, paragraphs }) =>
			paragraphs.filter((paragraph) => !at(`${id}.xhtml#${paragraph.id}`)).map((paragraph) => paragraph.id),
		);
		expect(missing).toEqual([]);
	});

	test('has each state of each figure once, in two sizes, with what it shows in words, and a description', () => {
		const labels = [...documents.values()].flatMap((document) =>
			[...document.querySelectorAll('svg')].map((svg) => svg.getAttribute('aria-label')),
		);
		const states = [...edition.figures.values()].flatMap(({ states: { choices } }) => choices);
		expect(labels).toHaveLength(2 * states.length);
		expect(labels.filter((label) => !label)).toEqual([]);
		const all = [...documents.values()].flatMap((document) =>
			[...document.querySelectorAll('.figure-claim')].map((claim) => claim.textContent),
		);
		expect(all.toSorted()).toEqual(states.map(({ claim }) => claim).toSorted());
		for (const id of edition.figures.keys())
			expect(at(`figure-${id}.xhtml#${id}-description`)!.nextElementSibling!.textContent).not.toBe('');
	});

	test('says nothing of a screen in the figures of its chapters', () => {
		const figures = [...documents.values()].flatMap((document) => [
			...document.querySelectorAll('.figure > figure'),
		]);
		expect(figures.length).toBeGreaterThan(0);
		for (const { textContent } of figures)
			expect(textContent).not.toMatch(
				/\b(?:clicks?|taps?|hover|drag|buttons?)\b|\b(?:choose|select) an?\b|when chosen|state of a|other (?:states|views)/i,
			);
	});

	test('leads within itself where it can, and elsewhere by whole addresses', () => {
		const broken = texts.flatMap(([name, text]) =>
			[...text.matchAll(/<a\b[^>]*? href="([^"]*)"/g)].flatMap(([, href]) => {
				if (/^https?:/.test(href!)) return [];
				return at(href!.startsWith('#') ? name + href : href!) ? [] : `${name}: ${href}`;
			}),
		);
		expect(broken).toEqual([]);
		const works = [...documents.values()].flatMap((document) => [...document.querySelectorAll('a.entry')]);
		expect(works.length).toBeGreaterThan(0);
		for (const work of works) expect(work.getAttribute('href')).toMatch(/^references\.xhtml#work-/);
	});

	test('has an index that leads from each name to every section that mentions it, and to the mention', () => {
		const index = documents.get('index.xhtml')!;
		const items = [...index.querySelectorAll('[data-index]')];
		const sectionOf = (place: Element) =>
			place.closest('section:has(> :is(h2, h3, h4, h5)[id])')?.firstElementChild?.id ?? '';
		const isFigures = (file: string) => file.startsWith('figure-');
		const where = (file: string, place: Element) =>
			isFigures(file) ? 'figures' : `${file}#${sectionOf(place)}`;
		const mentioned = new Map<string, Set<string>>();
		for (const [file, document] of documents)
			for (const place of document.querySelectorAll('[data-entry]')) {
				const entry = place.getAttribute('data-entry')!;
				mentioned.set(entry, (mentioned.get(entry) ?? new Set()).add(where(file, place)));
			}
		expect(items.length).toBeGreaterThan(0);
		expect(items.map((item) => item.getAttribute('data-index')!).toSorted()).toEqual(
			[...mentioned.keys()].toSorted(),
		);
		for (const item of items) {
			const entry = item.getAttribute('data-index')!;
			const targets = [...item.children]
				.filter(({ localName }) => localName === 'a')
				.map((link) => link.getAttribute('href')!);
			const places = targets.map((target) => at(target)!);
			for (const place of places) expect(place.getAttribute('data-entry'), entry).toBe(entry);
			const sections = targets.map((target, i) => where(target.split('#')[0]!, places[i]!));
			expect(sections.toSorted(), entry).toEqual([...mentioned.get(entry)!].toSorted());
		}
	});

	test('has its index in the order of letters, with Chinese and pinyin, and no name behind a pseudonym', () => {
		const index = documents.get('index.xhtml')!;
		const nameOf = (item: Element) =>
			item.firstElementChild!.firstChild!.textContent!.replace(/ \(.*/, '').trim();
		const namesIn = (items: Iterable<Element>) => [...items].map(nameOf);
		const names = namesIn(index.querySelectorAll('.index section > ul > li'));
		expect(names).toEqual(names.toSorted((a, b) => compareNames(a, b)));
		for (const list of index.querySelectorAll('li > ul')) {
			const below = namesIn(list.children);
			expect(below).toEqual(below.toSorted((a, b) => compareNames(a, b)));
			// What is about somebody does not repeat the name.
			for (const name of below) expect(name).not.toContain(nameOf(list.parentElement!));
		}
		const { terms, places } = edition;
		const textOf = (entry: string) => index.querySelector(`[data-index="${entry}"]`)?.textContent;
		for (const { id, zh, pinyin } of terms)
			if (zh && textOf(`terms/${id}`))
				expect(textOf(`terms/${id}`)).toContain([zh, pinyin].filter(Boolean).join(' '));
		for (const { id, pseudonym } of places)
			if (pseudonym && textOf(`places/${id}`)) {
				expect(textOf(`places/${id}`)).toContain('(pseudonym)');
				expect(textOf(`places/${id}`)).not.toMatch(/\p{Script=Han}/u);
			}
	});

	test('tells readers what they can rely on', () => {
		const record = files.get('package.opf')!;
		const values = (property: string) =>
			[...record.matchAll(new RegExp(`<meta property="${property}">([^<]*)`, 'g'))].map(([, value]) => value);
		expect(values('schema:accessMode')).toEqual(['textual', 'visual']);
		expect(values('schema:accessModeSufficient')).toEqual(['textual', 'textual,visual']);
		expect(values('schema:accessibilityHazard')).toEqual(['none']);
		expect(values('schema:accessibilityFeature')).toEqual(
			expect.arrayContaining(['index', 'longDescription', 'tableOfContents', 'pageNavigation']),
		);
		expect(values('schema:accessibilitySummary')[0]).toBe(edition.ui.book.accessibility);
		expect(values('dcterms:conformsTo')).toEqual(['EPUB Accessibility 1.1 - WCAG 2.2 Level AA']);
	});

	test('carries nothing that runs, and nothing from elsewhere', () => {
		for (const [name, text] of texts) {
			expect(text, name).not.toMatch(/<script|<style|<iframe| style="| on\w+="/);
			expect(text, name).not.toMatch(/\b(?:src|xlink:href)="https?:/);
		}
	});

	test('is offered where data are, and to print where there is one', () => {
		const page = builtPage('/data/', build).document;
		const { base, outDir } = builds[build];
		const links = [...page.querySelectorAll('main a')].map((link) =>
			link.getAttribute('href')!.slice(base.length - 1),
		);
		expect(links).toContain(epubPath(edition));
		expect(links.includes(pdfPath(edition))).toBe(existsSync(join(outDir, pdfPath(edition))));
	});
});
