/** What the page of a chapter, or of a section, does while it is read. All of it can be missed. */
import { setMargin } from './margin.ts';
import { saveReadingPosition } from './reading-position.ts';
import { Scrollspy } from './scrollspy.ts';
import type { ReadingWords } from './words.ts';
import { dataOf } from '../../figure-kit/browser/elements.ts';

const contents = document.querySelector<HTMLElement>('.contents');
const text = document.querySelector<HTMLElement>('.chapter-text');

/** Loads what answers to selected words at the first of them, and lets it see those too. */
function quoteWhenSelected(text: HTMLElement, words: ReadingWords, section: string | undefined): void {
	const first = (): void => {
		// What is written in a field is selected too.
		const selection = getSelection();
		if (!selection || selection.isCollapsed || !text.contains(selection.anchorNode)) return;
		document.removeEventListener('selectionchange', first);
		void import('./quoting.ts').then(({ offerQuoting }) => {
			offerQuoting(text, words, section);
			document.dispatchEvent(new Event('selectionchange'));
		});
	};
	document.addEventListener('selectionchange', first);
}

if (contents && text) {
	const words: ReadingWords = JSON.parse(dataOf(contents, 'reading'));
	setMargin(text);
	quoteWhenSelected(text, words, contents.dataset['section']);
	saveReadingPosition(contents, text, words, new Scrollspy(contents, text));
}
