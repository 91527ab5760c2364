import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addressesOf } from '../../src/edition/addresses.ts';
import { lostAddresses, newAddresses } from '../../src/edition/ledger.ts';
import type { ContentFiles } from '../../src/edition/files.ts';
import { placeFixture } from '../support/project.ts';
import { changed, content, editionOf, fixture, spacesOf } from '../support/content.ts';

const ledgerOf = (files: ContentFiles) => {
	const edition = editionOf(files);
	const spaces = spacesOf(edition);
	return { lost: lostAddresses(edition, spaces), added: newAddresses(edition, spaces) };
};

test('the ledger holds every address of this edition: else run "npm run permalinks"', () => {
	expect(ledgerOf(content).added).toEqual([]);
});

test('every address that was ever published leads somewhere: else add a redirect', () => {
	expect(ledgerOf(content).lost).toEqual([]);
});

test('no address was taken out of the ledger', () => {
	const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout;
	const file = 'content/permalinks.json';
	const { published } = JSON.parse(readFileSync(file, 'utf8')) as { published: Record<string, string[]> };
	const now = new Set(Object.values(published).flat());
	// Lines that a commit took away, one that merges too, or somebody since the last one; most have only moved.
	const plain = ['-p', '-U0', '--no-color', '--no-ext-diff'];
	const changes =
		git('log', '-m', '--full-history', '--format=', ...plain, '--', file) +
		git('diff', ...plain, 'HEAD', '--', file);
	const taken = [...changes.matchAll(/^-\s*"(\/[^"]*)",?$/gm)].map(([, path]) => path!);
	expect(taken.filter((path) => !now.has(path))).toEqual([]);
});

describe('of a small edition', () => {
	test('kinds of addresses', () => {
		const edition = editionOf(fixture);
		const addresses = addressesOf(edition, spacesOf(edition));
		const of = (kind: string) => addresses.filter((each) => each.kind === kind).map(({ path }) => path);
		expect(of('page')).toEqual([
			'/about/',
			'/accessibility/',
			'/citing/',
			'/',
			'/notes/',
			'/teaching/',
			'/figures/',
			'/evidence/',
			'/pages/',
			'/search/',
			'/changes/',
			'/editions/',
			'/data/',
			'/offline/',
			'/lockss/',
		]);
		expect(of('chapter')).toEqual(['/1-first/', '/2-second/']);
		expect(of('section')).toEqual([
			'/1-first/opening/',
			'/1-first/inner/',
			'/1-first/close/',
			'/2-second/start/',
			'/2-second/end/',
		]);
		expect(of('heading')).toEqual(expect.arrayContaining(['/about/#who', '/1-first/#detail', '/pages/#p20']));
		expect(of('entry')).toEqual(
			expect.arrayContaining([
				'/works/#ang-2016',
				'/evidence/interviewees/#interviewee-3',
				'/glossary/#loop',
			]),
		);
		expect(of('state')).toEqual(
			expect.arrayContaining(['/figures/coevolution/?stage=takeover', '/figures/village-growth/?view=tens']),
		);
		expect(of('figure-state')).toEqual(
			expect.arrayContaining(['/figures/coevolution/takeover/', '/figures/apparatus/regular/']),
		);
		expect(of('dissertation-page')).toHaveLength(20);
		expect(of('kit')).toEqual(['/teaching/1-first/']);
		expect(of('self-check')).toEqual(['/teaching/1-first/self-check/']);
		expect(of('course')).toEqual(['/teaching/courses/walk/']);
		expect(of('sheet')).toEqual([
			'/teaching/1-first/exercises/',
			'/teaching/1-first/answers/',
			'/handouts/1-first/',
			'/handouts/blank/deeds/',
			...of('figure').map((path) => `/handouts${path}`),
		]);
		expect(of('heading')).toEqual(
			expect.arrayContaining(['/teaching/1-first/#ask-1', '/teaching/1-first/#exercise-count']),
		);
	});

	test('a section renamed everywhere in the content is lost', () => {
		let files = changed('chapters/1-first.mdx', 'id: opening', 'id: start', fixture);
		files = changed('chapters/1-first.mdx', '{#opening}', '{#start}', files);
		const naming = [...files].filter(([, text]) => text.includes('"1-first/opening"')).map(([file]) => file);
		for (const file of naming) {
			files = changed(file, /"1-first\/opening"/g, '"1-first/start"', files);
		}
		expect(ledgerOf(files).lost).toEqual(['/1-first/#opening']);
	});

	test('`npm run permalinks` enters what is new, under the present version, and nothing twice', () => {
		const dir = '.cache/ledger';
		placeFixture(dir);
		const run = () =>
			spawnSync('npm', ['run', '--silent', 'permalinks'], {
				encoding: 'utf8',
				env: { ...process.env, CONTENT_DIR: dir },
			}).stdout;
		const read = () => readFileSync(`${dir}/permalinks.json`, 'utf8');
		expect(run()).toMatch(/^\d+ addresses are new in 2\.3\.4\n$/);
		const once = read();
		const { published } = JSON.parse(once) as { published: Record<string, string[]> };
		expect(published['1.0.0']).toHaveLength(4);
		expect(published['2.3.4']).toContain('/1-first/inner/');
		expect(published['2.3.4']).not.toContain('/1-first/#opening');
		expect(run()).toBe('0 addresses are new in 2.3.4\n');
		expect(read()).toBe(once);
		// Where two branches entered the same address, as a merge leaves it.
		writeFileSync(
			`${dir}/permalinks.json`,
			once.replace('"/1-first/inner/",', '"/1-first/inner/", "/1-first/inner/",'),
		);
		expect(run()).toBe('0 addresses are new in 2.3.4\n');
		expect(read()).toBe(once);
		rmSync(dir, { recursive: true });
	});
});
