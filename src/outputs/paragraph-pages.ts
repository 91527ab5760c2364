import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { hasClass, paragraphsIn } from '../chapters/paragraphs.ts';
import { pagesIn } from '../chapters/passages.ts';
import { pageLabel, pagesOf } from '../text/page-ranges.ts';

/** Makes the label of some pages. */
export type PagesLabel = (pages: readonly number[], label: string) => Element;

/**
 * Puts in the place of each printed mark of pages one that is not seen, which says to what its words belong, and adds
 * its label to the others.
 */
function hideMarks(parent: Element, labels: string[]): void {
	parent.children = parent.children.flatMap((node, i): ElementContent[] => {
		if (node.type !== 'element') return [node];
		if (!hasClass(node, 'source-pages')) {
			hideMarks(node, labels);
			return [node];
		}
		const label = toString(node).trim();
		labels.push(label);
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
 * Says the pages of the dissertation once a paragraph of a text, which is changed in place, from the first to the last
 * of each passage; where a paragraph has several passages, marks that are not seen keep theirs.
 */
export function labelParagraphs(text: Root | Element, label: PagesLabel): void {
	for (const paragraph of paragraphsIn(text)) {
		const labels: string[] = [];
		hideMarks(paragraph, labels);
		if (labels.length === 0) continue;
		const all = passagePages(labels.flatMap(pagesIn));
		const printed = pageLabel(all);
		const last = paragraph.children.at(-1);
		// What is printed at its end is the mark of a paragraph that has one passage.
		if (
			labels.length === 1 &&
			labels[0] === printed &&
			last?.type === 'element' &&
			hasClass(last, 'cited-pages')
		)
			paragraph.children.pop();
		const made = label(all, printed);
		made.properties['className'] = ['paragraph-pages'];
		paragraph.children.push({ type: 'text', value: ' ' }, made);
	}
}
