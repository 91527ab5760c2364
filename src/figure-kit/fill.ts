import type { Element } from 'hast';

/**
 * Fills a sentence's places with elements, as links: `fillWith('From {work}.', { work: link })`.
 *
 * @param sentence words that hold each place as `{name}`
 * @param parts what goes there
 */
export const fillWith = (
	sentence: string,
	parts: Readonly<Record<string, Element | string>>,
): (Element | string)[] =>
	sentence
		.split(/(\{\w+\})/)
		.filter((part) => part !== '')
		.map((part) => (/^\{\w+\}$/.test(part) ? (parts[part.slice(1, -1)] ?? part) : part));
