import type { Element } from 'hast';
import { h } from 'hastscript';
import { type CslItem, type CslName, dateParts } from './csl.ts';

/** A name as Highwire tags have it: a body's with a comma, so that its last word is not taken for a family name. */
export const highwireName = (name: CslName): string =>
	'literal' in name
		? `${name.literal.replaceAll(',', '')},`
		: [name.family, name.given].filter(Boolean).join(', ');

/** Under which name a work's container stands, which tells readers of such tags what kind of work it is. */
const containers: Readonly<Record<string, string>> = {
	'article-journal': 'citation_journal_title',
	chapter: 'citation_inbook_title',
	'paper-conference': 'citation_conference_title',
};

/** The same of its publisher. */
const publishers: Readonly<Record<string, string>> = {
	report: 'citation_technical_report_institution',
	thesis: 'citation_dissertation_institution',
};

/**
 * A cited work in Highwire tags, so that who saves the page about it saves the work. Its DOI stands in its address
 * alone: by a tag of its own Hypothesis would merge the notes on the page with those on the work.
 */
export function workTags(work: CslItem): Element[] {
	const [first, last] = work.page?.split(/[–-]/) ?? [];
	const tags: readonly [name: string, content: string | undefined][] = [
		['citation_title', work.title],
		...(work.author ?? []).map((name): [string, string] => ['citation_author', highwireName(name)]),
		...(work.editor ?? []).map((name): [string, string] => ['citation_editor', highwireName(name)]),
		['citation_publication_date', dateParts(work.issued).join('/')],
		[containers[work.type] ?? 'citation_publication_title', work['container-title']],
		['citation_volume', work.volume],
		['citation_issue', work.issue],
		['citation_firstpage', first],
		['citation_lastpage', last ?? first],
		[publishers[work.type] ?? 'citation_publisher', work.publisher],
		['citation_technical_report_number', work.type === 'report' ? work.number : undefined],
		['citation_isbn', work.ISBN],
		['citation_public_url', work.DOI ? `https://doi.org/${work.DOI}` : work.URL],
	];
	return tags.flatMap(([name, content]) => (content ? [h('meta', { name, content })] : []));
}
