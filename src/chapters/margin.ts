/**
 * What stands beside the paragraphs of a chapter: its author's notes, notes on the source, and what names and
 * terms mean. Each is an `<aside class="margin-note">` directly after its paragraph, as `src/styles/reading.css`
 * asks for it.
 */
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Ui } from '../schemas/ui.ts';
import { firstOf } from '../text/items.ts';
import { fill } from '../text/words.ts';
import { hasClass, paragraphsIn, withClass } from './paragraphs.ts';
import type { SourceNote } from './source-notes.ts';

/** What a name or a term is, in a line. */
export interface Gloss {
	name: string;
	zh?: string | undefined;
	text: string;
}

/** What the margin of a chapter may hold. */
export interface MarginSource {
	/** Notes on the source, by the paragraph that they stand beside. */
	notes: ReadonlyMap<string, readonly SourceNote[]>;
	/** What an entry is, as `terms/loop`; nothing where a reader needs no telling, or it takes more than a line. */
	gloss(entry: string): Gloss | undefined;
}

/** What filling the margin needs. */
interface MarginContext {
	margin: MarginSource;
	words: Pick<Ui['chapter'], 'onSource' | 'sourceNotes'>;
	href(path: string): string;
}

/** A block of text: a paragraph, or a list. Notes on the items of a list stand beside the list. */
interface Block {
	node: Element;
	parent: Root | Element;
	/** The paragraphs in it. */
	paragraphs: Element[];
}

/** The blocks of a chapter, in their order. */
function blocksIn(parent: Root | Element): Block[] {
	return parent.children.flatMap((node): Block[] => {
		if (node.type !== 'element') return [];
		if (node.tagName === 'section') return blocksIn(node);
		const paragraphs = paragraphsIn({ type: 'root', children: [node] });
		return paragraphs.length > 0 ? [{ node, parent, paragraphs }] : [];
	});
}

/** The notes that stand behind a block. */
function notesBehind({ node, parent }: Block): Element[] {
	const children = parent.children as ElementContent[];
	const behind = children.slice(children.indexOf(node) + 1);
	const end = behind.findIndex((each) => each.type !== 'element' || each.tagName !== 'aside');
	return behind.slice(0, end === -1 ? undefined : end) as Element[];
}

/** Puts notes behind a block and those that follow it already. */
function putBeside(block: Block, notes: readonly Element[]): void {
	const children = block.parent.children as ElementContent[];
	children.splice(children.indexOf(block.node) + 1 + notesBehind(block).length, 0, ...notes);
}

/** A note of the margin. */
const note = (classes: readonly string[], properties: object, children: ElementContent[]): Element =>
	h('aside', { className: ['margin-note', ...classes], role: 'note', ...properties }, children);

/** Takes the space from the end of what stands before a child, so that a mark stands close to its word. */
function closeUp(parent: Element, index: number): void {
	const before = parent.children[index - 1];
	if (before?.type === 'text') before.value = before.value.trimEnd();
}

/**
 * Takes its author's notes out of a chapter's sentences: in the place of each a mark stands that leads to it.
 *
 * @param tree the chapter, its paragraphs with their ids; changed in place
 * @param words the name of a mark
 */
export function liftNotes(tree: Root, words: Pick<Ui['chapter'], 'note'>): void {
	for (const block of blocksIn(tree)) {
		const notes: Element[] = [];
		visit(block.node, 'element', (node, index, parent) => {
			if (!hasClass(node, 'note') || parent?.type !== 'element' || index === undefined) return;
			const id = `${String(firstOf(block.paragraphs).properties['id'])}-n${notes.length + 1}`;
			closeUp(parent, index);
			notes.push(note([], { id }, [h('p', node.children)]));
			const mark = { className: ['note-mark'], href: `#${id}`, ariaLabel: words.note };
			parent.children[parent.children.indexOf(node)] = h('a', mark, '*');
		});
		putBeside(block, notes);
	}
}

