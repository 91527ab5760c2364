import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { depthOf } from '../chapters/assemble.ts';

/**
 * A section of a chapter, whole.
 *
 * @param tree the chapter, as `assembleChapter` makes it
 * @param id the section
 * @throws Error where the chapter has no such section
 */
export function sectionOf(tree: Root, id: string): Element {
	let found: Element | undefined;
	visit(tree, 'element', (node) => {
		if (node.tagName === 'section' && (node.children[0] as Element).properties['id'] === id) found = node;
	});
	if (!found) throw new Error(`There is no section "${id}" in the chapter.`);
	return found;
}

/** Takes the link to the section's own page, with the point before it, out of the line below its heading. */
function dropOwnLink(section: Element): void {
	const line = section.children.find(
		(node): node is Element =>
			node.type === 'element' && String(node.properties['className']) === 'section-line',
	);
	const at = line?.children.findIndex(
		(node) => node.type === 'element' && String(node.properties['className']) === 'own-page',
	);
	if (at !== undefined && at > 0) line!.children.splice(at - 1, 2);
}

/**
 * One section as a page, as HTML: without its own heading, which is the page's title; those within it move
 * up.
 *
 * @param tree the chapter, as `assembleChapter` makes it
 * @param id the section
 * @throws Error where the chapter has no such section
 */
export function sectionPage(tree: Root, id: string): string {
	const section = structuredClone(sectionOf(tree, id));
	const heading = section.children[0] as Element;
	const rise = depthOf(heading) - 1;
	visit(section, 'element', (node) => {
		const depth = depthOf(node);
		if (depth !== Infinity && node !== heading) node.tagName = `h${Math.max(2, depth - rise)}`;
	});
	dropOwnLink(section);
	return toHtml({ type: 'root', children: section.children.slice(1) });
}
