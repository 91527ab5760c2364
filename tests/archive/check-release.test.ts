import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkRelease, placeOf } from '../../src/archive/check-release.ts';
import { editionOf, fixture } from '../support/content.ts';

const small = editionOf(fixture);
const published = ['2.1.0', '2.0.0'].map((version) => ({
	version,
	date: '2024-01-01',
	address: `https://press.example/editions/${version}/`,
	bytes: 1,
	sha256: '0'.repeat(64),
	content: '0'.repeat(64),
}));
const release = (version: string, again = false, before = published) =>
	checkRelease(version, again, { ...small, published: before }, fixture);

describe('an edition is not published', () => {
	test.each([
		[
			'that is there',
			'2.1.0',
			'Edition 2.1.0 is published, and a published edition never changes. Begin the next: raise companion.version in content/edition.json, and say first in content/changes.json what changes.',
		],
		[
			'that comes before another',
			'2.0.5',
			'2.0.5 comes before 2.1.0, which is published. Write a later version.',
		],
		[
			'that is not what the content says',
			'4.0.0',
			'content/edition.json: companion.version is 2.3.4, not 4.0.0. Write "4.0.0" there, its day in companion.date, and say first in content/changes.json what changed.',
		],
		['without a version', 'three', '"three" is no version. Write one, as in: npm run release 1.0.0'],
	])('%s', (_what, version, told) => {
		expect(() => release(version)).toThrow(told);
	});

	afterEach(() => {
		vi.unstubAllEnvs();
	});

	test('whose addresses are not entered', () => {
		// Where no archives lie: the project has those of its own editions.
		vi.stubEnv('CONTENT_DIR', 'tests/fixture');
		expect(() => release('2.3.4', false, [])).toThrow(
			/permalinks\.json: \d+ addresses are not entered\. Run "npm run permalinks" and commit it\.$/,
		);
	});
});

test('what was not published is not made again, and what was is where the content says so', () => {
	expect(() => release('2.3.4', true)).toThrow(
		'Edition 2.3.4 is not published. Publish it: npm run release 2.3.4',
	);
	expect(() => release('2.0.0', true)).toThrow('Check out the commit in which edition 2.0.0 was published.');
});

describe('where an edition stands', () => {
	test('is below the site, which has to be told', () => {
		expect(placeOf('3.2.0', { site: 'https://press.example', root: '/ddv/' })).toEqual({
			site: 'https://press.example',
			base: '/ddv/editions/3.2.0/',
			address: 'https://press.example/ddv/editions/3.2.0/',
		});
		expect(() => placeOf('3.2.0', { site: undefined, root: '/' })).toThrow(
			'SITE_URL is not set, and an edition carries its address for good. Say where the site stands, as in: SITE_URL=https://press.example npm run release 3.2.0',
		);
	});

	test.each(['http://127.0.0.1:4321', 'press.example'])('is no %s', (site) => {
		expect(() => placeOf('3.2.0', { site, root: '/' })).toThrow('which is no https address');
	});
});
