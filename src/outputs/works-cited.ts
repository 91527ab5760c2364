import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * The works that a chapter or a section cites, each once, in the order of the text.
 *
 * @param text the chapter's tree, or a section of it
 * @returns ids of works
 */
export function worksCitedIn(text: Root | Element): string[] {
	const ids = new Set<string>();
	visit(text, 'element', ({ properties }) => {
		const entry = properties['dataEntry'];
		if (typeof entry === 'string' && entry.startsWith('works/')) ids.add(entry.slice('works/'.length));
	});
	return [...ids];
}
