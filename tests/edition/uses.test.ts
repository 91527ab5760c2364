import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chapterLabel, sectionsByPage, sectionTitle, usedIn } from '../../src/edition/uses.ts';
import { content, editionOf, fixture } from '../support/content.ts';

const small = editionOf(fixture);

/** The words on which the chapters link policies. */
const policyWords = (): string[] =>
	editionOf(content).chapters.flatMap(({ file }) =>
		[...readFileSync(file, 'utf8').matchAll(/<Policy\s+id="[^"]+"\s*>([^<]*)</g)].map(([, words]) =>
			words!.trim(),
		),
	);

test('a policy is linked on words that say what it is, never on a bare verb or number', () => {
	const single = policyWords().filter((words) => /^(\p{Ll}+|\d+)$/u.test(words));
	expect(new Set(single)).toEqual(
		new Set(['seminar', 'guidelines', 'agreements', 'network', 'blueprint', 'foundation']),
	);
});

describe('where an entry is used', () => {
	test('is computed from the text: a line a section, in its order, mentions counted', () => {
		expect(usedIn(small, 'terms', 'loop')).toEqual([
			{ section: '1-first/opening', title: '1 First · An opening that opens', count: 2 },
			{ section: '2-second/end', title: '2 Second · An end that ends', count: 1 },
		]);
	});

	test('is the chapter, before its first section, and the inner section, within one', () => {
		expect(usedIn(small, 'organisations', 'mill').map(({ section }) => section)).toEqual(['1-first']);
		expect(usedIn(small, 'interviewees', '2').map(({ section }) => section)).toEqual(['1-first/inner']);
	});

	test('a subheading does not begin a section', () => {
		expect(usedIn(small, 'works', 'long-2015').map(({ section }) => section)).toEqual(['1-first/inner']);
	});
});

test('a section is named by its chapter and its heading', () => {
	expect(sectionTitle(small, '1-first/inner')).toBe('1 First · An inner part');
	expect(sectionTitle(small, '1-first')).toBe('1 First');
	expect(chapterLabel({ number: null, short: 'Abstract' })).toBe('Abstract');
	expect(() => sectionTitle(small, '9-none/x')).toThrow('There is no chapter 9-none/x.');
});

describe('pages of the dissertation', () => {
	const pages = sectionsByPage(small);

	test('each lead somewhere, to the innermost sections', () => {
		expect([...pages.keys()]).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
		expect(pages.get(2)).toEqual(['1-first/opening']);
		expect(pages.get(4)).toEqual(['1-first/inner']);
		expect(pages.get(6)).toEqual(['1-first/inner', '1-first/close']);
		expect(pages.get(15)).toEqual(['2-second/start']);
	});
});

describe('the content', () => {
	const edition = editionOf(content);
	const used = (kind: string) =>
		new Set(edition.mentions.filter((mention) => mention.kind === kind).map(({ id }) => id));

	// Interviewees are exempt: the dissertation lists all in a table and cites some by number.
	test.each(['works', 'terms', 'policies', 'places', 'people', 'organisations'] as const)(
		'mentions every entry of %s',
		(kind) => {
			expect(edition[kind].map(({ id }) => id).filter((id) => !used(kind).has(id))).toEqual([]);
		},
	);

	test('holds every figure in a chapter', () => {
		expect([...edition.figures.keys()].filter((id) => !used('figures').has(id))).toEqual([]);
	});

	test('has a section for each page of the dissertation', () => {
		const pages = sectionsByPage(edition);
		expect(pages.size).toBe(edition.meta.dissertation.pages);
		expect([...pages].filter(([, sections]) => sections.length === 0)).toEqual([]);
	});
});
