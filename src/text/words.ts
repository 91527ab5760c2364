/** Escapes text for HTML. */
export const escapeHtml = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Data as JSON that can stand within a script of a page. */
export const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The same text with a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A number as English prints it: `4,310`. */
export const formatNumber = (value: number): string => value.toLocaleString('en');

/** The places of a sentence: `{count} of {all}` has `count` and `all`. */
export const placesIn = (sentence: string): string[] =>
	[...sentence.matchAll(/\{(\w+)\}/g)].map(([, place = '']) => place);

/**
 * Fills a sentence's places: `fill('{count} results', { count: 3 })` → `3 results`.
 *
 * @throws Error where a place has no value
 */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
	sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
		const value = values[name];
		if (value === undefined) throw new Error(`No ${place} for “${sentence}”`);
		return String(value);
	});

/** The values that are there. */
export const compact = <T>(values: readonly (T | undefined | false | '')[]): T[] =>
	values.filter((value): value is T => value !== undefined && value !== false && value !== '');

/** A licence as people write it, from its SPDX identifier: `CC-BY-4.0` → `CC BY 4.0`. */
export const licenseName = (spdx: string): string => spdx.replace(/-/g, ' ');
