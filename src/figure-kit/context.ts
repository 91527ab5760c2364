import type { Element } from 'hast';
import type { Ui } from '../schemas/ui.ts';

/** What drawing asks of the page: the interface's words, and links of which only the page knows where they lead. */
export interface RenderContext {
	ui: Ui;
	/** Links `pp. 100–101` to the pages' addresses. */
	pages(pages: readonly number[]): Element;
	/** Links words to an entry of a register. */
	entry(register: string, id: string, words: string): Element;
	/** Links words to a section, or to a chapter. */
	section(address: string, words: string): Element;
	/** The address of a state of a figure. */
	state(figure: string, state: string): string;
	/** Where it stands what a mark rests on, by the id of the element that tells it. */
	evidence(figure: string, id: string): string;
}
