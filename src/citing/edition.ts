import type { Edition } from '../edition/types.ts';
import { fill } from '../text/words.ts';
import { formatCitation, formatReferences } from './works.ts';

/**
 * The reference to a section of the companion, or to the whole of it, in HTML.
 *
 * @param edition for its record and the interface's words
 * @param title the section's title with its chapter; none for the whole
 * @param url its address, absolute
 */
export function companionReference(
	{ meta }: Pick<Edition, 'meta'>,
	title: string | undefined,
	url: string,
): string {
	const { companion } = meta;
	const whole = `${companion.title}: ${companion.subtitle}`;
	const [year, month, day] = companion.date.split('-').map(Number);
	const record = {
		id: 'section',
		...(title === undefined
			? { type: 'book', title: whole }
			: { type: 'chapter', title, 'container-title': whole }),
		author: [{ literal: companion.editor }],
		issued: { 'date-parts': [[year, month, day]] },
		edition: companion.version,
		URL: url,
	};
	return formatReferences([record]).get('section')!;
}

/**
 * The reference to the dissertation, in HTML, and where pages are given the citation that names them.
 *
 * @param edition for its record and the interface's words
 * @param pages first and last page
 */
export function dissertationReference(
	{ meta, ui }: Pick<Edition, 'meta' | 'ui'>,
	pages?: readonly [number, number],
): string {
	const { dissertation } = meta;
	const record = {
		id: 'dissertation',
		type: 'thesis',
		genre: ui.cite.genre,
		title: `${dissertation.title}: ${dissertation.subtitle}`,
		author: [dissertation.author],
		issued: { 'date-parts': [[dissertation.year]] },
		publisher: dissertation.university,
		...(dissertation.identifier && { URL: dissertation.identifier }),
	};
	const reference = formatReferences([record]).get('dissertation')!;
	return pages ? fill(ui.cite.inText, { reference, citation: formatCitation(record, pages) }) : reference;
}
