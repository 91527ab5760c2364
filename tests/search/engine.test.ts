import { describe, expect, test } from 'vitest';
import { Search } from '../../src/search/engine.ts';
import { countWords, type NamedRecord, type Names, readNames, writeNames } from '../../src/search/files.ts';

const record = (kind: string, path: string, title: string, more: Partial<NamedRecord> = {}): NamedRecord => ({
	kind,
	path,
	title,
	also: [],
	chapter: '',
	within: '',
	pages: '',
	...more,
});

const names = (change: Partial<Names> = {}): Names => ({
	records: [
		record('section', '/1/a/', 'Officials who do not know', { chapter: '1' }),
		record('section', '/1/b/', 'Loans and favours', { chapter: '1' }),
		record('terms', '/t/loan/', 'Alibaba loan', { also: ['阿里贷款', 'a li dai kuan'] }),
		record('places', '/p/tower/', 'Tower Village'),
		record('works', '/w/long/', 'Long (2014)'),
		record('section', '/2/c/', 'Live-stream sellers', { chapter: '2' }),
		record('places', '/p/yiwu/', 'Yiwu City', { also: ['义乌市', 'yi wu shi'] }),
		record('section', '/2/d/', 'Prices', { chapter: '2' }),
	],
	traditional: { 貸: '贷' },
	words: {} as Names['words'],
	kinds: {},
	chapters: { 1: '1 First', 2: '2 Second' },
	atPage: [null, 'First', 'First'],
	pseudonyms: ['Tower Village'],
	...change,
});
const texts = [
	'A deputy chief did not know the villages of her district.',
	'Entrepreneurs ask friends for a loan. A loan is a favour. Entrepreneurs repay favours.',
	'Credit for sellers.',
	'Sellers in a tower.',
	'The fourth wave of entrepreneurs.',
	'They sell on a phone. Entrepreneurs too.',
	'A city of traders.',
	'In the nineties sixty-one sellers paid 26.4 billion, a quarter (24.7%) more than four hundred others; the 10 who',
];
const search = (change: Partial<Names> = {}): Search => {
	const made = new Search(names(change));
	made.addTexts(countWords(texts, [[['microcredit'], ['alibaba loan']]]));
	return made;
};
const paths = (query: string, made = search(), narrowing = {}): string[] =>
	made.find(query, narrowing).hits.map(({ record: found }) => made.names.records[found]!.path);

test('names are read as they were written, whatever stands in them', () => {
	const written = names({ records: [record('works', '/w/loans/', 'Loans', { also: ['a | b', 'c'] })] });
	expect(readNames(writeNames(written))).toEqual(written);
});

describe('a query', () => {
	test.each([
		['officials who dont know', '/1/a/'],
		['alibaba loans', '/t/loan/'],
		['阿里貸款', '/t/loan/'],
		['alidaikuan', '/t/loan/'],
		['a li dai kuan', '/t/loan/'],
		['livestream', '/2/c/'],
		['live stream', '/2/c/'],
		['offciials', '/1/a/'],
		['favours entreprenurs', '/1/b/'],
		['microcredit', '/t/loan/'],
		['long 2014', '/w/long/'],
		['yiwu', '/p/yiwu/'],
		['yiwushi', '/p/yiwu/'],
		['yiiwu', '/p/yiwu/'],
		['ssellers phone', '/2/c/'],
		['livestraem-selers', '/2/c/'],
		['alibabaloan', '/t/loan/'],
		['61 sellers', '/2/d/'],
		['26.4bn', '/2/d/'],
		['24.7 percent', '/2/d/'],
		['1990s', '/2/d/'],
		['400', '/2/d/'],
	])('“%s” leads first to %s', (query, path) => expect(paths(query)[0]).toBe(path));

	test('that says nothing known finds nothing', () => {
		expect(paths('qqqxzzz')).toEqual([]);
		expect(paths('')).toEqual([]);
		expect(paths('the of and')).toEqual([]);
	});

	test('a slip never leads to the name that stands for another', () => {
		expect(paths('Towwer')).toEqual([]);
		expect(paths('Towwer', search({ pseudonyms: [] }))).toContain('/p/tower/');
		// Its own name, written right, is found.
		expect(paths('tower')[0]).toBe('/p/tower/');
	});

	test.each(['Longtan', 'Longtan village', 'sellers in Longtan', 'Long Xiaoming', 'Mr Long from Meitang'])(
		'for a place or somebody by a name that is not here finds nothing: “%s”',
		(query) => expect(paths(query)).toEqual([]),
	);

	test('is narrowed by kind and chapter', () => {
		expect(paths('entrepreneurs', search(), { chapter: '2' })).toEqual(['/2/c/']);
		expect(paths('loan', search(), { kind: 'terms' })).toEqual(['/t/loan/']);
	});

	test('can ask for a page of the dissertation', () => {
		expect(search().find('p. 2').page).toBe(2);
		expect(search().find('pages 1-2').page).toBe(1);
		expect(search().find('p. 999').page).toBeUndefined();
		expect(search().find('party 2').page).toBeUndefined();
	});

	test('tells two names of one stem by their endings', () => {
		const terms = ['Platform', 'Platformization'].map((title) => record('terms', `/t/${title}/`, title));
		const made = search({ records: [...terms, ...names().records.slice(2)] });
		expect(paths('platformisation', made)[0]).toBe('/t/Platformization/');
		expect(paths('platforms', made)[0]).toBe('/t/Platform/');
	});

	test('finds nothing for a place of another name, however many words it has', () => {
		for (const query of [
			'Heron Creek Village',
			'heron creek village',
			'Phone Tower Village',
			'heron village',
		])
			expect(paths(query), query).toEqual([]);
		for (const query of [
			'Tower Village',
			'tower village',
			'villages of sellers',
			'Sellers Village',
			'village',
		])
			expect(paths(query), query).not.toEqual([]);
	});

	test('marks what was found for what was said', () => {
		expect(search().find('offciials').marks.has('offici')).toBe(true);
	});

	test('finds names before the texts are there', () => {
		const early = new Search(names());
		expect(early.hasTexts).toBe(false);
		expect(paths('loan', early)[0]).toBe('/t/loan/');
	});

	test.each(['('.repeat(2000), '\\u0000'.repeat(500), 'a'.repeat(20_000), '"[]{}*?+^$|'])(
		'however hostile ends soon (%#)',
		(query) => {
			const start = performance.now();
			paths(query);
			expect(performance.now() - start).toBeLessThan(1500);
		},
	);
});
