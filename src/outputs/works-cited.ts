import type { Element, Root } from 'hast';
import { elementsIn } from '../chapters/paragraphs.ts';

/**
 * The works that a chapter or a section cites, each once, in the order of the text.
 *
 * @param text the chapter's tree, or a section of it
 * @returns ids of works
 */
export function worksCitedIn(text: Root | Element): string[] {
	const entries = elementsIn(text).map(({ properties }) => String(properties['dataEntry']).split('/'));
	return [...new Set(entries.flatMap(([register, id]) => (register === 'works' && id ? [id] : [])))];
}
