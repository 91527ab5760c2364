import type { Element } from 'hast';
import { h } from 'hastscript';
import { brotliCompressSync, constants } from 'node:zlib';
import { toHtml } from 'hast-util-to-html';
import type { Edition } from '../edition/types.ts';
import { type CslItem, dateParts, nameInOrder } from './csl.ts';
import { citedTitle } from './items.ts';
import { jsonLd } from './json-ld.ts';
import { typedLinks } from './links.ts';
import { fill, inScript } from '../text/words.ts';
import { isPart, type PageRecord } from './record.ts';
import { highwireName, workTags } from './work-tags.ts';

/** Bytes that the metadata of a page may take, as it is sent (brotli). */
const most = 2000;

/** A cited work in one line, as Google Scholar and Zotero know it. */
function referenceLine(item: CslItem): string {
	const parts: [string, string | undefined][] = [
		['title', item.title],
		...(item.author ?? []).map((each): [string, string] => ['author', nameInOrder(each)]),
		['publication_date', dateParts(item.issued).join('/')],
		[item.type === 'chapter' ? 'inbook_title' : 'journal_title', item['container-title']],
		['doi', item.DOI],
	];
	// A semicolon ends a part.
	return parts
		.flatMap(([key, value]) => (value ? [`citation_${key}=${value.replaceAll(';', ',')}`] : []))
		.join('; ');
}

/** Bytes of some tags, compressed. */
const packedBytes = (html: string, quality: number): number =>
	brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** Whether some tags take no more than they may; the best compression, which is slow, decides near the limit alone. */
function fits(tags: readonly Element[]): boolean {
	const html = toHtml({ type: 'root', children: [...tags] });
	const quick = packedBytes(html, 5);
	if (quick <= most || quick > 1.25 * most) return quick <= most;
	return packedBytes(html, constants.BROTLI_DEFAULT_QUALITY) <= most;
}

/**
 * What a page says of itself to programs, for its head: Highwire and Dublin Core for those who collect
 * references (Zotero, Google Scholar) and annotations (Hypothesis), typed links for those who keep (Signposting),
 * schema.org for those who search. At most 2 kB, compressed; the works that it cites, where they have room too.
 *
 * `citation_inbook_title` makes it a section of a book, to Zotero; the whole says that it is a book by `og:type`,
 * which is the frame's. `DC.relation.isPartOf` with `DC.identifier` names it wherever the site stands: Hypothesis
 * finds its notes again by them. No tag names a PDF, a range of pages or an alternate, which would merge the notes
 * of several pages, or give the dissertation's pages out as the companion's.
 *
 * @param edition for the records
 * @param record the page
 * @param absolute makes a path from the site's root an address
 * @param cited the address by which the page is cited, where that is not its own
 */
export function metadata(
	edition: Pick<Edition, 'meta' | 'ui'>,
	record: PageRecord,
	absolute: (path: string) => string,
	cited = absolute(record.path),
): Element[] {
	const { companion } = edition.meta;
	const url = absolute(record.path);
	const book = citedTitle(edition);
	const metaTags: [name: string, content: string][] = [
		['citation_title', isPart(record) ? record.title : book],
		['citation_author', highwireName({ literal: companion.editor })],
		['citation_publication_date', companion.date.replaceAll('-', '/')],
		...(isPart(record) ? [['citation_inbook_title', book] as [string, string]] : []),
		['citation_language', edition.ui.language],
		['citation_abstract', record.abstract],
		['citation_public_url', cited],
		['citation_fulltext_html_url', url],
		['prism.edition', fill(edition.ui.cite.edition, { version: companion.version })],
		['DC.rights', companion.license.address],
	];
	const tagOf = ([name, content]: (typeof metaTags)[number]) => h('meta', { name, content });
	const tags = [
		// A page about a work is saved as the work, and one about a work of which no more than its name is known as nothing.
		...(record.kind === 'work' ? (record.work ? workTags(record.work) : []) : metaTags.map(tagOf)),
		tagOf(['DC.relation.isPartOf', companion.identifier]),
		tagOf(['DC.identifier', record.path]),
		...typedLinks(edition, record, absolute, cited).map((link) => h('link', { ...link, rel: [link.rel] })),
		h('link', { rel: ['linkset'], href: absolute('/linkset.json'), type: 'application/linkset+json' }),
		h(
			'script',
			{ type: 'application/ld+json' },
			inScript({ '@context': 'https://schema.org', ...jsonLd(edition, record, absolute) }),
		),
	];
	const { works = [] } = record;
	const references = works.map((item) =>
		h('meta', { name: 'citation_reference', content: referenceLine(item) }),
	);
	// A list that is cut would be taken for whole.
	const whole = [...tags, ...references];
	return references.length > 0 && fits(whole) ? whole : tags;
}
