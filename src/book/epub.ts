/** A book as EPUB 3, with what EPUB Accessibility 1.1 asks for. */
import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { uuidOf } from '../archive/manifest.ts';
import { zip } from '../archive/zip.ts';
import { hasClass } from '../chapters/paragraphs.ts';
import { fontFiles } from '../figure-kit/text.ts';
import { compact } from '../text/words.ts';
import {
	type Book,
	type BookPart,
	contentsOf,
	type ContentsEntry,
	elementsIn,
	figuresIn,
	partFile,
	placeOf,
} from './book.ts';

/** XML declaration of every file in a book. */
export const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/** The folder of the text within the archive. */
export const textFolder = 'EPUB';

/** The fonts that come with it: those that drawings are measured with, and the Chinese characters. */
const fonts = [
	...fontFiles.map(({ family, weight, file }) => ({
		family,
		weight,
		file,
		name: `${family.toLowerCase().replaceAll(' ', '-')}-${weight}.woff2`,
	})),
	{ family: 'Noto Serif SC', weight: 400, file: 'src/fonts/chinese.woff2', name: 'noto-serif-sc.woff2' },
];

const styleSheet = ({ drawings }: Book): string =>
	[
		...fonts.map(
			({ family, weight, name }) =>
				`@font-face {\n\tfont-family: '${family}';\n\tfont-weight: ${weight};\n\tsrc: url(${name}) format('woff2');\n}\n`,
		),
		readFileSync('src/book/book.css', 'utf8'),
		drawings,
	].join('\n');

/** A document of XHTML in the styles of the book. */
function xhtml(language: string, title: string, body: Element): string {
	const styles = h('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' });
	const root = h(
		'html',
		{ lang: language, xmlLang: language, 'xmlns:epub': 'http://www.idpf.org/2007/ops' },
		[h('head', [h('meta', { charSet: 'utf-8' }), h('title', title), styles]), body],
	);
	return `${declaration}<!DOCTYPE html>\n${toXml(toXast(root))}\n`;
}

const list = (entries: readonly ContentsEntry[]): Element =>
	h(
		'ol',
		entries.map(({ title, target, entries: below }) =>
			h('li', [h('a', { href: target }, title), below.length > 0 ? list(below) : null]),
		),
	);

/** The page of the dissertation that an element marks. */
const pageOf = (element: Element): string | undefined =>
	hasClass(element, 'page-mark') ? String(element.properties['id']).slice(1) : undefined;

/** The places at which the book comes to a page of the dissertation, each page once, in the order of the book. */
function pagesIn(parts: readonly BookPart[]): ContentsEntry[] {
	const pages = new Map<string, string>();
	for (const { part, element } of elementsIn(parts)) {
		const page = pageOf(element);
		if (page !== undefined && !pages.has(page)) pages.set(page, placeOf(part, element.properties['id']));
	}
	return [...pages].map(([title, target]) => ({ title, target, entries: [] }));
}

const landmark = (type: string, href: string, title: string): Element =>
	h('li', [h('a', { 'epub:type': type, href }, title)]);

/** The contents, which are a page of the book and what reading systems lead by. */
function navigation(book: Book): string {
	const { words, parts } = book;
	const pages = pagesIn(parts);
	const figures = figuresIn(parts);
	const first = (kind: BookPart['kind']) => parts.find((part) => part.kind === kind);
	const landmarks = compact([first('chapter'), first('bibliography')]);
	const body = h('body', [
		h('nav', { id: 'toc', 'epub:type': 'toc', role: 'doc-toc', ariaLabelledBy: 'contents' }, [
			h('h1', { id: 'contents' }, words.contents),
			list(contentsOf(parts)),
		]),
		figures.length > 0
			? h('nav', { id: 'illustrations', 'epub:type': 'loi' }, [h('h2', words.illustrations), list(figures)])
			: null,
		pages.length > 0
			? h('nav', { id: 'pages', 'epub:type': 'page-list', role: 'doc-pagelist', hidden: true }, [
					h('h2', words.pages),
					list(pages),
				])
			: null,
		h('nav', { id: 'landmarks', 'epub:type': 'landmarks', hidden: true }, [
			h('ol', [
				landmark('toc', '#toc', words.contents),
				...landmarks.map((part) =>
					landmark(part.kind === 'chapter' ? 'bodymatter' : part.kind, partFile(part), part.head),
				),
			]),
		]),
	]);
	return xhtml(book.language, words.contents, body);
}

/** A file of the text. */
function document(book: Book, part: BookPart): string {
	const { kind } = part;
	// What is an index and nothing else says so of its whole body.
	const [ofBody, ofSection] = kind === 'index' ? [kind, null] : [null, kind];
	const body = h('body', { className: [kind], 'epub:type': ofBody }, [
		h('section', { 'epub:type': ofSection, role: roles[kind] }, structuredClone(part.body)),
	]);
	visit(body, 'element', (node) => {
		const page = pageOf(node);
		const semantics = { 'epub:type': 'pagebreak', role: 'doc-pagebreak', ariaLabel: ` ${page}. ` };
		if (page !== undefined) Object.assign(node.properties, semantics);
	});
	return xhtml(book.language, part.head, body);
}

