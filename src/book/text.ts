/** From the tree that a page is written from to the text of a book: nothing to click but links, notes at the end. */
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { addNoBreaks } from '../chapters/no-break.ts';
import { hasClass } from '../chapters/paragraphs.ts';
import { firstOf } from '../text/items.ts';
import { byKey } from '../text/lookup.ts';

/** Context of a book’s text. */
export interface BookTextContext {
	/** A figure, in the state in which a chapter shows it. */
	figure(id: string): Element;
	/** Name of a mark that leads to a note, and of the link back, with the note’s number. */
	noteMark(number: number): string;
	noteBack(number: number): string;
}

/** Elements of web pages alone, which the book leaves out. */
const ofThePage = ['gloss', 'works-count', 'section-minutes'];

const isOfThePage = (node: Element): boolean =>
	['script', 'style', 'template', 'nav', 'button'].includes(node.tagName) ||
	node.properties['ariaHidden'] === 'true' ||
	ofThePage.some((name) => hasClass(node, name));

/** Anchor of a work in the list of references. */
export const workAnchor = (id: string): string => `work-${id}`;

const pages = (node: Element): Element =>
	h('span', { className: ['pages', ...(hasClass(node, 'source-beside') ? ['beside'] : [])] }, [
		`[${toString(node).trim()}]`,
	]);

/** The notes of a text, numbered as they come. */
class Notes {
	readonly list: Element[] = [];
	readonly #numbers = new Map<string, number>();

	readonly #context: BookTextContext;

	constructor(context: BookTextContext) {
		this.#context = context;
	}

	/** The mark of a note, by the id that it has on the page. */
	mark(id: string): Element {
		const number = this.#numbers.size + 1;
		this.#numbers.set(id, number);
		return h(
			'a',
			{
				id: `mark-${number}`,
				className: ['note-mark'],
				href: `#note-${number}`,
				'epub:type': 'noteref',
				role: 'doc-noteref',
				ariaLabel: this.#context.noteMark(number),
			},
			String(number),
		);
	}

	add(id: string, children: ElementContent[]): void {
		const number = byKey(this.#numbers, id);
		const back = { href: `#mark-${number}`, role: 'doc-backlink', ariaLabel: this.#context.noteBack(number) };
		this.list.push(
			h('li', { id: `note-${number}` }, [...children, ' ', h('a', { className: ['back'], ...back }, '↩')]),
		);
	}
}

/** A note on the source as a note: its title, and what it says, without the link to all notes. */
function sourceNote(node: Element): ElementContent[] {
	const details = node.children.find((each) => each.type === 'element' && each.tagName === 'details');
	const { children } = details as Element;
	const content = children.slice(1);
	const body = content.filter((each) => each.type !== 'element' || each !== content.at(-1));
	return [h('strong', toString(firstOf(children))), { type: 'text', value: ' ' }, ...body];
}

/**
 * Makes the text of a book.
 *
 * @param tree a chapter, as `assembleChapter` makes it, or a part of it; it stays as it is
 * @param context figures, and the names of notes
 * @returns the text, and the notes that it refers to, in its order, each with the id that its mark leads to
 */
export function bookText(tree: Root, context: BookTextContext) {
	const root = structuredClone(tree);
	addNoBreaks(root);
	const notes = new Notes(context);
	visit(root, 'element', (node, index, parent) => {
		if (!parent || index === undefined) return undefined;
		const siblings = parent.children as ElementContent[];
		const replace = (...nodes: ElementContent[]) => {
			siblings.splice(index, 1, ...nodes);
			return index;
		};
		if (isOfThePage(node)) return replace();
		if (node.tagName === 'figure-states') {
			siblings[index] = context.figure(String(node.properties['dataFigure']));
			return SKIP;
		}
		if (hasClass(node, 'note-mark')) {
			siblings[index] = notes.mark(String(node.properties['href']).slice(1));
			return SKIP;
		}
		if (hasClass(node, 'source-note')) {
			const before = siblings.slice(0, index).findLast((each) => each.type === 'element') as Element;
			const block = ['ul', 'ol'].includes(before.tagName)
				? (before.children.findLast((each) => each.type === 'element') as Element)
				: before;
			const id = `source-${notes.list.length}`;
			block.children.push(notes.mark(id));
			notes.add(id, textWithin(sourceNote(node)));
			return replace();
		}
		if (node.tagName === 'aside' && node.properties['id'] !== undefined) {
			const text = firstOf(node.children as Element[]);
			notes.add(String(node.properties['id']), textWithin(text.children));
			return replace();
		}
		if (hasClass(node, 'bracket-works')) return replace(...node.children);
		if (hasClass(node, 'page-mark')) {
			siblings[index] = h('span', { id: node.properties['id'], className: ['page-mark'] });
			return SKIP;
		}
		return inText(node, index, siblings);
	});
	return { text: root.children as ElementContent[], notes: notes.list };
}

/** Makes of an element of a text what a book has of it; where to go on. */
function inText(node: Element, index: number, siblings: ElementContent[]): number | typeof SKIP | undefined {
	if (hasClass(node, 'source-pages')) {
		siblings[index] = pages(node);
		return SKIP;
	}
	if (hasClass(node, 'mention')) return undefined;
	const entry = node.properties['dataEntry'];
	// A work leads to the references; of other entries the words stay.
	if (typeof entry === 'string' && !entry.startsWith('works/')) {
		siblings.splice(index, 1, ...node.children);
		return index;
	}
	// What scripts and style sheets of the site ask for.
	for (const name of Object.keys(node.properties)) if (/^data[A-Z]/.test(name)) delete node.properties[name];
	return undefined;
}

/** Content of a note: the same, without notes of its own. */
function textWithin(children: ElementContent[]): ElementContent[] {
	const holder = h('div', children);
	visit(holder, 'element', (node, index, parent) =>
		parent && index !== undefined ? inText(node, index, parent.children) : undefined,
	);
	return holder.children;
}
