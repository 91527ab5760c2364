import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Whether an element has a class. */
export const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
	Array.isArray(className) && className.includes(name);

/** All elements in a tree, in the order of the text; an element is the first of its own. */
export function elementsIn(tree: Root | Element): Element[] {
	const elements: Element[] = [];
	visit(tree, 'element', (node) => {
		elements.push(node);
	});
	return elements;
}

/** The elements of a tree that have a class, the tree itself among them. */
export const withClass = (tree: Root | Element, name: string): Element[] =>
	elementsIn(tree).filter((node) => hasClass(node, name));

/** The names of a tree's elements, and their classes. */
export function namesIn(tree: Root): ReadonlySet<string> {
	const names = new Set<string>();
	visit(tree, 'element', ({ tagName, properties: { className } }) => {
		names.add(tagName);
		if (Array.isArray(className)) for (const name of className) names.add(String(name));
	});
	return names;
}

/** The paragraphs of a chapter's tree and the items of its lists, as `Prose.paragraphs` has them. */
export function paragraphsIn(parent: Root | Element): Element[] {
	return parent.children.flatMap((node): Element[] => {
		if (node.type !== 'element') return [];
		if (node.tagName === 'section' || node.tagName === 'ul' || node.tagName === 'ol')
			return paragraphsIn(node);
		return node.tagName === 'li' || (node.tagName === 'p' && !hasClass(node, 'section-line')) ? [node] : [];
	});
}

/**
 * Marks the only pages that a paragraph names: a book sets them beside it.
 *
 * @param tree the chapter; changed in place
 */
export function setPagesBeside(tree: Root): void {
	for (const paragraph of paragraphsIn(tree)) {
		const [mark, ...others] = withClass(paragraph, 'source-pages');
		if (mark && others.length === 0) mark.properties['className'] = ['source-pages', 'source-beside'];
	}
}
