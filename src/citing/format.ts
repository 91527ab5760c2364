import { cachedText } from '../cache/cache.ts';
import { formatPages } from '../text/page-ranges.ts';
import { readStyle, type Style, styleNames, styles, type StyleName, titleStyle } from './styles.ts';
import type { CslItem } from './csl.ts';
import { type Writer, writerOf } from './writer.ts';

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

/** What writes in a style. */
const writerIn = ({ file, language }: Style): Writer =>
	writerOf(file, language, () => readStyle(`${file}.csl`));

/**
 * An item whose titles a style sets as it needs them: the library makes headlines of them, and leaves a single letter
 * before a hyphen small.
 */
function titled(item: CslItem, style: Style): CslItem {
	if (!style.title.includes('text-case')) return item;
	const capital = (title: string) =>
		title.replace(/(?<![\p{L}\p{N}’'-])\p{Ll}(?=-\p{L})/gu, (letter) => letter.toUpperCase());
	const { title, 'container-title': container } = item;
	return {
		...item,
		...(title && { title: capital(title) }),
		...(container && { 'container-title': capital(container) }),
	};
}

/**
 * A reference in a style, for the list at the end: HTML without a wrapping element, with italics and superior letters.
 *
 * @throws Error where the style's file is missing
 */
export function formatReference(item: CslItem, name: StyleName = 'apa'): string {
	const writer = writerIn(styles[name]);
	const set = titled(item, styles[name]);
	return cachedText('references', [JSON.stringify(set), writer.digest], () => bare(writer.reference(set)));
}

/**
 * The title of a part of a book as each style sets it, within its reference: HTML without a wrapping element, with the
 * quotation marks that a style has around it.
 */
export function formatTitle(title: string): Record<StyleName, string> {
	const writers = styleNames.map((name): [StyleName, Writer] => {
		const style: Style = styles[name];
		return [name, writerOf(`title ${style.title}`, style.language, () => titleStyle(style))];
	});
	const ingredients = writers.flatMap(([name, writer]) => [name, writer.digest]);
	const written = cachedText('titles', [title, ...ingredients], () => {
		const item: CslItem = { id: 'title', type: 'chapter', title, language: 'en' };
		// Several styles set a title alike.
		const items = new Map(writers.map(([name, writer]) => [writer, titled(item, styles[name])]));
		const set = new Map([...items].map(([writer, each]) => [writer, bare(writer.reference(each))]));
		return JSON.stringify(Object.fromEntries(writers.map(([name, writer]) => [name, set.get(writer)])));
	});
	return JSON.parse(written) as Record<StyleName, string>;
}

/**
 * What stands in the text in a style, for pages of an item: a bracket, a note, a number, as HTML without a wrapping
 * element.
 *
 * @throws Error where the style's file is missing
 */
export function formatInText(item: CslItem, name: StyleName = 'apa', pages: readonly number[] = []): string {
	const writer = writerIn(styles[name]);
	const place = pages.length > 0 ? { locator: formatPages(pages), label: 'page' } : {};
	const set = titled(item, styles[name]);
	return cachedText('citations', [JSON.stringify([set, place]), writer.digest], () =>
		bare(writer.citation(set, place)),
	);
}
