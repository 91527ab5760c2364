/** Makes elements of what the build wrote, one by one: no text is ever read as HTML. */
import type { Tree } from '../tree.ts';

const html = 'http://www.w3.org/1999/xhtml';
const svg = 'http://www.w3.org/2000/svg';

function createElement(tree: Tree, space: string, rename: (name: string, value: string) => string): Node {
	if (typeof tree === 'string') return document.createTextNode(tree);
	const [name, attributes, ...inside] = tree;
	const own = name === 'svg' ? svg : space;
	const element = document.createElementNS(own, name);
	for (const [attribute, value] of Object.entries(attributes))
		element.setAttribute(attribute, rename(attribute, value));
	const within = name === 'foreignObject' ? html : own;
	element.append(...inside.map((each) => createElement(each, within, rename)));
	return element;
}

/** Makes elements that are not yet on the page; `rename` gives attributes other values. */
export function createElements(
	trees: readonly Tree[],
	rename: (name: string, value: string) => string = (_, value) => value,
): DocumentFragment {
	const made = document.createDocumentFragment();
	made.append(...trees.map((tree) => createElement(tree, html, rename)));
	return made;
}
