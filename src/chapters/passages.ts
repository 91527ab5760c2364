import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Section } from '../edition/types.ts';
import { pagesOf, parsePages } from '../text/page-ranges.ts';

/** Some words of a sentence; with an entry of a register, as `works/ang-2016`, where they mention one. */
export interface Words {
	words: string;
	entry?: string;
}

/** A sentence of the text that mentions an entry. */
export interface Passage {
	/** What is mentioned: the register and the entry. */
	entry: string;
	/** Id of the section that the sentence stands in; none before the first. */
	section: string | undefined;
	sentence: Words[];
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

/** Something that takes the place from `at` to `end` in a text: an entry that is mentioned, or printed pages. */
interface Mark {
	at: number;
	end: number;
	value: string;
}

/** The text of a block, with what is mentioned and which pages are named, by their place in it. */
function read(block: Element): { text: string; masked: string; mentions: Mark[]; sources: Mark[] } {
	let text = '';
	let masked = '';
	const mentions: Mark[] = [];
	const sources: Mark[] = [];
	// Neither the end of a line nor a point within a citation ends a sentence; pages end one, and begin none.
	const add = (words: string, hidden: RegExp, by: string) => {
		text += words;
		masked += words.replace(hidden, by);
	};
	const walk = (node: ElementContent): void => {
		if (node.type === 'text') add(node.value, /\s/g, ' ');
		if (node.type !== 'element' || aside(node)) return;
		const { dataEntry, className } = node.properties;
		const source = Array.isArray(className) && className.includes('source-pages');
		const place = { at: text.length, end: text.length + toString(node).length };
		if (typeof dataEntry === 'string') mentions.push({ ...place, value: dataEntry });
		if (source) sources.push({ ...place, value: toString(node) });
		if (source) add(toString(node), /./gs, 'X');
		else if (typeof dataEntry === 'string') add(toString(node), /\W/g, 'x');
		else if (!blocks.has(node.tagName)) node.children.forEach(walk);
	};
	block.children.forEach(walk);
	return { text, masked, mentions, sources };
}

/** The pages that a printed label names: `pp. 101–102`. */
export const pagesIn = (label: string): number[] =>
	parsePages(label.replace(/^pp?\. /, ''))?.flatMap(pagesOf) ?? [];

const sentencesOf = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The words of a text from one place to another: those that mention an entry apart, printed pages left out. */
function wordsBetween(text: string, from: number, to: number, mentions: Mark[], sources: Mark[]): Words[] {
	const within = ({ at }: Mark) => from <= at && at < to;
	const parts: Words[] = [];
	let next = from;
	const plain = (end: number) => {
		const words = text.slice(next, end).replace(/\s+/g, ' ');
		const last = parts.at(-1);
		if (last && last.entry === undefined) last.words = `${last.words}${words}`;
		else parts.push({ words });
	};
	for (const mark of [...mentions, ...sources].filter(within).sort((a, b) => a.at - b.at)) {
		plain(mark.at);
		next = mark.end;
		if (mentions.includes(mark)) parts.push({ words: text.slice(mark.at, mark.end), entry: mark.value });
	}
	plain(to);
	return parts
		.map((part, i) => {
			if (part.entry !== undefined) return part;
			const words = part.words.replace(/ {2,}/g, ' ').replace(/ ([.,;:])/g, '$1');
			return { words: i === 0 ? words.trimStart() : i === parts.length - 1 ? words.trimEnd() : words };
		})
		.filter(({ words }) => words !== '');
}

/** The passages of one block. The pages that stand at the end of some sentences are those of all of them. */
function passagesOf(block: Element, section: string | undefined): Passage[] {
	const { text, masked, mentions, sources } = read(block);
	if (mentions.length === 0) return [];
	const sentences = [...sentencesOf.segment(masked)];
	return mentions.map(({ at, value }) => {
		const { index, segment } = sentences.find(
			(each) => each.index <= at && at < each.index + each.segment.length,
		)!;
		return {
			entry: value,
			section,
			sentence: wordsBetween(text, index, index + segment.length, mentions, sources),
			pages: (sources.find((each) => each.at >= at) ?? sources.at(-1))?.value,
		};
	});
}

/** A section as far as its place is asked: its id, and the pages that it covers. */
type Covering = Pick<Section, 'id' | 'pages'>;

/** Walks the elements of a chapter's text, each with the innermost section that it stands in. */
function walkText(
	tree: Root,
	sections: readonly Covering[],
	visit: (node: Element, section: Covering | undefined) => void,
): void {
	const walk = (node: Element, outer: Covering | undefined): void => {
		if (aside(node)) return;
		const heading = node.tagName === 'section' ? node.children[0] : undefined;
		const id = heading?.type === 'element' ? heading.properties['id'] : undefined;
		const section = sections.find((each) => each.id === id) ?? outer;
		visit(node, section);
		for (const child of node.children) if (child.type === 'element') walk(child, section);
	};
	for (const child of tree.children) if (child.type === 'element') walk(child, undefined);
}

/**
 * Every sentence of a chapter that mentions an entry of a register, in the order of the text.
 *
 * @param tree the chapter, as `assembleChapter` makes it
 * @param sections its sections
 */
export function passagesIn(tree: Root, sections: readonly Covering[]): Passage[] {
	const passages: Passage[] = [];
	walkText(tree, sections, (node, section) => {
		if (blocks.has(node.tagName)) passages.push(...passagesOf(node, section?.id));
	});
	return passages;
}

/** Id of the place where a chapter restates a page of the dissertation: `p112`. */
export const pageMark = (page: number): string => `p${page}`;

/**
 * Marks where a chapter restates each page of the dissertation: of the paragraphs that name it, in a section
 * that covers it, the first of those that name the fewest pages with it. A paragraph that sums up a whole
 * section names each of its pages, and restates none of them.
 *
 * @param tree the chapter; changed in place
 * @param sections its sections
 */
export function markPages(tree: Root, sections: readonly Covering[]): void {
	const best = new Map<number, { node: Element; among: number }>();
	const covers = ({ pages: [from, to] }: Covering, page: number) => from <= page && page <= to;
	walkText(tree, sections, (node, section) => {
		if (node.tagName !== 'p' && node.tagName !== 'li') return;
		for (const { value } of read(node).sources) {
			const pages = pagesIn(value);
			for (const page of pages) {
				const there = section ? covers(section, page) : !sections.some((each) => covers(each, page));
				if (there && pages.length < (best.get(page)?.among ?? Infinity))
					best.set(page, { node, among: pages.length });
			}
		}
	});
	for (const [page, { node }] of [...best].sort(([a], [b]) => a - b)) {
		node.children.unshift(h('span', { id: pageMark(page), className: ['page-mark'] }));
	}
}

/** The words of a text: a chapter, or a section of it. Figures and notes on works are left out. */
export function wordsOf(node: Root | Element): string {
	return node.children
		.map((child) => {
			if (child.type === 'text') return child.value;
			return child.type === 'element' && !aside(child) ? wordsOf(child) : '';
		})
		.join(' ');
}
