import { describe, expect, test } from 'vitest';
import { companionReference, dissertationReference } from '../../src/citing/edition.ts';
import { worksCited } from '../../src/citing/works.ts';
import { parseCitations, parsePages } from '../../src/edition/types.ts';
import { sectionsByPage } from '../../src/registers/by-page.ts';
import { entryKinds } from '../../src/registers/entries.ts';
import { workAuthors, workName } from '../../src/registers/names.ts';
import { usedIn } from '../../src/registers/used-in.ts';
import { LAST_PAGE } from '../../src/schemas/common.ts';
import { decimalYear, formatDate, startOf } from '../../src/text/dates.ts';
import { formatPages } from '../../src/site/pages.ts';
import { content, editionOf } from '../support/content.ts';

const edition = editionOf(content);

test('citations are split into works and places in them', () => {
	expect(parseCitations('ang-2016, p. 35; weiss-2000')).toEqual([
		{ id: 'ang-2016', locator: 'p. 35' },
		{ id: 'weiss-2000' },
	]);
});

test('pages are read as ranges, and refused outside the dissertation', () => {
	expect(parsePages('78, 80–81')).toEqual([
		[78, 78],
		[80, 81],
	]);
	for (const bad of ['', 'x', '0', '225', '81–80', '80–']) expect(parsePages(bad), bad).toBeUndefined();
});

test('pages are written as ranges', () => {
	expect(formatPages([104, 100, 101, 101])).toBe('100–101, 104');
});

test('dates are written and placed', () => {
	expect(['2014', '2014-10', '2014-10-30'].map(formatDate)).toEqual([
		'2014',
		'October 2014',
		'30 October 2014',
	]);
	expect(decimalYear('2014')).toBe(2014.5);
	expect(startOf('2014-10')).toBe(2014.75);
});

test('a work is cited by up to three names', () => {
	const work = (authors: string[], etAl = false) => ({ id: 'x', authors, etAl, year: '2015', variants: [] });
	expect(workAuthors(work(['Li', 'Liu', 'Wang']))).toBe('Li, Liu & Wang');
	expect(workAuthors(work(['A', 'B', 'C', 'D']))).toBe('A et al.');
	expect(workName(work(['A', 'B', 'C', 'D']))).toBe('A, B, C & D (2015)');
});

describe('where an entry is used', () => {
	test('is computed from the text, a line a section', () => {
		const uses = usedIn(edition, 'works', 'krasner-2014');
		expect(uses).toEqual([
			{ section: '4-coevolution/discussion', title: '4 Coevolution: Discussion', count: 1 },
		]);
	});

	test('counts mentions of a section together', () => {
		const use = usedIn(edition, 'works', 'ang-2016').find(({ section }) =>
			section.endsWith('/coevolutionary-path'),
		);
		expect(use?.count).toBe(4);
	});
});

describe('every entry is used', () => {
	// Interviewees are exempt: the dissertation lists all 61 in a table and cites some by number.
	test.each(entryKinds.filter((kind) => kind !== 'interviewees'))('of %s', (kind) => {
		const used = new Set(edition.mentions.filter((mention) => mention.kind === kind).map(({ id }) => id));
		expect(edition[kind].filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
	});

	test('every figure stands in a chapter', () => {
		const used = new Set(
			edition.mentions.filter((mention) => mention.kind === 'figures').map(({ id }) => id),
		);
		expect([...edition.figures.keys()].filter((id) => !used.has(id))).toEqual([]);
	});

	test('61 interviewees, 60 terms or more', () => {
		expect(edition.interviewees).toHaveLength(61);
		expect(edition.terms.length).toBeGreaterThanOrEqual(60);
	});
});

describe('pages of the dissertation', () => {
	const pages = sectionsByPage(edition);

	test('each lead somewhere, 1 to 224', () => {
		expect([...pages.keys()]).toEqual(Array.from({ length: LAST_PAGE }, (_, i) => i + 1));
		for (const [page, sections] of pages) expect(sections.length, `p. ${page}`).toBeGreaterThan(0);
	});

	test('lead to the innermost sections', () => {
		expect(pages.get(107)).toEqual(['4-coevolution/development-phase']);
		expect(pages.get(100)).toEqual(['4-coevolution/initiation-phase', '4-coevolution/development-phase']);
	});
});

describe('references', () => {
	test('a confirmed work is formatted by its style, another stands as its key', () => {
		const works = worksCited(edition);
		expect(works.get('naughton-2018')?.html).toBe(
			'Naughton. (2018). <i>The Chinese Economy: Adaptation and Growth</i> (2nd ed.). MIT Press.',
		);
		expect(works.get('akse-2016')).toEqual({ html: 'Akse (2016)' });
	});

	test('a section can be cited here or in the dissertation', () => {
		expect(dissertationReference(edition.meta, [100, 114])).toBe(
			'You, T. (2020). <i>Digital Developmental Village: The Political Economy of China’s Rural E-Commerce</i> [Doctoral dissertation]. Arizona State University. In the text: (You, 2020, pp. 100–114).',
		);
		expect(companionReference(edition.meta, 'Discussion (Chapter 4)', 'https://x.example/d/')).toMatch(
			/Discussion \(Chapter 4\)\. .*https:\/\/x\.example\/d\/$/,
		);
	});
});
