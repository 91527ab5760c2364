import { onceFor } from '../edition/once-for.ts';
import type { Edition } from '../edition/types.ts';
import { type Citation, formatInText, formatReference } from './format.ts';
import type { CslItem } from './csl.ts';
import { companionItem, dissertationItem } from './items.ts';
import type { PageRecord } from './record.ts';
import { type Style, styleNames, styles } from './styles.ts';
import { titleTemplate, pagesTemplate } from './templates.ts';

type Records = Pick<Edition, 'meta' | 'ui'>;

/** A day that nothing here happened on: it stands for the day on which the page is read. */
const readOn: CslItem['accessed'] = { 'date-parts': [[1900, 2, 3]] };

/** Marks the day on which a page is read, as styles print it: the reader's script writes the present one there. */
function markDay(html: string, date: string): string {
	const day = new Date(date).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
	return html.replace('3 February 1900', `<time class="today">${day}</time>`);
}

/** An item as a style needs it: with the day of reading, what kind of thesis it is in short, a name left whole. */
function prepared(
	item: CslItem,
	{ accessed, shortGenre, wholePinyin }: Style,
	{ meta, ui }: Records,
): CslItem {
	const { author } = meta.dissertation;
	return {
		...item,
		...(accessed && item.URL && { accessed: readOn }),
		...(item.type === 'thesis' && shortGenre && { genre: ui.cite.genreShort }),
		...(item.type === 'thesis' &&
			wholePinyin &&
			author.pinyin && { author: [{ literal: `${author.family} ${author.given}` }] }),
	};
}

/** An item of the companion or the dissertation in each style. */
const inEachStyle = (item: CslItem, records: Records, pages?: readonly number[]): Citation[] =>
	styleNames.map((name) => {
		const style: Style = styles[name];
		const record = prepared(item, style, records);
		const day = (html: string) => (style.accessed ? markDay(html, records.meta.companion.date) : html);
		return {
			style: name,
			reference: day(formatReference(record, name)),
			inText: day(formatInText(record, name, pages)),
		};
	});

const pageTemplate = onceFor((records: Records) => titleTemplate((item) => inEachStyle(item, records)));
const thesisTemplate = onceFor((records: Records) =>
	pagesTemplate((pages) => inEachStyle(dissertationItem(records), records, pages)),
);

/**
 * How a page of the companion is cited by its absolute address, in each style.
 *
 * @throws Error where a style's file is missing
 */
export function companionCitations(records: Records, page: PageRecord, url: string): Citation[] {
	const item = companionItem(records, page, url);
	return page.kind === 'whole' ? inEachStyle(item, records) : pageTemplate(records)(item);
}

/**
 * How the dissertation is cited, in each style, with the pages that are meant in the text.
 *
 * @throws Error where a style's file is missing
 */
export const dissertationCitations = (records: Records, pages: readonly number[] = []): Citation[] =>
	thesisTemplate(records)(pages);
