import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Chapter } from '../edition/types.ts';

/** A heading of a chapter with what stands under it. */
export interface Part {
	id: string;
	/** The heading's words. */
	label: string;
	/** Whether it is a section; else it is a subheading within one. */
	section: boolean;
	parts: Part[];
}

/**
 * The headings of a chapter, nested.
 *
 * @param tree the chapter, as `assembleChapter` makes it
 * @param sections its sections
 */
export function outlineOf(tree: Root | Element, sections: Chapter['sections']): Part[] {
	return tree.children.flatMap((node): Part[] => {
		if (node.type !== 'element' || node.tagName !== 'section') return [];
		const heading = node.children[0] as Element;
		const id = String(heading.properties['id']);
		const section = sections.find((each) => each.id === id);
		const label = section?.title ?? toString(heading);
		return [{ id, label, section: section !== undefined, parts: outlineOf(node, sections) }];
	});
}
