import { describe, expect, test } from 'vitest';
import { addressesOf, frozenAt } from '../../src/edition/addresses.ts';
import { compareVersions } from '../../src/text/versions.ts';
import { changed, editionOf, fixture, problemsOf } from '../support/content.ts';

const sum = 'a'.repeat(64);
/** The fixture with a ledger of published editions, a line each. */
const published = (...editions: [version: string, date: string][]) => {
	const lines = editions.map(([version, date]) =>
		JSON.stringify({
			version,
			date,
			address: `https://p.example/editions/${version}/`,
			bytes: 1,
			sha256: sum,
			content: sum,
		}),
	);
	return changed('editions.json', '"editions": []', `"editions": [\n${lines.join(',\n')}\n]`, fixture);
};
const back =
	'Take the file back from the repository: "npm run release" alone writes it, the newest edition first.';

describe('the ledger of editions', () => {
	test('goes back no further than the present edition, and is told among the changes', () => {
		expect(problemsOf(published(['2.3.4', '2025-02-03'], ['1.0.0', '2024-01-01']))).toEqual([]);
		expect(problemsOf(published(['3.0.0', '2025-02-03']))).toEqual([
			'tests/fixture/edition.json:13:14: companion.version: is 2.3.4, and edition 3.0.0 is published. Write 3.0.0, or the version of the edition to come.',
			'tests/fixture/editions.json:2:12: editions[0].version: is 3.0.0, of which tests/fixture/changes.json says nothing. Write in tests/fixture/changes.json what it said when that edition was published.',
		]);
		expect(problemsOf(published(['1.0.0', '2024-01-02']))).toEqual([
			'tests/fixture/editions.json:2:27: editions[0].date: is 2024-01-02, and tests/fixture/changes.json says 2024-01-01. Write in tests/fixture/changes.json what it said when that edition was published.',
		]);
	});

	test('has each edition once, the newest first', () => {
		expect(problemsOf(published(['1.0.0', '2024-01-01'], ['1.0.0', '2024-01-01']))).toEqual([
			`tests/fixture/editions.json:3:12: editions[1].version: "1.0.0" stands twice. ${back}`,
		]);
		expect(problemsOf(published(['1.0.0', '2024-01-01'], ['2.3.4', '2025-02-03']))).toEqual([
			`tests/fixture/editions.json:3:12: editions[1].version: "2.3.4" stands below 1.0.0. ${back}`,
		]);
	});

	test('gives each edition an address, and each section a history', () => {
		const paths = (files: typeof fixture, of: string) =>
			addressesOf(editionOf(files), new Map())
				.filter(({ kind }) => kind === of)
				.map(({ path }) => path);
		const files = published(['1.0.0', '2024-01-01']);
		expect(paths(files, 'edition')).toEqual(['/editions/1.0.0/']);
		expect(paths(files, 'history')).toContain('/1-first/inner/history/');
		expect(paths(fixture, 'history')).toEqual([]);
	});
});

describe('the ledger of addresses', () => {
	const redirect = (from: string, to: string) =>
		`{ "from": "${from}", "to": "${to}", "since": "2.0.0" },\n\t\t{ "from": "/old/", "to": "/1-first/", "since": "2.0.0" }`;
	const kept = '{ "from": "/old/", "to": "/1-first/", "since": "2.0.0" }';

	test('has no loop', () => {
		const loop = changed('permalinks.json', kept, redirect('/1-first/#gone', '/old/'), fixture);
		expect(problemsOf(loop)).toEqual([
			expect.stringContaining('"/1-first/#gone" leads to an address that leads on'),
			expect.stringContaining('"/1-first/#gone" goes two ways'),
		]);
		const itself = changed('permalinks.json', '"to": "/1-first/"', '"to": "/old/"', fixture);
		expect(problemsOf(itself)).toEqual([
			expect.stringContaining('"/old/" leads to an address that leads on'),
		]);
	});

	test('has each address once', () => {
		const twice = changed('permalinks.json', '"1.0.0": ["/old/",', '"1.0.0": ["/old/", "/old/",', fixture);
		expect(problemsOf(twice)).toEqual([expect.stringContaining('published: lists "/old/" twice')]);
	});
});

test('a base path says whether a build is an edition that stands for good, and in which site', () => {
	expect(frozenAt('/ddv/editions/1.0.0/')).toEqual({ version: '1.0.0', root: '/ddv/' });
	expect(frozenAt('/editions/1.10.0')).toEqual({ version: '1.10.0', root: '/' });
	expect(['/', '/ddv/', '/editions/', '/editions/latest/'].map(frozenAt)).toEqual(Array(4).fill(undefined));
});

test('versions are compared by their numbers', () => {
	expect(['1.10.0', '1.9.9', '0.10.0', '1.9.10'].sort(compareVersions)).toEqual([
		'0.10.0',
		'1.9.9',
		'1.9.10',
		'1.10.0',
	]);
	expect(compareVersions('1.0.0', '1.0.0')).toBe(0);
});
