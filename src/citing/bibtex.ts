import { compact } from '../text/words.ts';
import { type CslItem, type CslName, dateParts, plain } from './csl.ts';

const types: Readonly<Record<string, string>> = {
	book: 'book',
	chapter: 'incollection',
	thesis: 'phdthesis',
	report: 'techreport',
	article: 'article',
	'article-journal': 'article',
	'article-magazine': 'article',
	'article-newspaper': 'article',
	'paper-conference': 'inproceedings',
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What TeX would take for its own. Other characters stay: BibTeX reads UTF-8 today. */
const signs: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};
const escaped = (text: string): string =>
	text.replace(/[\\~^&%$#_{}]/g, (sign) => signs[sign] ?? `\\${sign}`);

/** A title, which stands in sentence case: its words with capitals keep these, but for a first one like any other. */
const keptCapitals = (title: string): string =>
	escaped(title).replace(/[\p{L}\p{N}’'-]*\p{Lu}[\p{L}\p{N}’'-]*/gu, (word, at) =>
		at === 0 && !/.\p{Lu}/u.test(word) ? word : `{${word}}`,
	);

/** `{A body}`, which has no first name; `de Haas, Hein`. */
const nameOf = (name: CslName): string =>
	'literal' in name
		? `{${escaped(name.literal)}}`
		: compact([escaped(name.family), name.given && escaped(name.given)]).join(', ');
const namesOf = (names: readonly CslName[] | undefined): string | undefined =>
	names?.map(nameOf).join(' and ');

/** An edition without the word, which styles of BibTeX write behind it: `0.6.0`. */
const ordinal = (edition: string): string => edition.replace(/^\p{Lu}\p{L}+ (?=\d)/u, '');

/** What BibTeX calls what a work stands in. */
function containerOf({ type, ...item }: CslItem): [string, string | undefined] {
	const title = item['container-title'] ?? item['event-title'];
	if (type === 'chapter' || type === 'paper-conference') return ['booktitle', title && keptCapitals(title)];
	return [types[type] === 'article' ? 'journal' : 'howpublished', title && escaped(title)];
}

/** What is cited as an entry of BibTeX, in UTF-8; fields that are not known are left out. */
export function toBibTeX(item: CslItem): string {
	const type = types[item.type] ?? 'misc';
	const [year, month, day] = dateParts(item.issued);
	const place = item['publisher-place'] ?? item['event-place'];
	const publishing = { phdthesis: 'school', techreport: 'institution' }[type] ?? 'publisher';
	const fields: [string, string | undefined][] = [
		['author', namesOf(item.author)],
		['editor', namesOf(item.editor)],
		['title', item.title && keptCapitals(item.title)],
		containerOf(item),
		['series', item['collection-title'] && escaped(item['collection-title'])],
		['edition', item.edition && escaped(ordinal(item.edition))],
		['volume', item.volume],
		['number', item.issue ?? plain(item.number)],
		['pages', item.page?.replace('–', '--')],
		['type', item.genre && escaped(item.genre)],
		[publishing, item.publisher && escaped(item.publisher)],
		['address', place && escaped(place)],
		['year', year?.toString()],
		['origdate', dateParts(item['original-date']).join('-')],
		['isbn', item.ISBN],
		['doi', item.DOI],
		['url', item.URL],
		['language', item.language],
		['keywords', item.keyword && escaped(item.keyword)],
		// Styles print what stands in "note".
		['annote', item.note && escaped(item.note)],
		['abstract', item.abstract && escaped(item.abstract)],
	];
	// A macro of every style; in braces it would not be taken for a month. A day has no field of its own in BibTeX:
	// "date" is BibLaTeX’s, which other readers pass over.
	const two = (part: number) => String(part).padStart(2, '0');
	const lines = compact([
		...fields.map(([name, value]) => value && `${name} = {${value}}`),
		month !== undefined && `month = ${months[month - 1]}`,
		month !== undefined && day !== undefined && `date = {${year}-${two(month)}-${two(day)}}`,
	]);
	return `@${type}{${item.id},\n${lines.map((line) => `  ${line}`).join(',\n')}\n}\n`;
}
