import type { Element, Root } from 'hast';
import { elementsIn } from '../chapters/paragraphs.ts';

/** The ids of the works that a chapter's tree, or a section of it, cites, each once, in the order of the text. */
export function worksCitedIn(text: Root | Element): string[] {
	const entries = elementsIn(text).map(({ properties }) => String(properties['dataEntry']).split('/'));
	return [...new Set(entries.flatMap(([register, id]) => (register === 'works' && id ? [id] : [])))];
}
