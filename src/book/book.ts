/** A book as its formats are written from it: files of text in their order, with headings and links among them. */
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { depthOf } from '../chapters/assemble.ts';
import { hasClass } from '../chapters/paragraphs.ts';
import type { Edition } from '../edition/types.ts';
import { lastOf } from '../text/items.ts';

/** A file of the book. */
export interface BookPart {
	/** Its name without an ending: `4-coevolution`. */
	id: string;
	/** Its `epub:type`, after the EPUB Structural Semantics: `chapter`. */
	kind:
		'titlepage' | 'copyright-page' | 'toc' | 'abstract' | 'chapter' | 'appendix' | 'bibliography' | 'index';
	/** Running head of its pages on paper. */
	head: string;
	body: Element[];
}

/** A book of an edition. */
export interface Book {
	title: string;
	subtitle: string;
	editor: string;
	language: string;
	description: string;
	/** The edition’s version and its day, `2026-11-26`. */
	version: string;
	date: string;
	/** Address of the companion, absolute. */
	address: string;
	license: string;
	/** Reference to the dissertation. */
	source: string;
	/** How it can be read by whom, in a few sentences. */
	accessibility: string;
	words: { contents: string; illustrations: string; cover: string; pages: string };
	/** The rules of its drawings. */
	drawings: string;
	/** PNG. */
	cover: Uint8Array;
	parts: BookPart[];
}

/** An entry of the contents, with those below it. */
export interface ContentsEntry {
	title: string;
	/** `4-coevolution.xhtml#findings`. */
	target: string;
	entries: ContentsEntry[];
}

/** Every element of some parts with its part, in the order of the book. */
export function elementsIn(parts: readonly BookPart[]): { part: BookPart; element: Element }[] {
	const elements: { part: BookPart; element: Element }[] = [];
	for (const part of parts)
		for (const node of part.body)
			visit(node, 'element', (element) => {
				elements.push({ part, element });
			});
	return elements;
}

/** Name of a part’s file. */
export const partFile = ({ id }: Pick<BookPart, 'id'>): string => `${id}.xhtml`;

/** A place in a part, by the id of its element: `4-coevolution.xhtml#findings`. */
export const placeOf = (part: BookPart, id: Element['properties'][string]): string =>
	`${partFile(part)}#${String(id)}`;

/** How deep a heading may stand that the contents name: below a figure of the appendix each says the same. */
const deepestIn = ({ kind }: BookPart): number => (kind === 'appendix' ? 2 : 3);

/**
 * The contents of a book: its headings to the third rank, in the appendix to the second, those of lower rank within
 * those above them.
 *
 * @param parts the files of the book
 */
export function contentsOf(parts: readonly BookPart[]): ContentsEntry[] {
	const top: ContentsEntry[] = [];
	const open: { depth: number; entries: ContentsEntry[] }[] = [{ depth: 0, entries: top }];
	for (const { part, element } of elementsIn(parts)) {
		const depth = depthOf(element);
		const { id } = element.properties;
		if (depth > deepestIn(part) || id === undefined) continue;
		const entry = { title: toString(element), target: placeOf(part, id), entries: [] };
		while (lastOf(open).depth >= depth) open.pop();
		lastOf(open).entries.push(entry);
		open.push({ depth, entries: entry.entries });
	}
	return top;
}

/** The figures in the text of a book, by their captions: `Figure 4.1: The coevolutionary path`. */
export const figuresIn = (parts: readonly BookPart[]): ContentsEntry[] =>
	elementsIn(parts).flatMap(({ part, element: figure }) => {
		const { id } = figure.properties;
		if (!hasClass(figure, 'figure') || id === undefined) return [];
		return elementsIn([{ ...part, body: [figure] }]).flatMap(({ element: caption }) => {
			const name = caption.tagName === 'figcaption' ? caption.children[0] : undefined;
			if (name?.type !== 'element') return [];
			return { title: toString(name), target: placeOf(part, id), entries: [] };
		});
	});

/** Every place in a book that a link may lead to: `4-coevolution.xhtml` and `4-coevolution.xhtml#findings`. */
export const placesIn = (parts: readonly BookPart[]): Set<string> =>
	new Set([
		...parts.map(partFile),
		...elementsIn(parts).flatMap(({ part, element: { properties } }) =>
			properties['id'] === undefined ? [] : placeOf(part, properties['id']),
		),
	]);

/** The folder of the book’s files, from the site’s root. */
export const bookFolder = '/book/';

/** Name of the book’s files without an ending, the same in every edition. */
export const bookName = ({ meta }: Pick<Edition, 'meta'>): string => meta.companion.identifier;

/** Paths of the book from the site’s root: EPUB, and PDF. */
export const epubPath = (edition: Pick<Edition, 'meta'>): string => `${bookFolder}${bookName(edition)}.epub`;
export const pdfPath = (edition: Pick<Edition, 'meta'>): string => `${bookFolder}${bookName(edition)}.pdf`;
