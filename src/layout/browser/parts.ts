/** Where things stand in a text of which some parts are not laid out yet (`later.ts`). */

/** The part that holds something and is not laid out: it has a place, but nothing in it has. */
function waiting(element: Element): Element | undefined {
	const part = element.closest('.later');
	const heading = part?.firstElementChild;
	return part && !heading?.checkVisibility({ contentVisibilityAuto: true }) ? part : undefined;
}

/** Whether something is laid out, so that it can be measured at no cost. */
export const isLaidOut = (element: Element): boolean => !waiting(element);

/** Where something stands, or, as long as that is not laid out, the part that holds it. */
export const boxOf = (element: Element): DOMRect => (waiting(element) ?? element).getBoundingClientRect();
