import { Cite } from '@citation-js/core';
import { cachedText } from '../cache/cache.ts';
import { formatPages } from '../text/page-ranges.ts';
import {
	madeWith,
	registerStyle,
	registerTitleStyle,
	type Style,
	styleNames,
	styles,
	type StyleName,
} from './styles.ts';
import type { CslItem } from './csl.ts';

/** How something is cited in a style: HTML without wrapping elements. */
export interface Citation {
	style: StyleName;
	/** For the list at the end. */
	reference: string;
	/** For the text: a bracket, a note, a number. */
	inText: string;
}

/**
 * A reference without the library's own elements and blanks around it. It comes as a string, of a few elements without
 * attributes that could hold a sign of HTML, and is kept as one (`cachedText`).
 */
const bare = (html: string): string =>
	html
		.replace(/<div class="csl-left-margin">.*?<\/div>/g, '')
		.replace(/<\/?(?!\/?(?:i|b|sup|sub)\b)[a-z][^>]*>/g, '')
		.replace(/\s+/g, ' ')
		.trim();

/** What a style of the library makes of an item for the list at the end. */
const listed = (item: CslItem, template: string, { language }: Style): string =>
	// One citation an item: a list would add suffixes to years that the dissertation does not print.
	bare(new Cite(item).format('bibliography', { format: 'html', template, lang: language }));

/**
 * A reference in a style, for the list at the end.
 *
 * @param item what is cited
 * @param name the style
 * @returns HTML without a wrapping element: italics and superior letters
 * @throws Error where the style's file is missing
 */
export function formatReference(item: CslItem, name: StyleName = 'apa'): string {
	const style: Style = styles[name];
	registerStyle(style);
	return cachedText('references', [JSON.stringify(item), madeWith(style.file, style)], () =>
		listed(item, style.file, style),
	);
}

/**
 * The title of a part of a book as each style sets it, within its reference.
 *
 * @param title the title
 * @returns HTML without a wrapping element, with the quotation marks that a style has around it
 */
export function formatTitle(title: string): Record<StyleName, string> {
	const templates = styleNames.map((name): [StyleName, Style, string] => [
		name,
		styles[name],
		registerTitleStyle(styles[name]),
	]);
	const ingredients = templates.flatMap(([name, style, template]) => [name, madeWith(template, style)]);
	const written = cachedText('titles', [title, ...ingredients], () => {
		// Several styles set a title alike.
		const set = new Map<string, string>();
		const item: CslItem = { id: 'title', type: 'chapter', title, language: 'en' };
		const made = templates.map(([name, style, template]) => {
			const key = `${template} ${style.language}`;
			const text = set.get(key) ?? listed(item, template, style);
			set.set(key, text);
			return [name, text];
		});
		return JSON.stringify(Object.fromEntries(made));
	});
	return JSON.parse(written) as Record<StyleName, string>;
}

/**
 * What stands in the text in a style: a bracket, a note, a number.
 *
 * @param item what is cited
 * @param name the style
 * @param pages where in it
 * @returns HTML without a wrapping element
 * @throws Error where the style's file is missing
 */
export function formatInText(item: CslItem, name: StyleName = 'apa', pages: readonly number[] = []): string {
	const style: Style = styles[name];
	registerStyle(style);
	const entry = { id: item.id, ...(pages.length > 0 && { locator: formatPages(pages), label: 'page' }) };
	const { file: template, language: lang } = style;
	const ingredients = [JSON.stringify([item, entry]), madeWith(template, style)];
	return cachedText('citations', ingredients, () =>
		bare(new Cite(item).format('citation', { format: 'html', template, lang, entry })),
	);
}
