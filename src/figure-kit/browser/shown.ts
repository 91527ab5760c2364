/** What a figure asks of its elements, apart from `elements.ts`, which every page loads. */

/** All elements that fit a selector, in the order of the page. */
export const elementsIn = <Kind extends Element = HTMLElement>(
	root: ParentNode,
	selector: string,
): Kind[] => [...root.querySelectorAll<Kind>(selector)];

/** Whether an element is to be seen, or would be where the reader scrolled to it. */
export const isShown = (element: Element): boolean => element.getClientRects().length > 0;
