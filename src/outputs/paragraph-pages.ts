import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { hasClass, paragraphsIn } from '../chapters/paragraphs.ts';
import { pagesIn } from '../chapters/passages.ts';
import { pageLabel, pagesOf } from '../text/page-ranges.ts';

/** Makes the label of some pages. */
export type PagesLabel = (pages: readonly number[], label: string) => Element;

/** Puts in the place of each printed mark of pages one that is not seen, which says to what its words belong. */
function hideMarks(parent: Element, pages: number[]): void {
	parent.children = parent.children.flatMap((node, i): ElementContent[] => {
		if (node.type !== 'element') return [node];
		if (!hasClass(node, 'source-pages')) {
			hideMarks(node, pages);
			return [node];
		}
		const label = toString(node).trim();
		pages.push(...pagesIn(label));
		const [before, after] = [parent.children[i - 1], parent.children[i + 1]];
		// No space is left before a stop, nor at the end.
		if (before?.type === 'text' && (!after || (after.type === 'text' && /^[\s]*[.,;:)]/.test(after.value))))
			before.value = before.value.trimEnd();
		return [h('span', { className: ['cited-pages'], dataPages: label })];
	});
}

/** How many pages may be left out between two of a range: what stands farther off is another passage. */
const gap = 4;

/** Pages from the first to the last of each passage. */
function passagePages(pages: readonly number[]): number[] {
	const sorted = [...new Set(pages)].sort((a, b) => a - b);
	return sorted.flatMap((page, i) => {
		const before = sorted[i - 1];
		return before !== undefined && page - before - 1 <= gap ? pagesOf([before + 1, page]) : [page];
	});
}

/**
 * Says the pages of the dissertation once a paragraph, from the first to the last of each passage; where the paragraph’s
 * passages end, marks that are not seen keep theirs.
 *
 * @param text a chapter or a section; changed in place
 * @param label makes the label
 */
export function labelParagraphs(text: Root | Element, label: PagesLabel): void {
	for (const paragraph of paragraphsIn(text)) {
		const pages: number[] = [];
		hideMarks(paragraph, pages);
		if (pages.length === 0) continue;
		const all = passagePages(pages);
		const made = label(all, pageLabel(all));
		made.properties['className'] = ['paragraph-pages'];
		paragraph.children.push({ type: 'text', value: ' ' }, made);
	}
}
