/** From the book for reading devices to one document to print: the same text, with page numbers in its contents. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { openSync } from 'fontkit';
import subsetFont from 'subset-font';
import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toString } from 'xast-util-to-string';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { SKIP, visit } from 'unist-util-visit';
import { firstOf } from '../text/items.ts';
import { byKey } from '../text/lookup.ts';
import type { ContentsEntry } from './book.ts';
import { declaration, textFolder } from './epub.ts';
import type { PlacedFigure } from './gaps.ts';

/** A book to print. */
export type Paper = Awaited<ReturnType<typeof readPaper>>;

/** The place where what follows a draft begins. */
export const after = 'after';

const classesOf = ({ attributes }: Element): string[] => (attributes['class'] ?? '').split(' ');

/**
 * The first element of a name.
 *
 * @throws Error where there is none
 */
function find(tree: Root | Element, name: string): Element {
	let found: Element | undefined;
	visit(tree, 'element', (node) => {
		if (node.name === name) found ??= node;
	});
	if (!found) throw new Error('The book lacks a part that every book has.');
	return found;
}

/** Static fonts: of variable ones the printer would make drawings of letters, which cannot be searched well. */
const sheets = ['source-serif-4', 'source-sans-3'].flatMap((family) =>
	['400', '400-italic', '600'].flatMap((style) =>
		['latin-ext', 'latin'].map((part) => `node_modules/@fontsource/${family}/${part}-${style}.css`),
	),
);

/** The fonts of the site, for what those have not: arrows, and hyphens that are no minus. */
const more = { 'Source Serif 4': 'serif', 'Source Sans 3': 'sans' };

/** A rule of a face, whose file holds the characters of a text and no others. */
const fontFaceRule = async (
	file: string,
	characters: string,
	rule: Readonly<Record<string, string | number>>,
	axes?: { wght: number },
): Promise<string> => {
	const font = await subsetFont(readFileSync(file), characters, {
		targetFormat: 'woff2',
		...(axes ? { variationAxes: axes } : {}),
		keepFeatures: ['ccmp', 'mark', 'mkmk', 'kern', 'liga', 'lnum', 'tnum', 'pnum'],
		noHinting: true,
	});
	const descriptors = Object.entries(rule).map(([name, value]) => `${name}:${value};`);
	return `@font-face{${descriptors.join('')}src:url(data:font/woff2;base64,${Buffer.from(font).toString('base64')})}`;
};

const chinese = 'src/fonts/chinese.woff2';

/** The Chinese characters of a text that a face has not. */
function missingIn(file: string, characters: string): string[] {
	const font = openSync(file);
	const known = new Set('characterSet' in font ? font.characterSet : []);
	return [...characters].filter(
		(character) => /\p{Script=Han}/u.test(character) && !known.has(character.codePointAt(0) ?? 0),
	);
}

/**
 * The fonts that a text is printed in. They hold its characters alone: where two characters have one shape, as the
 * apostrophe and a modifier letter, a reader of the file could not tell which one was meant.
 *
 * @throws Error where they lack a character
 */
async function fontFaceRules(characters: string): Promise<string> {
	const rules: string[] = [];
	for (const sheet of sheets) {
		const css = readFileSync(sheet, 'utf8');
		const [, file = ''] = /url\(\.\/(files\/[^)]*\.woff2)\)/.exec(css) ?? [];
		const descriptors = Object.fromEntries(
			[...css.matchAll(/(font-family|font-style|font-weight|unicode-range): ([^;]*);/g)].map(
				([, name = '', value = '']) => [name, value],
			),
		);
		rules.push(await fontFaceRule(join(dirname(sheet), file), characters, descriptors));
	}
	for (const [family, name] of Object.entries(more))
		for (const wght of [400, 600])
			rules.push(
				await fontFaceRule(
					`src/fonts/${name}.woff2`,
					characters,
					{ 'font-family': `'${family}'`, 'font-weight': wght, 'unicode-range': 'U+2010-2011,U+2190-2193' },
					{ wght },
				),
			);
	const missing = missingIn(chinese, characters);
	if (missing.length > 0)
		throw new Error(
			`${chinese} has no ${missing.join(', ')}, for which every machine would take a face of its own: run "npm run fonts".`,
		);
	rules.push(await fontFaceRule(chinese, characters, { 'font-family': "'Noto Serif SC'" }));
	return rules.join('\n');
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** The rules for the pages of a part: above those to the left stands the book, above those to the right the part. */
const pageRules = (name: string, head: string, title: string): string =>
	`@page ${name}:left { @top-left { content: ${quoted(title)}; } }\n@page ${name}:right { @top-right { content: ${quoted(head)}; } }\n.part-${name} { page: ${name}; }\n`;

