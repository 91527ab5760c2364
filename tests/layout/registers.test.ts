import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { placesOf, sentenceCount } from '../../src/layout/counts.ts';
import { filterChoices, filterQuery } from '../../src/layout/filters.ts';
import { withPageLinks } from '../../src/layout/page-links.ts';
import { sourcePages } from '../../src/site/source-pages.ts';
import { editionOf, fixture } from '../support/content.ts';

const { meta, ui } = editionOf(fixture);

describe('what narrows a list', () => {
	const kind = (...values: string[]) => ({ name: 'kind', label: 'Kind', values });
	const size = (value: string) => ({ name: 'size', label: 'Size', values: [value] });

	test('is what entries differ in, counted, in order', () => {
		expect(filterChoices([[kind('b', 'a'), size('big')], [kind('b'), size('big')], [size('big')]])).toEqual([
			{
				name: 'kind',
				label: 'Kind',
				options: [
					{ value: 'a', count: 1 },
					{ value: 'b', count: 2 },
				],
			},
		]);
	});

	test('is written on each entry as an address writes it', () => {
		expect(filterQuery([kind('a & b', 'c'), size('big')])).toBe('kind=a+%26+b&kind=c&size=big');
	});
});

test('sentences and chapters are counted as one says it', () => {
	expect([1, 7].map((count) => sentenceCount(ui, count))).toEqual(['1 sentence', '7 sentences']);
	const chapter = (number: number | null, short = '') => ({ number, short });
	expect(placesOf(ui, [chapter(5)])).toBe('in chapter 5');
	expect(placesOf(ui, [chapter(null, 'Abstract'), chapter(1), chapter(2), chapter(5)])).toBe(
		'in the abstract and chapters 1, 2 and 5',
	);
	expect(placesOf(ui, [chapter(null, 'Abstract')])).toBe('in the abstract');
});

test('pages in a note are marked as such, and the rest stays text', () => {
	expect(withPageLinks('Names < changed (p. 27), (pp. 28–30).')).toBe(
		'Names &lt; changed (<span class="source-pages">p. 27</span>), (<span class="source-pages">pp. 28–30</span>).',
	);
});

test('pages lead to the dissertation where the edition says that it can be read', () => {
	const dissertation = { ...meta.dissertation, address: 'https://library.example/1' };
	expect(toHtml(sourcePages({ meta: { ...meta, dissertation } }, [3, 4, 5]))).toBe(
		'<a class="source-pages" href="https://library.example/1">pp. 3–5</a>',
	);
});
