import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Chapter, Section } from '../edition/types.ts';
import type { SectionText, TextParagraph } from '../schemas/texts.ts';
import { firstOf, lastOf } from '../text/items.ts';
import { hasClass, paragraphsIn, withClass } from './paragraphs.ts';

/** What stands in a text and is not of its words. */
const asides = ['works-count', 'note-mark', 'source-pages', 'section-line', 'margin-note'];

/** Whether an element stands in a text and is not of its words: what the margin says, marks, lines below headings, figures. */
export const isAside = (node: Element): boolean =>
	node.tagName === 'figure-states' || asides.some((name) => hasClass(node, name));

const tidy = (text: string): string =>
	text
		.replace(/\s+/g, ' ')
		.replace(/ (?=[.,;:)])/g, '')
		.trim();

/** The words of an element as they are read. */
export function readable({ children }: Element): string {
	const wordsOf = (node: ElementContent): string => {
		if (node.type === 'text') return node.value;
		return node.type === 'element' && !isAside(node) ? node.children.map(wordsOf).join('') : '';
	};
	return tidy(children.map(wordsOf).join(''));
}

/** A paragraph, an item of a list or an author's note as its words alone. */
function textOf(node: Element): TextParagraph {
	const pages = withClass(node, 'source-pages').map((mark) => tidy(toString(mark)));
	return {
		id: String(node.properties['id']),
		text: readable(node),
		...(pages.length > 0 && { pages: pages.join('; ') }),
	};
}

/** An author's note has the id of its paragraph, with a number; what the margin explains by itself has none. */
const isNote = ({ tagName, properties }: Element): boolean =>
	tagName === 'aside' && properties['id'] !== undefined;

/** A chapter or a section with its title and its point alone. */
const opened = ({
	address,
	title,
	depth,
	point,
}: Pick<Section, 'address' | 'title' | 'depth' | 'point'>) => ({
	address,
	title,
	depth,
	paragraphs: [{ id: 'title', text: title }, ...(point ? [{ id: 'point', text: point }] : [])],
});

/**
 * The words of a chapter by section and paragraph.
 *
 * @param tree the chapter, as `assembleChapter` makes it
 * @param chapter the chapter
 */
export function textsOf(tree: Root, chapter: Chapter): SectionText[] {
	const { id: address, title, lede: point } = chapter;
	const texts: SectionText[] = [opened({ address, title, depth: 1, point })];
	const walk = (nodes: readonly RootContent[], into: SectionText): void => {
		for (const node of nodes) {
			if (node.type !== 'element') continue;
			if (isNote(node)) into.paragraphs.push(textOf(node));
			else if (node.tagName !== 'section')
				into.paragraphs.push(...paragraphsIn({ type: 'root', children: [node] }).map(textOf));
			else {
				const [heading, ...rest] = node.children as [Element, ...RootContent[]];
				const id = String(heading.properties['id']);
				const section = chapter.sections.find((each) => each.id === id);
				if (section) texts.push(opened(section));
				else into.paragraphs.push({ id, text: tidy(toString(heading)) });
				walk(rest, section ? lastOf(texts) : into);
			}
		}
	};
	walk(tree.children, firstOf(texts));
	return texts;
}
