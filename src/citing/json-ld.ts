import type { Edition } from '../edition/types.ts';
import { formatPages } from '../text/page-ranges.ts';
import { type CslItem, type CslName, dateParts, nameInOrder } from './csl.ts';
import { companionTitle, dissertationTitle } from './items.ts';
import type { PageFile, PageRecord } from './record.ts';

/** Data of schema.org. */
export type Data = {
	readonly [key: string]: string | number | Data | readonly Data[] | readonly string[] | undefined;
};

const works: Readonly<Record<string, string>> = {
	article: 'ScholarlyArticle',
	'article-journal': 'ScholarlyArticle',
	'article-magazine': 'Article',
	'article-newspaper': 'NewsArticle',
	book: 'Book',
	chapter: 'Chapter',
	manuscript: 'Manuscript',
	'paper-conference': 'ScholarlyArticle',
	report: 'Report',
	speech: 'CreativeWork',
	thesis: 'Thesis',
	webpage: 'WebPage',
};

const pages: Readonly<Record<PageRecord['kind'], string>> = {
	whole: 'Book',
	chapter: 'Chapter',
	section: 'Chapter',
	figure: 'Dataset',
	state: 'ImageObject',
	entry: 'DefinedTerm',
	work: 'WebPage',
	page: 'WebPage',
	notes: 'WebPage',
	kit: 'LearningResource',
	course: 'LearningResource',
	talk: 'LearningResource',
};

/** What a page is, as schema.org names it. */
export const schemaType = ({ kind }: Pick<PageRecord, 'kind'>): string => pages[kind];

const nameOf = (name: CslName): Data => ({
	'@type': 'literal' in name ? 'Organization' : 'Person',
	name: nameInOrder(name),
});

/** The day, month or year of a date: `2019-04`. */
const dateOf = (date: CslItem['issued']): string =>
	dateParts(date)
		.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
		.join('-');

/** A work that the dissertation cites. */
function workData(item: CslItem): Data {
	const container = item['container-title'];
	const type = works[item.type] ?? 'CreativeWork';
	return {
		'@type': type,
		name: item.title,
		author: item.author?.map(nameOf),
		datePublished: dateOf(item.issued),
		...(container && {
			isPartOf: {
				'@type': type === 'Chapter' ? 'Book' : type.endsWith('Article') ? 'Periodical' : 'CreativeWork',
				name: container,
				...(type === 'Chapter' && { isbn: item.ISBN }),
			},
		}),
		...(item.publisher && { publisher: { '@type': 'Organization', name: item.publisher } }),
		...(type === 'Book' && { isbn: item.ISBN }),
		sameAs: item.DOI ? `https://doi.org/${item.DOI}` : item.URL,
	};
}

/**
 * What schema.org lets one say of a page: what it is, who made it, when, under which licence, of what it is
 * part, and on which pages of the dissertation it rests.
 *
 * @param edition for the companion's and the dissertation's records
 * @param record the page
 * @param absolute makes a path from the site's root an address
 */
export function jsonLd(
	{ meta, ui }: Pick<Edition, 'meta' | 'ui'>,
	record: PageRecord,
	absolute: (path: string) => string,
): Data {
	const { companion, dissertation } = meta;
	const url = absolute(record.path);
	const home = absolute('/');
	const maker: Data = { '@type': 'Organization', name: companion.editor };
	const thesis: Data = {
		'@type': 'Thesis',
		name: dissertationTitle({ meta }),
		author: { '@type': 'Person', name: `${dissertation.author.given} ${dissertation.author.family}` },
		inSupportOf: `PhD, ${dissertation.programme}`,
		sourceOrganization: { '@type': 'CollegeOrUniversity', name: dissertation.university },
		datePublished: String(dissertation.year),
	};
	/** The pages of the dissertation on which the page rests. */
	const passage: Data = record.pages?.length
		? { '@type': 'Chapter', pagination: formatPages(record.pages), isPartOf: thesis }
		: thesis;
	const book: Data = {
		'@type': 'Book',
		'@id': home,
		name: companionTitle({ meta }),
		bookEdition: companion.version,
	};
	const published: Data = {
		author: maker,
		publisher: maker,
		datePublished: companion.date,
		dateModified: companion.date,
		inLanguage: ui.language,
		license: companion.license.address,
	};
	const own: Data = {
		'@type': schemaType(record),
		'@id': url,
		url,
		name: record.title,
		description: record.abstract,
		image: record.image && absolute(record.image.path),
	};
	const part: Data = { ...own, ...published, version: companion.version, isPartOf: book };
	/** What the page is part of, where that is less than the companion. */
	const within = (type: string): Data | undefined =>
		record.within && { '@type': type, '@id': absolute(record.within.path), name: record.within.title };
	const picture = ({ path, type }: PageFile): Data => ({
		'@type': 'ImageObject',
		contentUrl: absolute(path),
		encodingFormat: type,
		license: companion.license.address,
		creditText: companionTitle({ meta }),
		creator: maker,
	});
	switch (record.kind) {
		case 'whole':
			return {
				'@graph': [
					{
						...own,
						...published,
						name: companionTitle({ meta }),
						bookEdition: companion.version,
						isBasedOn: thesis,
					},
					{ '@type': 'WebSite', url: home, name: companion.title, publisher: maker },
				],
			};
		case 'chapter':
		case 'section':
			return {
				...part,
				position: record.position,
				isPartOf: record.within ? { ...within('Chapter'), isPartOf: book } : book,
				isBasedOn: passage,
			};
		case 'figure':
			return {
				...part,
				creator: maker,
				distribution: record.data.map(({ path, type }) => ({
					'@type': 'DataDownload',
					contentUrl: absolute(path),
					encodingFormat: type,
				})),
				...(record.pictures[0] && { image: picture(record.pictures[0]) }),
				isBasedOn: passage,
			};
		case 'state':
			return {
				...part,
				...(record.pictures[0] && picture(record.pictures[0])),
				isPartOf: within('Dataset') ?? book,
				isBasedOn: passage,
			};
		case 'entry': {
			const { names, set } = record;
			return {
				'@type': 'DefinedTerm',
				'@id': url,
				name: record.name,
				description: record.abstract,
				alternateName: names.length > 0 ? names : undefined,
				inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': absolute(set.path), name: set.title },
			};
		}
		case 'work':
			return { ...part, mainEntity: record.work && workData(record.work) };
		case 'kit':
		case 'course':
		case 'talk':
			return {
				...part,
				learningResourceType: ui.cite.resources[record.kind],
				teaches: record.teaches.length > 0 ? record.teaches : undefined,
				timeRequired: record.minutes ? `PT${record.minutes}M` : undefined,
				isBasedOn: passage,
			};
		case 'page':
		case 'notes':
			return part;
	}
}
