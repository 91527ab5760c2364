import { formatPages } from '../text/page-ranges.ts';
import { type Citation, formatTitle } from './format.ts';
import type { CslItem } from './csl.ts';
import type { StyleName } from './styles.ts';

/** Placeholders for a title and an address, which no style changes, and for what no style prints. */
const placeholders = { id: 'page', title: 'Qzqtitle (Qzq)', URL: 'https://qzq.example/', abstract: '' };

/** A title as each style sets it. The quotation mark at its end is left out: a style may set a stop before it. */
function open(title: string): Record<StyleName, string> {
	const set = Object.entries(formatTitle(title)).map(([style, text]) => [style, text.replace(/[”’]$/, '')]);
	return Object.fromEntries(set) as Record<StyleName, string>;
}

/**
 * Template of citations for items that differ in title and address alone, as the pages of the companion do: a style takes a
 * hundredth of a second for each, which for a thousand of them is longer than the rest of a build.
 *
 * @param format formats one item in every style
 * @returns formats by it the others whose titles end with a bracket, after which every style goes on alike
 */
export function titleTemplate(format: (item: CslItem) => Citation[]): (item: CslItem) => Citation[] {
	let frame: Citation[] | undefined;
	let stood: Record<StyleName, string> | undefined;
	return (item) => {
		const { title = '', URL = '' } = item;
		if (!title.endsWith(')')) return format(item);
		frame ??= format({ ...item, ...placeholders });
		const was = (stood ??= open(placeholders.title));
		const is = open(title);
		return frame.map(({ style, reference, inText }) => {
			const put = (text: string) =>
				text.replaceAll(was[style], () => is[style]).replaceAll(placeholders.URL, () => URL);
			return { style, reference: put(reference), inText: put(inText) };
		});
	};
}

/** Placeholder pages: a style labels one otherwise than several, and no reference has such numbers. */
const placeholderPages = { none: [], one: [70001], several: [70001, 70002] } as const;

/**
 * Template of citations of one item with different pages: a style takes milliseconds for each, and the numbers alone differ.
 *
 * @param format formats the item with some pages, in every style
 * @returns formats it with others by that
 */
export function pagesTemplate(
	format: (pages: readonly number[]) => Citation[],
): (pages: readonly number[]) => Citation[] {
	const frames = new Map<keyof typeof placeholderPages, Citation[]>();
	return (pages) => {
		const different = new Set(pages).size;
		const kind = different === 0 ? 'none' : different === 1 ? 'one' : 'several';
		const frame = frames.get(kind) ?? format(placeholderPages[kind]);
		frames.set(kind, frame);
		const stood = formatPages(placeholderPages[kind]);
		if (stood === '') return frame;
		const set = formatPages(pages);
		return frame.map((each) => ({ ...each, inText: each.inText.replaceAll(stood, () => set) }));
	};
}