/** How pages are counted: from 1, behind those of the front. */
const countingRule = (body: number): string => {
	const symbols = Array.from({ length: 2000 }, (_, i) => `"${i + 1}"`);
	return `@counter-style body { system: fixed ${body + 1}; symbols: ${symbols.join(' ')}; }\n`;
};

/** A name that style sheets can use. */
const nameOf = (file: string): string => `of-${file.replace('.xhtml', '')}`;
const placeOf = (file: string, id: string): string => `${nameOf(file)}--${id}`;

/**
 * What is not printed: drawings for telephones, ways back, ways to what paper has not, and what is only a place, in which
 * there is nothing to be read.
 */
const notPrinted = ['layout-phone', 'back', 'figure-whole', 'figure-links', 'page-mark'];

/** Where the figures stand that chapters show, by the file that has their other states. */
function figurePlaces(parts: readonly { file: string; tree: Root }[]): Map<string, string> {
	const places = new Map<string, string>();
	for (const { file, tree } of parts)
		visit(tree, 'element', (node) => {
			if (!isFigure(node)) return;
			visit(node, 'element', (link) => {
				if (link.name === 'a' && link.attributes['href']?.startsWith('figure-'))
					places.set(link.attributes['href'], placeOf(file, byKey(node.attributes, 'id')));
			});
		});
	return places;
}

/**
 * A file of the book as a part of the document: its places carry its name, since others may have the same.
 *
 * @param moved the places that take the place of files which are not printed
 */
function partOf(file: string, tree: Root, moved: ReadonlyMap<string, string>): Element {
	const body = find(tree, 'body');
	visit(body, 'element', (node, index, parent) => {
		if (!parent || index === undefined) return undefined;
		const classes = classesOf(node);
		if (notPrinted.some((name) => classes.includes(name))) {
			parent.children.splice(index, 1);
			return index;
		}
		const { attributes } = node;
		for (const name of ['aria-details', 'epub:type', 'xmlns:epub']) delete attributes[name];
		for (const name of ['id', 'aria-labelledby'])
			if (attributes[name]) attributes[name] = placeOf(file, attributes[name]);
		const target = node.name === 'a' ? attributes['href'] : undefined;
		if (target && !/^\w+:/.test(target)) {
			const [to = '', id] = target.split('#');
			attributes['href'] = `#${moved.get(to) ?? (id ? placeOf(to || file, id) : nameOf(to))}`;
		}
		for (const [name, value] of Object.entries(attributes))
			if (node.name !== 'a' && value)
				attributes[name] = value
					.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${placeOf(file, id)})`)
					.replace(/^#(.+)$/, (_, id: string) => (name === 'href' ? `#${placeOf(file, id)}` : `#${id}`));
		if (classes.includes('beside') && node.children[0]?.type === 'text') {
			node.children[0].value = node.children[0].value.replace(/^\[|\]$/g, '');
			// Beside the paragraph it is seen first; the text before it need not end with a space.
			const before = parent.children[index - 1];
			if (before?.type === 'text') before.value = before.value.trimEnd();
		}
		return undefined;
	});
	return x(
		'div',
		{ id: nameOf(file), class: `part part-${nameOf(file)} ${body.attributes['class'] ?? ''}` },
		body.children,
	);
}

const elementsOf = ({ children }: Element): Element[] => children.filter((child) => child.type === 'element');

const isFigure = (node: Element): boolean => classesOf(node).includes('figure');
/** Elements that do not end a page: a heading, and the line below it. */
const leadsOn = (node: Element): boolean =>
	/^h[1-6]$/.test(node.name) || classesOf(node).includes('section-line');

/**
 * The figures among the paragraphs of a part. What stands before them and after them gets a name, where it has none.
 *
 * @param part a part of the document; changed in place
 */
