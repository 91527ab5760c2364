import { type CslItem, type CslName, dateParts, plain } from './csl.ts';

const types: Readonly<Record<string, string>> = {
	article: 'GEN',
	'article-journal': 'JOUR',
	'article-magazine': 'MGZN',
	'article-newspaper': 'NEWS',
	book: 'BOOK',
	chapter: 'CHAP',
	manuscript: 'UNPB',
	'paper-conference': 'CONF',
	report: 'RPRT',
	thesis: 'THES',
	webpage: 'ELEC',
};

/** `Last, First`; a body's name ends with a comma, and has none in it, or a part would be its first name. */
const nameOf = (name: CslName): string =>
	'literal' in name
		? `${name.literal.replaceAll(',', ' ').replace(/\s+/g, ' ')},`
		: [name.family, name.given].filter(Boolean).join(', ');

/** What is cited as a record of RIS, its lines ended as the format asks; what is not known is left out. */
export function toRis(item: CslItem): string {
	const [year, month, day] = dateParts(item.issued);
	const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
	const editors = item.type === 'chapter' ? 'A2' : 'ED';
	const [first, last] = item.page?.split('–') ?? [];
	const lines: [string, string | undefined][] = [
		['TY', types[item.type] ?? 'GEN'],
		['ID', item.id],
		...(item.author ?? []).map((name): [string, string] => ['AU', nameOf(name)]),
		...(item.editor ?? []).map((name): [string, string] => [editors, nameOf(name)]),
		['TI', item.title],
		[item.type === 'paper-conference' ? 'C3' : 'T2', item['container-title']],
		['T2', item['event-title']],
		['T3', item['collection-title']],
		['ET', item.edition],
		['M3', item.genre],
		['VL', item.volume],
		['IS', item.issue ?? (item.type === 'report' ? undefined : plain(item.number))],
		['SP', first],
		['EP', last],
		['PB', item.publisher],
		['CY', item['publisher-place'] ?? item['event-place']],
		['PY', year?.toString()],
		['DA', month === undefined ? undefined : `${year}/${two(month)}/${two(day)}/`],
		// Of a report, readers take it for its number.
		['SN', item.type === 'report' ? plain(item.number) : item.ISBN],
		['OP', dateParts(item['original-date']).join('/')],
		['DO', item.DOI],
		['UR', item.URL],
		['LA', item.language],
		['N1', item.note],
		...(item.keyword?.split(', ') ?? []).map((word): [string, string] => ['KW', word]),
		['AB', item.abstract],
	];
	return [
		...lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : [])),
		'ER  - ',
		'',
	].join('\r\n');
}
