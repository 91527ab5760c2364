/** Selection in a text, as a link needs it. */
import type { Run } from '../../chapters/text-fragment.ts';

/** Elements that other screens show elsewhere, or not at all. */
const interrupts =
	'.margin-note, .note-mark, .works-count, .bracket-works, .section-line, .paragraph-pages, .selected, figure-states, script';

/** Block elements. */
const blocks = 'p, li, h2, h3, h4, dt, dd, figcaption, blockquote';

/** The runs of a text that a selection touches, each with the part that is selected. */
export function runsIn(text: HTMLElement, range: Range): Run[] {
	const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
	const runs: (Required<Run> & { block: Element | null })[] = [];
	let whole = false;
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		const parent = node.parentElement;
		if (!parent || parent.closest(interrupts)) {
			whole = false;
			continue;
		}
		const block = parent.closest(blocks);
		const last = runs.at(-1);
		const run = whole && last?.block === block ? last : { text: '', from: -1, to: -1, block };
		if (run !== last) runs.push(run);
		whole = true;
		const before = run.text.length;
		run.text += node.data;
		if (!range.intersectsNode(node)) continue;
		const from = node === range.startContainer ? range.startOffset : 0;
		const to = node === range.endContainer ? range.endOffset : node.length;
		if (from >= to) continue;
		if (run.from < 0) run.from = before + from;
		run.to = before + to;
	}
	return runs.filter(({ from }) => from >= 0);
}

/** All words of a text that stand in it on every screen, for finding out which stand there once. */
export function plainText(text: HTMLElement): string {
	const range = document.createRange();
	range.selectNodeContents(text);
	return runsIn(text, range)
		.map((run) => run.text)
		.join('\n');
}
