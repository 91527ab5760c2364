import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** The texts of a drawing, in their order. */
export function textsOf(svg: Element): string[] {
	const texts: string[] = [];
	visit(svg, 'element', (node) => {
		if (node.tagName === 'text') texts.push(toString(node).trim());
	});
	return texts;
}
