import type { Element, Root, Text } from 'hast';
import { h } from 'hastscript';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { noBreak } from '../figure-kit/no-break.ts';
import { splitBeforeLink } from '../text/no-break.ts';
import { hasClass } from './paragraphs.ts';

/** Wraps the word before a linked number, and the link, in one element. */
function holdLink(text: Text, parent: Element, index: number): void {
	const next = parent.children[index + 1];
	const split = next?.type === 'element' && splitBeforeLink(text.value, toString(next));
	if (!split) return;
	const [before, word] = split;
	parent.children[index + 1] = h('span', { className: ['unbroken'] }, word, next);
	text.value = before;
}

/**
 * Prevents line breaks within `e-commerce`, `p. 28` and `chapter 4`, in what is read elsewhere than on a page: pages are
 * finished so (`outputs/page-lines.ts`).
 *
 * @param text a text or a part of it; changed in place, its words are not
 */
export function addNoBreaks(text: Root | Element): void {
	visit(text, (node, index, parent) => {
		if (node.type === 'element' && (node.tagName === 'svg' || hasClass(node, 'unbroken'))) return SKIP;
		if (node.type !== 'text' || !parent || index === undefined) return undefined;
		holdLink(node, parent as Element, index);
		const parts = noBreak(node.value);
		if (parts.every(({ type }) => type === 'text')) return undefined;
		(parent as Element).children.splice(index, 1, ...parts);
		return [SKIP, index + parts.length];
	});
}
