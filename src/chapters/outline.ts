import type { Element, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Chapter } from '../edition/types.ts';
import { countWords } from '../text/reading-time.ts';
import { wordsOf } from './passages.ts';

/** A heading of a chapter with what stands under it. */
export interface Part {
	id: string;
	/** The heading's words. */
	label: string;
	/** Whether it is a section; else it is a subheading within one. */
	section: boolean;
	/** Its words and those that stand under it, without those of its own parts. */
	words: number;
	parts: Part[];
}

const isSection = (node: RootContent): boolean => node.type === 'element' && node.tagName === 'section';

/** The sections that stand directly in an element. */
const sectionsIn = ({ children }: Root | Element): Element[] =>
	(children as RootContent[]).filter((node): node is Element => isSection(node));

/**
 * The headings of a chapter, nested, each with how much is to be read under it.
 *
 * @param tree the chapter, as `assembleChapter` makes it
 * @param sections its sections
 */
export function outlineOf(tree: Root | Element, sections: Chapter['sections']): Part[] {
	return sectionsIn(tree).map((node) => {
		const heading = node.children[0] as Element;
		const id = String(heading.properties['id']);
		const section = sections.find((each) => each.id === id);
		const own = { ...node, children: node.children.filter((child) => !isSection(child)) };
		return {
			id,
			label: section?.title ?? toString(heading),
			section: section !== undefined,
			words: countWords(wordsOf(own)),
			parts: outlineOf(node, sections),
		};
	});
}

/** Words of a part, those of its own parts included. */
export const wordsIn = ({ words, parts }: Part): number =>
	words + parts.reduce((sum, part) => sum + wordsIn(part), 0);
