import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { elementsIn } from '../chapters/paragraphs.ts';

/** The address of a heading, by its id. */
export type HeadingAddress = (id: string) => string;

const holdsLink = (node: Element): boolean => elementsIn(node).some(({ tagName }) => tagName === 'a');

/** Lets each heading of a tree, which is changed in place, lead to its own address. */
export function linkHeadings(tree: Root | Element, addressOf: HeadingAddress): void {
	for (const node of elementsIn(tree)) {
		const { id } = node.properties;
		if (!/^h[2-6]$/.test(node.tagName) || typeof id !== 'string' || holdsLink(node)) continue;
		node.children = [h('a', { className: ['heading-link'], href: addressOf(id) }, node.children)];
	}
}