function figuresIn(part: Element): PlacedFigure[] {
	const figures: PlacedFigure[] = [];
	/** The last figure, as long as blocks may go before it. */
	let last: PlacedFigure | undefined;
	const ends = new Map<PlacedFigure, { node: Element; child: Element }>();
	/** @param outer what stands around `node`, the innermost last */
	const walk = (node: Element, outer: Element[]): void => {
		for (const child of elementsOf(node)) {
			if (isFigure(child)) {
				const place = byKey(child.attributes, 'id');
				const before = endBefore(child, [...outer, node]);
				last = { place, part: byKey(part.attributes, 'id'), before, after: [], end: `${place}--end` };
				figures.push(last);
			} else if (child.name === 'section') {
				if (classesOf(child).includes('notes') || elementsOf(child)[0]?.name === 'h2') last = undefined;
				walk(child, [...outer, node]);
			} else if (!leadsOn(child) && last) {
				child.attributes['id'] ??= `${last.place}--${last.after.length}`;
				last.after.push(child.attributes['id']);
				ends.set(last, { node, child });
			}
		}
	};
	walk(part, []);
	for (const [{ end }, { node, child }] of ends)
		node.children.splice(node.children.indexOf(child) + 1, 0, x('div', { id: end }));
	return figures;
}

/** Puts a mark before a figure, or before the headings that lead to it, where a page may end. */
function endBefore(figure: Element, around: readonly Element[]): string {
	const id = `${byKey(figure.attributes, 'id')}--before`;
	let [node, ...outer] = [figure, ...around.toReversed()];
	for (const parent of outer) {
		const before = elementsOf(parent).slice(0, elementsOf(parent).indexOf(node));
		if (before.some((each) => !leadsOn(each))) {
			parent.children.splice(parent.children.indexOf(node), 0, x('div', { id }));
			break;
		}
		node = parent;
	}
	return id;
}

/** The entries of the contents, their targets as the document names them. */
function entriesIn(list: Element): ContentsEntry[] {
	const { children } = list.name === 'ol' ? list : find(list, 'ol');
	return children.map((item): ContentsEntry => {
		const [link, below] = (item as Element).children as [Element, Element?];
		const [file = '', id = ''] = byKey(link.attributes, 'href').split('#');
		return { title: toString(link), target: placeOf(file, id), entries: below ? entriesIn(below) : [] };
	});
}

/** The places that some entries lead to. */
const placesIn = (entries: readonly ContentsEntry[]): string[] =>
	entries.flatMap(({ target, entries: below }) => [target, ...placesIn(below)]);

/** A list of the book without the lines that lead to files which are not printed. */
function printedList(list: Element, files: ReadonlySet<string>): Element {
	const printed = structuredClone(list);
	visit(printed, 'element', (node, index, parent) => {
		if (node.name !== 'li' || !parent || index === undefined) return undefined;
		const [file = ''] = byKey(find(node, 'a').attributes, 'href').split('#');
		if (files.has(file)) return undefined;
		parent.children.splice(index, 1);
		return index;
	});
	for (const name of ['epub:type', 'hidden', 'aria-labelledby']) delete printed.attributes[name];
	return printed;
}

/** A list with a page number behind each line, or room for it. */
function numbered(list: Element, numbers: ReadonlyMap<string, string>): Element {
	const lines = structuredClone(list);
	visit(lines, 'element', (node) => {
		if (node.name !== 'a') return undefined;
		const [file = '', id = ''] = byKey(node.attributes, 'href').split('#');
		const place = placeOf(file, id);
		node.attributes['href'] = `#${place}`;
		node.children = [x('span', node.children), x('span', { class: 'number' }, numbers.get(place) ?? '000')];
		return SKIP;
	});
	return lines;
}

/** The places that mention each entry of the index, as the document names them, in the order of the book. */
function mentionsIn(parts: readonly { file: string; tree: Root }[]): Map<string, string[]> {
	const places = new Map<string, string[]>();
	for (const { file, tree } of parts)
		visit(tree, 'element', ({ attributes: { id, 'data-entry': entry } }) => {
			if (id && entry) places.set(entry, [...(places.get(entry) ?? []), placeOf(file, id)]);
		});
	return places;
}

/** The pages of some places, each once, those that follow one another together, with the place that the first is for. */
export function runsOf(places: readonly string[], numbers: ReadonlyMap<string, string>) {
	const runs: { place: string; from: string; to: string }[] = [];
	for (const place of places) {
		const number = numbers.get(place);
		const last = runs.at(-1);
		if (number === undefined) runs.push({ place, from: '000', to: '000' });
		else if (last && Number(number) === Number(last.to) + 1) last.to = number;
		else if (number !== last?.to) runs.push({ place, from: number, to: number });
	}
	return runs;
}

/** More runs of pages than these an entry of the index has by its chapters. */
const mostRuns = 6;

