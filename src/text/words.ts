/** Escapes text for HTML. */
export const escapeHtml = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** The same text with a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A number as English prints it: `4,310`. */
export const formatNumber = (value: number): string => value.toLocaleString('en');

/** Fills a sentence's places: `fill('{count} results', { count: 3 })` → `3 results`. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
	sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** The values that are there. */
export const compact = <T>(values: readonly (T | undefined | false | '')[]): T[] =>
	values.filter((value): value is T => value !== undefined && value !== false && value !== '');

/** A licence as people write it, from its SPDX identifier: `CC-BY-4.0` → `CC BY 4.0`. */
export const licenseName = (spdx: string): string => spdx.replace(/-/g, ' ');
