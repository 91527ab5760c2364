import type { EditionMeta } from '../schemas/edition.ts';
import { formatReferences } from './works.ts';

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
 * The reference to the dissertation with the pages of a section, in HTML.
 *
 * @param meta the edition's record
 * @param pages first and last page
 */
export function dissertationReference(meta: EditionMeta, [from, to]: readonly [number, number]): string {
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
	const pages = from === to ? `p. ${from}` : `pp. ${from}–${to}`;
	return `${formatReferences([record]).get('dissertation')!} Here: ${pages}.`;
}
