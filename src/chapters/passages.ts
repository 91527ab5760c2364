import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Section } from '../edition/types.ts';
import { firstOf, itemAt } from '../text/items.ts';
import { pagesOf, parsePages } from '../text/page-ranges.ts';
import type { FindNames } from './names.ts';
import { hasClass } from './paragraphs.ts';

/** Some words of a sentence; with an entry of a register, as `works/ang-2016`, where they mention one. */
export interface Words {
	words: string;
	entry?: string;
	/** Whether they only name the entry, without the author's mark. */
	named?: true;
}

/** A sentence of the text that mentions an entry. */
export interface Passage {
	/** What is mentioned: the register and the entry. */
	entry: string;
	/** Id of the section that the sentence stands in; none before the first. */
	section: string | undefined;
	sentence: Words[];
	/** Its longest run of words without a mention or printed pages, as the text has it, by which it can be found. */
	run: string;
	/** The sentence before, where this one begins with a word that leans on it: “They”, “This”. */
	before?: Words[];
	/** The sentences after that go on about somebody: “He”, “Her”. Only of people are they given. */
	after?: Words[][];
	/** The dissertation's pages that it restates, as the text prints them: `pp. 101–102`; none where it names none. */
	pages: string | undefined;
}

/** What holds sentences of its own. */
const blocks = new Set(['p', 'li', 'dd', 'td', 'th', 'figcaption']);

/** Classes of what stands in the text and is not of it. */
const asides = ['section-line', 'source-note', 'gloss', 'works-count', 'note-mark'];

/** What stands in the text and is not of it: figures, the lines below headings, what the margin adds. */
const aside = (node: Element): boolean =>
	node.tagName === 'figure-states' || asides.some((name) => hasClass(node, name));

/** Something that takes the place from `at` to `end` in a text: an entry that is mentioned, or printed pages. */
interface Mark {
	at: number;
	end: number;
	value: string;
	named?: true;
}

/** A block of text, with what is mentioned and which pages are named, by their place in it. */
interface Block {
	text: string;
	/** The same without what misleads whoever looks for the ends of sentences. */
	masked: string;
	mentions: Mark[];
	sources: Mark[];
}

/** Reads a block. Names that no author marked are found where `find` is given. */
function read(block: Element, find: FindNames = () => []): Block {
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
		if (node.type === 'text') {
			for (const { at, end, entry } of find(node.value))
				mentions.push({ at: text.length + at, end: text.length + end, value: entry, named: true });
			add(node.value, /\s/g, ' ');
		}
		if (node.type !== 'element' || aside(node)) return;
		const { dataEntry } = node.properties;
		const source = hasClass(node, 'source-pages');
		const words = toString(node);
		const place = { at: text.length, end: text.length + words.length };
		if (typeof dataEntry === 'string') mentions.push({ ...place, value: dataEntry });
		if (source) sources.push({ ...place, value: words });
		if (source) add(words, /./gs, 'X');
		else if (typeof dataEntry === 'string') add(words, /\W/g, 'x');
		else if (!blocks.has(node.tagName)) node.children.forEach(walk);
	};
	block.children.forEach(walk);
	return { text, masked, mentions, sources };
}

/** The pages that a printed label names: `pp. 101–102`. */
export const pagesIn = (label: string): number[] =>
	parsePages(label.replace(/^pp?\. /, ''))?.flatMap(pagesOf) ?? [];

/** A text with one blank wherever it has some. */
const spaced = (text: string): string => text.replace(/\s+/g, ' ');

const sentencesOf = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The words of a text from one place to another: those that mention an entry apart, printed pages left out. */
function wordsBetween(text: string, from: number, to: number, mentions: Mark[], sources: Mark[]): Words[] {
	const within = ({ at }: Mark) => from <= at && at < to;
	const parts: Words[] = [];
	let next = from;
	const plain = (end: number) => {
		const words = spaced(text.slice(next, end));
		const last = parts.at(-1);
		if (last && last.entry === undefined) last.words = `${last.words}${words}`;
		else parts.push({ words });
	};
	for (const mark of [...mentions, ...sources].filter(within).sort((a, b) => a.at - b.at)) {
		plain(mark.at);
		next = mark.end;
		if (!mentions.includes(mark)) continue;
		const words = spaced(text.slice(mark.at, mark.end));
		parts.push({ words, entry: mark.value, ...(mark.named && { named: true }) });
	}
	plain(to);
	return parts
		.map((part, i) => {
			if (part.entry !== undefined) return part;
			const words = part.words.replace(/ {2,}/g, ' ').replace(/ ([.,;:])/g, '$1');
			const trimmed = i === 0 ? words.trimStart() : words;
			return { words: i === parts.length - 1 ? trimmed.trimEnd() : trimmed };
		})
		.filter(({ words }) => words !== '');
}

/** The longest stretch of a text, from one place to another, in which nothing is marked. */
function longestRun(text: string, from: number, to: number, marks: readonly Mark[]): string {
	const within = marks.filter(({ at }) => from <= at && at < to).sort((a, b) => a.at - b.at);
	const starts = [from, ...within.map(({ end }) => end)];
	const runs = starts.map((start, i) => spaced(text.slice(start, within[i]?.at ?? to)).trim());
	return runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
}

