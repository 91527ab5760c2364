import type { Edition } from '../edition/types.ts';
import { fill } from '../text/words.ts';
import type { CslItem } from './csl.ts';
import type { PageRecord } from './record.ts';

/** `Digital Developmental Village: A companion to the dissertation`. */
export const companionTitle = ({ meta }: Pick<Edition, 'meta'>): string =>
	`${meta.companion.title}: ${meta.companion.subtitle}`;

/** `Digital Developmental Village: The Political Economy of China’s Rural E-Commerce`. */
export const dissertationTitle = ({ meta }: Pick<Edition, 'meta'>): string =>
	`${meta.dissertation.title}: ${meta.dissertation.subtitle}`;

/** The companion's title in sentence case, as its record has it: a style makes a headline of it, but not the other way. */
export const citedTitle = ({ meta }: Pick<Edition, 'meta'>): string =>
	meta.companion.citedTitle ?? companionTitle({ meta });

/** The record of a page of the companion by its absolute address: part of a book, in its edition; or the book. */
export function companionItem(
	{ meta, ui }: Pick<Edition, 'meta' | 'ui'>,
	{ kind, title, path, abstract }: Pick<PageRecord, 'kind' | 'title' | 'path' | 'abstract'>,
	url: string,
): CslItem {
	const { companion } = meta;
	return {
		// `ddv-4-coevolution-findings`
		id: [companion.abbreviation, ...path.split('/').filter(Boolean)].join('-'),
		...(kind === 'whole'
			? { type: 'book', title: citedTitle({ meta }) }
			: { type: 'chapter', title, 'container-title': citedTitle({ meta }) }),
		author: [{ literal: companion.editor }],
		issued: { 'date-parts': [companion.date.split('-').map(Number)] },
		edition: fill(ui.cite.edition, { version: companion.version }),
		abstract,
		language: ui.language,
		URL: url,
	};
}

/** The record of the dissertation. */
export function dissertationItem({ meta, ui }: Pick<Edition, 'meta' | 'ui'>): CslItem {
	const { author, year, university, identifier } = meta.dissertation;
	const doi = /^(?:https:\/\/doi\.org\/)?(10\..+)$/.exec(identifier ?? '')?.[1];
	return {
		id: `${author.family.toLowerCase()}-${year}`,
		type: 'thesis',
		genre: ui.cite.genre,
		title: meta.dissertation.citedTitle ?? dissertationTitle({ meta }),
		author: [{ family: author.family, given: author.given }],
		issued: { 'date-parts': [[year]] },
		publisher: university,
		language: 'en',
		...(doi ? { DOI: doi } : identifier && { URL: identifier }),
	};
}