/**
 * Puts pages into an index, in the place of the names of sections. What has many of them has them by chapters.
 *
 * @param heads names of the parts, as their pages have them above the text
 */
function printPages(
	part: Element,
	mentions: ReadonlyMap<string, string[]>,
	numbers: ReadonlyMap<string, string>,
	heads: ReadonlyMap<string, string>,
): void {
	const pagesOf = (places: readonly string[]): ElementContent[] =>
		runsOf(places, numbers).flatMap(({ place, from, to }): ElementContent[] => [
			{ type: 'text', value: ', ' },
			x('a', { href: `#${place}`, class: 'number' }, from === to ? from : `${from}–${to}`),
		]);
	visit(part, 'element', (node) => {
		const { 'data-index': entry } = node.attributes;
		if (!entry) return;
		const places = byKey(mentions, entry);
		const below = elementsOf(node).filter(({ name }) => name === 'ul');
		const byChapters = runsOf(places, numbers).length > mostRuns;
		const chapters = [...Map.groupBy(places, (place) => place.replace(/--.*/, ''))].map(([name, within]) =>
			x('li', { class: 'in-chapter' }, [x('span', byKey(heads, name)), ...pagesOf(within)]),
		);
		node.children = [
			firstOf(node.children),
			...(byChapters ? [x('ul', chapters)] : pagesOf(places)),
			...below,
		];
	});
}

/** Moves figures of a part behind blocks that follow them, each with the mark of the end of what is before it. */
function moveFigures(
	part: Element,
	figures: readonly PlacedFigure[],
	moved: ReadonlyMap<string, number>,
): void {
	const named = new Map<string, { node: Element; parent: Element }>();
	visit(part, 'element', (node, _, parent) => {
		if (parent && node.attributes['id']) named.set(node.attributes['id'], { node, parent });
	});
	for (const { place, before, after } of figures) {
		const target = named.get(after[(moved.get(place) ?? 0) - 1] ?? '');
		if (!target) continue;
		const taken = [before, place].map((id) => byKey(named, id));
		for (const { node, parent } of taken) parent.children.splice(parent.children.indexOf(node), 1);
		const { node, parent } = target;
		parent.children.splice(parent.children.indexOf(node) + 1, 0, ...taken.map((each) => each.node));
	}
}

/**
 * Reads a book for reading devices.
 *
 * @param epub what `writeEpub` made
 * @throws Error where it is no such book
 */
