import type { ElementContent, Root } from 'hast';

/**
 * Fills a sentence's places, with elements too: what `h` takes for children.
 *
 * @param sentence as `Please send it to {address}.`
 * @param values what stands in each place
 * @throws Error where a place has no value
 */
export const fillNodes = (
	sentence: string,
	values: Readonly<Record<string, ElementContent | Root | string>>,
): (ElementContent | Root | string)[] =>
	sentence.split(/\{(\w+)\}/).map((part, i) => {
		const value = i % 2 === 0 ? part : values[part];
		if (value === undefined) throw new Error(`No {${part}} for “${sentence}”`);
		return value;
	});
