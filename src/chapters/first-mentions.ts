/** Links an entry where a section mentions it first, and each citation; a later mention in the section is plain text. */
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Leaves a link to an entry at its first mention in a section. A later mention stays marked as one, for the lists of
 * what mentions an entry, and leads nowhere. A citation always leads to its work.
 *
 * @param tree the chapter, its sections nested; changed in place
 * @param sections ids of the headings that begin a section of their own: a subheading goes on with its section
 */
export function linkFirstMentions(tree: Root, sections: ReadonlySet<string>): void {
	const walk = (root: Root | Element, linked: Set<string>): void => {
		visit(root, 'element', (node) => {
			if (node === root) return undefined;
			if (node.tagName === 'section') {
				const id = String((node.children[0] as Element | undefined)?.properties['id']);
				walk(node, sections.has(id) ? new Set() : linked);
				return SKIP;
			}
			const { dataEntry } = node.properties;
			if (node.tagName !== 'a' || typeof dataEntry !== 'string') return undefined;
			if (dataEntry.startsWith('works/')) return undefined;
			if (linked.size === linked.add(dataEntry).size) {
				node.tagName = 'span';
				node.properties = { dataEntry };
			}
			return undefined;
		});
	};
	walk(tree, new Set());
}