const roles: Partial<Record<BookPart['kind'], string>> = {
	abstract: 'doc-abstract',
	chapter: 'doc-chapter',
	appendix: 'doc-appendix',
	bibliography: 'doc-bibliography',
	index: 'doc-index',
};

/** A name for this edition of the book that no other has, the same whenever it is made. */
const identifierOf = ({ address, version }: Book): string => `urn:uuid:${uuidOf(`${address} ${version}`, 5)}`;

/** Properties of a part's file in the package document. */
function propertiesOf(part: BookPart): string | undefined {
	if (part.kind === 'index') return 'index';
	return elementsIn([part]).some(({ element }) => element.tagName === 'svg') ? 'svg' : undefined;
}

/** The record of the archive: what the book is, which files it has, and in which order they are read. */
function packageFile(book: Book): string {
	const meta = (property: string, value: string) => x('meta', { property }, value);
	const item = (id: string, href: string, type: string, properties?: string) =>
		x('item', { id, href, 'media-type': type, properties });
	const xhtmlType = 'application/xhtml+xml';
	const items = [
		item('nav', 'nav.xhtml', xhtmlType, 'nav'),
		item('styles', 'book.css', 'text/css'),
		item('cover', 'cover.png', 'image/png', 'cover-image'),
		...fonts.map(({ name }) => item(`face-${name.replace('.woff2', '')}`, name, 'font/woff2')),
		...book.parts.map((part) => item(`part-${part.id}`, partFile(part), xhtmlType, propertiesOf(part))),
	];
	const itemrefs = book.parts.map(({ id }) => x('itemref', { idref: `part-${id}` }));
	// The contents follow the title and what stands behind it.
	const front = book.parts.filter(({ kind }) => kind === 'titlepage' || kind === 'copyright-page').length;
	const root = x(
		'package',
		{
			xmlns: 'http://www.idpf.org/2007/opf',
			version: '3.0',
			'unique-identifier': 'id',
			'xml:lang': book.language,
			prefix: 'schema: http://schema.org/ a11y: http://www.idpf.org/epub/vocab/package/a11y/#',
		},
		[
			x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
				x('dc:identifier', { id: 'id' }, identifierOf(book)),
				x('dc:title', { id: 'title' }, `${book.title}: ${book.subtitle}`),
				x('dc:creator', { id: 'creator' }, book.editor),
				x('dc:language', book.language),
				x('dc:date', book.date),
				x('dc:description', book.description),
				x('dc:publisher', book.editor),
				x('dc:source', { id: 'source' }, book.source),
				x('dc:relation', book.address),
				x('dc:rights', book.license),
				meta('dcterms:modified', `${book.date}T00:00:00Z`),
				meta('schema:version', book.version),
				x('meta', { refines: '#source', property: 'source-of' }, 'pagination'),
				...['textual', 'visual'].map((mode) => meta('schema:accessMode', mode)),
				...['textual', 'textual,visual'].map((modes) => meta('schema:accessModeSufficient', modes)),
				...[
					'tableOfContents',
					'readingOrder',
					'structuralNavigation',
					'pageNavigation',
					'pageBreakMarkers',
					'index',
					'alternativeText',
					'longDescription',
					'displayTransformability',
					'ARIA',
				].map((feature) => meta('schema:accessibilityFeature', feature)),
				meta('schema:accessibilityHazard', 'none'),
				meta('schema:accessibilitySummary', book.accessibility),
				meta('dcterms:conformsTo', 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'),
				meta('a11y:certifiedBy', book.editor),
			]),
			x('manifest', items),
			x('spine', itemrefs.toSpliced(front, 0, x('itemref', { idref: 'nav' }))),
		],
	);
	return `${declaration}${toXml(root)}\n`;
}

const container = `${declaration}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="${textFolder}/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`;

/**
 * Writes a book as EPUB 3. The same book is the same bytes.
 *
 * @param book what {@link Book} says
 * @returns the archive
 */
export function writeEpub(book: Book): Uint8Array<ArrayBuffer> {
	const files: [string, Uint8Array | string][] = [
		['package.opf', packageFile(book)],
		['nav.xhtml', navigation(book)],
		...book.parts.map((part): [string, string] => [partFile(part), document(book, part)]),
		['book.css', styleSheet(book)],
		['cover.png', book.cover],
		...fonts.map(({ name, file }): [string, Uint8Array] => [name, readFileSync(file)]),
	];
	return zip(
		[
			// The `mimetype` comes first, uncompressed.
			['mimetype', 'application/epub+zip'],
			['META-INF/container.xml', container],
			...files.map(([name, content]) => [`${textFolder}/${name}`, content] as const),
		],
		book.date,
		(path) => path !== 'mimetype',
	);
}
