/** What a script needs of the page that it comes with: where it is not there, an error says so. */

/**
 * The first element that fits a selector.
 *
 * @throws Error where there is none
 */
export function elementIn<Name extends keyof HTMLElementTagNameMap>(
	root: ParentNode,
	selector: Name,
): HTMLElementTagNameMap[Name];
export function elementIn<Kind extends Element = HTMLElement>(root: ParentNode, selector: string): Kind;
export function elementIn(root: ParentNode, selector: string): Element {
	const found = root.querySelector(selector);
	if (!found) throw new Error(`The page has no "${selector}".`);
	return found;
}

/**
 * What an element carries in a `data-` attribute.
 *
 * @throws Error where it has no such attribute
 */
export function dataOf({ dataset }: HTMLElement | SVGElement, name: string): string {
	const value = dataset[name];
	if (value === undefined) throw new Error(`An element has no data of the name "${name}".`);
	return value;
}

/**
 * The element that another stands in.
 *
 * @throws Error where it stands in none
 */
export function parentOf({ parentElement }: Node): HTMLElement {
	if (!parentElement) throw new Error('An element stands in no other.');
	return parentElement;
}

/** An element with properties and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	properties: Partial<Record<string, string | boolean | number>> = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const made = Object.assign(document.createElement(name), properties);
	made.append(...children);
	return made;
}
