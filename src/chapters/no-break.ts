import type { Element, Root, Text } from 'hast';
import { h } from 'hastscript';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { noBreak } from '../figure-kit/no-break.ts';
import { hasClass } from './paragraphs.ts';

/** Word before a number. */
const counted = String.raw`\b(?:pp?\.|[Ff]igures?|[Cc]hapters?|[Ii]nterviewees?|No\.)\s`;

/** Texts that may not wrap: `e-commerce`, a number with the word before it, and a range that follows another number. */
const noBreaks = new RegExp(
	String.raw`\b[Ee]-[Cc]ommerce\b|${counted}\d+(?:\.\d+)?(?:–\d+)?|(?<=\d, )\d+–\d+`,
	'g',
);

/** Word before a number at the end of a text, where the number is a link. */
const beforeLink = new RegExp(`${counted}$`);

/** Wraps the word before a linked number, and the link, in one element. */
function holdLink(text: Text, parent: Element, index: number): void {
	const next = parent.children[index + 1];
	const end = text.value.search(beforeLink);
	if (end < 0 || next?.type !== 'element' || !/^\d+(?:\.\d+)?$/.test(toString(next))) return;
	parent.children[index + 1] = h('span', { className: ['unbroken'] }, text.value.slice(end), next);
	text.value = text.value.slice(0, end);
}

/**
 * Prevents line breaks within `e-commerce`, `p. 28` and `chapter 4`, in whatever is read outside figures.
 *
 * @param text a text or a part of it; changed in place, its words are not
 */
export function addNoBreaks(text: Root | Element): void {
	visit(text, (node, index, parent) => {
		if (node.type === 'element' && (node.tagName === 'figure-states' || hasClass(node, 'unbroken')))
			return SKIP;
		if (node.type !== 'text' || !parent || index === undefined) return undefined;
		holdLink(node, parent as Element, index);
		const found = node.value.match(noBreaks);
		if (!found) return undefined;
		// A mark of pages that is one such text needs no element within it.
		if (parent.type === 'element' && parent.tagName === 'span' && toString(parent) === found[0]) {
			const { className } = parent.properties;
			parent.properties['className'] = [...(Array.isArray(className) ? className : []), 'unbroken'];
			return undefined;
		}
		const parts = noBreak(node.value, noBreaks);
		(parent as Element).children.splice(index, 1, ...parts);
		return [SKIP, index + parts.length];
	});
}