/** How a sentence begins that leans on the one before; how one does that goes on about somebody. */
const leaning = /^(?:It|Its|They|Their|Theirs|He|His|She|Her|Hers|This|These|That|Those|Such|Both|Neither)\b/;
const goingOn = /^(?:He|His|She|Her|Hers)\b/;

/** What finding passages may be told of the registers. */
export interface PassageOptions {
	/** Finds names of entries that no author marked. */
	find?: FindNames;
	/** The registers of people, of whom a text goes on with “he” and “she”. */
	people?: readonly string[];
}

/** Whether a mark stands in a sentence. */
const holds = ({ index, segment }: Intl.SegmentData, { at }: Mark): boolean =>
	index <= at && at < index + segment.length;

/** The sentences of `rest` that go on about somebody, up to one that mentions anybody. */
function goOn(
	rest: readonly Intl.SegmentData[],
	{ text }: Block,
	people: readonly Mark[],
): Intl.SegmentData[] {
	const end = rest.findIndex(
		(each) => !goingOn.test(text.slice(each.index).trimStart()) || people.some((mark) => holds(each, mark)),
	);
	return rest.slice(0, end === -1 ? undefined : end);
}

/** The passages of one block. The pages that stand at the end of some sentences are those of all of them. */
function passagesOf(element: Element, section: string | undefined, options: PassageOptions): Passage[] {
	const block = read(element, options.find);
	const { text, masked, mentions, sources } = block;
	if (mentions.length === 0) return [];
	const sentences = [...sentencesOf.segment(masked)];
	const isOfPeople = ({ value }: Mark) => options.people?.includes(firstOf(value.split('/'))) ?? false;
	const people = mentions.filter(isOfPeople);
	const breaks = [...mentions.filter(({ named }) => !named), ...sources];
	return mentions.map((mention) => {
		// What only names another entry is plain words here.
		const meant = mentions.filter(({ named, value }) => !named || value === mention.value);
		const wordsOf = ({ index, segment }: Intl.SegmentData) =>
			wordsBetween(text, index, index + segment.length, meant, sources);
		const place = sentences.findIndex((each) => holds(each, mention));
		const [before, own] = [sentences[place - 1], itemAt(sentences, place)];
		const after = isOfPeople(mention) ? goOn(sentences.slice(place + 1), block, people) : [];
		return {
			entry: mention.value,
			section,
			sentence: wordsOf(own),
			run: longestRun(text, own.index, own.index + own.segment.length, breaks),
			...(before && leaning.test(text.slice(own.index).trimStart()) && { before: wordsOf(before) }),
			...(after.length > 0 && { after: after.map(wordsOf) }),
			pages: (sources.find(({ at }) => at >= mention.at) ?? sources.at(-1))?.value,
		};
	});
}

/**
 * Puts what a chapter's text mentions into elements of the caller's: what an author marked, and what `find` finds.
 * What it finds is what {@link passagesIn} finds.
 *
 * @param tree the chapter; changed in place
 * @param find finds names that no author marked
 * @param mark makes the element of an entry, as `terms/loop`, around its words; `undefined` leaves them as they are
 */
export function markMentions(
	tree: Root,
	find: FindNames,
	mark: (entry: string, words: ElementContent) => Element | undefined,
): void {
	const within = (node: ElementContent): ElementContent[] => {
		if (node.type === 'text') return namesMarked(node.value, find, mark);
		if (node.type !== 'element' || aside(node) || blocks.has(node.tagName)) return [node];
		const { dataEntry } = node.properties;
		if (typeof dataEntry === 'string') return [mark(dataEntry, node) ?? node];
		if (!hasClass(node, 'source-pages')) node.children = node.children.flatMap(within);
		return [node];
	};
	walkText(tree, [], (node) => {
		if (blocks.has(node.tagName)) node.children = node.children.flatMap(within);
	});
}

/** A text with the names in it as elements. */
function namesMarked(
	text: string,
	find: FindNames,
	mark: (entry: string, words: ElementContent) => Element | undefined,
): ElementContent[] {
	const parts: ElementContent[] = [];
	let from = 0;
	const plain = (to: number) => {
		if (to > from) parts.push({ type: 'text', value: text.slice(from, to) });
		from = to;
	};
	for (const { at, end, entry } of find(text)) {
		const marked = mark(entry, { type: 'text', value: text.slice(at, end) });
		if (!marked) continue;
		plain(at);
		parts.push(marked);
		from = end;
	}
	plain(text.length);
	return parts;
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
 * @param options how unmarked names are found, and which registers are of people
 */
export function passagesIn(
	tree: Root,
	sections: readonly Covering[],
	options: PassageOptions = {},
): Passage[] {
	const passages: Passage[] = [];
	walkText(tree, sections, (node, section) => {
		if (blocks.has(node.tagName)) passages.push(...passagesOf(node, section?.id, options));
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

/** The words of a text: a chapter, or a section of it. What is not of it is left out. */
export function wordsOf(node: Root | Element): string {
	return node.children
		.map((child) => {
			if (child.type === 'text') return child.value;
			return child.type === 'element' && !aside(child) ? wordsOf(child) : '';
		})
		.join(' ');
}
