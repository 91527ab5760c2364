import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';

/** A mark and what it stands for. */
export interface KeyItem {
	/** The mark as the figure draws it, small. */
	mark: Element;
	words: string;
	/** In which states it is to be seen; left out, in all. */
	dataWhen?: string | undefined;
}

/**
 * A drawing of one mark, as high as a line. The words beside it name it, so that it has no name of its own.
 *
 * @param shape the mark, drawn around the middle of a square
 * @param size width of that square
 */
export const keyMark = (shape: Element, size: number): Element =>
	s('svg', { className: ['drawing', 'key-mark'], viewBox: `0 0 ${size} ${size}`, ariaHidden: 'true' }, [
		shape,
	]);

/**
 * The key below a figure.
 *
 * @param items the marks, each with its words
 * @param more what else is to be said there
 */
export const key = (items: readonly KeyItem[], ...more: (Element | string)[]): Element =>
	h('p', { className: ['figure-key'] }, [
		...items.map(({ mark, words, dataWhen }): ElementContent =>
			h('span', { className: ['key-item'], dataWhen }, [mark, ` ${words}`]),
		),
		...more,
	]);
