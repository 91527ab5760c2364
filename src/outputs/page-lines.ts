import { noBreakParts, splitBeforeLink } from '../text/no-break.ts';
import {
	elementAfter,
	elementOf,
	type PageElement,
	type PageTree,
	replaceBy,
	textIn,
	textsIn,
	writeElement,
} from '../text/page-tree.ts';
import { compact, escapeHtml } from '../text/words.ts';

/** Elements that hold no running text, or may hold no other element. */
const passedOver = new Set(['head', 'script', 'style', 'svg', 'select', 'textarea', 'button', 'code', 'pre']);

/** Whether lines in an element are left as they are; in a button, whose parts are laid out, and in what is copied too. */
const isPassedOver = ({ name, attribs }: PageElement): boolean =>
	passedOver.has(name) || / (?:unbroken|button|cite-this) /.test(` ${attribs['class']} `);

/** Elements within a line. */
const inline = new Set(['a', 'span']);

const unbroken = (html: string): string => `<span class="unbroken">${html}</span>`;

/**
 * Keeps lines of a page from ending within `e-commerce`, `p. 28` and `chapter 4`. While developing pages are not
 * finished, and their lines end where they do.
 *
 * @param page changed in place, its words are not
 */
export function keepLines(page: PageTree): void {
	for (const text of textsIn(page, isPassedOver)) {
		const link = elementAfter(text);
		const split = link && splitBeforeLink(text.data, textIn(link));
		if (split) {
			const [before, word] = split;
			text.data = before;
			replaceBy(link, unbroken(escapeHtml(word) + writeElement(link)));
		}
		const parts = noBreakParts(text.data);
		if (!parts.some(({ noBreak }) => noBreak)) continue;
		// A mark of pages, or a link, that is one such text needs no element within it.
		const whole = parts.length === 1 ? elementOf(text) : undefined;
		if (whole && inline.has(whole.name)) {
			const { class: classes } = whole.attribs;
			whole.attribs['class'] = compact([classes, 'unbroken']).join(' ');
			continue;
		}
		const set = parts.map((part) => (part.noBreak ? unbroken : String)(escapeHtml(part.text)));
		replaceBy(text, set.join(''));
	}
}
