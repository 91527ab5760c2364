import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** The address of a heading, by its id. */
export type HeadingAddress = (id: string) => string;

/** Whether an element holds a link. */
function holdsLink(node: Element): boolean {
	let found = false;
	visit(node, 'element', ({ tagName }) => {
		found ||= tagName === 'a';
	});
	return found;
}

/**
 * Lets each heading lead to its own address.
 *
 * @param tree changed in place
 * @param addressOf the address of a heading
 */
export function linkHeadings(tree: Root | Element, addressOf: HeadingAddress): void {
	visit(tree, 'element', (node) => {
		const { id } = node.properties;
		if (!/^h[2-6]$/.test(node.tagName) || typeof id !== 'string' || holdsLink(node)) return;
		node.children = [h('a', { className: ['heading-link'], href: addressOf(id) }, node.children)];
	});
}
