import {
	elementsIn,
	type PageElement,
	type PageTree,
	putBehind,
	putFirst,
	removeElement,
	textIn,
} from '../text/page-tree.ts';
import { inlineIn, pagePolicy, type Inline } from './policy.ts';

/** What Starlight puts into a page and what does nothing there, but would have to be allowed. */
function tidy(element: PageElement): void {
	// The size of its signs, where it is the size that they have.
	if (element.attribs['style'] === '--sl-icon-size: 1em;') delete element.attribs['style'];
	// A script for a sidebar that remembers, which the site has not.
	if (element.name === 'script' && textIn(element).includes('sl-sidebar-state-persist'))
		removeElement(element);
}

/**
 * Gives a page its policy, with the hashes of its own scripts and styles alone, before anything that it is about.
 *
 * @param path of the page in the build
 * @param page changed in place
 * @returns what stands in it
 * @throws {Error} where it has no head
 */
export function guard(path: string, page: PageTree): Inline {
	const elements = elementsIn(page);
	elements.forEach(tidy);
	const head = elements.find(({ name }) => name === 'head');
	if (!head) throw new Error(`${path} has no <head> to hold its security policy.`);
	const inline = inlineIn(page);
	const policy = `<meta http-equiv="content-security-policy" content="${pagePolicy(path, inline)}">`;
	const charset = elements.find(({ name, attribs }) => name === 'meta' && attribs['charset'] !== undefined);
	if (charset) putBehind(charset, policy);
	else putFirst(head, policy);
	return inline;
}