export async function readPaper(epub: Uint8Array) {
	const files = unzipSync(epub);
	const read = (name: string): Root => {
		const file = files[`${textFolder}/${name}`];
		if (!file) throw new Error(`The book has no ${name}.`);
		return fromXml(new TextDecoder().decode(file));
	};
	const opf = read('package.opf');
	const dublinCore = (name: string) => toString(find(opf, `dc:${name}`));
	/** Metadata of the book. */
	const record = {
		title: dublinCore('title'),
		editor: dublinCore('creator'),
		language: dublinCore('language'),
		description: dublinCore('description'),
		source: dublinCore('source'),
		rights: dublinCore('rights'),
		/** Its day, `2026-11-26`. */
		date: dublinCore('date'),
	};
	const hrefs = new Map(
		elementsOf(find(opf, 'manifest')).map(({ attributes }) => [attributes['id'], attributes['href']]),
	);
	const order = elementsOf(find(opf, 'spine')).map(({ attributes }) => byKey(hrefs, attributes['idref']));
	const navigation = read('nav.xhtml');
	const kindOf = (tree: Root): string => find(tree, 'body').attributes['class'] ?? '';
	const all = order.filter((file) => file !== 'nav.xhtml').map((file) => ({ file, tree: read(file) }));
	// Paper shows a figure once, where a chapter has it.
	const parts = all.filter(({ tree }) => kindOf(tree) !== 'appendix');
	const isFront = ({ tree }: { tree: Root }) => ['titlepage', 'copyright-page'].includes(kindOf(tree));
	const [front, rest] = [parts.filter(isFront), parts.filter((part) => !isFront(part))];
	const printedFiles = new Set(parts.map(({ file }) => file));
	const lists = ['toc', 'loi'].flatMap((type) => {
		const list = elementsOf(find(navigation, 'body')).find(
			({ attributes }) => attributes['epub:type'] === type,
		);
		return list ? [printedList(list, printedFiles)] : [];
	});
	const css = new TextDecoder().decode(files[`${textFolder}/book.css`]).replace(/@font-face \{[^}]*\}/g, '');
	const short = record.title.replace(/:.*/, '');
	const heads = new Map(rest.map(({ file, tree }) => [nameOf(file), toString(find(tree, 'title'))]));
	// The hyphen at which no line ends is drawn as the other, where a face has that alone.
	const printable = ['\u2010', ...Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i))];
	const characters = [...new Set([...printable, ...parts.map(({ tree }) => toString(tree)).join('')])].join(
		'',
	);
	const styles = [
		await fontFaceRules(characters),
		css,
		readFileSync('src/book/paper.css', 'utf8'),
		...[...heads].map(([name, head]) => pageRules(name, head, short)),
	].join('\n');
	const mentions = mentionsIn(parts);
	const figureOf = figurePlaces(parts);
	const bodies = [...front, ...rest].map(({ file, tree }) => partOf(file, tree, figureOf));
	const halfTitle = x('div', { id: nameOf('half'), class: 'part part-of-half' }, [x('p', short)]);
	const contents = entriesIn(firstOf(lists));
	const places = [...lists.flatMap((list) => placesIn(entriesIn(list))), ...[...mentions.values()].flat()];
	const figures = bodies.flatMap(figuresIn);
	/** The document’s parts, with the numbers of their places. */
	const whole = (numbers: ReadonlyMap<string, string>, moved: ReadonlyMap<string, number>): Element[] => {
		const printed = structuredClone(bodies);
		for (const part of printed) {
			printPages(part, mentions, numbers, heads);
			moveFigures(part, figures, moved);
		}
		const nav = x(
			'div',
			{ id: nameOf('nav'), class: 'part part-of-nav' },
			lists.map((list) => numbered(list, numbers)),
		);
		return [halfTitle, ...printed.slice(0, front.length), nav, ...printed.slice(front.length)];
	};
	const page = (rules: string, body: Element[]): string => {
		const document = x('html', { xmlns: 'http://www.w3.org/1999/xhtml', lang: record.language }, [
			x('head', [x('meta', { charset: 'utf-8' }), x('title', record.title), x('style', rules + styles)]),
			x('body', body),
		]);
		return `${declaration}<!DOCTYPE html>\n${toXml(document)}\n`;
	};
	const nameIn = (part: Element) => byKey(part.attributes, 'id');
	const names = whole(new Map(), new Map()).map(nameIn);
	const imprints = new Set(
		front.filter(({ tree }) => kindOf(tree) === 'copyright-page').map(({ file }) => nameOf(file)),
	);
	return {
		record,
		/** Its parts in their order, by the names of their places, and whether each begins on a page to the right. */
		parts: names.map((name) => ({ name, right: !imprints.has(name) })),
		/** Its contents, whose targets are names of places; with the part of the first, the pages are counted. */
		contents,
		/** Names of the places whose pages are printed, by their parts. */
		places: Map.groupBy(new Set(places), (place) => place.replace(/--.*/, '')),
		/** The figures that may move. */
		figures,
		/**
		 * Writes some parts as XHTML, to see where their places are, in the order of the book. There is room for the numbers
		 * of pages.
		 *
		 * @param only names of the parts; what follows the last begins at the place `after`
		 * @param moved behind how many of the blocks after it each figure stands
		 */
		draft(only: ReadonlySet<string>, moved: ReadonlyMap<string, number>): string {
			const printed = whole(new Map(), moved).filter((part) => only.has(nameIn(part)));
			// Only of places that a link leads to is it known where they are.
			const sought = [
				...only,
				after,
				...places,
				...figures.flatMap((figure) => [figure.place, figure.before, ...figure.after, figure.end]),
			].filter((place) => place === after || only.has(place.replace(/--.*/, '')));
			return page('', [
				...printed,
				x(
					'div',
					{ id: after, class: 'part' },
					sought.map((place) => x('a', { href: `#${place}` })),
				),
			]);
		},
		/**
		 * Writes the whole as XHTML.
		 *
		 * @param numbers the page of each place, as it is printed
		 * @param moved behind how many of the blocks after it each figure stands
		 * @param paging the parts that an empty page goes before, and how many pages there are before the first that counts
		 */
		write(
			numbers: ReadonlyMap<string, string>,
			moved: ReadonlyMap<string, number>,
			{ padded, body }: { padded: ReadonlySet<string>; body: number },
		): string {
			const pages = whole(numbers, moved).flatMap((part) =>
				padded.has(nameIn(part)) ? [x('div', { class: 'blank' }), part] : [part],
			);
			return page(countingRule(body), pages);
		},
	};
}
