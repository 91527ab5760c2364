import type { Element, Root, Text } from 'hast';
import { h } from 'hastscript';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { held } from '../figure-kit/held.ts';
import { hasClass } from './paragraphs.ts';

/** What a number belongs to. */
const counted = String.raw`\b(?:pp?\.|[Ff]igures?|[Cc]hapters?|[Ii]nterviewees?|No\.)\s`;

/** What no line should end within: a word with a letter before its hyphen, and what a number belongs to. */
const unbroken = new RegExp(String.raw`\b[Ee]-[Cc]ommerce\b|${counted}\d+(?:\.\d+)?(?:–\d+)?`, 'g');

/** What a number belongs to, at the end of a text; the number is a link. */
const beforeLink = new RegExp(`${counted}$`);

/** Puts what ends a text and the link with its number into an element of their own. */
function holdLink(text: Text, parent: Element, index: number): void {
	const next = parent.children[index + 1];
	const end = text.value.search(beforeLink);
	if (end < 0 || next?.type !== 'element' || !/^\d+(?:\.\d+)?$/.test(toString(next))) return;
	parent.children[index + 1] = h('span', { className: ['unbroken'] }, text.value.slice(end), next);
	text.value = text.value.slice(0, end);
}

/**
 * Keeps lines from ending within `e-commerce`, `p. 28` and `chapter 4`, in whatever is read outside figures.
 *
 * @param text a text or a part of it; changed in place, its words are not
 */
export function keepUnbroken(text: Root | Element): void {
	visit(text, (node, index, parent) => {
		if (node.type === 'element' && (node.tagName === 'figure-states' || hasClass(node, 'unbroken')))
			return SKIP;
		if (node.type !== 'text' || !parent || index === undefined) return undefined;
		holdLink(node, parent as Element, index);
		if (!node.value.match(unbroken)) return undefined;
		const parts = held(node.value, unbroken);
		(parent as Element).children.splice(index, 1, ...parts);
		return [SKIP, index + parts.length];
	});
}
