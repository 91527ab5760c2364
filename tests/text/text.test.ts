import { expect, test } from 'vitest';
import { parseCitations } from '../../src/text/citations.ts';
import { formatDate, precisionOf, spanOf, startOf } from '../../src/text/dates.ts';
import { nearest } from '../../src/text/nearest.ts';
import { formatPages, pageLabel, pagesOf, parsePages } from '../../src/text/page-ranges.ts';
import { capital, compact, escapeHtml, fill, formatNumber, licenseName } from '../../src/text/words.ts';

test('citations are split into works and places in them', () => {
	expect(parseCitations('ang-2016, p. 35; weiss-2000')).toEqual([
		{ id: 'ang-2016', locator: 'p. 35' },
		{ id: 'weiss-2000' },
	]);
});

test('pages are read as ranges, and refused where they are none', () => {
	expect(parsePages('78, 80–81')).toEqual([
		[78, 78],
		[80, 81],
	]);
	for (const bad of ['', 'x', '0', '81–80', '80–', '1.5', '1–2–3'])
		expect(parsePages(bad), bad).toBeUndefined();
});

test('pages are written as ranges, each once, in order', () => {
	expect(formatPages([104, 100, 101, 101])).toBe('100–101, 104');
	expect(pageLabel([100])).toBe('p. 100');
	expect(pageLabel(pagesOf([100, 102]))).toBe('pp. 100–102');
});

test('dates are written and placed', () => {
	expect(['2014', '2014-10', '2014-10-30'].map(formatDate)).toEqual([
		'2014',
		'October 2014',
		'30 October 2014',
	]);
	expect(startOf('2014-10')).toBe(2014.75);
	expect(['2014', '2014-10', '2014-10-30'].map(precisionOf)).toEqual(['year', 'month', 'day']);
});

test('a date is as long as what it names', () => {
	expect(spanOf('2014')).toEqual([2014, 2015]);
	expect(spanOf('2014-10')).toEqual([2014.75, 2014 + 10 / 12]);
	expect(spanOf('2016-02-01')).toEqual([2016 + 1 / 12, 2016 + (1 + 1 / 29) / 12]);
	// The last day of a month ends where the next month begins.
	expect(spanOf('2014-12-31')[1]).toBe(2015);
	expect(spanOf('2016-02-29')[1]).toBe(startOf('2016-03'));
});

test('sentences are filled, and a place without a value is told', () => {
	expect(fill('{count} of {all}', { count: 3, all: 0 })).toBe('3 of 0');
	expect(() => fill('{count} of {all}', { count: 3 })).toThrow('No {all} for “{count} of {all}”');
});

test('words are escaped, capitalised, counted and named', () => {
	expect(escapeHtml('<a href="x">&')).toBe('&lt;a href=&quot;x&quot;>&amp;');
	expect(capital('work')).toBe('Work');
	expect(formatNumber(4310)).toBe('4,310');
	expect(licenseName('CC-BY-4.0')).toBe('CC BY 4.0');
	expect(compact(['a', undefined, false, '', 'b'])).toEqual(['a', 'b']);
});

test('what is nearest has the fewest slips, a transposition is one of them, and capitals are none', () => {
	expect(nearest('wade-1969', ['wade-1990', 'wade-1996'])).toBe('wade-1996');
	expect(nearest('wade-1969', ['wade-1996', 'wade-1990'])).toBe('wade-1996');
	expect(nearest('ID', ['by', 'id'])).toBe('id');
	expect(nearest('trem', ['terms', 'team', 'term'])).toBe('term');
	// Of equals, the first.
	expect(nearest('loup', ['loop', 'soup'])).toBe('loop');
});
