import { describe, expect, test } from 'vitest';
import { addressesOf } from '../../src/edition/addresses.ts';
import { enterParagraphs } from '../../src/edition/paragraphs.ts';
import { fingerprint, likeness } from '../../src/text/likeness.ts';
import type { ContentFiles } from '../../src/edition/files.ts';
import { changed, content, editionOf, fixture, problemsOf, spacesOf } from '../support/content.ts';

const one = 'chapters/1-first.mdx';
const long =
	'The mill sells yarn to buyers far away, keeps an account of every bale, and pays those who spin at the end of each week.';
const longer =
	'A road came late to the valley, and until it came nobody could bring fruit to the county town before it spoiled.';

/** The fixture with two paragraphs more in its first section, all entered and published. */
function entered(): ContentFiles {
	const files = changed(one, '### An inner part', `${long}\n\n${longer}\n\n### An inner part`, fixture);
	const edition = editionOf(files);
	const file = enterParagraphs(edition, edition.paragraphs);
	const addresses = addressesOf(edition, spacesOf(edition))
		.filter(({ kind }) => kind === 'paragraph')
		.map(({ path }) => `"${path}"`);
	return changed(
		'permalinks.json',
		'"/1-first/#opening"',
		`"/1-first/#opening", ${addresses.join(', ')}`,
		new Map([...files, ['paragraphs.json', JSON.stringify(file, null, '\t')]]),
	);
}

/** Ids of the first chapter, in the order of the text. */
const idsOf = (files: ContentFiles): string[] => editionOf(files).chapters[0]!.paragraphs.map(({ id }) => id);

describe('a paragraph keeps its id', () => {
	const files = entered();
	const [, , at, next] = idsOf(files);

	test('when words are changed, added and taken out', () => {
		const edited = changed(
			one,
			'keeps an account of every bale, and pays',
			'writes every bale down, and then pays',
			files,
		);
		expect(idsOf(edited)).toEqual(idsOf(files));
	});

	test('when it is moved, and when others are put before it', () => {
		let moved = changed(
			one,
			`${long}\n\n${longer}`,
			`Something that is new here.\n\n${longer}\n\n${long}`,
			files,
		);
		const ids = idsOf(moved);
		expect(ids.slice(3, 5)).toEqual([next, at]);
		expect(ids).toHaveLength(idsOf(files).length + 1);
		expect(idsOf(files)).not.toContain(ids[2]);
		moved = changed(one, 'Something that is new here.\n\n', '', moved);
		expect(idsOf(moved).slice(2, 4)).toEqual([next, at]);
	});

	test('when another paragraph of the same words follows it', () => {
		const ids = idsOf(changed(one, long, `${long}\n\n${long}`, files));
		expect(ids[2]).toBe(at);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('which is the same in every build, before it is entered too', () => {
		expect(idsOf(fixture)).toEqual(idsOf(fixture));
		expect(idsOf(fixture).every((id) => /^par-[0-9a-z]{5}$/.test(id))).toBe(true);
	});
});

describe('what is wrong with ids is told with file, line, what and the fix', () => {
	const files = entered();
	const [, , at, next] = idsOf(files);

	test('a published paragraph that is gone', () => {
		const gone = changed(one, `${long}\n\n`, '', files);
		expect(problemsOf(gone)).toEqual([
			expect.stringMatching(
				new RegExp(
					`^tests/fixture/permalinks\\.json:\\d+:\\d+: "/1-first/#${at}": is a paragraph \\(“The mill sells yarn to buyers far away,”\\) that was published, and no paragraph of the chapter is like it\\. Add a redirect from it, to "/1-first/" or wherever its words went\\.$`,
				),
			),
		]);
		const redirected = changed(
			'permalinks.json',
			'"redirects": [',
			`"redirects": [{ "from": "/1-first/#${at}", "to": "/1-first/#${next}", "since": "2.3.4" }, `,
			gone,
		);
		expect(problemsOf(redirected)).toEqual([]);
		// What led on is known no more: the same words, written anew, are another paragraph.
		expect(idsOf(changed(one, longer, `${longer}\n\n${long}`, redirected))).not.toContain(at);
	});

	test('two merged into one: the one that holds its words is proposed', () => {
		const merged = changed(
			one,
			`${long}\n\n${longer}`,
			`${longer} ${longer.replace('road', 'path')} ${long}`,
			files,
		);
		const problems = problemsOf(merged);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatch(/Add a redirect from it, to "\/1-first\/#par-[0-9a-z]{5}" or wherever/);
	});

	test('an id that stands twice', () => {
		const file = files.get('paragraphs.json')!;
		const twice = new Map([...files, ['paragraphs.json', file.replace(`"${next}"`, `"${at}"`)]]);
		expect(problemsOf(twice)).toEqual([
			`tests/fixture/paragraphs.json:21:11: chapters.1-first[3].id: "${at}" is the id of a paragraph of 1-first (“The mill sells yarn to buyers far away,”) already. Take this entry out and run "npm run permalinks", which gives the paragraph its own.`,
		]);
	});
});

test('every paragraph of the text is entered: else run "npm run permalinks"', () => {
	const edition = editionOf(content);
	expect(edition.paragraphs).toEqual(enterParagraphs(edition, edition.paragraphs));
});

test('fingerprints tell how much two texts share', () => {
	const print = fingerprint(long);
	expect(print).toMatch(/^[0-9a-z]{64}$/);
	expect(likeness(print, fingerprint(long.toUpperCase()))).toBe(1);
	expect(likeness(print, fingerprint(long.replace('buyers', 'shops')))).toBeGreaterThan(0.6);
	expect(likeness(print, fingerprint(longer))).toBeLessThan(0.15);
});
