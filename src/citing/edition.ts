import type { EditionMeta } from '../schemas/edition.ts';
import { formatCitation, formatReferences } from './works.ts';

/**
 * The reference to a section of the companion, in HTML.
 *
 * @param meta the edition's record
 * @param title the section's title with its chapter
 * @param url its address, absolute
 */
export function companionReference(meta: EditionMeta, title: string, url: string): string {
	const { companion } = meta;
	const [year, month, day] = companion.date.split('-').map(Number);
	const record = {
		id: 'section',
		type: 'chapter',
		title,
		author: [{ literal: companion.editor }],
		issued: { 'date-parts': [[year, month, day]] },
		'container-title': `${companion.title}: ${companion.subtitle}`,
		edition: companion.version,
		URL: url,
	};
	return formatReferences([record]).get('section')!;
}

/**
 * The reference to the dissertation, in HTML, and where pages are given the citation that names them.
 *
 * @param meta the edition's record
 * @param pages first and last page
 */
export function dissertationReference(meta: EditionMeta, pages?: readonly [number, number]): string {
	const { dissertation } = meta;
	const record = {
		id: 'dissertation',
		type: 'thesis',
		genre: 'Doctoral dissertation',
		title: `${dissertation.title}: ${dissertation.subtitle}`,
		author: [dissertation.author],
		issued: { 'date-parts': [[dissertation.year]] },
		publisher: dissertation.university,
		...(dissertation.identifier && { URL: dissertation.identifier }),
	};
	const reference = formatReferences([record]).get('dissertation')!;
	return pages ? `${reference} In the text: ${formatCitation(record, pages)}.` : reference;
}
