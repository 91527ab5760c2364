import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** What no line should end within: a word with a letter before its hyphen, and what a number belongs to. */
const unbroken =
	/\b[Ee]-[Cc]ommerce\b|\b(?:pp?\.|[Ff]igures?|[Cc]hapters?|[Ii]nterviewees?|No\.) \d+(?:\.\d+)?(?:–\d+)?/g;

/** A text in which what no line should end within stands in an element of its own. */
function holdTogether(text: string): ElementContent[] {
	const parts: ElementContent[] = [];
	let from = 0;
	for (const { 0: found, index } of text.matchAll(unbroken)) {
		if (index > from) parts.push({ type: 'text', value: text.slice(from, index) });
		parts.push(h('span', { className: ['unbroken'] }, found));
		from = index + found.length;
	}
	if (from < text.length) parts.push({ type: 'text', value: text.slice(from) });
	return parts;
}

/**
 * Keeps lines from ending within `e-commerce` and `p. 28`, in whatever is read outside figures.
 *
 * @param text a chapter or a part of it; changed in place, its words are not
 */
export function keepUnbroken(text: Root | Element): void {
	visit(text, (node, index, parent) => {
		if (node.type === 'element' && node.tagName === 'figure-states') return SKIP;
		if (node.type !== 'text' || !parent || index === undefined || !node.value.match(unbroken))
			return undefined;
		const parts = holdTogether(node.value);
		(parent as Element).children.splice(index, 1, ...parts);
		return [SKIP, index + parts.length];
	});
}
