import { describe, expect, test } from 'vitest';
import { howCited } from '../../src/site/citing-sentence.ts';
import { neighboursOfWork, worksByLetter } from '../../src/site/works.ts';
import {
	inOrder,
	matches,
	narrows,
	readQuery,
	writeQuery,
	type WorkRow,
} from '../../src/site/works-query.ts';
import type { Work } from '../../src/registers/works/index.ts';
import { compareNames, letterOf } from '../../src/text/sorting.ts';
import { inWords, listed } from '../../src/text/numbers.ts';
import { editionOf, fixture } from '../support/content.ts';

describe('names in a list', () => {
	test('stand where readers look: quotation marks, “the”, accents and capitals aside', () => {
		const names = ['Zed', '“red hat”', 'the Órgano', 'Ørn', 'de Haas', 'Dean', 'Ostrom', 'iKanchai'];
		expect(names.toSorted(compareNames)).toEqual([
			'Dean',
			'de Haas',
			'iKanchai',
			'the Órgano',
			'Ørn',
			'Ostrom',
			'“red hat”',
			'Zed',
		]);
		expect(compareNames('the Csanádi', 'CSANADI')).toBe(0);
		expect(['“red hat”', 'the Órgano', 'Theory', 'de Haas'].map(letterOf)).toEqual(['R', 'O', 'T', 'D']);
	});

	test('numbers are words up to twelve', () => {
		expect([1, 12, 13].map(inWords)).toEqual(['one', 'twelve', '13']);
		expect([listed([4]), listed([3, 4, 7])]).toEqual(['4', '3, 4 and 7']);
	});
});

const work = (id: string, authors: string[], year: string, more: Partial<Work> = {}): Work => ({
	id,
	authors,
	etAl: false,
	year,
	variants: [],
	status: 'printed',
	...more,
});
const record = (...families: string[]): Work['record'] => ({
	type: 'book',
	title: 'T',
	author: families.map((family) => ({ family })),
	issued: { 'date-parts': [[2000]] },
});

describe('the list of works', () => {
	const works = [
		work('saches-2005', ['Saches'], '2005', { record: record('Sachs') }),
		work('ma-li-1999', ['Ma', 'Li'], '1999'),
		work('ma-2001', ['Ma'], '2001', { record: record('Ma', 'Wu'), variants: ['Sao, 2001', 'Ma & Wu, 2001'] }),
		work('ma-1998', ['Ma'], '1998'),
		work('schleifer-1993', ['Schleifer'], '1993', { record: record('Shleifer', 'Vishny') }),
		work('scott-1998', ['Scott'], '1998'),
		work('wadee-1990', ['Wadee'], '1990', { record: record('Wade') }),
		work('the-economist-2013', ['The Economist'], '2013'),
	];
	const told = worksByLetter({ works }).map(({ letter, works, lines }) => [
		letter,
		works.length,
		lines.map((line) => ('work' in line ? line.work.id : `${line.see.name} → ${line.see.filed}`)),
	]);

	test('goes by authors as references have them, then years, with lines from other names unless they stand beside their work', () => {
		expect(told).toEqual([
			['E', 1, ['the-economist-2013']],
			['M', 3, ['ma-1998', 'ma-li-1999', 'ma-2001']],
			[
				'S',
				3,
				[
					'saches-2005',
					'Sao, 2001 → Ma & Wu (2000)',
					'Schleifer (1993) → Shleifer & Vishny (2000)',
					'scott-1998',
					'schleifer-1993',
				],
			],
			['W', 1, ['wadee-1990']],
		]);
	});

	test('names the works before and after', () => {
		const { before, after } = neighboursOfWork({ works }, 'ma-1998');
		expect([before, after].map((list) => list.map(({ id }) => id))).toEqual([
			['the-economist-2013'],
			['ma-li-1999', 'ma-2001'],
		]);
	});
});

describe('how heavily the text leans on a work', () => {
	const edition = editionOf(fixture);
	const alone = [{ words: 'Ang', entry: 'works/ang' }];
	const among = [...alone, { words: '; ' }, { words: 'Ma', entry: 'works/ma' }];
	const tell = (...cited: [string, typeof alone | typeof among][]) =>
		howCited(
			edition,
			cited.map(([address, sentence]) => ({ address, sentence })),
			'works/ang',
		);

	test.each([
		[[], 'No chapter mentions this entry.'],
		[
			[['1-first', alone]],
			'One sentence cites this work, in chapter 1. It stands alone in its bracket there.',
		],
		[
			[['2-second/end', among]],
			'One sentence cites this work, in chapter 2. It stands there among other works in a bracket.',
		],
		[
			[
				['1-first/inner', alone],
				['2-second/end', alone],
			],
			'Two sentences cite this work, in chapters 1 and 2. Each time it stands alone in its bracket.',
		],
		[
			[
				['1-first/inner', alone],
				['1-first/inner', among],
			],
			'Two sentences cite this work, in chapter 1. In one it stands alone in its bracket, in one among other works.',
		],
		[
			[
				['1-first/inner', alone],
				['1-first/inner', alone],
				['2-second/end', among],
			],
			'Three sentences cite this work, in chapters 1 and 2. In two, all of them in chapter 1, it stands alone in its bracket; in one, among other works.',
		],
	] as [[string, typeof alone][], string][])('%#', (cited, said) => {
		expect(tell(...cited)).toBe(said);
	});
});

describe('what is chosen in the list', () => {
	const row = (text: string, more: Partial<WorkRow> = {}): WorkRow => ({
		text,
		status: ['confirmed'],
		chapter: ['3', '4'],
		year: ['2010'],
		kind: ['book'],
		printedYear: '2016',
		cited: 1,
		...more,
	});

	test('stands in the address, and is read from it', () => {
		const query = readQuery('?find=+poverty+trap&status=confirmed&status=probable&chapter=4&sort=year&x=1');
		expect(query).toEqual({
			find: 'poverty trap',
			status: ['confirmed', 'probable'],
			chapter: ['4'],
			year: [],
			kind: [],
			sort: 'year',
		});
		expect(writeQuery(query)).toBe('?find=poverty+trap&status=confirmed&status=probable&chapter=4&sort=year');
		expect(writeQuery(readQuery('?sort=nonsense'))).toBe('');
		expect([narrows(query), narrows(readQuery('?sort=cited'))]).toEqual([true, false]);
	});

	test('shows what has every word and one value of each facet', () => {
		const book = row('Csanádi (2016). China’s Trap');
		const shown = (search: string) => matches(book, readQuery(search));
		expect(shown('?find=trap csanadi')).toBe(true);
		expect(shown("?find=china's")).toBe(true);
		expect(shown('?find=trap ma')).toBe(false);
		expect(shown('?status=probable&status=confirmed&chapter=4')).toBe(true);
		expect(shown('?status=probable&chapter=4')).toBe(false);
		expect(matches(book, readQuery('?status=probable&chapter=4'), 'status')).toBe(true);
	});

	test('puts works without a year last, and leaves equals in the order of authors', () => {
		const rows = [
			row('a', { printedYear: '', cited: 2 }),
			row('b', { printedYear: '2016b', chapter: [] }),
			row('c', { printedYear: '2016a', cited: 2 }),
			row('d', { printedYear: 'forthcoming', chapter: ['1'] }),
		];
		const order = (sort: Parameters<typeof inOrder>[1]) =>
			inOrder(rows, sort)
				.map(({ text }) => text)
				.join('');
		expect((['author', 'year', 'cited', 'chapter'] as const).map(order)).toEqual([
			'abcd',
			'cbad',
			'acbd',
			'dacb',
		]);
	});
});
