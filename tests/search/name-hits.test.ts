import { expect, test } from 'vitest';
import type { NamedRecord, Names } from '../../src/search/files.ts';
import { nameHits } from '../../src/search/name-hits.ts';

const record = (title: string, also: string[] = []): NamedRecord => ({
	kind: 'terms',
	path: '/',
	title,
	also,
	chapter: '',
	within: '',
	pages: '',
});
const names = {
	records: [
		record('Taobao Village Summit'),
		record('Taobao Village', ['淘宝村']),
		record('Figure', ['fig. 4.1']),
	],
	traditional: { 淘: '淘', 寶: '宝' },
} as unknown as Names;
const found = (query: string) =>
	nameHits(names, query)
		.sort((a, b) => b.score - a.score)
		.map(({ record: at }) => names.records[at]!.title);

test.each([
	['tao vil', ['Taobao Village', 'Taobao Village Summit']],
	['summit', ['Taobao Village Summit']],
	['寶村', ['Taobao Village']],
	['fig. 4.1', ['Figure']],
	['bao', []],
	['', []],
])('names that have “%s” are %j', (query, titles) => expect(found(query)).toEqual(titles));