/** A note on the source, folded behind its title where there is no margin. */
function sourceNote({ section, title, content }: SourceNote, { words, href }: MarginContext): Element {
	const all = h('a', { href: href(`/notes/#${section}`) }, words.sourceNotes);
	return note(['source-note'], {}, [
		h('details', [
			h('summary', fill(words.onSource, { title })),
			...structuredClone(content),
			{ type: 'text', value: ' ' },
			all,
		]),
	]);
}

/** What a name or a term is, as a note. */
const glossNote = (entry: string, { name, zh, text }: Gloss): Element =>
	note(['gloss'], { dataOf: entry }, [
		h('b', name),
		...(zh ? [{ type: 'text' as const, value: ' ' }, h('span', { lang: 'zh-Hans' }, zh)] : []),
		{ type: 'text', value: ` ${text}` },
	]);

/** Roughly how high a text is, in pixels: its lines, of so many letters, and what stands around it. */
const height = (length: number, letters: number, line: number, around: number): number =>
	Math.ceil(length / letters) * line + around;
const heightInText = (length: number): number => height(length, 68, 32, 16);
const heightInMargin = (length: number): number => height(length, 38, 20, 30);

/** How much room is left beside a block, in pixels. Brackets that are folded leave the text for the margin. */
function roomBeside(block: Block): number {
	const folded = withClass(block.node, 'bracket-works').map((each) => toString(each));
	const length = toString(block.node).length - folded.join('').length;
	const texts = [...folded, ...notesBehind(block).map((each) => toString(each))];
	return heightInText(length) - texts.reduce((sum, { length }) => sum + heightInMargin(length), 0);
}

/** The entries that a block mentions, each once. */
function mentionedIn(block: Element): string[] {
	const entries = new Set<string>();
	visit(block, 'element', ({ properties: { dataEntry } }) => {
		if (typeof dataEntry === 'string') entries.add(dataEntry);
	});
	return [...entries];
}

/** Words of some length; by these two texts are compared. */
const longWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? [];

/** Whether a text says already most of what a gloss would: half of its longer words. */
function textIn(text: string, gloss: Gloss): boolean {
	const known = new Set(longWords(text));
	const words = longWords(gloss.text);
	return words.filter((word) => known.has(word)).length * 2 >= words.length;
}

/**
 * Explains names and terms beside their first use in a section, one a block at most, where neither the text nor a
 * note on it does and there is room: what is only explained must not push away what is said of the text.
 */
function explain(section: readonly Block[], { gloss }: MarginSource): void {
	const seen = new Set<string>();
	for (const block of section) {
		const text = [block.node, ...notesBehind(block)].map((each) => toString(each)).join(' ');
		const free = roomBeside(block);
		const first = mentionedIn(block.node).filter((entry) => !seen.has(entry));
		for (const entry of first) seen.add(entry);
		const fitting = first
			.flatMap((entry) => {
				const found = gloss(entry);
				return found && !textIn(text, found) ? glossNote(entry, found) : [];
			})
			.find((added) => heightInMargin(toString(added).length) <= free);
		if (fitting) putBeside(block, [fitting]);
	}
}

/**
 * Puts notes on the source and explanations beside the paragraphs that they concern.
 *
 * @param tree the chapter, its brackets folded; changed in place
 * @param context what the margin may hold
 */
export function fillMargin(tree: Root, context: MarginContext): void {
	const { margin } = context;
	for (const block of blocksIn(tree)) {
		const notes = block.paragraphs.flatMap(({ properties: { id } }) => margin.notes.get(String(id)) ?? []);
		const drawn = notes.map((each) => sourceNote(each, context));
		putBeside(block, drawn);
	}
	const opening = blocksIn(tree).filter(({ parent }) => parent === tree);
	explain(opening, margin);
	for (const node of tree.children)
		if (node.type === 'element' && node.tagName === 'section') explain(blocksIn(node), margin);
}
