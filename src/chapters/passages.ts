import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';

/** A sentence of the text that mentions an entry. */
export interface Passage {
	/** What is mentioned: the register and the entry, as `works/ang-2016`. */
	entry: string;
	/** Id of the section's heading, or of the subheading, that the sentence stands under; none before the first. */
	heading: string | undefined;
	/** The sentence, in plain text. */
	sentence: string;
	/** The dissertation's pages that it restates, as the text prints them: `pp. 101–102`; none where it names none. */
	pages: string | undefined;
}

/** What holds sentences of its own. */
const blocks = new Set(['p', 'li', 'dd', 'td', 'th', 'figcaption']);

/** What stands in the text and is not of it: figures, notes on works, the lines below headings. */
const aside = (node: Element): boolean => {
	const classes = node.properties['className'];
	return (
		node.tagName === 'figure-states' ||
		(Array.isArray(classes) && (classes.includes('note-work') || classes.includes('section-line')))
	);
};

interface Mark {
	at: number;
	value: string;
}

/** The text of a block, with what is mentioned and which pages are named, by their place in it. */
function read(block: Element): { text: string; masked: string; mentions: Mark[]; sources: Mark[] } {
	let text = '';
	let masked = '';
	const mentions: Mark[] = [];
	const sources: Mark[] = [];
	const add = (words: string, whole: boolean) => {
		text += words;
		// Points within a citation or a page do not end a sentence.
		masked += whole ? words.replace(/\W/g, 'x') : words;
	};
	const walk = (node: ElementContent): void => {
		if (node.type === 'text') add(node.value, false);
		if (node.type !== 'element' || aside(node)) return;
		const { dataEntry, className } = node.properties;
		const source = Array.isArray(className) && className.includes('source-pages');
		if (typeof dataEntry === 'string') mentions.push({ at: text.length, value: dataEntry });
		if (source) sources.push({ at: text.length, value: toString(node) });
		if (typeof dataEntry === 'string' || source) add(toString(node), true);
		else if (!blocks.has(node.tagName)) node.children.forEach(walk);
	};
	block.children.forEach(walk);
	return { text, masked, mentions, sources };
}

const sentencesOf = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The passages of one block. The pages that stand at the end of some sentences are those of all of them. */
function passagesOf(block: Element, heading: string | undefined): Passage[] {
	const { text, masked, mentions, sources } = read(block);
	if (mentions.length === 0) return [];
	const sentences = [...sentencesOf.segment(masked)];
	return mentions.map(({ at, value }) => {
		const sentence = sentences.find(({ index, segment }) => index <= at && at < index + segment.length)!;
		const words = text.slice(sentence.index, sentence.index + sentence.segment.length);
		const source = sources.find((each) => each.at >= at) ?? sources.at(-1);
		const printed = sources.reduce((rest, each) => rest.replace(each.value, ''), words);
		return {
			entry: value,
			heading,
			sentence: printed.replace(/\s+/g, ' ').replace(/\s+([.,;:])/g, '$1').trim(),
			pages: source?.value,
		};
	});
}

/**
 * Every sentence of a chapter that mentions an entry of a register, in the order of the text.
 *
 * @param tree the chapter, as `assembleChapter` makes it
 */
export function passagesIn(tree: Root): Passage[] {
	const passages: Passage[] = [];
	const walk = (node: ElementContent, heading: string | undefined): void => {
		if (node.type !== 'element' || aside(node)) return;
		if (blocks.has(node.tagName)) passages.push(...passagesOf(node, heading));
		const id = node.tagName === 'section' ? (node.children[0] as Element).properties['id'] : undefined;
		const under = typeof id === 'string' ? id : heading;
		for (const child of node.children) walk(child, under);
	};
	for (const child of tree.children) if (child.type === 'element') walk(child, undefined);
	return passages;
}

/** Id of the place where a chapter restates a page of the dissertation: `p112`. */
export const pageMark = (page: number): string => `p${page}`;

/**
 * Marks in a chapter where each page of the dissertation is first restated: the paragraph whose pages name
 * it, within the sections that cover it.
 *
 * @param tree the chapter; changed in place
 * @param pagesOf the pages that some printed pages name
 * @param covers whether a section covers a page, by the id of its heading
 * @returns the pages that have a mark
 */
export function markPages(
	tree: Root,
	pagesOf: (printed: string) => readonly number[],
	covers: (heading: string | undefined, page: number) => boolean,
): Set<number> {
	const marked = new Set<number>();
	const walk = (node: Element, heading: string | undefined): void => {
		if (aside(node)) return;
		const id = node.tagName === 'section' ? (node.children[0] as Element).properties['id'] : undefined;
		const under = typeof id === 'string' ? id : heading;
		if (node.tagName === 'p' || node.tagName === 'li') {
			const fresh = read(node)
				.sources.flatMap(({ value }) => pagesOf(value))
				.filter((page) => !marked.has(page) && covers(under, page));
			for (const page of new Set(fresh)) {
				marked.add(page);
				node.children.unshift({
					type: 'element',
					tagName: 'span',
					properties: { id: pageMark(page), className: ['page-mark'] },
					children: [],
				});
			}
		}
		for (const child of node.children) if (child.type === 'element') walk(child, under);
	};
	for (const child of tree.children) if (child.type === 'element') walk(child, undefined);
	return marked;
}
