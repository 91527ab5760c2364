import { element } from '../../figure-kit/browser/elements.ts';
import type { Ui } from '../../schemas/ui.ts';

/** The words that the scripts of a chapter's page print, and whom a quotation names. */
export type ReadingWords = Omit<Ui['reading'], 'contents' | 'notKept' | 'keep'> &
	Record<'editor' | 'year' | 'author', string> & { dissertationYear: number };

/** A button with words on it. */
export function button(words: string, act: () => void): HTMLButtonElement {
	const made = element('button', { type: 'button' }, words);
	made.addEventListener('click', act);
	return made;
}
